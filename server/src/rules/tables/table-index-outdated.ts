import type { Message } from "../../facts/message.js";
import { isBuilt, onDisk } from "../../model/tables/file-stats.js";
import type { NamedTable } from "../../model/tables/tables.js";
import type { ConfigModel } from "../../model/values/model.js";
import { tableRule } from "../rule.js";
import { firstLine, inTable, isBeginning } from "../shared/table-findings.js";

export const tableIndexOutdated = tableRule(
  {
    id: "table-index-outdated",
    severity: "warning",
    topic: "delivery",
    summary: {
      en: "A table on this machine was changed and not built again with postmap or postalias, or never built.",
      ja: "このマシンのテーブルが変更後に postmap や postalias で作り直されていないか、一度も作られていません。",
    },
  },
  (table) =>
    function* (chunk) {
      if (!isBeginning(chunk)) return;
      const told = new Set<string>();
      for (const named of table.namedBy) {
        const state = isBuilt(named) ? stateOf(table.model, named) : undefined;
        const command = commandFor(named);
        if (state === undefined || told.has(command)) continue;
        told.add(command);
        const message = state === "missing" ? neverBuilt(command, named.type) : outdated(command);
        yield { at: inTable(table, firstLine(chunk)), message };
      }
    },
);

/** The state of the indexed file compared to its text; undefined where it is up to date or unknown. */
function stateOf(model: ConfigModel, named: NamedTable): "missing" | "outdated" | undefined {
  const disk = onDisk(model, named);
  if (disk?.text?.kind !== "file" || !disk.isKnown) return undefined;
  const { modified } = disk.text;
  if (disk.built.length === 0) return named.setting.assignment.name.text === "alias_database" ? undefined : "missing";
  // Postfix warns in the same case (src/util/dict_db.c). Of several indexed files, only one is used.
  return disk.built.every((each) => each.kind === "file" && each.modified < modified) ? "outdated" : undefined;
}

/** The command that builds the indexed file again. */
function commandFor({ type, name, setting }: NamedTable): string {
  const parameter = setting.assignment.name.text;
  if (parameter === "alias_maps" || parameter === "alias_database") return `postalias ${type}:${name}`;
  return `postmap ${parameter === "tls_server_sni_maps" ? "-F " : ""}${type}:${name}`;
}

const outdated = (command: string): Message => ({
  en: `This file is newer than what was built of it, so Postfix still uses the old entries. Run: ${command}`,
  ja: `このファイルは、これから作られたデータベースより新しくなっています。Postfix は古い内容を使い続けます。次のコマンドを実行してください: ${command}`,
});

const neverBuilt = (command: string, type: string): Message => ({
  en: `There is no ${type} file for this table yet, so Postfix cannot open it and defers the mail that needs it. Run: ${command}`,
  ja: `このテーブルの ${type} ファイルがまだないため、Postfix はテーブルを開けず、それを必要とするメールは遅延します。次のコマンドを実行してください: ${command}`,
});
