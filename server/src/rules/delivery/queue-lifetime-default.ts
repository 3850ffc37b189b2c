import { setParameters } from "../../edits/edit.js";
import { atName } from "../../model/values/queries.js";
import { onlySends, roleOf } from "../../model/values/role.js";
import type { Rule } from "../rule.js";

export const queueLifetimeDefault: Rule = {
  meta: {
    id: "queue-lifetime-default",
    severity: "hint",
    topic: "delivery",
    needsComplete: ["main.cf"],
    strict: true,
    summary: {
      en: "A machine that only sends keeps undeliverable mail for five days, the default, before anybody is told.",
      ja: "送信専用のホストで、配送できないメールが既定の五日間、誰にも知らされずにキューに残ります。",
    },
  },
  *check(model) {
    const relayhost = model.assignment("relayhost");
    if (relayhost === undefined || !model.knownValue("relayhost") || !onlySends(roleOf(model))) return;
    if (lifetimes.some((name) => model.assignment(name) !== undefined)) return;
    yield {
      at: atName(relayhost),
      message: {
        en: "When the relay host does not take mail, Postfix tries for five days before it tells the sender. On a machine that only sends, one day is mostly better: set maximal_queue_lifetime and bounce_queue_lifetime.",
        ja: "リレー先が受け付けないメールを、Postfix は差出人に知らせるまで五日間再送し続けます。送信専用のホストでは一日程度が適切です。maximal_queue_lifetime と bounce_queue_lifetime を設定してください。",
      },
      fixes: [
        {
          title: { en: "Give up after one day", ja: "一日で再送をやめる" },
          edits: setParameters(model, { maximal_queue_lifetime: "1d", bounce_queue_lifetime: "1d" }, relayhost),
          safe: false,
        },
      ],
    };
  },
};

const lifetimes = ["maximal_queue_lifetime", "bounce_queue_lifetime"];
