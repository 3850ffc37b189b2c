import { programOf } from "../../syntax/master-cf.js";
import type { Rule } from "../rule.js";
import { atColumn, columnFix, daemonOfService, wholeServices } from "../shared/services.js";

export const rootRightsMissing: Rule = {
  meta: {
    id: "root-rights-missing",
    severity: "error",
    topic: "delivery",
    summary: {
      en: "A program that acts for other users lacks `n` in the unpriv column, and does not start.",
      ja: "ほかのユーザーとして動作するプログラムの unpriv の列が `n` ではないため、起動しません。",
    },
  },
  *check(model) {
    for (const service of wholeServices(model)) {
      const { text } = service.columns.unpriv;
      if ((text !== "-" && text !== "y") || daemonOfService(service)?.privileged !== true) continue;
      const program = programOf(service)!;
      yield {
        at: atColumn(service, "unpriv"),
        message: {
          en: `${program}(8) takes on the rights of other accounts, and needs root rights for that: with “${text}” here it stops with “requires privileged operation”, and mail waits in the queue. Write “n”.`,
          ja: `${program}(8) はほかのアカウントの権限で動作するため、root 権限が必要です。ここが「${text}」では「requires privileged operation」と記録して停止し、メールがキューに残ります。「n」にしてください。`,
        },
        fixes: [columnFix(service, "unpriv", "n", true)],
      };
    }
  },
};
