import { setFor, setParameters } from "../../edits/edit.js";
import type { Message } from "../../facts/message.js";
import type { ConfigModel } from "../../model/values/model.js";
import { atName, atValue, clientLogsIn, decidingAssignment, offersLogin } from "../../model/values/queries.js";
import type { Assignment } from "../../syntax/main-cf.js";
import type { Service } from "../../syntax/master-cf.js";
import { splitList } from "../../syntax/value.js";
import type { Finding, Rule, Severity } from "../rule.js";
import { clientTlsLevel, outgoingClient, saslOptions } from "../shared/smtp-client.js";
import { serverTlsLevel, smtpServers } from "../shared/smtp-server.js";

export const saslNoplaintext: Rule = {
  meta: {
    id: "sasl-noplaintext",
    severity: "warning",
    topic: "delivery",
    needsComplete: ["main.cf"],
    summary: {
      en: "noplaintext rules out PLAIN and LOGIN, which most logins need.",
      ja: "noplaintext により、多くのログインに必要な PLAIN と LOGIN が使えません。",
    },
  },
  *check(model) {
    yield* clientFindings(model);
    yield* serverFindings(model);
  },
};

/** Matches providers that offer only PLAIN and LOGIN as mechanisms for passwords. */
const plainOnly =
  /(?:^|\.)(?:gmail\.com|office365\.com|outlook\.com|amazonaws\.com|sendgrid\.net|mailgun\.org|yahoo\.com)\]?(?::|$)/i;

function* clientFindings(model: ConfigModel): Generator<Finding> {
  const client = outgoingClient(model);
  if (client === undefined || !client.relayhost || !clientLogsIn(model, client.service)) return;
  const { service, relayhost } = client;
  const level = clientTlsLevel(model, service);
  // Without TLS, starttls-missing-outbound reports the relay.
  if (level === undefined || level === "none" || !saslOptions(model, "tls_", service).includes("noplaintext")) return;
  const isVerified = level === "verify" || level === "secure";
  if (isVerified && !saslOptions(model, "tls_verified_", service).includes("noplaintext")) return;
  const severity = certainty(model, relayhost, service);
  const name = "smtp_sasl_tls_security_options";
  const place = decidingAssignment(model, name, service) ?? decidingAssignment(model, "smtp_sasl_auth_enable", service);
  if (severity === undefined || place === undefined) return;
  const isOwn = place.name.text === name;
  yield {
    at: isOwn ? atValue(place) : atName(place),
    severity,
    message: isOwn ? clientMessage : clientDefaultMessage,
    fixes: allowPlain(model, name, place, service),
  };
}

/**
 * The severity, by how certain it is that the relay has only PLAIN and LOGIN; undefined where another mechanism is
 * configured.
 */
function certainty(model: ConfigModel, relayhost: string, service: Service | undefined): Severity | undefined {
  const filter = splitList(model.value("smtp_sasl_mechanism_filter", service).toLowerCase());
  if (filter.length > 0) return filter.every(({ text }) => text === "plain" || text === "login") ? "error" : undefined;
  return plainOnly.test(relayhost) ? "warning" : "information";
}

const clientDefaultMessage: Message = {
  en: "By default Postfix does not log in with PLAIN or LOGIN, and most relays offer nothing else: the login fails with “no mechanism available”. Allow them over TLS: smtp_sasl_tls_security_options = noanonymous.",
  ja: "既定では PLAIN や LOGIN でログインしませんが、多くの中継先はほかの方式に対応していないため、「no mechanism available」となってログインできません。smtp_sasl_tls_security_options = noanonymous で、TLS の中では使えるようにしてください。",
};

const clientMessage: Message = {
  en: "“noplaintext” rules out PLAIN and LOGIN also over TLS, and most relays offer nothing else: the login fails with “no mechanism available”. Over TLS, “noanonymous” is enough.",
  ja: "「noplaintext」により TLS の中でも PLAIN と LOGIN が使えませんが、多くの中継先はほかの方式に対応していないため、「no mechanism available」となってログインできません。TLS の中では「noanonymous」だけで十分です。",
};

function* serverFindings(model: ConfigModel): Generator<Finding> {
  const seen = new Set<Assignment>();
  for (const { service } of smtpServers(model)) {
    const level = serverTlsLevel(model, service);
    if (!offersLogin(model, service) || level === undefined || level === "none") continue;
    const name = "smtpd_sasl_tls_security_options";
    const options = splitList((model.knownValue(name, service) ?? "").toLowerCase());
    const place =
      decidingAssignment(model, name, service) ?? decidingAssignment(model, "smtpd_sasl_security_options", service);
    if (place === undefined || seen.has(place) || !options.some(({ text }) => text === "noplaintext")) continue;
    seen.add(place);
    const own = service?.overrides.includes(place) ? service : undefined;
    yield {
      at: atValue(place),
      // Dovecot offers only PLAIN unless its own configuration adds other mechanisms.
      severity: model.value("smtpd_sasl_type", service) === "dovecot" ? "warning" : "information",
      message: {
        en: "“noplaintext” rules out PLAIN and LOGIN also over TLS. Where the SASL server offers nothing else, clients cannot log in, and smtpd(8) stops with “no SASL authentication mechanisms”. Set smtpd_sasl_tls_security_options to “noanonymous”.",
        ja: "「noplaintext」により TLS の中でも PLAIN と LOGIN が使えません。SASL サーバーがほかの方式を提供していなければログインできず、smtpd(8) は「no SASL authentication mechanisms」で停止します。smtpd_sasl_tls_security_options を「noanonymous」にしてください。",
      },
      fixes: allowPlain(model, name, place, own),
    };
  }
}

function allowPlain(model: ConfigModel, name: string, place: Assignment, service: Service | undefined) {
  const isOverride = service?.overrides.includes(place) === true;
  const edit = isOverride ? setFor(model, service, name, "noanonymous") : undefined;
  const edits = edit ? [edit] : setParameters(model, { [name]: "noanonymous" }, place);
  return [{ title: { en: `Set ${name} to noanonymous`, ja: `${name} を noanonymous にする` }, edits, safe: false }];
}
