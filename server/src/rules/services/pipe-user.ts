import type { Message } from "../../facts/message.js";
import type { ConfigModel } from "../../model/values/model.js";
import { programOf } from "../../syntax/master-cf.js";
import type { Finding, Rule } from "../rule.js";
import { type WholeService, wholeServices } from "../shared/services.js";

export const pipeUser: Rule = {
  meta: {
    id: "pipe-user",
    severity: "error",
    topic: "security",
    summary: {
      en: "A command is to run as root or as the account of Postfix itself, which Postfix refuses.",
      ja: "コマンドを root や Postfix 自身のアカウントで動かす設定になっていますが、Postfix は拒否します。",
    },
  },
  *check(model) {
    for (const service of wholeServices(model)) {
      if (!/^(?:pipe|spawn)$/.test(programOf(service) ?? "")) continue;
      const finding = findingFor(model, service);
      if (finding !== undefined) yield finding;
    }
  },
};

function findingFor(model: ConfigModel, service: WholeService): Finding | undefined {
  const command = service.operands.findIndex(({ text }) => /^argv=/i.test(text));
  const word = service.operands.find(({ text }, index) => /^user=/i.test(text) && (command < 0 || index < command));
  const [user, group] = word?.text.slice("user=".length).split(":") ?? [];
  if (word === undefined || user === undefined) return undefined;
  const start = word.range.start + "user=".length;
  const refusal = refuseUser(model, user) ?? refuseGroup(model, programOf(service)!, group);
  return refusal && { at: { uri: service.source.uri, range: { start, end: word.range.end } }, message: refusal };
}

function refuseUser(model: ConfigModel, user: string): Message | undefined {
  if (user === "") {
    return {
      en: "user= names no account: the program stops with a fatal error at each delivery.",
      ja: "user= にアカウントがありません。プログラムは配送のたびに致命的エラーで停止します。",
    };
  }
  if (user === "root") return refused("root");
  return user === model.knownValue("mail_owner") ? refused(user) : undefined;
}

/** Why a program refuses a group; spawn(8) accepts the group of postdrop(1). */
function refuseGroup(model: ConfigModel, program: string, group: string | undefined): Message | undefined {
  const owner = model.knownValue("mail_owner");
  const drop = program === "pipe" ? model.knownValue("setgid_group") : undefined;
  const isBad = group !== undefined && group !== "" && [owner, drop, "root", "wheel"].includes(group);
  return isBad ? refused(group) : undefined;
}

function refused(name: string): Message {
  return {
    en: `Postfix runs no command as “${name}”: the program stops with a fatal error at each delivery, and mail waits in the queue. Use an account of its own for the command.`,
    ja: `Postfix はコマンドを「${name}」の権限では実行しません。プログラムは配送のたびに致命的エラーで停止し、メールがキューに残ります。専用のアカウントを使ってください。`,
  };
}
