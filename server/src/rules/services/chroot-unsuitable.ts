import type { Bilingual, Message } from "../../facts/message.js";
import { programOf } from "../../syntax/master-cf.js";
import type { Rule } from "../rule.js";
import { atColumn, columnFix, daemonOfService, isChrooted, wholeServices } from "../shared/services.js";

export const chrootUnsuitable: Rule = {
  meta: {
    id: "chroot-unsuitable",
    severity: "warning",
    topic: "delivery",
    summary: {
      en: "A program runs chrooted that has to see the rest of the file system.",
      ja: "ファイルシステム全体を必要とするプログラムが chroot で動いています。",
    },
  },
  *check(model) {
    for (const service of wholeServices(model)) {
      if (isChrooted(model, service) !== true || daemonOfService(service)?.noChroot !== true) continue;
      yield {
        at: atColumn(service, "chroot"),
        message: message(programOf(service)!, service.columns.chroot.text === "-" ? byDefault : written),
        fixes: [columnFix(service, "chroot", "n", false)],
      };
    }
  },
};

const written: Bilingual = { en: "With y here,", ja: "ここが y では " };
/** For services with “-”, which means y below compatibility_level 1. */
const byDefault: Bilingual = { en: "With “-” here, which still means y,", ja: "ここの「-」は今も y を意味するため、" };

function message(program: string, here: Bilingual): Message {
  switch (program) {
    case "proxymap":
      return {
        en: `proxymap(8) is there to open tables for programs that run chrooted. ${here.en} it sees only the queue directory itself, and tables outside cannot be opened. Write “n”.`,
        ja: `proxymap(8) は chroot で動くプログラムの代わりにテーブルを開くためのものです。${here.ja.trim()}キューディレクトリしか見えず、その外のテーブルを開けません。「n」にしてください。`,
      };
    case "virtual":
    case "local":
      return {
        en: `${here.en} ${program}(8) sees only the queue directory: it finds no mailboxes, home directories or commands outside, and mail is not delivered. Write “n”.`,
        ja: `${here.ja}${program}(8) からキューディレクトリしか見えません。その外のメールボックス、ホームディレクトリ、コマンドを使えず、メールを配送できません。「n」にしてください。`,
      };
    default:
      return {
        en: `${here.en} ${program}(8) sees only the queue directory and cannot find the command that it is to run. Write “n”.`,
        ja: `${here.ja}${program}(8) からキューディレクトリしか見えず、実行すべきコマンドが見つかりません。「n」にしてください。`,
      };
  }
}
