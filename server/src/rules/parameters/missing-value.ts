import { shapeOf } from "../../facts/index.js";
import { availability } from "../../facts/parameter.js";
import type { ConfigModel, KnownParameter, Setting } from "../../model/values/model.js";
import { atValue } from "../../model/values/queries.js";
import type { Rule } from "../rule.js";
import { deletion } from "../shared/delete-setting.js";

export const missingValue: Rule = {
  meta: {
    id: "missing-value",
    severity: "error",
    topic: "value",
    summary: {
      en: "A parameter is empty that must have a value.",
      ja: "値が必要なパラメータが空です。",
    },
  },
  *checkSetting(model, setting) {
    const { assignment } = setting;
    const known = model.parameter(assignment.name.text);
    if (known === undefined || known.name === "myhostname") return;
    if (!isEmpty(model, setting) || !needsValue(model, known)) return;
    if (model.assignment(known.name, setting.service) !== assignment) return;
    yield {
      at: atValue(assignment),
      message: {
        en: `${known.name} must not be empty: the Postfix programs that read it stop with an error. To have the default, delete the setting.`,
        ja: `${known.name} を空にすることはできません。これを読む Postfix のプログラムはエラーで停止します。既定値に戻すには、この設定を削除してください。`,
      },
      fixes: deletion(setting, false),
    };
  },
};

/** True for a value that is empty as written, or that refers only to empty parameters. */
function isEmpty(model: ConfigModel, { assignment, service }: Setting): boolean {
  const { text, template, items, hasPlaceholder } = assignment.valueText;
  if (text === "") return true;
  const isCertainlyThere = template.parts.some((part) => part.kind === "text" && part.text.trim() !== "");
  if (isCertainlyThere || hasPlaceholder) return false;
  // A parameter that it refers to and that must not be empty either is reported instead.
  const names = [...text.matchAll(/\$[{(]?(\w+)/g)].map((match) => model.parameter(match[1]!));
  if (names.some((known) => known !== undefined && needsValue(model, known))) return false;
  return items.every((item) => {
    const expansion = model.expand(item.text, service);
    return expansion.text.trim() === "" && expansion.error === undefined && expansion.undefinedNames.length === 0;
  });
}

/**
 * Matches parameters that only commands and scripts read, and old ones that appear only in the default of a new one.
 */
const mayBeEmpty =
  /^(html|readme|sample|manpage|config)_directory$|^(mailq|newaliases|sendmail)_path$|^setgid_group$|^debugger_command$|_per_record_deadline$|^postscreen_dnsbl_ttl$/;
/** Matches parameters that every program requires (tried with Postfix 3.7). */
const neverEmpty = /^(meta|shlib)_directory$|^compatibility_level$/;

function needsValue(model: ConfigModel, { name, fact }: KnownParameter): boolean {
  const state = availability(fact, model.version);
  if ((state !== "known" && state !== "deprecated") || mayBeEmpty.test(name)) return false;
  if (neverEmpty.test(name)) return true;
  const { kind } = shapeOf(fact);
  return (
    fact.nonEmpty === true || kind === "boolean" || kind === "integer" || kind === "time" || fact.type === "integer"
  );
}
