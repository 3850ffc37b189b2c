import { replaceValue } from "../../edits/edit.js";
import type { Setting } from "../../model/values/model.js";
import { atValue } from "../../model/values/queries.js";
import type { Finding, Rule } from "../rule.js";
import { isAddress, isHostname, isStandIn } from "../shared/hostname.js";
import { soundSettingsOf } from "../shared/sound-settings.js";

export const hostnameInvalid: Rule = {
  meta: {
    id: "hostname-invalid",
    severity: "error",
    topic: "value",
    summary: {
      en: "myhostname or mydomain is no valid host name; Postfix does not start.",
      ja: "myhostname または mydomain がホスト名として正しくありません。Postfix は起動しません。",
    },
  },
  *check(model) {
    for (const setting of soundSettingsOf(model, "myhostname", "mydomain")) {
      const { assignment, service } = setting;
      const value = model.knownValue(assignment.name.text, service);
      if (value === undefined || value === "" || isStandIn(value)) continue;
      const finding = findingFor(setting, value);
      if (finding !== undefined) yield finding;
    }
  },
};

function findingFor({ assignment }: Setting, value: string): Finding | undefined {
  const name = assignment.name.text;
  // hostname-not-fqdn reports an address in myhostname.
  if (isHostname(value) || (name === "myhostname" && isAddress(value))) return undefined;
  const trimmed = value.replace(/^[.@]+|\.+$/g, "");
  const isCertain = isHostname(trimmed) && assignment.value.text === value;
  return {
    at: atValue(assignment),
    message: {
      en: `“${value}” is no host name: Postfix takes one name of letters, digits, “-” and “.”, without a dot at either end, and no Postfix program starts with this one.`,
      ja: `「${value}」はホスト名として正しくありません。使えるのは英数字、「-」、「.」からなる一つの名前で、先頭と末尾にドットは置けません。このままでは Postfix のプログラムは起動しません。`,
    },
    fixes: !isCertain
      ? []
      : [
          {
            title: { en: `Replace with “${trimmed}”`, ja: `「${trimmed}」に置き換える` },
            edits: [replaceValue(assignment, trimmed)],
            safe: true,
          },
        ],
  };
}
