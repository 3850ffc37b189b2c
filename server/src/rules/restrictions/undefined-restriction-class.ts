import type { Fix } from "../../edits/edit.js";
import { removeItem } from "../../edits/edit.js";
import { listeningServers } from "../../model/emulation/relay/servers.js";
import { type Word, wordsOf } from "../../model/emulation/relay/steps.js";
import type { ConfigModel } from "../../model/values/model.js";
import type { Service } from "../../syntax/master-cf.js";
import { hasPlaceholder } from "../../syntax/template.js";
import type { Finding, Rule } from "../rule.js";
import { distinct, restrictionLists } from "../shared/restriction-lists.js";

export const undefinedRestrictionClass: Rule = {
  meta: {
    id: "undefined-restriction-class",
    severity: "error",
    topic: "delivery",
    needsComplete: ["main.cf"],
    summary: {
      en: "A restriction class is declared, but has no restrictions.",
      ja: "制限クラスが宣言されていますが、その内容が定義されていません。",
    },
  },
  *check(model) {
    if (model.hasMain) yield* distinct(findings(model));
  },
};

function* findings(model: ConfigModel): Generator<Finding> {
  for (const service of listeningServers(model)) {
    for (const word of wordsOf(model, "smtpd_restriction_classes", service)) {
      if (word.at === undefined || hasPlaceholder(word.text) || isDefined(model, word.text, service)) continue;
      yield {
        at: word.at,
        message: {
          en: `The SMTP server stops as soon as a client connects, and no mail gets in: the restriction class “${word.text}” has no value. Set “${word.text} = …” to the restrictions that it stands for, or take it out of this list.`,
          ja: `制限クラス「${word.text}」に値がないため、クライアントが接続すると SMTP サーバーが終了し、メールを受け取れません。「${word.text} = …」に適用する制限を設定するか、このリストから削除してください。`,
        },
        fixes: fixes(model, word),
      };
    }
  }
}

function isDefined(model: ConfigModel, name: string, service: Service | undefined): boolean {
  return model.knownValue(name, service) !== "";
}

/** Fixes that remove the class, offered where no list uses it. */
function fixes(model: ConfigModel, { text, written }: Word): Fix[] {
  const isUsed = [...restrictionLists(model)].some(({ steps }) => steps.some((step) => step.name === text));
  if (written === undefined || isUsed) return [];
  const title = { en: `Remove “${text}”`, ja: `「${text}」を削除する` };
  return [{ title, edits: [removeItem(written.assignment, written.item)], safe: false }];
}
