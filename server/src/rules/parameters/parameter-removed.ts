import type { Bilingual } from "../../facts/message.js";
import { availability, type Parameter } from "../../facts/parameter.js";
import { atName } from "../../model/values/queries.js";
import type { Rule } from "../rule.js";
import { deletion } from "../shared/delete-setting.js";

export const parameterRemoved: Rule = {
  meta: {
    id: "parameter-removed",
    severity: "warning",
    topic: "obsolete",
    summary: {
      en: "A parameter that Postfix does not have any more.",
      ja: "すでに廃止されたパラメータです。",
    },
  },
  *checkSetting(model, setting) {
    const { assignment } = setting;
    const known = model.parameter(assignment.name.text);
    if (known === undefined || availability(known.fact, model.version) !== "removed") return;
    if (model.isReferenced(known.name)) return;
    yield { at: atName(assignment), tag: "unused", message: message(known.fact), fixes: deletion(setting, true) };
  },
};

function message({ name, removedAfter, replacedBy }: Parameter) {
  const instead: Bilingual =
    replacedBy === undefined
      ? { en: "Delete it.", ja: "削除してください。" }
      : { en: `“${replacedBy}” took its place.`, ja: `代わりは「${replacedBy}」です。` };
  return {
    en: `The last Postfix with “${name}” was ${removedAfter}; newer ones ignore the setting. ${instead.en}`,
    ja: `「${name}」は Postfix ${removedAfter} を最後に廃止され、以降のバージョンでは無視されます。${instead.ja}`,
  };
}
