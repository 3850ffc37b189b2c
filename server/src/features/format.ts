import type { Edit } from "../edits/edit.js";
import type { ConfigModel } from "../model/values/model.js";
import { configFileAt, sourceOf } from "./cursor.js";

/**
 * Formats white space without changing the meaning: one blank on each side of `=` in main.cf, no white space
 * at the ends of lines, one line break at the end of the file. Comments, indentation and line endings stay.
 */
export function format(model: ConfigModel, uri: string): Edit[] {
  const source = sourceOf(model, uri);
  if (source === undefined) return [];
  return [
    ...(configFileAt(model, uri) === "main" ? assignmentSpacing(model) : []),
    ...trailingSpace(uri, source.text),
    ...finalLineBreak(uri, source.text),
  ];
}

function assignmentSpacing(model: ConfigModel): Edit[] {
  const { text, uri } = model.main.source;
  return model.main.assignments.flatMap(({ name, value, range }) => {
    const start = name.range.end;
    const between = text.slice(start, value.text === "" ? range.end : value.range.start);
    // A value that begins on a continuation line is not moved.
    const keepsPlace = value.text === "" || /[\n#]/.test(between);
    const found = keepsPlace ? /^[ \t]*=/.exec(between)?.[0] : between;
    const wanted = keepsPlace ? " =" : " = ";
    if (found === undefined || found === wanted) return [];
    return [{ uri, range: { start, end: start + found.length }, newText: wanted }];
  });
}

function trailingSpace(uri: string, text: string): Edit[] {
  const edits: Edit[] = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const next = newline < 0 ? text.length : newline;
    const end = text[next - 1] === "\r" ? next - 1 : next;
    let blank = end;
    while (blank > start && (text[blank - 1] === " " || text[blank - 1] === "\t")) blank--;
    if (blank < end) edits.push({ uri, range: { start: blank, end }, newText: "" });
    start = next + 1;
  }
  return edits;
}

function finalLineBreak(uri: string, text: string): Edit[] {
  const end = text.length;
  if (text === "" || text.endsWith("\n")) return [];
  return [{ uri, range: { start: end, end }, newText: text.includes("\r\n") ? "\r\n" : "\n" }];
}
