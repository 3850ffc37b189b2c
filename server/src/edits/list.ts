import type { Word } from "../model/emulation/relay/steps.js";
import { itemsOf } from "../model/values/queries.js";
import type { Assignment } from "../syntax/main-cf.js";
import type { Edit } from "./edit.js";
import { lineEnding, replaceValue } from "./edit.js";

/**
 * The separator to write between two items of a list, in the style of the list. In master.cf a space would end the
 * value.
 */
function separatorOf(assignment: Assignment, isMaster: boolean): string {
  const { source, value, range } = assignment;
  if (isMaster) return ",";
  const text = source.text.slice(range.start, range.end);
  const comma = value.text.includes(",") ? "," : "";
  const indent = /\n([ \t]+)\S[^\n]*$/.exec(text)?.[1];
  if (indent !== undefined) return `${comma}${lineEnding(source)}${indent}`;
  return itemsOf(assignment).length < 2 ? ", " : `${comma} `;
}

/** Appends words to a list. */
export function appendToList(assignment: Assignment, isMaster: boolean, words: readonly string[]): Edit {
  const separator = separatorOf(assignment, isMaster);
  const value = assignment.value.text.trimEnd();
  if (value === "") return replaceValue(assignment, words.join(isMaster ? "," : ", "));
  const end = assignment.value.offsetAt(value.length);
  const first = value.endsWith(",") ? separator.replace(",", "") : separator;
  return { uri: assignment.uri, range: { start: end, end }, newText: first + words.join(separator) };
}

/** Inserts a restriction before its argument; undefined where the argument is not written literally in a file. */
export function prefix(word: Word, isMaster: boolean, restriction: string): Edit | undefined {
  const edit = insertBefore(word, isMaster, [restriction]);
  return edit && { ...edit, newText: `${restriction}${isMaster ? "," : " "}` };
}

/** Inserts words before a word of a list; undefined where that word is not written literally in a file. */
export function insertBefore(word: Word, isMaster: boolean, words: readonly string[]): Edit | undefined {
  if (word.written === undefined) return undefined;
  const { assignment, item } = word.written;
  const separator = separatorOf(assignment, isMaster);
  const start = assignment.value.offsetAt(item.start);
  const newText = words.map((each) => each + separator).join("");
  return { uri: assignment.uri, range: { start, end: start }, newText };
}
