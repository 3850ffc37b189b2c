import { setParameter } from "../../edits/edit.js";
import { atName } from "../../model/values/queries.js";
import { parseBoolean } from "../../syntax/value.js";
import type { Rule } from "../rule.js";
import { reachableServers } from "../shared/smtp-server.js";

export const vrfyEnabled: Rule = {
  meta: {
    id: "vrfy-enabled",
    severity: "hint",
    topic: "security",
    strict: true,
    summary: {
      en: "Strangers can ask the server with VRFY which addresses exist.",
      ja: "VRFY コマンドで、存在するアドレスを外部から調べられます。",
    },
  },
  *check(model) {
    const anchor = model.assignment("disable_vrfy_command") ?? model.main.assignments[0];
    if (anchor === undefined || reachableServers(model).length === 0) return;
    if (parseBoolean(model.knownValue("disable_vrfy_command") ?? "yes") !== false) return;
    const edit = setParameter(model, "disable_vrfy_command", "yes");
    yield {
      at: atName(anchor),
      message: {
        en: "The server answers VRFY, so that strangers can find out which addresses exist without sending a message. Set disable_vrfy_command = yes; mail programs do not need the command.",
        ja: "VRFY に応答するため、メールを送らずに存在するアドレスを外部から調べられます。メールの送受信には不要なコマンドなので、disable_vrfy_command = yes を設定してください。",
      },
      fixes:
        edit === undefined
          ? []
          : [{ title: { en: "Turn VRFY off", ja: "VRFY を無効にする" }, edits: [edit], safe: false }],
    };
  },
};
