import type { Assignment } from "../syntax/main-cf.js";
import type { TextRange } from "../syntax/text.js";
import type { Fix } from "./edit.js";

/** The fix that puts other text in the place of a range of a file. */
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

/** The fix that puts other text in the place of a part of a value, by indexes into the value. */
export function replacementInValue(
  assignment: Assignment,
  start: number,
  end: number,
  newText: string,
  safe: boolean,
): Fix {
  return replacement(assignment.uri, assignment.value.rangeOf(start, end), newText, safe);
}
