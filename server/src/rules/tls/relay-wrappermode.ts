import type { Edit, Fix } from "../../edits/edit.js";
import { setFor, setParameters } from "../../edits/edit.js";
import { mailPortOf } from "../../facts/mail-ports.js";
import { excerpt } from "../../facts/message.js";
import { parseDestination } from "../../model/values/destination.js";
import type { ConfigModel } from "../../model/values/model.js";
import { atValue, decidingAssignment, effectiveSettingsOf, isYes } from "../../model/values/queries.js";
import type { Assignment } from "../../syntax/main-cf.js";
import type { Service } from "../../syntax/master-cf.js";
import type { Finding, Rule } from "../rule.js";
import { clientTlsLevel, type OutgoingClient, outgoingClient } from "../shared/smtp-client.js";

export const relayWrappermode: Rule = {
  meta: {
    id: "relay-wrappermode",
    severity: "error",
    topic: "delivery",
    needsComplete: ["main.cf"],
    summary: {
      en: "Port 465 of a relay needs smtp_tls_wrappermode and the level encrypt; other ports do not take it.",
      ja: "中継先のポート 465 には smtp_tls_wrappermode と encrypt が必要で、ほかのポートでは使えません。",
    },
  },
  *check(model) {
    yield* weakLevels(model);
    const client = outgoingClient(model);
    const relay = decidingAssignment(model, "relayhost");
    if (client?.relayhost === undefined) return;
    const wrapper = model.knownValue("smtp_tls_wrappermode", client.service)?.toLowerCase();
    const port = parseDestination(client.relayhost)?.port ?? "25";
    const expected = mailPortOf(port);
    if (wrapper === "no" && relay !== undefined && expected === "smtps") yield missing(model, client, relay);
    else if (wrapper === "yes" && (expected === "smtp" || expected === "submission"))
      yield* unsuitable(model, client, port);
  },
};

function missing(model: ConfigModel, { service }: OutgoingClient, relay: Assignment): Finding {
  return {
    at: atValue(relay),
    message: {
      en: `On port 465 TLS begins with the first byte, but Postfix waits there for a greeting in plain text: no mail is delivered. Set smtp_tls_wrappermode = yes and smtp_tls_security_level = encrypt.`,
      ja: `ポート 465 では最初から TLS を使いますが、Postfix は平文の応答を待つため、メールが配送されません。smtp_tls_wrappermode = yes と smtp_tls_security_level = encrypt を設定してください。`,
    },
    fixes: switchOn(model, service, relay),
  };
}

function switchOn(model: ConfigModel, service: Service | undefined, relay: Assignment): Fix[] {
  const level = clientTlsLevel(model, service);
  const isWeak = level === "none" || level === "may";
  const values = { smtp_tls_wrappermode: "yes", ...(isWeak && { smtp_tls_security_level: "encrypt" }) };
  const own = Object.keys(values).some((name) => service?.overrides.some((override) => override.name.text === name));
  const edits: Edit[] = own
    ? Object.entries(values).flatMap(([name, value]) => setFor(model, service, name, value) ?? [])
    : setParameters(model, values, relay);
  return [{ title: { en: "Use TLS from the first byte", ja: "最初から TLS を使う" }, edits, safe: false }];
}

function* unsuitable(model: ConfigModel, { service, relayhost }: OutgoingClient, port: string): Generator<Finding> {
  const wrapper = decidingAssignment(model, "smtp_tls_wrappermode", service);
  if (wrapper === undefined) return;
  yield {
    at: atValue(wrapper),
    severity: "warning",
    message: {
      en: `With this, TLS begins with the first byte, but mail goes to port ${port}${relayhost === "" ? " of the MX hosts" : ""}, where servers begin without TLS: every handshake fails. Use port 465 of the relay, or “no”.`,
      ja: `最初から TLS を使う設定ですが、配送先は${relayhost === "" ? " MX ホストの" : ""}ポート ${port} で、サーバーは TLS なしで始めるため、ハンドシェイクがすべて失敗します。中継先のポート 465 を使うか「no」にしてください。`,
    },
  };
}

/** Reports TLS levels with which Postfix does not use smtp_tls_wrappermode (src/smtp/smtp_connect.c). */
function* weakLevels(model: ConfigModel): Generator<Finding> {
  for (const { assignment, service } of effectiveSettingsOf(model, "smtp_tls_wrappermode")) {
    const level = clientTlsLevel(model, service);
    const hasPolicy = ["smtp_tls_policy_maps", "smtp_tls_per_site"].some((name) => model.value(name, service) !== "");
    if (!isYes(model, assignment.name.text, service) || hasPolicy || (level !== "none" && level !== "may")) continue;
    const overrides = model.master.services.some((other) => other.overrides.some(isLevel));
    if (service === undefined && overrides) continue;
    const edit = service && setFor(model, service, "smtp_tls_security_level", "encrypt");
    const edits = edit ? [edit] : setParameters(model, { smtp_tls_security_level: "encrypt" }, assignment);
    yield {
      at: atValue(assignment),
      message: {
        en: `smtp_tls_wrappermode needs smtp_tls_security_level “encrypt” or stronger; with “${excerpt(level)}” Postfix logs a warning and delivers nothing.`,
        ja: `smtp_tls_wrappermode には「encrypt」以上の smtp_tls_security_level が必要です。「${excerpt(level)}」ではログに警告が出て、メールは配送されません。`,
      },
      fixes: [
        {
          title: { en: "Set smtp_tls_security_level to encrypt", ja: "smtp_tls_security_level を encrypt にする" },
          edits,
          safe: false,
        },
      ],
    };
  }
}

function isLevel(override: Assignment): boolean {
  return override.name.text === "smtp_tls_security_level";
}
