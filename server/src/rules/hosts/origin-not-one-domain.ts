import { replaceValue } from "../../edits/edit.js";
import type { Message } from "../../facts/message.js";
import { atValue } from "../../model/values/queries.js";
import { splitList } from "../../syntax/value.js";
import type { Rule, Severity } from "../rule.js";
import { soundSettingsOf } from "../shared/sound-settings.js";

export const originNotOneDomain: Rule = {
  meta: {
    id: "origin-not-one-domain",
    severity: "error",
    topic: "value",
    summary: {
      en: "myorigin is not one domain: Postfix does not start, or sends mail with wrong addresses.",
      ja: "myorigin が一つのドメインではありません。Postfix が起動しないか、誤ったアドレスで送信されます。",
    },
  },
  *check(model) {
    for (const { assignment, service } of soundSettingsOf(model, "myorigin")) {
      const value = model.knownValue("myorigin", service);
      const verdict = value === undefined || value.includes("#") ? undefined : verdictOn(value);
      if (verdict === undefined) continue;
      const { better, ...rest } = verdict;
      yield {
        at: atValue(assignment),
        ...rest,
        fixes:
          better === undefined || value !== assignment.value.text
            ? []
            : [
                {
                  title: { en: `Replace with “${better}”`, ja: `「${better}」に置き換える` },
                  edits: [replaceValue(assignment, better)],
                  safe: false,
                },
              ],
      };
    }
  },
};

interface Verdict {
  readonly severity: Severity;
  readonly message: Message;
  readonly better?: string;
}

function verdictOn(value: string): Verdict | undefined {
  const items = splitList(value);
  if (items.length > 1) return { severity: "error", message: several(value), better: items[0]!.text };
  const domain = value.slice(value.lastIndexOf("@") + 1);
  return domain === value
    ? undefined
    : { severity: "warning", message: address(value), ...(domain && { better: domain }) };
}

function several(value: string): Message {
  return {
    en: `myorigin takes one domain; with “${value}” no Postfix program starts. Further domains that this machine receives mail for belong into mydestination.`,
    ja: `myorigin に指定できるドメインは一つだけです。「${value}」では Postfix のプログラムは起動しません。ほかに受信するドメインは mydestination に書きます。`,
  };
}

function address(value: string): Message {
  return {
    en: `myorigin takes a domain, without “@”: Postfix puts “@${value}” behind the names of local users, and such addresses are refused everywhere.`,
    ja: `myorigin には「@」のないドメインを書きます。Postfix はローカルユーザー名の後ろに「@${value}」を付けるため、どこでも拒否されるアドレスになります。`,
  };
}
