import { isAbsolute, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";

/** The path of a file relative to the current directory, with `/`; the absolute path if it is outside. */
export function relativePath(path: string): string {
  const short = relative(".", path);
  return isInside(short) ? short.split(sep).join("/") : resolve(path);
}

/** The URI reference of a file relative to the current directory; undefined if it is outside. */
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
