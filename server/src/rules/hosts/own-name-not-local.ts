import { replaceValue } from "../../edits/edit.js";
import { fullyKnownValue } from "../../model/values/known-values.js";
import type { ConfigModel } from "../../model/values/model.js";
import { atValue } from "../../model/values/queries.js";
import type { Rule } from "../rule.js";
import { domainLists, isListKnown, listedDomains } from "../shared/domains.js";
import { soundSettingsOf } from "../shared/sound-settings.js";

export const ownNameNotLocal: Rule = {
  meta: {
    id: "own-name-not-local",
    severity: "information",
    topic: "delivery",
    needsComplete: ["main.cf"],
    summary: {
      en: "Mail to local users gets the machine's own name, and mydestination does not hold it.",
      ja: "ローカルユーザー宛てのメールに付くホスト名が mydestination に含まれていません。",
    },
  },
  *check(model) {
    for (const { assignment, service } of soundSettingsOf(model, "mydestination")) {
      if (service !== undefined || assignment.valueText.items.length === 0) continue;
      const origin = fullyKnownValue(model, "myorigin")?.toLowerCase();
      if (!origin || origin !== fullyKnownValue(model, "myhostname")?.toLowerCase() || isDelivered(model, origin))
        continue;
      yield {
        at: atValue(assignment),
        message: {
          en: `Mail to “root” or another local user goes to root@${origin}, because myorigin is “${origin}”, and that domain is not in mydestination. Postfix looks for its MX host, finds itself, and says “mail for ${origin} loops back to myself”. Add $myhostname.`,
          ja: `myorigin が「${origin}」のため、「root」などローカルユーザー宛てのメールは root@${origin} になりますが、このドメインは mydestination にありません。Postfix は MX を調べて自分自身に行き着き、「mail for ${origin} loops back to myself」となります。$myhostname を加えてください。`,
        },
        fixes: [
          {
            title: { en: "Add $myhostname", ja: "$myhostname を加える" },
            edits: [replaceValue(assignment, `$myhostname, ${assignment.value.text.replace(/\s+/g, " ")}`)],
            safe: false,
          },
        ],
      };
    }
  },
};

/** True where another setting accepts mail for the domain, or may do so. */
function isDelivered(model: ConfigModel, domain: string): boolean {
  const maps = [
    "relayhost",
    "transport_maps",
    "virtual_alias_maps",
    "canonical_maps",
    "recipient_canonical_maps",
    "luser_relay",
  ];
  const isElsewhere = maps.some((name) => model.assignment(name) !== undefined && model.value(name) !== "");
  if (isElsewhere || model.knownValue("default_transport") !== "smtp") return true;
  return domainLists.some(
    (list) => !isListKnown(model, list) || listedDomains(model, list).some((listed) => listed.domain === domain),
  );
}
