import { replaceValue, setParameters } from "../../edits/edit.js";
import { bareNewlineDefence } from "../../facts/bare-newline.js";
import { availability, parameters } from "../../facts/parameter.js";
import { isIn } from "../../facts/version.js";
import type { ConfigModel } from "../../model/values/model.js";
import { atName, atValue, effectiveSettingsOf, isYes } from "../../model/values/queries.js";
import { splitList } from "../../syntax/value.js";
import type { Finding, Rule } from "../rule.js";
import { smtpServers } from "../shared/smtp-server.js";

export const smugglingDefence: Rule = {
  meta: {
    id: "smuggling-defence",
    severity: "warning",
    topic: "security",
    needsComplete: ["main.cf"],
    summary: {
      en: "The server does not insist on the standard end of a message, so that others can smuggle mail through it.",
      ja: "サーバーがメッセージの終わりを規格どおりに検査しないため、SMTP スマグリングで偽のメールを紛れ込まされます。",
    },
  },
  *check(model) {
    const servers = smtpServers(model);
    if (servers.length === 0) return;
    for (const { assignment, service } of effectiveSettingsOf(model, parameter)) {
      const isPublic = service === undefined || servers.some((server) => server.service === service);
      const isOff = model.knownValue(parameter, service)?.toLowerCase() === "no";
      if (!isPublic || !isOff || !isKnown(model, parameter)) continue;
      yield {
        at: atValue(assignment),
        message: turnedOff,
        fixes: [
          {
            title: {
              en: `Replace with “${bareNewlineDefence(model.version)}”`,
              ja: `「${bareNewlineDefence(model.version)}」に置き換える`,
            },
            edits: [replaceValue(assignment, bareNewlineDefence(model.version))],
            safe: false,
          },
        ],
      };
    }
    const finding = missing(model);
    if (finding !== undefined) yield finding;
  },
};

const parameter = "smtpd_forbid_bare_newline";

const turnedOff = {
  en: "With “no” the server takes lines that do not end as SMTP demands, and somebody can smuggle in a second message with a forged sender inside the first one (CVE-2023-51764). Turn the check on; clients that need the exception can be named in smtpd_forbid_bare_newline_exclusions.",
  ja: "「no」だと、SMTP の規格どおりに終わらない行も受け付けるため、一通のメールの中に差出人を偽った別のメールを紛れ込ませることができます (CVE-2023-51764)。検査を有効にし、例外が必要なクライアントは smtpd_forbid_bare_newline_exclusions に書いてください。",
};

/** Reports a missing setting where the default of this version is “no”, or where the version lacks the parameter. */
function missing(model: ConfigModel): Finding | undefined {
  const first = model.main.assignments[0];
  const fact = parameters.get(parameter);
  if (first === undefined || fact === undefined || model.assignment(parameter) !== undefined) return undefined;
  const known = isKnown(model, parameter);
  if ((known && model.value(parameter) !== "no") || hasWorkaround(model)) return undefined;
  const values: Readonly<Record<string, string>> = known
    ? { [parameter]: bareNewlineDefence(model.version), smtpd_forbid_bare_newline_exclusions: "$mynetworks" }
    : workaround(model);
  const names = Object.keys(values).join(", ");
  return {
    at: atName(first),
    severity: "information",
    message: {
      en: `In this version of Postfix the defence against smuggled messages (CVE-2023-51764) is off unless main.cf turns it on. Set ${names}, or update Postfix.`,
      ja: `このバージョンの Postfix では、SMTP スマグリング (CVE-2023-51764) への対策は main.cf で有効にしない限り働きません。${names} を設定するか、Postfix を更新してください。`,
    },
    fixes: [
      {
        title: { en: "Turn the defence on", ja: "対策を有効にする" },
        edits: setParameters(model, values),
        safe: false,
      },
    ],
  };
}

function isKnown(model: ConfigModel, name: string): boolean {
  const fact = parameters.get(name);
  return fact !== undefined && availability(fact, model.version) !== "too-new";
}

/** The workaround that Postfix's authors recommend for versions without the parameter. BDAT exists since 3.4. */
function workaround(model: ConfigModel): Record<string, string> {
  const data = splitList(model.value("smtpd_data_restrictions")).map(({ text }) => text);
  const restrictions = ["reject_unauth_pipelining", ...data.filter((text) => text !== "reject_unauth_pipelining")];
  const values = { smtpd_data_restrictions: restrictions.join(", ") };
  if (!isIn(model.version, { since: "3.4" })) return values;
  const keywords = splitList(model.value("smtpd_discard_ehlo_keywords")).map(({ text }) => text);
  const discarded = [...new Set([...keywords, "chunking", "silent-discard"])].join(", ");
  return { ...values, smtpd_discard_ehlo_keywords: discarded };
}

function hasWorkaround(model: ConfigModel): boolean {
  const pipelining =
    /\breject_unauth_pipelining\b/.test(model.value("smtpd_data_restrictions")) ||
    isYes(model, "smtpd_forbid_unauth_pipelining");
  const chunking =
    !isIn(model.version, { since: "3.4" }) ||
    /\bchunking\b/i.test(model.value("smtpd_discard_ehlo_keywords")) ||
    model.value("smtpd_discard_ehlo_keyword_address_maps") !== "";
  return pipelining && chunking;
}
