import type { Assignment } from "../syntax/main-cf.js";
import type { TextRange } from "../syntax/text.js";
import type { Fix } from "./edit.js";

/** A fix that replaces a range of a file. */
export function replacement(uri: string, range: TextRange, newText: string, safe: boolean): Fix {
  return {
    title:
      newText === ""
        ? { en: "Delete it", ja: "削除する" }
        : { en: `Replace with “${newText}”`, ja: `「${newText}」に置き換える` },
    edits: [{ uri, range, newText }],
    safe,
  };
}

/** A fix that replaces a part of a value, given by indexes into the value. */
export function replacementInValue(
  assignment: Assignment,
  start: number,
  end: number,
  newText: string,
  safe: boolean,
): Fix {
  return replacement(assignment.uri, assignment.value.rangeOf(start, end), newText, safe);
}
