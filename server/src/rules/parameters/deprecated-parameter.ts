import type { Fix } from "../../edits/edit.js";
import { replacement } from "../../edits/fix.js";
import type { Message } from "../../facts/message.js";
import { availability } from "../../facts/parameter.js";
import { formatVersion } from "../../facts/version.js";
import type { ConfigModel, KnownParameter, Setting } from "../../model/values/model.js";
import { atName, isYes } from "../../model/values/queries.js";
import { programOf } from "../../syntax/master-cf.js";
import { hasPlaceholder } from "../../syntax/template.js";
import { parseBoolean } from "../../syntax/value.js";
import type { Rule } from "../rule.js";
import { deletion } from "../shared/delete-setting.js";

export const deprecatedParameter: Rule = {
  meta: {
    id: "deprecated-parameter",
    severity: "warning",
    topic: "obsolete",
    summary: {
      en: "A parameter that a later version of Postfix will drop.",
      ja: "今後の Postfix で廃止されるパラメータです。",
    },
  },
  *checkSetting(model, setting) {
    const known = model.parameter(setting.assignment.name.text);
    if (known === undefined || availability(known.fact, model.version) !== "deprecated") return;
    yield {
      at: atName(setting.assignment),
      severity: model.assignment(known.name, setting.service) === setting.assignment ? "warning" : "hint",
      tag: "deprecated",
      message: message(known, formatVersion(model.version)),
      fixes: fixesFor(model, setting, known),
    };
  },
};

function message({ name, fact }: KnownParameter, version: string): Message {
  const instead = fact.replacedBy;
  return instead === undefined
    ? {
        en: `“${name}” is deprecated in Postfix ${version}, and a later version may not know it any more. Delete it: the default is right.`,
        ja: `「${name}」は Postfix ${version} では非推奨で、今後のバージョンで廃止される可能性があります。削除して既定値のままにしてください。`,
      }
    : {
        en: `“${name}” is deprecated in Postfix ${version}, and a later version may not know it any more. Use “${instead}” instead.`,
        ja: `「${name}」は Postfix ${version} では非推奨で、今後のバージョンで廃止される可能性があります。代わりに「${instead}」を使ってください。`,
      };
}

/** Deprecated names whose value means the same under the new name; the default of the new parameter is `$old`. */
const renamed = new Set([
  "authorized_verp_clients",
  "fallback_relay",
  "lmtp_per_record_deadline",
  "postscreen_blacklist_action",
  "postscreen_dnsbl_ttl",
  "postscreen_dnsbl_whitelist_threshold",
  "postscreen_whitelist_interfaces",
  "smtp_per_record_deadline",
  "smtpd_client_connection_limit_exceptions",
  "smtpd_per_record_deadline",
  "tlsproxy_client_level",
  "tlsproxy_client_policy",
  "virtual_maps",
]);

function fixesFor(model: ConfigModel, setting: Setting, { name, fact }: KnownParameter): Fix[] {
  const instead = fact.replacedBy;
  if (instead === undefined) return deletion(setting, false);
  const { assignment, service } = setting;
  const isSet = model.assignment(instead, service) !== undefined;
  if (renamed.has(name)) {
    if (isSet) return deletion(setting, true);
    return [replacement(assignment.uri, assignment.name.range, instead, true)];
  }
  if (name === "disable_dns_lookups") return lookupFixes(model, setting);
  return /^(smtpd?|lmtp|postscreen)_(use|enforce)_tls$/.test(name) ? levelFixes(model, setting, instead, isSet) : [];
}

function lookupFixes(model: ConfigModel, setting: Setting): Fix[] {
  const { assignment, service } = setting;
  const isOff = parseBoolean(assignment.value.text);
  if (isOff === false) return deletion(setting, true);
  const level =
    service !== undefined && programOf(service) === "lmtp" ? "lmtp_dns_support_level" : "smtp_dns_support_level";
  if (isOff === undefined || model.assignment(level, service) !== undefined) return [];
  return [becomes(setting, level, "disabled")];
}

/** Fixes that set the level instead of `use_tls` and `enforce_tls`, which count only where the level is empty. */
function levelFixes(model: ConfigModel, setting: Setting, level: string, isSet: boolean): Fix[] {
  const { assignment, service } = setting;
  const value = assignment.value.text;
  if (hasPlaceholder(value)) return [];
  if (isSet && model.knownValue(level, service) !== "")
    return deletion(setting, model.knownValue(level, service) !== undefined);
  const isOn = parseBoolean(model.expand(value, service).text);
  const sibling = assignment.name.text.replace(/_(use|enforce)_tls$/, (_, word) =>
    word === "use" ? "_enforce_tls" : "_use_tls",
  );
  if (isSet || isOn === undefined || model.assignment(sibling, service) !== undefined) return [];
  const isEnforced = assignment.name.text.endsWith("_enforce_tls");
  if (!isOn) return isEnforced ? deletion(setting, true) : [becomes(setting, level, "none")];
  return [becomes(setting, level, isEnforced ? enforcedLevel(model, setting) : "may")];
}

/** The level that corresponds to `enforce_tls`: a client also checks the server's name, unless this is switched off. */
function enforcedLevel(model: ConfigModel, { assignment, service }: Setting): string {
  const client = /^(smtp|lmtp)_/.exec(assignment.name.text)?.[1];
  return client !== undefined && isYes(model, `${client}_tls_enforce_peername`, service) ? "verify" : "encrypt";
}

function becomes({ assignment }: Setting, name: string, value: string): Fix {
  const { uri } = assignment.source;
  return {
    title: { en: `Replace with “${name} = ${value}”`, ja: `「${name} = ${value}」に置き換える` },
    edits: [
      { uri, range: assignment.name.range, newText: name },
      { uri, range: assignment.value.range, newText: value },
    ],
    safe: false,
  };
}
