import type { Fix } from "../../edits/edit.js";
import { deleteLines } from "../../edits/edit.js";
import type { Message } from "../../facts/message.js";
import type { Finding } from "../rule.js";
import {
  assignmentOf,
  type DefinitionFile,
  type DefinitionSetting,
  definitionRule,
  settingsIn,
  valueIn,
} from "../shared/database-file.js";
import { inTable } from "../shared/table-findings.js";

export const definitionObsolete = definitionRule(
  {
    id: "definition-obsolete",
    severity: "information",
    topic: "obsolete",
    summary: {
      en: "A table definition file is written in an old form, or sets what Postfix ignores today.",
      ja: "テーブル定義ファイルが古い書き方になっているか、現在は無視されるパラメータを設定しています。",
    },
  },
  function* (definition) {
    let told = false;
    for (const setting of settingsIn(definition)) {
      const { fact } = setting.parameter;
      if (fact.deprecatedSince === undefined) continue;
      if (fact.replacedBy === "query") {
        if (!told) yield oldQuery(definition, setting);
        told = true;
      } else if (fact.replacedBy !== undefined) yield renamed(definition, setting, fact.replacedBy);
      else yield ignored(definition, setting);
    }
  },
);

const parts = ["table", "select_field", "where_field", "additional_conditions"];

/** Reports a part of a query. The parts count only where `query` is not set. */
function oldQuery(definition: DefinitionFile, { assignment }: DefinitionSetting): Finding {
  const at = inTable(definition.table, assignment.name.range);
  const query = definition.nameOf("query");
  if (valueIn(definition, "query") !== "") {
    return {
      at,
      message: unused(definition.nameOf(assignment.name.text), query),
      fixes: [deletion(definition, assignment.range)],
      tag: "unused",
    };
  }
  const fix = inOnePiece(definition);
  return { at, message: inParts(query), ...(fix && { fixes: [fix] }), tag: "deprecated" };
}

/** A fix that sets the query which Postfix builds from the parts (db_common_sql_build_query). */
function inOnePiece(definition: DefinitionFile): Fix | undefined {
  const [table, select, where, more] = parts.map((name) => valueIn(definition, name));
  if (table === "" || select === "" || where === "" || valueIn(definition, "select_function") !== "") return undefined;
  const lines = parts.flatMap((name) => assignmentOf(definition, name) ?? []);
  const sorted = lines.sort((a, b) => a.range.start - b.range.start);
  const [first, ...others] = sorted;
  const name = definition.nameOf("query");
  // In main.cf, the range of a setting begins after its prefix.
  const query = `query = SELECT ${select} FROM ${table} WHERE ${where}='%s' ${more}`.replace(/\s+/g, " ").trim();
  return {
    title: { en: `Write it as one “${name}”`, ja: `1 つの「${name}」にまとめる` },
    edits: [
      { ...inTable(definition.table, first!.range), newText: query },
      ...others.map(({ range }) => deleteLines(definition.table.source, range)),
    ],
    safe: false,
  };
}

function renamed(definition: DefinitionFile, { assignment }: DefinitionSetting, successor: string): Finding {
  const at = inTable(definition.table, assignment.name.range);
  const isFree = assignmentOf(definition, successor) === undefined;
  const oldName = definition.nameOf(assignment.name.text);
  const name = definition.nameOf(successor);
  const title = { en: `Rename to “${name}”`, ja: `「${name}」に変更する` };
  return {
    at,
    message: isFree ? newName(oldName, name) : hidden(oldName, name),
    ...(isFree && { fixes: [{ title, edits: [{ ...at, newText: successor }], safe: true }] }),
    tag: isFree ? "deprecated" : "unused",
  };
}

function ignored(definition: DefinitionFile, { assignment }: DefinitionSetting): Finding {
  const name = definition.nameOf(assignment.name.text);
  return {
    at: inTable(definition.table, assignment.name.range),
    message: {
      en: `Postfix ignores “${name}” and warns about it in the log. Delete the line.`,
      ja: `Postfix は「${name}」を無視し、ログに警告を出します。この行を削除してください。`,
    },
    fixes: [deletion(definition, assignment.range)],
    tag: "unused",
  };
}

function deletion({ table }: DefinitionFile, range: Finding["at"]["range"]): Fix {
  const title = { en: "Delete this line", ja: "この行を削除する" };
  return { title, edits: [deleteLines(table.source, range)], safe: true };
}

const inParts = (query: string): Message => ({
  en: `A query in parts is the form of Postfix before 2.2. “${query}” says the same in one line, and can do more.`,
  ja: `問い合わせを部分に分けるのは Postfix 2.2 より前の書き方です。「${query}」なら同じことを 1 行で書け、機能も豊富です。`,
});

const unused = (name: string, query: string): Message => ({
  en: `“${name}” has no effect, because “${query}” is set. Delete the line.`,
  ja: `「${query}」が設定されているため「${name}」は無視されます。この行を削除してください。`,
});

const newName = (name: string, successor: string): Message => ({
  en: `“${name}” is the old name of “${successor}”.`,
  ja: `「${name}」は「${successor}」の古い名前です。`,
});

const hidden = (name: string, successor: string): Message => ({
  en: `“${name}” has no effect, because “${successor}” is set.`,
  ja: `「${successor}」が設定されているため「${name}」は無視されます。`,
});
