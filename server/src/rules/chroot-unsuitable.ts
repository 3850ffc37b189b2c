import type { Message } from "../facts/message.js";
import { programOf } from "../syntax/master-cf.js";
import type { Rule } from "./rule.js";
import { atColumn, columnFix, daemonOfService, wholeServices } from "./support/services.js";

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
      if (service.columns.chroot.text !== "y" || daemonOfService(service)?.noChroot !== true) continue;
      yield {
        at: atColumn(service, "chroot"),
        message: message(programOf(service)!),
        fixes: [columnFix(service, "chroot", "n", false)],
      };
    }
  },
};

function message(program: string): Message {
  switch (program) {
    case "proxymap":
      return {
        en: "proxymap(8) is there to open tables for programs that run chrooted. With y here it sees only the queue directory itself, and tables outside cannot be opened. Write “n”.",
        ja: "proxymap(8) は chroot で動くプログラムの代わりにテーブルを開くためのものです。ここが y ではキューディレクトリしか見えず、その外のテーブルを開けません。「n」にしてください。",
      };
    case "virtual":
    case "local":
      return {
        en: `With y here, ${program}(8) sees only the queue directory: it finds no mailboxes, home directories or commands outside, and mail is not delivered. Write “n”.`,
        ja: `ここが y では ${program}(8) からキューディレクトリしか見えません。その外のメールボックス、ホームディレクトリ、コマンドを使えず、メールを配送できません。「n」にしてください。`,
      };
    default:
      return {
        en: `With y here, ${program}(8) sees only the queue directory and cannot find the command that it is to run. Write “n”.`,
        ja: `ここが y では ${program}(8) からキューディレクトリしか見えず、実行すべきコマンドが見つかりません。「n」にしてください。`,
      };
  }
}
