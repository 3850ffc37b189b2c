import type { Bilingual } from "../../facts/message.js";
import { programOf } from "../../syntax/master-cf.js";
import { parseInteger } from "../../syntax/value.js";
import type { Rule } from "../rule.js";
import { atColumn, columnFix, daemonOfService, wholeServices } from "../shared/services.js";

export const wakeupMissing: Rule = {
  meta: {
    id: "wakeup-missing",
    severity: "warning",
    topic: "delivery",
    summary: {
      en: "pickup, qmgr or flush is never woken up.",
      ja: "pickup、qmgr、flush を起こす間隔が設定されていません。",
    },
  },
  *check(model) {
    for (const service of wholeServices(model)) {
      const { text } = service.columns.wakeup;
      const consequence = consequences.get(programOf(service) ?? "");
      if (consequence === undefined || (text !== "-" && parseInteger(text.replace(/\?$/, "")) !== 0)) continue;
      const usual = daemonOfService(service)!.usual.wakeup;
      yield {
        at: atColumn(service, "wakeup"),
        severity: programOf(service) === "flush" ? "information" : "warning",
        message: {
          en: `Nothing wakes this service by the clock: ${consequence.en} Write “${usual}” into the wakeup column.`,
          ja: `このサービスは定期的に起こされません。${consequence.ja}wakeup の列を「${usual}」にしてください。`,
        },
        fixes: [columnFix(service, "wakeup", usual, false)],
      };
    }
  },
};

const manager: Bilingual = {
  en: "it starts only when new mail comes in, and mail that is in the queue after a start of Postfix waits for that.",
  ja: "新しいメールが届くまで起動せず、Postfix の起動時にキューにあるメールはそれまで待たされます。",
};

const consequences: ReadonlyMap<string, Bilingual> = new Map(
  Object.entries({
    pickup: {
      en: "mail that was handed in while Postfix was stopped waits until somebody hands in more.",
      ja: "Postfix の停止中に投函されたメールは、次の投函まで取り込まれません。",
    },
    qmgr: manager,
    oqmgr: manager,
    flush: {
      en: "old entries in its lists are not cleaned up.",
      ja: "リストの古い記録が整理されません。",
    },
  }),
);
