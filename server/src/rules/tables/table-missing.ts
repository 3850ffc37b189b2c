import { type Bilingual, excerpt, type Message } from "../../facts/message.js";
import { isBuilt, onDisk } from "../../model/tables/file-stats.js";
import { type NamedTable, namedTables } from "../../model/tables/tables.js";
import { atItem } from "../../model/values/queries.js";
import type { Rule } from "../rule.js";

export const tableMissing: Rule = {
  meta: {
    id: "table-missing",
    severity: "warning",
    topic: "delivery",
    summary: {
      en: "The configuration of this machine names a lookup table whose file is not there.",
      ja: "このマシンの設定が、存在しないファイルのルックアップテーブルを指定しています。",
    },
  },
  *check(model) {
    for (const table of namedTables(model)) {
      const { assignment, service } = table.setting;
      // Only newaliases(1) opens the tables of alias_database.
      if (assignment.name.text === "alias_database") continue;
      const disk = onDisk(model, table);
      if (disk?.text?.kind !== "missing" || disk.built.length > 0 || !disk.isKnown) continue;
      if (model.assignment(assignment.name.text, service) !== assignment) continue;
      yield { at: atItem(assignment, table.item), message: message(table, disk.path) };
    }
  },
};

function message(table: NamedTable, path: string): Message {
  const then: Bilingual = isBuilt(table)
    ? { en: "Create it and run postmap", ja: "ファイルを作成して postmap を実行する" }
    : { en: "Create it", ja: "ファイルを作成する" };
  return {
    en: `There is no file ${excerpt(path)} on this machine. Postfix cannot open the table, and defers the mail that needs it. ${then.en}, or take the table out.`,
    ja: `このマシンに ${excerpt(path)} というファイルはありません。Postfix はテーブルを開けず、それを必要とするメールは遅延します。${then.ja}か、テーブルの指定を外してください。`,
  };
}
