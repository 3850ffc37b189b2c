/**
 * Where the text of a lookup table may be, best first. A path below /etc/postfix is looked for beside main.cf, as it is
 * in a repository; where main.cf is ROOT/etc/postfix/main.cf, every path is looked for below ROOT. The path as it is
 * written is tried only where the workspace is trusted.
 */
export function tableUris(main: string, path: string, trusted: boolean): string[] {
  const uris: string[] = [];
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const standard = "/etc/postfix/";
  if (path.startsWith(standard)) uris.push(folder + encodePath(path.slice(standard.length)));
  const root = folder.endsWith(standard) ? folder.slice(0, -standard.length) : "";
  if (!path.startsWith(standard) && root.replace(/^[\w-]+:\/+/, "") !== "") uris.push(root + encodePath(path));
  if (trusted && main.startsWith("file:")) uris.push(`file://${encodePath(path)}`);
  return uris;
}

function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
