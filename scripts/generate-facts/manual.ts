/** The entry of one parameter in the manual's source (proto/postconf.proto). */
export interface ManualEntry {
  /** As documented: often a phrase, such as `see "postconf -d" output`. */
  readonly default: string;
  /** Without markup, on one line. */
  readonly text: string;
  /** The same without the lists, whose items have versions of their own. */
  readonly ownText: string;
}

/** Reads all `%PARAM` entries of the manual's source. */
export function readManual(source: string): Map<string, ManualEntry> {
  const entries = new Map<string, ManualEntry>();
  for (const block of source.split(/^%PARAM[ \t]+/m).slice(1)) {
    const [, name = "", value = "", text = ""] = /^(\S+)(.*(?:\n(?![ \t]*\n).*)*)([\s\S]*)$/.exec(block) ?? [];
    const ofOtherClass = text.search(/^%CLASS/m);
    const description = ofOtherClass < 0 ? text : text.slice(0, ofOtherClass);
    const withoutLists = description.replace(/<(dl|ul)\b[\s\S]*?<\/\1>/g, " ");
    entries.set(name, { default: plain(value), text: plain(description), ownText: plain(withoutLists) });
  }
  return entries;
}

/**
 * The first release that has the feature, if the manual states it, as it does for features of Postfix 1.1 and later.
 */
export function sinceIn({ ownText }: ManualEntry): string | undefined {
  const claim =
    /(?:feature|parameter) (?:is|was) (?:available|introduced) (?:in|with) Postfix (?:version )?(?:≥ )?(\d+\.\d+)(?! and earlier)/;
  return claim.exec(ownText)?.[1];
}

/** The last release that had the feature, in any of the manual's wordings. */
export function removedAfterIn({ text }: ManualEntry): string | undefined {
  const last =
    /available in Postfix (?:version )?\d+\.\d+[\d.]*(?: ?- ?| and | through )(\d+\.\d+)/.exec(text)?.[1] ??
    /available in Postfix (?:version )?(\d+\.\d+) and earlier/.exec(text)?.[1];
  if (last !== undefined) return last;
  const gone = /(?:removed|replaced|not used|replaced by \w+) (?:as of|in|with) Postfix (?:version )?(\d+\.\d+)/.exec(
    text,
  )?.[1];
  return gone === undefined ? undefined : releaseBefore(gone);
}

/**
 * The release from which on the manual calls the feature obsolete or ignored. If it gives no version, that is `first`,
 * the oldest release that we know.
 */
export function obsoleteSinceIn({ text }: ManualEntry, first: string): string | undefined {
  const claims = [
    /deprecated as of Postfix (\d+\.\d+)/,
    /as of Postfix (\d+\.\d+), this parameter is deprecated/i,
    /^Obsolete Postfix < (\d+\.\d+)/,
    /(?:feature|parameter) is (?:not used|ignored) (?:as of|with) Postfix (\d+\.\d+)/i,
    /(?:^|\. )Ignored as of Postfix (\d+\.\d+)/,
    /ignored in Postfix (\d+\.\d+) and later/,
    /Postfix (\d+\.\d+) and later ignore this/,
    /has had no effect since Postfix (\d+\.\d+)/,
    /With Postfix ≥ (\d+\.\d+) [^.]* this parameter is silently ignored/,
  ];
  for (const claim of claims) {
    const version = claim.exec(text)?.[1];
    if (version !== undefined) return version;
  }
  return /^Obsolete\b/.test(text) ? first : undefined;
}

/** The release in which a parameter was renamed, in any of the manual's wordings. */
export function renamedIn({ text }: ManualEntry): string | undefined {
  const claims = [
    /(?:renamed to|replaced by) \w+ (?:in|with|as of) Postfix (?:version )?(\d+\.\d+)/i,
    /With Postfix (?:version )?(\d+\.\d+)(?: and later,)? (?:this parameter|this) is (?:renamed|replaced)/,
    /Postfix version (\d+\.\d+) renamed this parameter/,
  ];
  return claims.map((claim) => claim.exec(text)?.[1]).find((version) => version !== undefined);
}

/** The parameter that the manual names in place of an obsolete or removed one. */
export function replacementIn({ text }: ManualEntry, isParameter: (name: string) => boolean): string | undefined {
  const claim =
    /(?:\buse|\bSpecify|[Rr]enamed to|[Rr]enamed this parameter to|[Rr]eplaced by|Instead, use) (?:the )?"?([a-z]\w+)/g;
  return [...text.matchAll(claim)].map(([, name = ""]) => name).find(isParameter);
}

/** Postfix 3.0 followed 2.11. */
function releaseBefore(release: string): string {
  const [major = 0, minor = 0] = release.split(".").map(Number);
  if (minor > 0) return `${major}.${minor - 1}`;
  return major === 3 ? "2.11" : "1.1";
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  le: "≤",
  ge: "≥",
  amp: "&",
  quot: '"',
  mdash: "-",
};

function plain(markup: string): string {
  return markup
    .replace(/<!--[\s\S]*?-->/g, " ")
    .replace(/<\/?[a-z][^>]*>/g, " ")
    .replace(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
    .replace(/\s+/g, " ")
    .trim();
}
