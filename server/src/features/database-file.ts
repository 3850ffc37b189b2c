import { inLanguage, type Language, type Message, mapMessage } from "../facts/message.js";
import { availability, defaultOf } from "../facts/parameter.js";
import { namedValuesOf } from "../facts/shape.js";
import {
  type Database,
  type DefinitionParameter,
  definitionParameter,
  definitionParameters,
} from "../facts/vocabulary/table-definition/index.js";
import { definitionTreeOf, type TableModel } from "../model/tables/table-model.js";
import { touches } from "../syntax/text.js";
import { splitList } from "../syntax/value.js";
import { type Completion, wordRange } from "./completion/context.js";
import { completeShape } from "./completion/value.js";
import { textBefore } from "./cursor.js";
import type { Hover } from "./hover/content.js";
import { statusLine, texts, valueOrEmpty } from "./hover/parameter.js";
import { describeShape } from "./hover/shape.js";

/** The hover at an offset of a table definition file. It never shows the value, which can be a password. */
export function databaseFileHover(model: TableModel, offset: number): Hover | undefined {
  const assignment = definitionTreeOf(model)?.assignments.find(({ range }) => touches(range, offset));
  const known = assignment && parameterOf(model, assignment.name.text);
  if (assignment === undefined || known === undefined) return undefined;
  if (touches(assignment.name.range, offset)) {
    return { range: assignment.name.range, markdown: docOf(model, known.database, known.parameter) };
  }
  const { value } = assignment;
  const { shape, expands } = known.parameter;
  for (const { index, 0: text } of expands === undefined ? [] : value.text.matchAll(/%[%sSuUdD1-9]/g)) {
    const range = value.rangeOf(index, index + text.length);
    if (touches(range, offset)) return { range, markdown: placeholderText(text.slice(1), expands === "result") };
  }
  for (const { text, start, end } of splitList(value.text)) {
    const range = value.rangeOf(start, end);
    const named = namedValuesOf(shape).find(({ name }) => name === text.toLowerCase());
    if (named !== undefined && touches(range, offset)) {
      return { range, markdown: mapMessage(named.summary, (summary) => `**${named.name}**: ${summary}`) };
    }
  }
  return undefined;
}

/** Completes names and values in a table definition file, in the order in which people usually write them. */
export function completeDatabaseFile(model: TableModel, offset: number): Completion[] {
  const { source, model: config } = model;
  const table = definitionTreeOf(model);
  const before = textBefore(source, offset);
  if (before.inComment || table === undefined) return [];
  const context = { model: config, at: { uri: source.uri, offset }, text: source.text, before: before.text };
  const assigned = /^([^\s=]+)\s*=(.*)$/s.exec(before.text);
  if (assigned !== null) {
    const parameter = parameterOf(model, assigned[1]!)?.parameter;
    if (parameter === undefined || parameter.secret === true) return [];
    return completeShape(context, parameter.shape, assigned[2]!.trimStart(), parameter.fact);
  }
  if (/^\s/.test(before.text)) return [];
  const range = wordRange(context, before.text.length, /[\w.-]/);
  const suffix = /^[ \t]*=/.test(source.text.slice(range.end, range.end + 200)) ? "" : " = ";
  const isSet = new Set(table.assignments.map(({ name }) => name.text));
  return offered(model).map(({ parameter: { fact, summary } }, index) => ({
    label: fact.name,
    kind: "parameter",
    range,
    newText: fact.name + suffix,
    detail: summary,
    order: `${isSet.has(fact.name) ? 9 : 0}${String(index).padStart(3, "0")}`,
    continues: suffix !== "",
    ...(fact.deprecatedSince !== undefined && { deprecated: true }),
  }));
}

/** The documentation of a parameter of a table definition file; undefined for an unknown name. */
export function databaseFileDoc(model: TableModel, name: string): Message | undefined {
  const known = parameterOf(model, name);
  return known && docOf(model, known.database, known.parameter);
}

interface DatabaseParameter {
  readonly database: Database;
  readonly parameter: DefinitionParameter;
}

function parameterOf({ databases }: TableModel, name: string): DatabaseParameter | undefined {
  for (const database of databases) {
    const parameter = definitionParameter(database, name);
    if (parameter !== undefined) return { database, parameter };
  }
  return undefined;
}

/** The parameters that this version of Postfix has, without duplicates. */
function offered({ databases, model }: TableModel): DatabaseParameter[] {
  const found = new Map<string, DatabaseParameter>();
  for (const database of databases) {
    for (const parameter of definitionParameters[database]) {
      const { name } = parameter.fact;
      const isThere = availability(parameter.fact, model.version) !== "too-new";
      if (isThere && !found.has(name)) found.set(name, { database, parameter });
    }
  }
  return [...found.values()];
}

function docOf(model: TableModel, database: Database, parameter: DefinitionParameter): Message {
  return { en: write(model, database, parameter, "en"), ja: write(model, database, parameter, "ja") };
}

function write({ model }: TableModel, database: Database, parameter: DefinitionParameter, language: Language): string {
  const { fact, shape, summary, required } = parameter;
  const { phrase, values } = describeShape(shape, fact, language);
  const value =
    required === true ? inLanguage(needed, language) : valueOrEmpty(defaultOf(fact, model.version), language);
  const facts = [
    `- ${inLanguage(texts.type, language)}: ${phrase}`,
    ...values.map(({ name, summary: about }) => `  - \`${name}\`: ${inLanguage(about, language)}`),
    `- ${inLanguage(texts.default, language)}: ${value}`,
  ];
  return [
    `**${fact.name}** · ${database}`,
    statusLine(model, fact, language),
    inLanguage(summary, language),
    facts.join("\n"),
    sourceLine(database, fact.since, language),
  ]
    .filter((part) => part !== undefined)
    .join("\n\n");
}

/** A line with a link to the manual page, and the version that introduced the parameter. */
function sourceLine(database: Database, since: string | undefined, language: Language): string {
  const page = `${database}_table`;
  const link = `[${page}(5)](https://www.postfix.org/${page}.5.html)`;
  if (since === undefined) return link;
  return language === "ja" ? `${link} · Postfix ${since} 以降` : `${link} · since Postfix ${since}`;
}

const needed: Message = { en: "none: it must be set", ja: "なし (必ず指定する)" };

/** Describes a placeholder such as `%s` in a query or in a result format (db_common.c, db_common_expand). */
function placeholderText(letter: string, isResult: boolean): Message {
  const ofKey: Readonly<Record<string, Message>> = {
    "%": { en: "a percent sign", ja: "パーセント記号" },
    s: { en: "the key that is looked up", ja: "検索キー" },
    u: {
      en: "the local part of the key; the whole key where it has no “@”",
      ja: "検索キーのローカル部 (「@」がなければ全体)",
    },
    d: {
      en: "the domain of the key; a key without a domain is not looked up at all",
      ja: "検索キーのドメイン (ドメインのないキーでは検索されない)",
    },
  };
  const ofResult: Readonly<Record<string, Message>> = {
    ...ofKey,
    s: { en: "the value that was found", ja: "見つかった値" },
    u: { en: "the local part of the value that was found", ja: "見つかった値のローカル部" },
    d: {
      en: "the domain of the value that was found; a value without one is left out",
      ja: "見つかった値のドメイン (ない値は除かれる)",
    },
  };
  if (/[1-9]/.test(letter)) {
    return {
      en: `\`%${letter}\`: part ${letter} of the key's domain, counted from the right`,
      ja: `\`%${letter}\`: 検索キーのドメインの右から ${letter} 番目の部分`,
    };
  }
  const meaning = (isResult && letter === letter.toLowerCase() ? ofResult : ofKey)[letter.toLowerCase()]!;
  return mapMessage(meaning, (each) => `\`%${letter}\`: ${each}`);
}
