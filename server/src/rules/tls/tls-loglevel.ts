import { replaceValue, setParameters } from "../../edits/edit.js";
import { excerpt } from "../../facts/message.js";
import type { ConfigModel } from "../../model/values/model.js";
import { atName, atValue, decidingAssignment, effectiveSettingsOf } from "../../model/values/queries.js";
import type { Assignment } from "../../syntax/main-cf.js";
import { splitList } from "../../syntax/value.js";
import type { Finding, Rule } from "../rule.js";
import { clientTlsLevel, outgoingClient } from "../shared/smtp-client.js";
import { serverTlsLevel, smtpServers } from "../shared/smtp-server.js";

export const tlsLoglevel: Rule = {
  meta: {
    id: "tls-loglevel",
    severity: "warning",
    topic: "security",
    needsComplete: ["main.cf"],
    summary: {
      en: "The log says too much about TLS, or nothing at all.",
      ja: "TLS のログが多すぎるか、まったく記録されません。",
    },
  },
  *check(model) {
    for (const { assignment, service } of effectiveSettingsOf(model, ...parameters)) {
      const items = splitList(model.knownValue(assignment.name.text, service)?.toLowerCase() ?? "");
      if (items.some(({ text }) => dumps.has(text))) yield tooMuch(assignment, true);
      else if (items.some(({ text }) => debugs.has(text))) yield tooMuch(assignment, false);
    }
    yield* nothing(model);
  },
};

const parameters = ["smtp_tls_loglevel", "smtpd_tls_loglevel", "lmtp_tls_loglevel", "tlsproxy_tls_loglevel"];
/** Levels that log the details of a handshake (src/tls/tls_misc.c, tls_log_table). */
const debugs = new Set(["2", "debug", "cache", "verbose", "ssl-debug", "3", "ssl-expert", "ssl-handshake-packet-dump"]);
/** Levels that log everything after STARTTLS. */
const dumps = new Set(["4", "5", "6", "7", "8", "9", "ssl-developer", "ssl-session-packet-dump"]);

function tooMuch(assignment: Assignment, isDump: boolean): Finding {
  const value = excerpt(assignment.value.text);
  return {
    at: atValue(assignment),
    message: isDump
      ? {
          en: `“${value}” writes all that is sent after STARTTLS into the log, mail and passwords included. Use “1” in production.`,
          ja: `「${value}」は STARTTLS の後の通信を、メールの内容やパスワードも含めてすべてログに書き出します。通常の運用では「1」にしてください。`,
        }
      : {
          en: `“${value}” is for the search of an error and fills the log with each step of every handshake. Use “1” in production.`,
          ja: `「${value}」は問題を調べるための値で、ハンドシェイクの細部がすべてログに残ります。通常の運用では「1」にしてください。`,
        },
    fixes: [
      {
        title: { en: `Set ${assignment.name.text} to 1`, ja: `${assignment.name.text} を 1 にする` },
        edits: [replaceValue(assignment, "1")],
        safe: true,
      },
    ],
  };
}

/** Reports that TLS is on, but the log does not show which connections use it. */
function* nothing(model: ConfigModel): Generator<Finding> {
  const client = outgoingClient(model);
  const clientLevel = client && clientTlsLevel(model, client.service);
  if (clientLevel !== undefined && clientLevel !== "none") yield* silent(model, "smtp");
  const isServer = smtpServers(model).some(({ service }) => {
    const level = serverTlsLevel(model, service);
    return level === "may" || level === "encrypt";
  });
  if (isServer) yield* silent(model, "smtpd");
}

function* silent(model: ConfigModel, side: string): Generator<Finding> {
  const name = `${side}_tls_loglevel`;
  const level = model.knownValue(name);
  if (level === undefined || !["", "0", "none"].includes(level.toLowerCase())) return;
  const own = decidingAssignment(model, name);
  const place = own ?? decidingAssignment(model, `${side}_tls_security_level`);
  if (place === undefined) return;
  yield {
    at: own === undefined ? atName(place) : atValue(place),
    severity: "hint",
    message: {
      en: `The log does not tell which connections use TLS. ${name} = 1 adds one line for each.`,
      ja: `どの接続が TLS を使ったかがログに残りません。${name} = 1 にすると接続ごとに 1 行記録されます。`,
    },
    fixes: [
      {
        title: { en: `Set ${name} to 1`, ja: `${name} を 1 にする` },
        edits: setParameters(model, { [name]: "1" }, place),
        safe: true,
      },
    ],
  };
}
