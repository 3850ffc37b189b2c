import type { Fix } from "../../edits/edit.js";
import { replaceValue } from "../../edits/edit.js";
import type { Message } from "../../facts/message.js";
import type { ConfigModel, Setting } from "../../model/values/model.js";
import { atValue } from "../../model/values/queries.js";
import { programOf, type Service } from "../../syntax/master-cf.js";
import type { Finding, Rule } from "../rule.js";
import { isAddress, isHostname, isStandIn } from "../shared/hostname.js";
import { soundSettingsOf } from "../shared/sound-settings.js";

export const hostnameNotFqdn: Rule = {
  meta: {
    id: "hostname-not-fqdn",
    severity: "warning",
    topic: "delivery",
    summary: {
      en: "myhostname is not a full host name such as mail.example.com; other servers refuse mail from such a name.",
      ja: "myhostname が mail.example.com のような完全なホスト名ではありません。相手サーバーに受信を拒否されます。",
    },
  },
  *check(model) {
    if (isUnset(model)) yield unset(model);
    for (const setting of soundSettingsOf(model, "myhostname", "smtp_helo_name")) {
      if (setting.service !== undefined && !showsName(setting.service)) continue;
      const value = model.knownValue(setting.assignment.name.text, setting.service);
      if (value === undefined || value === "" || isStandIn(value)) continue;
      const finding = findingFor(model, setting, value);
      if (finding !== undefined) yield finding;
    }
  },
};

/** Matches names that every machine has, so that they identify none. */
const anyMachine = /^(localhost\d?(\.localdomain\d?)?|localdomain)$/i;

function findingFor(model: ConfigModel, { assignment }: Setting, value: string): Finding | undefined {
  const at = atValue(assignment);
  const isOwnName = assignment.name.text === "myhostname";
  // In smtp_helo_name, a reference to myhostname is checked there, and an address in brackets is allowed.
  if (!isOwnName && (assignment.value.text.includes("$") || isAddress(value))) return undefined;
  if (isAddress(value)) return { at, severity: "error", message: address(value) };
  const label = isHostname(value) && !value.includes(".");
  if (!label && !anyMachine.test(value)) return undefined;
  const fixes = label && !anyMachine.test(value) ? withDomain(model, assignment.value.text, value) : undefined;
  return {
    at,
    message: notFull(value),
    ...(fixes && { fixes: [{ title: fixes.title, safe: false, edits: [replaceValue(assignment, fixes.name)] }] }),
  };
}

function address(value: string): Message {
  return {
    en: `“${value}” is an address; Postfix takes only a host name here and does not start. Write the full name of this machine, such as mail.example.com.`,
    ja: `「${value}」は IP アドレスです。myhostname にはホスト名しか指定できず、Postfix は起動しません。mail.example.com のような完全な名前を書いてください。`,
  };
}

function notFull(value: string): Message {
  return {
    en: `“${value}” is not a full host name. Postfix greets other servers with it, and many refuse mail from such a name. Write a name that the DNS knows, such as mail.example.com.`,
    ja: `「${value}」は完全なホスト名 (FQDN) ではありません。Postfix は HELO でこの名前を名乗るため、多くのサーバーに受信を拒否されます。mail.example.com のような、DNS に登録された名前を書いてください。`,
  };
}

/** A fix that completes a single label with the domain that the configuration names. */
function withDomain(
  model: ConfigModel,
  written: string,
  value: string,
): { name: string; title: Fix["title"] } | undefined {
  const domain = model.assignment("mydomain") && model.knownValue("mydomain");
  if (!domain?.includes(".") || written !== value || isStandIn(domain)) return undefined;
  const name = `${value}.${domain}`;
  return { name, title: { en: `Replace with “${name}”`, ja: `「${name}」に置き換える` } };
}

/**
 * True where Postfix uses the name of the system as it is: neither myhostname nor mydomain, which completes it, is set.
 */
function isUnset(model: ConfigModel): boolean {
  if (model.assignment("myhostname") !== undefined || model.assignment("mydomain") !== undefined) return false;
  return model.main.assignments.length > 0;
}

function unset({ main }: ConfigModel): Finding {
  const first = main.assignments[0]!;
  return {
    at: { uri: main.source.uri, range: first.name.range },
    severity: "hint",
    message: {
      en: "myhostname is not set, so Postfix calls itself by the name of the system. If that is not a full name such as mail.example.com, set myhostname.",
      ja: "myhostname が設定されていないため、Postfix はシステムのホスト名を名乗ります。それが mail.example.com のような完全な名前でない場合は、myhostname を設定してください。",
    },
  };
}

/** True for a service whose myhostname other machines see, unlike that for mail from a content filter. */
function showsName(service: Service): boolean {
  const program = programOf(service);
  const isLocal = /^(127\.|\[?::1\]?|localhost)/.test(service.columns.service?.text ?? "");
  return program === "smtp" || (program === "smtpd" && service.columns.type?.text === "inet" && !isLocal);
}
