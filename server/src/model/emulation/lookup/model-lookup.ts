import type { Message } from "../../../facts/message.js";
import type { Task } from "../../../syntax/task.js";
import { hasPlaceholder } from "../../../syntax/template.js";
import { parseBoolean } from "../../../syntax/value.js";
import type { ConfigModel } from "../../values/model.js";
import type { Key } from "./keys.js";
import { type Answer, type LookupInput, lookupInSteps } from "./lookup.js";
import { acceptsOnlyWholeKeys } from "./table-files.js";
import { isAliasFile } from "./table-roles.js";

/** The input of lookups in the tables of a configuration. */
export function lookupInputOf(model: ConfigModel): LookupInput {
  return {
    file: (name) => model.input.tables.get(name),
    isAliases: (name) => model.input.tableSyntax === "aliases" || isAliasFile(model, name),
    unicode: parseBoolean(model.value("smtputf8_enable")) === true,
  };
}

/** Looks up one key after another, until one is found or a lookup fails. */
export function* lookupFirst(input: LookupInput, table: string, keys: readonly Key[]): Task<Answer> {
  const steps: Answer["steps"][number][] = [];
  if (hasPlaceholder(table)) return { kind: "unknown", steps, reason: placeholder };
  const wholeKeys = acceptsOnlyWholeKeys(table);
  for (const { text, isPart } of keys) {
    if (isPart && wholeKeys) continue;
    const answer = yield* lookupInSteps(input, table, text);
    steps.push(...answer.steps);
    if (answer.kind !== "none") return { ...answer, steps };
  }
  return { kind: "none", steps };
}

const placeholder: Message = {
  en: "A tool will fill in the name of this table, so it is not known what it says.",
  ja: "このテーブルの名前はツールが後で埋めるため、内容は分かりません。",
};

/** Replaces a lookup result that is a password. */
export const hiddenPassword: Message = {
  en: "There is an entry. It is a password, so it is not shown.",
  ja: "登録されています。パスワードのため表示しません。",
};
