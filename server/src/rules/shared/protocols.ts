import { splitList } from "../../syntax/value.js";

/** The TLS versions that a current library may still support, from old to new. */
export const versions = ["TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"] as const;
/** Names that a list of protocols may contain. Libraries no longer support SSL, but lists still name it. */
const known: readonly string[] = ["SSLv2", "SSLv3", ...versions].map((name) => name.toLowerCase());

/** What a list of TLS protocols allows. */
export interface Protocols {
  readonly allowed: readonly string[];
  /** True where later versions of TLS are allowed without being named. */
  readonly isOpen: boolean;
}

/** Parses a list of TLS protocols (src/tls/tls_misc.c, tls_proto_mask_lims); undefined where a word is invalid. */
export function parseProtocols(list: string): Protocols | undefined {
  const included = new Set<number>();
  const excluded = new Set<number>();
  let floor = 0;
  let ceiling = known.length - 1;
  for (const { text } of splitList(list.replaceAll(":", " "))) {
    const match = /^(>=|<=|!|)(.+)$/s.exec(text.toLowerCase());
    const index = match === null ? -1 : known.indexOf(match[2]!);
    if (match === null || index < 0) return undefined;
    if (match[1] === ">=") floor = index;
    else if (match[1] === "<=") ceiling = index;
    else (match[1] === "!" ? excluded : included).add(index);
  }
  const allowed = versions.filter((version) => {
    const index = known.indexOf(version.toLowerCase());
    const isIncluded = included.size === 0 || included.has(index);
    return index >= floor && index <= ceiling && isIncluded && !excluded.has(index);
  });
  const isOpen = included.size === 0 && ceiling === known.length - 1 && allowed.at(-1) === versions.at(-1);
  return { allowed, isOpen };
}
