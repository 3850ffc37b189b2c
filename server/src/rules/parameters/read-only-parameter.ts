import { shapeOf } from "../../facts/index.js";
import type { Setting } from "../../model/values/model.js";
import { atName } from "../../model/values/queries.js";
import type { Finding, Rule } from "../rule.js";
import { deletion } from "../shared/delete-setting.js";

export const readOnlyParameter: Rule = {
  meta: {
    id: "read-only-parameter",
    severity: "warning",
    topic: "value",
    summary: {
      en: "A parameter that Postfix sets itself.",
      ja: "Postfix 自身が値を決めるパラメータです。",
    },
  },
  *checkSetting(model, setting) {
    const known = model.parameter(setting.assignment.name.text);
    if (known?.name === "mail_version" || known?.name === "mail_release_date") yield ofRelease(setting, known.name);
    const shape = known && shapeOf(known.fact);
    if (shape?.kind !== "word" || shape.of !== "read-only") return;
    yield {
      at: atName(setting.assignment),
      tag: "unused",
      message: {
        en: `Postfix sets ${known!.name} itself in each process, and ignores the value here. Other values may refer to it, but it cannot be set.`,
        ja: `${known!.name} は Postfix が各プロセスで自動的に設定するため、ここでの指定は無視されます。ほかの値から参照することはできますが、設定はできません。`,
      },
      fixes: deletion(setting, true),
    };
  },
};

/** Reports a parameter with Postfix's own version: Postfix accepts the value, and then reports a wrong version. */
function ofRelease(setting: Setting, name: string): Finding {
  return {
    at: atName(setting.assignment),
    severity: "information",
    message: {
      en: `Postfix knows its own ${name}. What is set here stays after the next update and is wrong then; delete the setting.`,
      ja: `${name} は Postfix 自身が知っている値です。ここで設定すると更新後も古い値のまま残ります。削除してください。`,
    },
    fixes: deletion(setting, false),
  };
}
