import type { Edit } from "../../edits/edit.js";
import { setFor, setParameters } from "../../edits/edit.js";
import type { Message } from "../../facts/message.js";
import type { ConfigModel, Setting } from "../../model/values/model.js";
import { atValue, effectiveSettingsOf, isYes } from "../../model/values/queries.js";
import type { Service } from "../../syntax/master-cf.js";
import { splitList } from "../../syntax/value.js";
import type { Rule } from "../rule.js";

export const daneWithoutDnssec: Rule = {
  meta: {
    id: "dane-without-dnssec",
    severity: "warning",
    topic: "security",
    needsComplete: ["main.cf"],
    summary: {
      en: "DANE is chosen, but the DNS lookups that it needs are not.",
      ja: "DANE を選んでいますが、必要な DNS の検索が有効になっていません。",
    },
  },
  *check(model) {
    if (!model.hasMain) return;
    for (const setting of effectiveSettingsOf(model, "smtp_tls_security_level", "lmtp_tls_security_level")) {
      const { assignment, service } = setting;
      const level = model.knownValue(assignment.name.text, service)?.toLowerCase();
      if (level !== "dane" && level !== "dane-only") continue;
      const client = assignment.name.text.split("_")[0]!;
      const obstacle = obstacleOf(model, client, service);
      if (obstacle === undefined) continue;
      const [name, value] = obstacle;
      yield {
        at: atValue(assignment),
        ...(level === "dane-only" && { severity: "error" as const }),
        message: message(level, name, value),
        fixes: [
          {
            title: { en: `Set ${name} to ${value}`, ja: `${name} を ${value} にする` },
            edits: edits(model, setting, name, value),
            safe: false,
          },
        ],
      };
    }
  },
};

/**
 * The parameter that prevents Postfix from looking up TLSA records (src/smtp/smtp_tls_policy.c, dane_init), with the
 * value that it needs.
 */
function obstacleOf(model: ConfigModel, client: string, service: Service | undefined): [string, string] | undefined {
  const words = (name: string): string[] => splitList(model.value(name, service)).map((item) => item.text);
  const level = model.knownValue(`${client}_dns_support_level`, service);
  if (level !== undefined && level !== "dnssec") return [`${client}_dns_support_level`, "dnssec"];
  if (!words(`${client}_host_lookup`).includes("dns")) return [`${client}_host_lookup`, "dns"];
  if (client === "smtp" && isYes(model, "ignore_mx_lookup_error", service)) return ["ignore_mx_lookup_error", "no"];
  const options = words(`${client}_dns_resolver_options`);
  const kept = options.filter((option) => option !== "res_defnames" && option !== "res_dnsrch");
  return kept.length < options.length ? [`${client}_dns_resolver_options`, kept.join(",")] : undefined;
}

function message(level: "dane" | "dane-only", name: string, value: string): Message {
  const wanted = value === "" ? `${name} =` : `${name} = ${value}`;
  return level === "dane"
    ? {
        en: `DANE needs “${wanted}”. Without it Postfix warns at each delivery and treats “dane” like “may”: no server is checked.`,
        ja: `DANE には「${wanted}」が必要です。このままでは配送のたびに警告が出て、「dane」は「may」と同じ扱いになり、サーバーは検証されません。`,
      }
    : {
        en: `DANE needs “${wanted}”. Without it Postfix warns at each delivery, and “dane-only” delivers nothing.`,
        ja: `DANE には「${wanted}」が必要です。このままでは配送のたびに警告が出て、「dane-only」ではメールが配送されません。`,
      };
}

function edits(model: ConfigModel, { assignment, service }: Setting, name: string, value: string): Edit[] {
  const isOwn = service?.overrides.some((override) => override.name.text === name) === true;
  const edit = isOwn ? setFor(model, service, name, value) : undefined;
  if (edit !== undefined) return [edit];
  return setParameters(model, { [name]: value }, service === undefined ? assignment : undefined);
}
