import type { Message } from "../../facts/message.js";
import { isSecretName } from "../../facts/secrets.js";
import { isBuilt, onDisk } from "../../model/tables/file-stats.js";
import { definitionTreeOf, type TableModel } from "../../model/tables/table-model.js";
import { tableRule } from "../rule.js";
import { firstLine, inTable, isBeginning } from "../shared/table-findings.js";

export const passwordFileReadable = tableRule(
  {
    id: "password-file-readable",
    severity: "warning",
    topic: "security",
    summary: {
      en: "A table with passwords that every user of this machine can read.",
      ja: "このマシンの全ユーザーが読める、パスワードを含むテーブルです。",
    },
  },
  (table) =>
    function* (chunk) {
      if (!isBeginning(chunk) || !holdsPasswords(table)) return;
      const named = table.namedBy.find((each) => isReadable(table, each));
      if (named === undefined) return;
      const message = isBuilt(named) ? ofMap(table.path) : ofText(table.path);
      yield { at: inTable(table, firstLine(chunk)), message };
    },
);

function holdsPasswords(table: TableModel): boolean {
  const definition = definitionTreeOf(table);
  if (definition === undefined) return table.use?.result === "credentials";
  return definition.assignments.some(
    ({ name, value }) => value.text !== "" && (isSecretName(name.text) || /:\/\/[^\s/:@]*:[^\s@]+@/.test(value.text)),
  );
}

function isReadable({ model }: TableModel, named: TableModel["namedBy"][number]): boolean {
  const disk = onDisk(model, named);
  const all = [disk?.text, ...(disk?.built ?? [])];
  return all.some((each) => each?.kind === "file" && each.readableByAll);
}

/** The message about an indexed table, which programs open as root before they drop privileges. */
const ofMap = (path: string): Message => ({
  en: `Every user of this machine can read the passwords in this table, or in the file that was built of it. Only root needs to: chmod 600 ${path} ${path}.*`,
  ja: `このマシンの全ユーザーが、このテーブルまたは作成済みのデータベースのパスワードを読めます。読む必要があるのは root だけです: chmod 600 ${path} ${path}.*`,
});

const ofText = (path: string): Message => ({
  en: `Every user of this machine can read the password in this file. Let only root and Postfix read it: chown root:postfix ${path}; chmod 640 ${path}`,
  ja: `このマシンの全ユーザーが、このファイルのパスワードを読めます。root と Postfix だけが読めるようにしてください: chown root:postfix ${path}; chmod 640 ${path}`,
});
