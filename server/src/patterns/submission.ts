import { mailPortOf } from "../facts/mail-ports.js";
import { isIn } from "../facts/version.js";
import type { ConfigModel } from "../model/values/model.js";
import { programOf, type Service } from "../syntax/master-cf.js";
import type { PlannedOverride, PlannedService } from "./pattern.js";
import { onlyLoggedIn } from "./restrictions.js";
import { portOf } from "./standard-services.js";
import { oneOf } from "./values.js";

/** The service on port 587, where mail programs use STARTTLS, then log in. */
export function submission(): PlannedService {
  return {
    columns: ["submission", "inet", "n", "-", "n", "-", "-", "smtpd"],
    overrides: [logName("submission"), encrypted, ...loginOnly],
    why: {
      en: "Mail programs send through port 587, with a login and only over TLS.",
      ja: "メールソフトはポート 587 に、TLS の中でログインして送ります。",
    },
    matches: (service) => isSubmission(service) && programOf(service) === "smtpd",
    substitutes: isSubmission,
  };
}

/** The service on port 465: TLS from the first byte, then a login. */
export function submissions(model: ConfigModel): PlannedService {
  const name = portName(model);
  return {
    columns: [name, "inet", "n", "-", "n", "-", "-", "smtpd"],
    overrides: [logName(name), wrapped, ...loginOnly],
    why: {
      en: "Mail programs send through port 465, with TLS from the first byte and a login.",
      ja: "メールソフトはポート 465 に、接続直後から TLS を使い、ログインして送ります。",
    },
    matches: (service) => isSubmissions(service) && programOf(service) === "smtpd",
    substitutes: isSubmissions,
  };
}

function isSubmission(service: Service): boolean {
  return mailPortOf(portOf(service) ?? "") === "submission";
}

/** Whether a service listens on port 465. */
export function isSubmissions(service: Service): boolean {
  return mailPortOf(portOf(service) ?? "") === "smtps";
}

/** The name for port 465 in a comment of the file, or else the one in the master.cf that the version ships. */
function portName(model: ConfigModel): string {
  const commented = /^#[ \t]*(submissions|smtps)[ \t]+inet\b/m.exec(model.input.master?.text ?? "")?.[1];
  return commented ?? (isIn(model.version, { since: "3.7" }) ? "submissions" : "smtps");
}

function logName(name: string): PlannedOverride {
  return {
    name: "syslog_name",
    value: `postfix/${name}`,
    why: { en: "The log shows which port was used.", ja: "どのポートが使われたかがログでわかります。" },
    isRight: (value) => value !== "" && value !== "postfix",
  };
}

const encrypted: PlannedOverride = {
  name: "smtpd_tls_security_level",
  value: "encrypt",
  why: { en: "Nothing goes without TLS here.", ja: "ここでは TLS が必須です。" },
  isRight: oneOf("encrypt"),
};

const wrapped: PlannedOverride = {
  name: "smtpd_tls_wrappermode",
  value: "yes",
  why: { en: "TLS begins with the first byte on this port.", ja: "このポートでは接続直後から TLS を使います。" },
  isRight: oneOf("yes"),
};

const loginWhy = {
  en: "Only clients that logged in may send here.",
  ja: "ここではログインしたクライアントだけが送信できます。",
};
const sparedWhy = {
  en: "What keeps unwanted mail out on port 25 does not hit people who log in.",
  ja: "ポート 25 の迷惑メール対策が、ログインする利用者に影響しないようにします。",
};

const loginOnly: readonly PlannedOverride[] = [
  {
    name: "smtpd_sasl_auth_enable",
    value: "yes",
    why: { en: "Clients log in here.", ja: "ここではクライアントがログインします。" },
    isRight: oneOf("yes"),
  },
  { name: "smtpd_client_restrictions", value: "", why: sparedWhy, isRight: () => true, onlyInNew: true },
  { name: "smtpd_helo_restrictions", value: "", why: sparedWhy, isRight: () => true, onlyInNew: true },
  {
    name: "smtpd_relay_restrictions",
    value: "permit_sasl_authenticated,reject",
    why: loginWhy,
    isRight: onlyLoggedIn,
  },
  {
    name: "smtpd_recipient_restrictions",
    value: "permit_sasl_authenticated,reject",
    why: loginWhy,
    isRight: onlyLoggedIn,
  },
  {
    name: "milter_macro_daemon_name",
    value: "ORIGINATING",
    why: {
      en: "Milters can tell that this mail is to be signed, not examined.",
      ja: "署名すべき送信メールだと milter に伝えます。",
    },
    isRight: () => true,
    onlyInNew: true,
  },
];
