import type { Fix } from "../../edits/edit.js";
import { setFor, setParameters } from "../../edits/edit.js";
import type { ConfigModel } from "../../model/values/model.js";
import { atName, atValue, decidingAssignment, offersLogin } from "../../model/values/queries.js";
import type { Assignment } from "../../syntax/main-cf.js";
import type { Service } from "../../syntax/master-cf.js";
import { splitList } from "../../syntax/value.js";
import type { Rule } from "../rule.js";
import { serverTlsLevel, smtpServers } from "../shared/smtp-server.js";

export const saslPlaintextWithoutTls: Rule = {
  meta: {
    id: "sasl-plaintext-without-tls",
    severity: "warning",
    topic: "security",
    needsComplete: ["main.cf"],
    summary: {
      en: "The server lets clients send their password before TLS is on.",
      ja: "TLS を始める前にパスワードを送れる設定です。",
    },
  },
  *check(model) {
    const seen = new Set<Assignment>();
    for (const { service } of smtpServers(model)) {
      // Without TLS, starttls-missing-inbound reports the server; with “encrypt” there is no login before TLS anyway.
      if (!offersLogin(model, service) || serverTlsLevel(model, service) !== "may") continue;
      if (model.knownValue("smtpd_tls_auth_only", service)?.toLowerCase() !== "no") continue;
      const own = decidingAssignment(model, "smtpd_tls_auth_only", service);
      const place = own ?? decidingAssignment(model, "smtpd_sasl_auth_enable", service);
      // An explicit `no` for one service is deliberate: it serves programs in the local network.
      const isDeliberate = own !== undefined && !model.isInMain(own);
      if (place === undefined || isDeliberate || seen.has(place) || isProtected(model, service)) continue;
      seen.add(place);
      yield { at: own === undefined ? atName(place) : atValue(place), message, fixes: fixes(model, place, service) };
    }
  },
};

const message = {
  en: "A client may log in before it has started TLS, and its password can then be read on the way. Set smtpd_tls_auth_only to “yes”: the login is then offered only over TLS.",
  ja: "TLS を始める前でもログインできるため、パスワードを盗聴されることがあります。smtpd_tls_auth_only を「yes」にすると、ログインは TLS の中だけになります。",
};

function fixes(model: ConfigModel, place: Assignment, service: Service | undefined): Fix[] {
  const own = service?.overrides.includes(place) ? service : undefined;
  const edits = own
    ? [setFor(model, own, "smtpd_tls_auth_only", "yes")].filter((edit) => edit !== undefined)
    : setParameters(model, { smtpd_tls_auth_only: "yes" }, place);
  return [
    { title: { en: "Set smtpd_tls_auth_only to yes", ja: "smtpd_tls_auth_only を yes にする" }, edits, safe: false },
  ];
}

/** True where a session without TLS is offered only mechanisms that do not send the password. */
function isProtected(model: ConfigModel, service: Service | undefined): boolean {
  const options = model.knownValue("smtpd_sasl_security_options", service);
  return options === undefined || splitList(options.toLowerCase()).some(({ text }) => text === "noplaintext");
}
