import { shapeOf } from "../../facts/index.js";
import { type Bilingual, bilingual } from "../../facts/message.js";
import { type NamedValue, namedValuesOf } from "../../facts/shape.js";
import { daemonOf } from "../../facts/vocabulary/daemons.js";
import { masterColumns } from "../../facts/vocabulary/master-columns.js";
import { restrictionOf } from "../../facts/vocabulary/restrictions.js";
import { tableTypeOf } from "../../facts/vocabulary/table-types.js";
import { definitionOf } from "../../model/tables/main-cf-definitions.js";
import { tableModelOf } from "../../model/tables/table-model.js";
import type { ConfigModel } from "../../model/values/model.js";
import { redactorOf } from "../../model/values/redact.js";
import type { Assignment } from "../../syntax/main-cf.js";
import { programOf, type Service, serviceColumns } from "../../syntax/master-cf.js";
import { type TextRange, touches } from "../../syntax/text.js";
import { parseTable, splitList } from "../../syntax/value.js";
import { assignmentAt, type Point, serviceAt } from "../cursor.js";
import { databaseFileDoc } from "../database-file.js";
import type { Hover } from "./content.js";
import { code, parameterDoc } from "./parameter.js";
import { tableHover } from "./table.js";

/** The hover at a position in main.cf or master.cf. */
export function hover(model: ConfigModel, at: Point): Hover | undefined {
  const found = assignmentAt(model, at);
  if (found !== undefined) return hoverAssignment(model, found.assignment, found.service, at.offset);
  const service = serviceAt(model, at);
  const table = service === undefined ? tableModelOf(model, at.uri) : undefined;
  if (table !== undefined) return tableHover(table, at.offset);
  return service && (hoverColumn(service, at.offset) ?? hoverArgument(service, at.offset));
}

function hoverAssignment(
  model: ConfigModel,
  assignment: Assignment,
  service: Service | undefined,
  offset: number,
): Hover | undefined {
  if (touches(assignment.name.range, offset)) {
    return hoverName(model, assignment.name.text, assignment.name.range, service);
  }
  const index = assignment.value.indexAt(offset);
  for (const reference of assignment.valueText.references) {
    if (reference.end < index || reference.start > index) continue;
    const range = assignment.value.rangeOf(reference.name.start, reference.name.end);
    // The range includes the `$` or `${` before the name.
    if (touches({ start: assignment.value.offsetAt(reference.start), end: range.end }, offset)) {
      return hoverName(model, reference.name.text, range, service);
    }
  }
  return hoverItem(model, assignment, offset);
}

function hoverName(model: ConfigModel, name: string, range: TextRange, service?: Service): Hover {
  const known = model.parameter(name);
  if (known !== undefined) return { range, markdown: parameterDoc(model, known, service) };
  const own = definitionOf(model, name);
  const doc = own && databaseFileDoc(own.table, own.parameter);
  if (doc !== undefined) return { range, markdown: doc };
  const binding = model.binding(name, service);
  const hide = redactorOf(model);
  const value = binding && hide(name, model.expand(binding.text, service, hide).text);
  const heading = `**${name}**`;
  if (value === undefined) {
    const en = "Not a parameter of Postfix, and nothing here defines it.";
    const ja = "Postfix のパラメータではなく、この設定の中でも定義されていません。";
    return { range, markdown: { en: `${heading}\n\n${en}`, ja: `${heading}\n\n${ja}` } };
  }
  const isClass = model.restrictionClasses.has(name);
  const en = isClass ? "A restriction class of this configuration" : "Defined by this configuration";
  const ja = isClass ? "この設定で定義された制限クラス" : "この設定で定義されたパラメータ";
  return {
    range,
    markdown: {
      en: `${heading}\n\n${en}: ${code(value)}`,
      ja: `${heading}\n\n${ja}: ${code(value)}`,
    },
  };
}

/** The hover for an item of a value: a restriction, a lookup table, or a named value. */
function hoverItem(model: ConfigModel, assignment: Assignment, offset: number): Hover | undefined {
  const { value } = assignment;
  const item = splitList(value.text).find((each) => touches(value.rangeOf(each.start, each.end), offset));
  if (item === undefined) return undefined;
  const range = value.rangeOf(item.start, item.end);
  const named = namedItem(model, assignment.name.text, item.text);
  if (named !== undefined) return { range, markdown: describe(named) };
  if (model.restrictionClasses.has(item.text)) return hoverName(model, item.text, range);
  const table = parseTable(item.text);
  const type = table && tableTypeOf(table.type);
  return type && { range, markdown: describe(type) };
}

function namedItem(model: ConfigModel, parameter: string, text: string): NamedValue | undefined {
  const known = model.parameter(parameter);
  const shape = known && shapeOf(known.fact);
  if (shape === undefined || shape.kind === "restrictions") return restrictionOf(text);
  return namedValuesOf(shape).find((value) => value.name.toLowerCase() === text.toLowerCase());
}

function describe(named: NamedValue): Bilingual {
  const { en, ja } = bilingual(named.summary);
  const since: Bilingual = named.since === undefined ? { en: "", ja: "" } : sinceLine(named.since);
  return {
    en: `**${named.name}**\n\n${en}${since.en}`,
    ja: `**${named.name}**\n\n${ja}${since.ja}`,
  };
}

function sinceLine(since: string): Bilingual {
  return { en: `\n\nSince Postfix ${since}`, ja: `\n\n導入バージョン: Postfix ${since}` };
}

function hoverColumn(service: Service, offset: number): Hover | undefined {
  const name = serviceColumns.find((column) => {
    const field = service.columns[column];
    return field !== undefined && touches(field.range, offset);
  });
  if (name === undefined) return undefined;
  const field = service.columns[name]!;
  const column = masterColumns.find((each) => each.name === name);
  const value = name === "command" ? daemonOf(field.text) : column?.values.find((each) => each.name === field.text);
  const parts = [column, value].filter((part) => part !== undefined).map(describe);
  if (parts.length === 0) return undefined;
  return {
    range: field.range,
    markdown: { en: parts.map((part) => part.en).join("\n\n"), ja: parts.map((part) => part.ja).join("\n\n") },
  };
}

/** The hover for an option of the program, an attribute such as `user=`, or a macro such as `${recipient}`. */
function hoverArgument(service: Service, offset: number): Hover | undefined {
  const argument = service.arguments.find(({ range }) => touches(range, offset));
  const daemon = daemonOf(programOf(service) ?? "");
  if (argument === undefined || daemon === undefined) return undefined;
  const macro = [...argument.text.matchAll(/\$\{?(\w+)\}?/g)].find(({ index, 0: text }) =>
    touches({ start: argument.range.start + index, end: argument.range.start + index + text.length }, offset),
  );
  const named =
    macro === undefined
      ? daemon.options.find(
          ({ name }) => argument.text === name || (name.endsWith("=") && argument.text.startsWith(name)),
        )
      : daemon.macros?.find(({ name }) => name === macro[1]);
  return named && { range: argument.range, markdown: describe(named) };
}
