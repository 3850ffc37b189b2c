import type { Assignment, MainCfDocument } from "./main-cf.js";
import { lengthOfSameStart, startOfSameEnd } from "./same-text.js";
import { memo } from "./text.js";

/** What is different in a main.cf after an edit. */
export interface MainCfChanges {
  /** What Reads could have noted that may be different now: names that are set, `$name` where it is referred to. */
  readonly names: ReadonlySet<string>;
  /** So many assignments at the beginning are the same as before, and so many at the end. */
  readonly sameAtStart: number;
  readonly sameAtEnd: number;
}

/** Compares two readings of a main.cf. Where an assignment stands counts for nothing, only how it is written. */
export function changesBetween(before: MainCfDocument, after: MainCfDocument): MainCfChanges {
  return changesTo(after)(before);
}

/** The model and the check of it ask about the same two. */
const changesTo = memo((after: MainCfDocument) => memo((before: MainCfDocument) => compare(before, after)));

function compare(before: MainCfDocument, after: MainCfDocument): MainCfChanges {
  const [old, now] = [before.assignments, after.assignments];
  const most = Math.min(old.length, now.length);
  const start = lengthOfSameStart(before.source.text, after.source.text);
  let sameAtStart = 0;
  while (sameAtStart < most && isSame(old[sameAtStart]!, now[sameAtStart]!, 0, start)) sameAtStart++;
  const moved = after.source.text.length - before.source.text.length;
  const end = startOfSameEnd(before.source.text, after.source.text, start);
  let sameAtEnd = 0;
  while (sameAtEnd < most - sameAtStart) {
    const [one, other] = [old[old.length - 1 - sameAtEnd]!, now[now.length - 1 - sameAtEnd]!];
    if (one.range.start < end || !isSame(one, other, moved, Number.POSITIVE_INFINITY)) break;
    sameAtEnd++;
  }
  const changed = [old, now].flatMap((all) => all.slice(sameAtStart, all.length - sameAtEnd));
  return { names: new Set(changed.flatMap(namesIn)), sameAtStart, sameAtEnd };
}

/** Where the text is known to be the same, the same range and value mean that all of it is written in the same way. */
function isSame(one: Assignment, other: Assignment, moved: number, end: number): boolean {
  return (
    one.range.end <= end &&
    one.range.start + moved === other.range.start &&
    one.range.end + moved === other.range.end &&
    one.valueText === other.valueText
  );
}

function namesIn({ name, valueText }: Assignment): string[] {
  return [name.text, ...valueText.references.map((reference) => `$${reference.name.text}`)];
}
