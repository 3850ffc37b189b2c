import { setFor } from "../../edits/edit.js";
import type { ConfigModel } from "../../model/values/model.js";
import { atValue } from "../../model/values/queries.js";
import { programOf, type Service } from "../../syntax/master-cf.js";
import { splitList } from "../../syntax/value.js";
import type { Finding, Rule } from "../rule.js";

export const messageSizeVsMailbox: Rule = {
  meta: {
    id: "message-size-vs-mailbox",
    severity: "error",
    topic: "delivery",
    needsComplete: ["main.cf"],
    summary: {
      en: "The limit for a mailbox is smaller than the one for a message; the delivery program stops.",
      ja: "メールボックスの上限がメッセージの上限より小さくなっています。配送プログラムが停止します。",
    },
  },
  *check(model) {
    if (deliversLocally(model)) yield* compareLimits(model, "local", "mailbox_size_limit");
    if (deliversToVirtualMailboxes(model)) yield* compareLimits(model, "virtual", "virtual_mailbox_limit");
  },
};

function deliversLocally(model: ConfigModel): boolean {
  const text = model.binding("mydestination")?.text ?? "";
  return splitList(text).length > 0 && model.value("local_transport").startsWith("local:");
}

function deliversToVirtualMailboxes(model: ConfigModel): boolean {
  return model.value("virtual_mailbox_domains") !== "" && /^virtual(:|$)/.test(model.value("virtual_transport"));
}

function* compareLimits(model: ConfigModel, program: string, limit: string): Generator<Finding> {
  const service = model.master.services.find((one) => programOf(one) === program);
  const mailbox = sizeOf(model, limit, service);
  const message = sizeOf(model, "message_size_limit", service);
  if (mailbox === undefined || message === undefined || mailbox <= 0 || (message > 0 && mailbox >= message)) return;
  const set = model.assignment(limit, service);
  const assignment = set ?? model.assignment("message_size_limit", service);
  if (assignment === undefined) return;
  const other = message > 0 ? String(message) : "0";
  yield {
    at: atValue(assignment),
    message: {
      en: `${limit} (${mailbox}${set ? "" : ", the default"}) is smaller than message_size_limit (${other === "0" ? "no limit" : other}): ${program}(8) stops with a “configuration error”, and no mail reaches a mailbox. Set ${limit} to 0, which is no limit, or higher.`,
      ja: `${limit} (${mailbox}${set ? "" : "、既定値"}) が message_size_limit (${other === "0" ? "無制限" : other}) より小さいため、${program}(8) は「configuration error」で停止し、メールボックスに一通も届きません。${limit} を 0 (無制限) にするか、大きくしてください。`,
    },
    fixes: ["0", ...(message > 0 ? [other] : [])].flatMap((value) => {
      const edit = setFor(model, model.binding(limit, service)?.from === "-o" ? service : undefined, limit, value);
      const title = { en: `Set ${limit} to ${value}`, ja: `${limit} を ${value} にする` };
      return edit === undefined ? [] : [{ title, edits: [edit], safe: false }];
    }),
  };
}

/** A limit in bytes. Postfix stores such limits in a C long, so that they may be larger than other numbers. */
function sizeOf(model: ConfigModel, name: string, service: Service | undefined): number | undefined {
  const value = model.knownValue(name, service);
  return value !== undefined && /^\d+$/.test(value) ? Number(value) : undefined;
}
