import { insertLine } from "../../edits/edit.js";
import { isIn } from "../../facts/version.js";
import { atName, decidingAssignment } from "../../model/values/queries.js";
import type { Rule } from "../rule.js";
import { isMasterComplete, serviceNamed } from "../shared/services.js";

export const postlogMissing: Rule = {
  meta: {
    id: "postlog-missing",
    severity: "error",
    topic: "delivery",
    summary: {
      en: "maillog_file is set, but master.cf has no postlog service; Postfix does not start.",
      ja: "maillog_file を設定していますが、master.cf に postlog サービスがありません。Postfix は起動しません。",
    },
  },
  *check(model) {
    const { master } = model.input;
    const place = decidingAssignment(model, "maillog_file");
    const file = model.knownValue("maillog_file");
    if (master === undefined || place === undefined || file === undefined || file === "") return;
    if (!isIn(model.version, { since: "3.4" }) || !isMasterComplete(model)) return;
    // The start script looks for exactly this name, regardless of postlog_service_name.
    if (serviceNamed(model, "postlog", ["unix-dgram"]) !== undefined) return;
    yield {
      at: atName(place),
      message: {
        en: "With maillog_file, all programs write the log through the service postlog (type unix-dgram), and master.cf has none: “postfix start” refuses to start. Add the service.",
        ja: "maillog_file を設定すると、すべてのプログラムが postlog サービス (種類 unix-dgram) を通してログを書きますが、master.cf にありません。「postfix start」は起動を拒みます。サービスを加えてください。",
      },
      fixes: [
        {
          title: { en: "Add the postlog service to master.cf", ja: "master.cf に postlog サービスを加える" },
          edits: [insertLine(master, "postlog   unix-dgram n  -       n       -       1       postlogd")],
          safe: true,
        },
      ],
    };
  },
};
