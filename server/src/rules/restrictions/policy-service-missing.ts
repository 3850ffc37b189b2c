import type { Fix } from "../../edits/edit.js";
import { replaceItem, setParameter } from "../../edits/edit.js";
import type { Message } from "../../facts/message.js";
import type { Word } from "../../model/emulation/relay/steps.js";
import type { ConfigModel } from "../../model/values/model.js";
import { programOf, type Service } from "../../syntax/master-cf.js";
import type { Finding, Rule } from "../rule.js";
import { didYouMean } from "../shared/did-you-mean.js";
import { distinct, restrictionLists } from "../shared/restriction-lists.js";

export const policyServiceMissing: Rule = {
  meta: {
    id: "policy-service-missing",
    severity: "warning",
    topic: "delivery",
    needsComplete: ["master.cf"],
    summary: {
      en: "A policy server is asked that master.cf does not start, or that it ends too early.",
      ja: "master.cf にないポリシーサーバー、または途中で終了させられるポリシーサーバーに問い合わせています。",
    },
  },
  *check(model) {
    if (model.input.master !== undefined && model.hasMain) yield* distinct(findings(model));
  },
};

function* findings(model: ConfigModel): Generator<Finding> {
  for (const { steps } of restrictionLists(model)) {
    for (const { name, argument } of steps) {
      const service = /^(?:\{\s*)?unix:(?:private|public)\/([^\s,}]+)/.exec(argument?.text ?? "")?.[1];
      if (name === "check_policy_service" && service !== undefined && argument?.at !== undefined) {
        yield* findingsFor(model, service, argument);
      }
    }
  }
}

function* findingsFor(model: ConfigModel, name: string, argument: Word): Generator<Finding> {
  const services = model.master.services.filter(({ columns }) => columns.type?.text === "unix");
  const service = services.find(({ columns }) => columns.service?.text === name);
  const at = argument.at!;
  if (service === undefined) {
    yield { at, message: missing(name), fixes: rename(argument, name, services) };
  } else if (isShort(model, name, service)) {
    const edit = setParameter(model, `${name}_time_limit`, "3600s");
    const title = { en: `Set ${name}_time_limit to 3600s`, ja: `${name}_time_limit を 3600s にする` };
    yield {
      at,
      severity: "information",
      message: tooShort(name),
      fixes: edit ? [{ title, edits: [edit], safe: false }] : [],
    };
  }
}

/**
 * True where spawn(8) ends the policy server too early: its time limit is meant for deliveries, while smtpd(8) keeps
 * using the server.
 */
function isShort(model: ConfigModel, name: string, service: Service): boolean {
  if (programOf(service) !== "spawn") return false;
  const limits = [`${name}_time_limit`, "command_time_limit"];
  return limits.every((limit) => model.assignment(limit, service) === undefined);
}

function rename({ written }: Word, name: string, services: readonly Service[]): Fix[] {
  const meant = didYouMean(
    name,
    services.map(({ columns }) => columns.service?.text ?? ""),
  );
  if (written === undefined || meant === undefined) return [];
  const newText = written.item.text.replace(name, meant);
  const title = { en: `Replace with “${newText}”`, ja: `「${newText}」に置き換える` };
  return [{ title, edits: [replaceItem(written.assignment, written.item, newText)], safe: false }];
}

function missing(name: string): Message {
  return {
    en: `master.cf has no service “${name}”. Where no other program listens at that socket, requests that get this far are answered with “451 4.3.5 Server configuration problem”.`,
    ja: `master.cf にサービス「${name}」がありません。ほかのプログラムがそのソケットで待ち受けていなければ、ここまで来た要求には「451 4.3.5 Server configuration problem」が返ります。`,
  };
}

function tooShort(name: string): Message {
  return {
    en: `spawn(8) ends this policy server after command_time_limit, also while the SMTP server still asks it, which then logs a warning and asks anew. The manual sets “${name}_time_limit = 3600s”.`,
    ja: `SMTP サーバーがまだ問い合わせていても、spawn(8) は command_time_limit を過ぎるとこのポリシーサーバーを終了させ、ログに警告が残って再接続になります。マニュアルでは「${name}_time_limit = 3600s」としています。`,
  };
}
