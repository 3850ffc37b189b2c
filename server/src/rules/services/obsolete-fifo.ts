import { programOf } from "../../syntax/master-cf.js";
import type { Rule } from "../rule.js";
import { atColumn, columnFix, wholeServices } from "../shared/services.js";

export const obsoleteFifo: Rule = {
  meta: {
    id: "obsolete-fifo",
    severity: "hint",
    topic: "obsolete",
    summary: {
      en: "The service type fifo is obsolete; pickup and qmgr use unix.",
      ja: "サービスの種類 fifo は廃止予定です。pickup と qmgr には unix を使います。",
    },
  },
  *check(model) {
    for (const service of wholeServices(model)) {
      if (service.columns.type.text !== "fifo" || !/^(?:pickup|o?qmgr)$/.test(programOf(service) ?? "")) continue;
      yield {
        at: atColumn(service, "type"),
        tag: "deprecated",
        message: {
          en: "The type fifo is obsolete. pickup and qmgr have used unix since Postfix 2.10, which does not write to the disk for each wakeup. Stop and start Postfix after the change.",
          ja: "種類 fifo は廃止予定です。pickup と qmgr は Postfix 2.10 から unix を使っており、起こされるたびにディスクに書き込むことがありません。変更後は Postfix を停止してから起動してください。",
        },
        fixes: [columnFix(service, "type", "unix", false)],
      };
    }
  },
};
