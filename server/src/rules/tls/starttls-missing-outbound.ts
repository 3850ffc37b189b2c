import type { Fix } from "../../edits/edit.js";
import { setParameter } from "../../edits/edit.js";
import { mailPortOf } from "../../facts/mail-ports.js";
import { distanceOf, parseDestination } from "../../model/values/destination.js";
import type { ConfigModel } from "../../model/values/model.js";
import { atName, atValue, clientLogsIn } from "../../model/values/queries.js";
import type { Assignment } from "../../syntax/main-cf.js";
import type { Finding, Rule } from "../rule.js";
import { clientTlsLevel, outgoingClient } from "../shared/smtp-client.js";

export const starttlsMissingOutbound: Rule = {
  meta: {
    id: "starttls-missing-outbound",
    severity: "warning",
    topic: "security",
    needsComplete: ["main.cf"],
    summary: {
      en: "The SMTP client sends mail, or even a password, without TLS.",
      ja: "SMTP クライアントが TLS を使わずにメールやパスワードを送ります。",
    },
  },
  *check(model) {
    const client = outgoingClient(model);
    if (client === undefined) return;
    const { service, relayhost } = client;
    const isOverridden = model.binding("smtp_tls_security_level", service)?.from === "-o";
    // A level that is set for one service, or TLS from the first byte, is deliberate.
    if (
      isOverridden ||
      clientTlsLevel(model, service) !== "none" ||
      model.value("smtp_tls_wrappermode", service) === "yes"
    )
      return;
    // On the SMTPS port STARTTLS is not what is missing; relay-wrappermode reports it.
    if (mailPortOf(parseDestination(relayhost ?? "")?.port ?? "") === "smtps") return;
    const logsIn = clientLogsIn(model, service);
    if (!isCertain(model, relayhost, logsIn)) return;
    const distance = relayhost === undefined || relayhost === "" ? "far" : distanceOf(relayhost);
    const anchor = anchorOf(model);
    if (distance === "here" || anchor === undefined) return;
    const found = logsIn ? login(relayhost !== "") : plain(distance === "near");
    const existing = anchor.name.text === "smtp_tls_security_level";
    yield {
      ...found.finding,
      at: existing ? atValue(anchor) : atName(anchor),
      fixes: fixes(model, found.level, anchor),
    };
  },
};

/** False where a policy table may require TLS, or where a relay that a tool fills in may be this machine. */
function isCertain(model: ConfigModel, relayhost: string | undefined, logsIn: boolean): boolean {
  const hasPolicy = ["smtp_tls_policy_maps", "smtp_tls_per_site"].some((name) => model.value(name) !== "");
  if (hasPolicy && (logsIn || relayhost !== "")) return false;
  if (model.knownValue("compatibility_level") === undefined) return false;
  return logsIn || relayhost !== undefined;
}

/** The setting at which the finding is shown: the one that it is about, or the most closely related one. */
function anchorOf(model: ConfigModel): Assignment | undefined {
  const isOn = (name: string): boolean => model.value(name).toLowerCase() === "yes";
  const own = model.assignment("smtp_tls_security_level");
  if (own !== undefined) return own;
  const login = isOn("smtp_sasl_auth_enable") ? model.assignment("smtp_sasl_auth_enable") : undefined;
  const relay = model.value("relayhost") === "" ? undefined : model.assignment("relayhost");
  const named = model.assignment("smtp_use_tls") ?? model.assignment("myhostname");
  const known = model.main.assignments.find(({ name }) => model.parameter(name.text) !== undefined);
  return [login, relay, named, known].find((each) => each !== undefined && model.isInMain(each));
}

interface Found {
  readonly finding: Omit<Finding, "at" | "fixes">;
  readonly level: "may" | "encrypt";
}

function login(hasRelay: boolean): Found {
  const level = hasRelay ? "encrypt" : "may";
  return {
    level,
    finding: {
      severity: "error",
      message: {
        en: `The SMTP client logs in without TLS: most providers refuse that, and where one does not, the password can be read on the way. Set smtp_tls_security_level to “${level}”.`,
        ja: `SMTP クライアントが TLS なしでログインします。多くのプロバイダーに拒否され、拒否されない場合もパスワードを盗聴されます。smtp_tls_security_level を「${level}」にしてください。`,
      },
    },
  };
}

function plain(isNear: boolean): Found {
  return {
    level: "may",
    finding: {
      ...(isNear && { severity: "information" }),
      message: {
        en: "Mail leaves this machine without TLS, readable for everyone on the way. Set smtp_tls_security_level to “may”: TLS is then used with every server that offers it.",
        ja: "メールが TLS なしで送られ、経路の途中で読まれます。smtp_tls_security_level を「may」にすると、対応するサーバーには TLS で送ります。",
      },
    },
  };
}

function fixes(model: ConfigModel, level: string, anchor: Assignment): Fix[] {
  const isRelated = /^(?:smtp_|relayhost$)/.test(anchor.name.text);
  const edit = setParameter(model, "smtp_tls_security_level", level, isRelated ? anchor : undefined);
  if (edit === undefined) return [];
  const title = { en: `Set smtp_tls_security_level to ${level}`, ja: `smtp_tls_security_level を ${level} にする` };
  // It is up to the user to change an explicit level, or to choose one with which some mail is not delivered.
  const safe = level === "may" && model.value("smtp_tls_security_level") === "";
  return [{ title, edits: [edit], safe }];
}
