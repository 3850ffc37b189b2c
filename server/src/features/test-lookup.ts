import type { Message } from "../facts/message.js";
import { keysFor } from "../model/emulation/lookup/keys.js";
import type { Answer } from "../model/emulation/lookup/lookup.js";
import { hiddenPassword, lookupFirst, lookupInputOf } from "../model/emulation/lookup/model-lookup.js";
import { tableFiles } from "../model/emulation/lookup/table-files.js";
import { isPasswordTable } from "../model/emulation/lookup/table-roles.js";
import { readChunkAt, type TableModel, tableModelOf } from "../model/tables/table-model.js";
import { type NamedTable, namedTables } from "../model/tables/tables.js";
import type { ConfigModel, Location } from "../model/values/model.js";
import { redactorOf } from "../model/values/redact.js";
import { touchesSecret } from "../model/values/secrets.js";
import type { Task } from "../syntax/task.js";
import { touches } from "../syntax/text.js";
import { assignmentAt, type Point } from "./cursor.js";

/** A table together with the parameter that uses it, which determines the lookup keys. */
export interface AskableTable {
  /** The table as `type:name`. */
  readonly table: string;
  /** The parameter that names the table; absent if none does. */
  readonly parameter?: string;
}

/** The result of a lookup, and the keys that lead to it. */
export interface TestedLookup {
  readonly outcome: Answer["kind"];
  /** The result, or why there is none. */
  readonly text: Message;
  /** The keys that were looked up, in order. */
  readonly steps: readonly TestedStep[];
}

export interface TestedStep {
  readonly key: string;
  readonly table: string;
  readonly found: boolean;
  /** The entry that matched. */
  readonly at?: Location;
}

/** The lookup tables that a configuration names, in the order of the files. */
export function askableTables(model: ConfigModel): AskableTable[] {
  return distinct(
    namedTables(model)
      .filter((each) => isShowable(model, each))
      .map(askable),
  );
}

/** The tables at a position: those of the table file itself, or the `type:name` under the cursor. */
export function askableTablesAt(model: ConfigModel, at: Point): AskableTable[] {
  const own = tableModelOf(model, at.uri);
  if (own !== undefined) return tablesOfFile(own);
  const found = assignmentAt(model, at);
  const here = namedTables(model).filter(({ setting, item }) => {
    if (setting.assignment !== found?.assignment) return false;
    return touches(setting.assignment.value.rangeOf(item.start, item.end), at.offset);
  });
  return distinct(here.filter((each) => isShowable(model, each)).map(askable));
}

/** The key of the entry at a position in a table. */
export function keyAt(model: ConfigModel, at: Point): string | undefined {
  const table = tableModelOf(model, at.uri);
  const chunk = table && readChunkAt(table, at.offset);
  if (chunk?.syntax !== "indexed" && chunk?.syntax !== "aliases") return undefined;
  const key = chunk.entries.find(({ range }) => touches(range, at.offset))?.key;
  return key === undefined || touchesSecret(model, chunk.source, key.range) ? undefined : key.text;
}

/** Looks up a key the way the parameter that names the table does. The result of a password map is redacted. */
export function* testLookup(model: ConfigModel, { table, parameter }: AskableTable, key: string): Task<TestedLookup> {
  const keys = keysFor({ model }, { use: useOf(model, table, parameter), parameter }, key);
  const answer = yield* lookupFirst(lookupInputOf(model), table, keys);
  const steps = answer.steps.map(({ source, range, ...step }) => ({
    ...step,
    ...(source && range && { at: { uri: source.uri, range } }),
  }));
  return { outcome: answer.kind, text: textOf(answer, isPasswordTable(model, table)), steps };
}

function tablesOfFile({ model, path, source, syntax }: TableModel): AskableTable[] {
  const named = namedTables(model).filter(({ type, name }) => tableFiles(`${type}:${name}`).includes(path));
  if (named.length > 0) return distinct(named.filter((each) => isShowable(model, each)).map(askable));
  if (syntax === "definition") return [];
  const type = syntax === "indexed" || syntax === "aliases" ? "hash" : syntax;
  return [{ table: `${type}:${source.uri}` }];
}

function askable({ type, name, setting }: NamedTable): AskableTable {
  return { table: `${type}:${name}`, parameter: setting.assignment.name.text };
}

/** Whether the name of a table may be shown: the text of an inline table can hold a password. */
function isShowable(model: ConfigModel, { setting: { assignment, service }, item }: NamedTable): boolean {
  const hide = redactorOf(model);
  const shown = hide(assignment.name.text, model.expand(item.text, service, hide).text);
  return shown === model.expand(item.text, service).text;
}

function distinct(tables: readonly AskableTable[]): AskableTable[] {
  return [...new Map(tables.map((each) => [`${each.table}\0${each.parameter}`, each])).values()];
}

function useOf(model: ConfigModel, table: string, parameter: string | undefined): NamedTable["use"] {
  const named = namedTables(model).find((each) => {
    const { table: other, parameter: otherParameter } = askable(each);
    return other === table && otherParameter === parameter;
  });
  const [file] = tableFiles(table);
  return named === undefined && file !== undefined ? tableModelOf(model, file)?.use : named?.use;
}

function textOf(answer: Answer, isSecret: boolean): Message {
  switch (answer.kind) {
    case "found":
      return isSecret ? hiddenPassword : { en: answer.value, ja: answer.value };
    case "none":
      return { en: "There is no entry.", ja: "登録されていません。" };
    default:
      return answer.reason;
  }
}
