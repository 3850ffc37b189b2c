import type { ConfigModel, Location, Setting } from "../model/model.js";
import type { Joined } from "../syntax/joined.js";
import type { Assignment } from "../syntax/main-cf.js";
import type { Service } from "../syntax/master-cf.js";
import type { SourceText, TextRange } from "../syntax/text.js";
import { type Item, parseBoolean } from "../syntax/value.js";
import type { Edit } from "./rule.js";

/** Where the name of an assignment stands. */
export function atName(assignment: Assignment): Location {
  return { uri: assignment.uri, range: assignment.name.range };
}

/** Where the value stands; where it is empty, the whole assignment. */
export function atValue(assignment: Assignment): Location {
  const range = assignment.value.text === "" ? assignment.range : assignment.value.range;
  return { uri: assignment.uri, range };
}

/** Where an item of a value stands. */
export function atItem(assignment: Assignment, item: Item): Location {
  return { uri: assignment.uri, range: assignment.value.rangeOf(item.start, item.end) };
}

/** The settings of a parameter in main.cf and after `-o`, except those that something else will fill in. */
export function* settingsOf(model: ConfigModel, ...names: readonly string[]): Generator<Setting> {
  for (const name of names) {
    for (const setting of model.settingsNamed(name)) {
      if (!setting.assignment.valueText.hasPlaceholder) yield setting;
    }
  }
}

/** The settings that count: not those that a later one of the same name and service replaces. */
export function* effectiveSettingsOf(model: ConfigModel, ...names: readonly string[]): Generator<Setting> {
  for (const setting of settingsOf(model, ...names)) if (isEffective(model, setting)) yield setting;
}

/** True for a setting that counts; one that something else will fill in does not. */
export function isEffective(model: ConfigModel, { assignment, service }: Setting): boolean {
  return !assignment.valueText.hasPlaceholder && model.assignment(assignment.name.text, service) === assignment;
}

/** The items of a list value, each by indexes into the value. */
export function itemsOf(assignment: Assignment): readonly Item[] {
  return assignment.valueText.items;
}

export function replaceItem(assignment: Assignment, item: Item, newText: string): Edit {
  return { ...atItem(assignment, item), newText };
}

/** Deletes an item with the separators beside it; where it is alone on a line, the line. */
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

/** Replaces the whole value, or puts one behind `=` where there is none. */
export function replaceValue(assignment: Assignment, newText: string): Edit {
  if (assignment.value.text !== "") return { ...atValue(assignment), newText };
  const { source, name, range } = assignment;
  // Behind `-o name=` a space would end the option.
  const isLine = name.range.start === 0 || source.text[name.range.start - 1] === "\n";
  return { uri: source.uri, range: { start: range.end, end: range.end }, newText: isLine ? ` ${newText}` : newText };
}

/** Deletes whole lines: those of the range, with the line break after them. */
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

/** Adds a line to main.cf behind an assignment, or at the end of the file. */
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

/** Sets a parameter in main.cf: replaces the value that counts, else adds a line. */
export function setParameter(model: ConfigModel, name: string, value: string, after?: Assignment): Edit | undefined {
  const existing = model.assignment(name);
  if (existing !== undefined) return replaceValue(existing, value);
  const { main } = model.input;
  return main && insertLine(main, `${name} = ${value}`, after);
}

/** Sets several parameters in main.cf: replaces the values that count, and adds the other ones together. */
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

/** Sets a parameter for one service: its own `-o`, which is added where there is none. Without a service, main.cf. */
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

/** True where a parameter is known to be `yes`. */
export function isYes(model: ConfigModel, name: string, service?: Service): boolean {
  return parseBoolean(model.knownValue(name, service) ?? "") === true;
}

/** The setting that decides a parameter, in main.cf or after `-o`; undefined where the default holds. */
export function decidingAssignment(model: ConfigModel, name: string, service?: Service): Assignment | undefined {
  const binding = model.binding(name, service);
  return binding === undefined || binding.from === "default" ? undefined : binding.assignment;
}

/** The services that run a program, such as `smtpd`. */
export function servicesRunning(model: ConfigModel, program: string): Service[] {
  return model.master.services.filter((service) => service.columns.command?.text === program);
}

/** The end of the physical line that holds an offset, before its line break. */
export function endOfLine(text: string, offset: number): number {
  const newline = text.indexOf("\n", offset);
  if (newline < 0) return text.length;
  return text[newline - 1] === "\r" ? newline - 1 : newline;
}

/** What a value looks like in a message: long ones are cut. */
export function shown(value: string | Joined): string {
  const text = (typeof value === "string" ? value : value.text).replace(/\s+/g, " ");
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
