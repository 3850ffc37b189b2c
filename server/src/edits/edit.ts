import type { Message } from "../facts/message.js";
import type { ConfigModel, Location } from "../model/values/model.js";
import { atItem, atValue } from "../model/values/queries.js";
import type { Assignment } from "../syntax/main-cf.js";
import type { Service } from "../syntax/master-cf.js";
import type { SourceText, TextRange } from "../syntax/text.js";
import type { Item } from "../syntax/value.js";

/** A replacement of a range of a file by another text. */
export interface Edit extends Location {
  readonly newText: string;
}

/** A set of edits that resolves a finding. */
export interface Fix {
  readonly title: Message;
  readonly edits: readonly Edit[];
  /** True where it changes nothing about what Postfix does, apart from what the finding is about. */
  readonly safe: boolean;
}

export function replaceItem(assignment: Assignment, item: Item, newText: string): Edit {
  return { ...atItem(assignment, item), newText };
}

/** Deletes an item of a list with its separator; deletes the whole line where nothing else is on it. */
export function removeItem(assignment: Assignment, item: Item): Edit {
  const { text, uri } = assignment.source;
  const { start, end } = atItem(assignment, item).range;
  const separator = /[\s,]/;
  let after = end;
  while (after < assignment.range.end && separator.test(text[after]!) && text[after] !== "\n") after++;
  const indent = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const isLast = after >= assignment.range.end || text[after] === "\n";
  if (isLast && indent.trim() === "") return deleteLines(assignment.source, { start, end: after });
  if (!isLast) return { uri, range: { start, end: after }, newText: "" };
  let before = start;
  while (separator.test(text[before - 1]!)) before--;
  return { uri, range: { start: before, end }, newText: "" };
}

/** Replaces the whole value; an empty value is inserted after the `=`. */
export function replaceValue(assignment: Assignment, newText: string): Edit {
  if (assignment.value.text !== "") return { ...atValue(assignment), newText };
  const { source, name, range } = assignment;
  // After `-o name=`, a space would end the option.
  const isLine = name.range.start === 0 || source.text[name.range.start - 1] === "\n";
  return { uri: source.uri, range: { start: range.end, end: range.end }, newText: isLine ? ` ${newText}` : newText };
}

/** Deletes the lines that a range covers, including the last line break. */
export function deleteLines(source: SourceText, range: TextRange): Edit {
  const { uri, text, start: base = 0 } = source;
  const start = text.lastIndexOf("\n", range.start - base - 1) + 1;
  const newline = text.indexOf("\n", range.end - base);
  const end = newline < 0 ? text.length : newline + 1;
  return { uri, range: { start: base + start, end: base + end }, newText: "" };
}

/** The line ending that the file uses. */
export function lineEnding(source: SourceText): string {
  return source.text.includes("\r\n") ? "\r\n" : "\n";
}

/** Adds a line to main.cf after an assignment, or at the end of the file. */
export function insertLine(source: SourceText, line: string, after?: Assignment): Edit {
  const newline = lineEnding(source);
  const end = source.text.length;
  if (after === undefined) {
    const lead = source.text === "" || source.text.endsWith("\n") ? "" : newline;
    return { uri: source.uri, range: { start: end, end }, newText: `${lead}${line}${newline}` };
  }
  const at = endOfLine(source.text, after.range.end);
  return { uri: source.uri, range: { start: at, end: at }, newText: `${newline}${line}` };
}

/** Sets a parameter in main.cf: replaces the value of the effective assignment, or adds a line where there is none. */
export function setParameter(model: ConfigModel, name: string, value: string, after?: Assignment): Edit | undefined {
  const existing = model.assignment(name);
  if (existing !== undefined) return replaceValue(existing, value);
  const { main } = model.input;
  return main && insertLine(main, `${name} = ${value}`, after);
}

/**
 * Sets several parameters in main.cf: replaces the values of effective assignments, and adds all others in one place.
 */
export function setParameters(
  model: ConfigModel,
  values: Readonly<Record<string, string>>,
  after?: Assignment,
): Edit[] {
  const { main } = model.input;
  const lines: string[] = [];
  const edits: Edit[] = [];
  for (const [name, value] of Object.entries(values)) {
    const existing = model.assignment(name);
    if (existing === undefined) lines.push(`${name} = ${value}`);
    else edits.push(replaceValue(existing, value));
  }
  if (main === undefined || lines.length === 0) return edits;
  return [...edits, insertLine(main, lines.join(lineEnding(main)), after)];
}

/** Adds `-o name=value` to a service as its last option, on a line of its own. */
export function addOverride(service: Service, option: string): Edit {
  const { source, overrides, range } = service;
  const last = overrides.at(-1);
  const lineStart = last === undefined ? 0 : source.text.lastIndexOf("\n", last.range.start) + 1;
  const indent =
    last === undefined ? undefined : /^[ \t]+(?=-o)/.exec(source.text.slice(lineStart, last.range.start))?.[0];
  const at = endOfLine(source.text, range.end);
  const newText = `${lineEnding(source)}${indent ?? "  "}-o ${option}`;
  return { uri: source.uri, range: { start: at, end: at }, newText };
}

/** Sets a parameter for one service with `-o`, or in main.cf where no service is given. */
export function setFor(
  model: ConfigModel,
  service: Service | undefined,
  name: string,
  value: string,
): Edit | undefined {
  if (service === undefined) return setParameter(model, name, value);
  const own = service.overrides.findLast((override) => override.name.text === name);
  return own === undefined ? addOverride(service, `${name}=${value}`) : replaceValue(own, value);
}

/** The end of the physical line at an offset, excluding its line break. */
export function endOfLine(text: string, offset: number): number {
  const newline = text.indexOf("\n", offset);
  if (newline < 0) return text.length;
  return text[newline - 1] === "\r" ? newline - 1 : newline;
}
