/** The result of a pattern rule, split into literal text and references to groups, `$1` or `${1}`. */
export interface Replacement {
  readonly parts: readonly ReplacementPart[];
  /** The highest group number; 0 if there are no references. */
  readonly largest: number;
  /** References that Postfix rejects; it skips the rule then. */
  readonly problems: readonly { readonly start: number; readonly end: number }[];
}

/** Literal text or a reference to a group, by indexes into the result. */
export interface ReplacementPart {
  readonly start: number;
  readonly end: number;
  /** Literal text, in which `$$` has been replaced by `$`. */
  readonly text?: string;
  /** The number of the group to insert. */
  readonly group?: number;
}

/** Parses the result of a pattern rule (src/util/mac_parse.c, and the prescan in src/util/dict_pcre.c). Never fails. */
export function parseReplacement(text: string): Replacement {
  const parts: ReplacementPart[] = [];
  const problems: { start: number; end: number }[] = [];
  let at = 0;
  while (at < text.length) {
    const start = at;
    if (text[at] === "$" && text[at + 1] === "$") {
      at += 2;
      parts.push({ text: "$", start, end: at });
      continue;
    }
    if (text[at] !== "$") {
      const dollar = text.indexOf("$", at);
      at = dollar < 0 ? text.length : dollar;
      parts.push({ text: text.slice(start, at), start, end: at });
      continue;
    }
    const found = readName(text, at + 1);
    at = Math.max(found.end, at + 1);
    const group = /^\d+$/.test(found.name) ? Number(found.name) : 0;
    if (group < 1) problems.push({ start, end: at });
    else parts.push({ group, start, end: at });
  }
  return { parts, largest: Math.max(0, ...parts.map((part) => part.group ?? 0)), problems };
}

/** The name after a `$`, without brackets, and the index of its end; empty if there is none. */
function readName(text: string, at: number): { readonly name: string; readonly end: number } {
  const close = text[at] === "{" ? "}" : text[at] === "(" ? ")" : undefined;
  if (close === undefined) {
    const name = /^\w*/.exec(text.slice(at))![0];
    return { name, end: at + name.length };
  }
  let level = 1;
  let end = at + 1;
  for (; level > 0; end++) {
    if (end >= text.length) return { name: "", end };
    if (text[end] === text[at]) level++;
    else if (text[end] === close) level--;
  }
  return { name: text.slice(at + 1, end - 1), end };
}
