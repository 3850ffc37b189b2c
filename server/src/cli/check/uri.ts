import { isAbsolute, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";

/** The path of a file from the current directory on, with `/`; the whole path where it is outside. */
export function relativePath(path: string): string {
  const short = relative(".", path);
  return isInside(short) ? short.split(sep).join("/") : resolve(path);
}

/** The same as a URI reference; undefined where the file is outside. */
export function relativeUri(path: string): string | undefined {
  const short = relative(".", path);
  return isInside(short) ? short.split(sep).map(encodeURIComponent).join("/") : undefined;
}

/** The URI of the current directory, with a `/` at its end. */
export function currentDirectory(): string {
  return `${pathToFileURL(resolve(".")).href.replace(/\/$/, "")}/`;
}

function isInside(short: string): boolean {
  return short !== ".." && !short.startsWith(`..${sep}`) && !isAbsolute(short);
}
