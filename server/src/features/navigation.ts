import type { Edit } from "../edits/edit.js";
import { mainCfOf, namedTables, textFileOf } from "../model/tables/tables.js";
import type { ConfigModel, Location } from "../model/values/model.js";
import type { LogicalText } from "../syntax/logical-text.js";
import { type Spanned, touches } from "../syntax/text.js";
import { splitList } from "../syntax/value.js";
import { assignmentAt, type Point } from "./cursor.js";

/**
 * Go to definition: the assignments of the name under the cursor, starting with a `-o` of the same service; the file of
 * a lookup table; or the main.cf of another instance for its directory.
 */
export function definition(model: ConfigModel, at: Point): Location[] {
  const name = nameAt(model, at);
  if (name === undefined) return [...tableAt(model, at), ...instanceAt(model, at)];
  const found = assignmentAt(model, at);
  const own = found?.service?.overrides.filter((override) => override.name.text === name.text) ?? [];
  const main = model.main.assignments.filter((assignment) => assignment.name.text === name.text);
  return [...own, ...main].map((assignment) => ({ uri: assignment.uri, range: assignment.name.range }));
}

/** The file of the lookup table under the cursor. */
function tableAt(model: ConfigModel, { uri, offset }: Point): Location[] {
  return namedTables(model).flatMap((table) => {
    const { uri: own, value } = table.setting.assignment;
    const isHere = own === uri && touches(value.rangeOf(table.item.start, table.item.end), offset);
    const file = isHere ? model.input.tables.get(textFileOf(table) ?? "") : undefined;
    return file === undefined ? [] : [{ uri: file.uri, range: { start: 0, end: 0 } }];
  });
}

/** The main.cf of the instance whose directory the cursor is on. */
function instanceAt(model: ConfigModel, at: Point): Location[] {
  const assignment = assignmentAt(model, at)?.assignment;
  if (assignment?.name.text !== "multi_instance_directories") return [];
  const item = assignment.valueText.items.find(({ start, end }) =>
    touches(assignment.value.rangeOf(start, end), at.offset),
  );
  const file = item && model.input.tables.get(mainCfOf(model.expand(item.text).text));
  return file === undefined ? [] : [{ uri: file.uri, range: { start: 0, end: 0 } }];
}

/** All locations where the name under the cursor is set or used. */
export function references(model: ConfigModel, at: Point): Location[] {
  const name = nameAt(model, at);
  return name === undefined ? [] : occurrences(model, name.text);
}

/** The name under the cursor if it can be renamed: only names that the configuration itself defines. */
export function renameable(model: ConfigModel, at: Point): Spanned | undefined {
  const name = nameAt(model, at);
  return name !== undefined && model.isUserDefined(name.text) ? name : undefined;
}

/** The edits that rename a user-defined name; empty if the new name is not a valid one. */
export function rename(model: ConfigModel, at: Point, newName: string): Edit[] {
  const name = renameable(model, at);
  if (name === undefined || !/^\w+$/.test(newName)) return [];
  return occurrences(model, name.text).map((place) => ({ ...place, newText: newName }));
}

/** The parameter or restriction class under the cursor: where it is set, after `$`, or as an item of a list. */
function nameAt(model: ConfigModel, at: Point): Spanned | undefined {
  const found = assignmentAt(model, at);
  if (found === undefined) return undefined;
  const { name, value, valueText } = found.assignment;
  if (touches(name.range, at.offset)) return name;
  for (const reference of valueText.references) {
    const range = value.rangeOf(reference.name.start, reference.name.end);
    if (touches(range, at.offset)) return { text: reference.name.text, range };
  }
  return classNames(model, value).find((item) => touches(item.range, at.offset));
}

function occurrences(model: ConfigModel, name: string): Location[] {
  const set = model.settings
    .map(({ assignment }) => assignment)
    .filter((assignment) => assignment.name.text === name)
    .map((assignment) => ({ uri: assignment.uri, range: assignment.name.range }));
  const listed = model.settings.flatMap(({ assignment }) =>
    classNames(model, assignment.value)
      .filter((item) => item.text === name)
      .map((item) => ({ uri: assignment.uri, range: item.range })),
  );
  return [...set, ...(model.references.get(name) ?? []), ...listed];
}

/** The items of a value that are restriction classes. */
function classNames(model: ConfigModel, value: LogicalText): Spanned[] {
  if (model.restrictionClasses.size === 0) return [];
  return splitList(value.text)
    .filter((item) => model.restrictionClasses.has(item.text))
    .map((item) => value.spanned(item.start, item.end));
}
