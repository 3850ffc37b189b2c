import type { Edit } from "../edits/edit.js";
import { lineEnding } from "../edits/edit.js";
import { type Bilingual, excerpt, type Message, twoSentences } from "../facts/message.js";
import type { Assignment } from "../syntax/main-cf.js";
import type { SourceText } from "../syntax/text.js";

/** A sentence about a change to an existing setting, and the reason for it. */
export interface Note {
  readonly what: Message;
  readonly why?: Message;
}

/** Edits to an existing setting or service, with the note for the user. */
export interface Replaced {
  readonly edits: readonly Edit[];
  readonly note: Note;
}

/** A note as one text. */
export function noteText({ what, why }: Note): Message {
  return why === undefined ? what : twoSentences(what, why);
}

/** The sentence for the user about a changed value. */
export function changed(name: string, assignment: Assignment, becomes: string): Bilingual {
  const before: Bilingual =
    assignment.value.text === "" ? { en: "empty", ja: "空" } : quoted(excerpt(assignment.value.text));
  const after: Bilingual = becomes === "" ? { en: "empty", ja: "空" } : quoted(excerpt(becomes));
  return {
    en: `${name}: was ${before.en}, is now ${after.en}.`,
    ja: `${name}: ${before.ja}から${after.ja}に変更。`,
  };
}

function quoted(text: string): Bilingual {
  return { en: `“${text}”`, ja: `「${text}」` };
}

/** Appends lines to a file, after an empty line. */
export function appendLines(source: SourceText, lines: readonly string[]): Edit {
  const newline = lineEnding(source);
  const { text, uri } = source;
  const end = text.length;
  const isEmpty = text.trim() === "";
  const lead = isEmpty ? "" : text.endsWith("\n") ? (/\n\r?\n$/.test(text) ? "" : newline) : newline + newline;
  const range = isEmpty ? { start: 0, end } : { start: end, end };
  return { uri, range, newText: lead + lines.join(newline) + newline };
}

/** Merges insertions at the same offset into one edit, since editors differ in the order in which they apply them. */
export function joinInsertions(edits: readonly Edit[]): Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits) {
    const { start, end } = edit.range;
    const same = joined.findIndex(
      ({ uri, range }) => start === end && uri === edit.uri && range.start === start && range.end === end,
    );
    const before = joined[same];
    if (before === undefined) joined.push(edit);
    else joined[same] = { ...before, newText: before.newText + edit.newText };
  }
  return joined;
}
