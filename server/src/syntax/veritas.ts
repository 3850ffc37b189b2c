/**
 * True for a main.cf of Veritas Cluster Server, which has nothing to do with Postfix. Such a file includes "types.cf"
 * and has blocks such as `cluster name (`.
 */
export function isVeritasCluster(text: string): boolean {
  const head = text.slice(0, 20_000);
  return /^[ \t]*include[ \t]+"[^"\n]*\.cf"/m.test(head) || /^[ \t]*cluster[ \t]+[^\s=]+[ \t]*\(/m.test(head);
}
