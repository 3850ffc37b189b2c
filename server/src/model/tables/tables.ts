import { shapeOf } from "../../facts/index.js";
import { parameters } from "../../facts/parameter.js";
import type { TableUse, ValueShape } from "../../facts/shape.js";
import { restrictionOf } from "../../facts/vocabulary/restrictions.js";
import { fileSyntaxOf } from "../../facts/vocabulary/table-types.js";
import { judgedTableLength } from "../../syntax/limits.js";
import { hasPlaceholder } from "../../syntax/template.js";
import { memo, type SourceText } from "../../syntax/text.js";
import { type Item, parseTable, splitList } from "../../syntax/value.js";
import { tableFiles } from "../emulation/lookup/table-files.js";
import type { ConfigModel, Setting } from "../values/model.js";

/** A reference to a lookup table, `type:name`, in a value. */
export interface NamedTable {
  readonly setting: Setting;
  /** The item of the unexpanded value that contains it. */
  readonly item: Item;
  readonly type: string;
  /** The part after the type, with every `$name` expanded. */
  readonly name: string;
  /** What the table is used for, if known. */
  readonly use?: TableUse;
}

/** All references to lookup tables in main.cf and master.cf, in file order. */
export const namedTables = memo((model: ConfigModel): readonly NamedTable[] => {
  const classes = [...model.restrictionClasses].filter((name) => model.parameter(name) === undefined);
  const names = new Set([...parametersForTables(), ...classes]);
  return model.settings
    .filter(({ assignment }) => names.has(assignment.name.text))
    .flatMap((setting) => [...tablesIn(model, setting)]);
});

let forTables: readonly string[] | undefined;

function parametersForTables(): readonly string[] {
  forTables ??= [...parameters.values()].filter((each) => takesTables(shapeOf(each))).map(({ name }) => name);
  return forTables;
}

/** The path of a table's text file, as written in the configuration; undefined if the type does not have one. */
export function textFileOf(table: Pick<NamedTable, "type" | "name">): string | undefined {
  const isPath = table.name.startsWith("/") && !hasPlaceholder(table.name);
  return fileSyntaxOf(table.type) !== undefined && isPath ? table.name : undefined;
}

/**
 * The paths of the text files that the configuration refers to, for the host to read: tables, including those inside
 * `unionmap:{}`, and the main.cf of other instances.
 */
export function wantedFiles(model: ConfigModel): string[] {
  const tables = namedTables(model).flatMap(({ type, name }) => tableFiles(`${type}:${name}`));
  const paths = [...tables, ...otherInstances(model).map(mainCfOf)];
  return [...new Set(paths.filter((path) => path.startsWith("/") && !hasPlaceholder(path)))];
}

/** The text of a table for checking the main.cf that refers to it; undefined if longer than `judgedTableLength`. */
export function readableTable({ input }: ConfigModel, path: string): SourceText | undefined {
  const source = input.tables.get(path);
  return source !== undefined && source.text.length <= judgedTableLength ? source : undefined;
}

/** The configuration directories of the other instances that multi_instance_directories lists (postmulti(1)). */
function otherInstances(model: ConfigModel): string[] {
  if (model.assignment("multi_instance_directories") === undefined) return [];
  return splitList(model.value("multi_instance_directories")).map(({ text }) => text);
}

/** The path of the main.cf in a configuration directory. */
export function mainCfOf(directory: string): string {
  return `${directory.replace(/(?<!\/)\/+$/, "")}/main.cf`;
}

function* tablesIn(model: ConfigModel, setting: Setting): Generator<NamedTable> {
  const { assignment, service } = setting;
  const fact = parameters.get(assignment.name.text);
  const shape: ValueShape = fact === undefined ? { kind: "restrictions", stage: "class" } : shapeOf(fact);
  if (!mayNameTables(model, setting)) return;
  let previous = "";
  for (const item of assignment.valueText.items) {
    const text = model.expand(item.text, service).text;
    // The tables in `$other_maps` are found in the setting of that parameter.
    const isOther = !text.includes(":") || (item.text.startsWith("$") && /[\s,]/.test(text));
    const table = isOther ? undefined : parseTable(text);
    const use = useOf(shape, previous);
    if (table !== undefined) yield { setting, item, type: table.type, name: table.name, ...(use && { use }) };
    previous = item.text;
  }
}

/** A quick check that skips most long lists: false if the value cannot contain a `type:name`. */
function mayNameTables(model: ConfigModel, { assignment: { valueText }, service }: Setting): boolean {
  if (valueText.text.includes(":") || !valueText.text.includes("$")) return valueText.text.includes(":");
  const { text, error } = model.expand(valueText, service);
  return error !== undefined || text.includes(":");
}

function takesTables(shape: ValueShape): boolean {
  return (
    shape.kind === "tables" || shape.kind === "restrictions" || (shape.kind === "list" && shape.tables !== undefined)
  );
}

function useOf(shape: ValueShape, previous: string): TableUse | undefined {
  if (shape.kind === "tables") return shape.use;
  if (shape.kind === "list") return shape.tables;
  const checks = restrictionOf(previous);
  if (checks?.argument !== "table") return undefined;
  const addresses = checks.inspects === "sender" || checks.inspects === "recipient";
  return { key: addresses ? "address" : "client", result: "access-action" };
}
