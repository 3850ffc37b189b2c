import type { Message } from "../../facts/message.js";
import { defaultOf } from "../../facts/parameter.js";
import type { ValueShape } from "../../facts/shape.js";
import { isIn } from "../../facts/version.js";
import type { Severity } from "../rule.js";
import { didYouMean } from "./did-you-mean.js";
import { type CheckContext, cut, stops, type ValueProblem } from "./value-problem.js";

type Choice = Extract<ValueShape, { kind: "choice" }>;

/** What Postfix does with a value that it does not know. */
interface Consequence {
  readonly severity: Severity;
  readonly text: Message;
}

const refused: Consequence = { severity: "error", text: stops };

/** Where an unknown value does not stop the program, by the name of the parameter. */
const milder: readonly (readonly [RegExp, Consequence | "nothing"])[] = [
  // The grade of elliptic curves is not looked at any more since Postfix 3.6, and earlier only warned about.
  [
    /_eecdh_grade$|_discard_[el]hlo_keywords$|_pix_workarounds$|^hash_queue_names$|^tls_dane_digest_agility$/,
    "nothing",
  ],
  [/^(html|readme|sample|manpage)_directory$|^non_bdb_/, "nothing"],
  [
    /_tls_loglevel$|_client_loglevel$/,
    {
      severity: "warning",
      text: {
        en: "Postfix warns about it in the log at each connection, and logs nothing else about TLS.",
        ja: "Postfix は接続のたびに警告を記録し、TLS に関するほかのログは残りません。",
      },
    },
  ],
  [
    /^milter_default_action$/,
    {
      severity: "warning",
      text: {
        en: "When a Milter fails, Postfix warns about it and acts as with “tempfail”.",
        ja: "Milter が失敗したとき、Postfix は警告を出し、「tempfail」と同じ動作をします。",
      },
    },
  ],
  [
    /^scope$/,
    {
      severity: "warning",
      text: {
        en: "Postfix warns about it and searches as with “sub”.",
        ja: "Postfix は警告を出し、「sub」として検索します。",
      },
    },
  ],
  [
    /^milter_protocol$/,
    {
      severity: "error",
      text: {
        en: "No Milter is used, and milter_default_action decides about each message.",
        ja: "Milter は使われず、すべてのメールが milter_default_action に従って処理されます。",
      },
    },
  ],
  [
    /_tls_(mandatory_)?ciphers$/,
    {
      severity: "error",
      text: { en: "Every TLS session fails.", ja: "TLS のセッションがすべて失敗します。" },
    },
  ],
  [
    /^postscreen_access_list$/,
    {
      severity: "warning",
      text: {
        en: "postscreen(8) warns about it and ignores the rest of the list.",
        ja: "postscreen(8) は警告を出し、リストの残りを無視します。",
      },
    },
  ],
  [
    /_sasl_(tls_|tls_verified_)?security_options$/,
    {
      severity: "error",
      text: {
        en: "Postfix warns about it in the log, and every login fails.",
        ja: "Postfix はログに警告を残し、SASL 認証がすべて失敗します。",
      },
    },
  ],
  [
    /^local_header_rewrite_clients$|_requiretls_policy$/,
    {
      severity: "error",
      text: {
        en: "Postfix warns about it in the log, and the list does not do what it should.",
        ja: "Postfix はログに警告を残し、リストは意図したとおりに働きません。",
      },
    },
  ],
];

/** Lists that Postfix compares with case (name_mask(3) without NAME_MASK_ANY_CASE, and plain strcmp(3)). */
const caseMatters = new RegExp(
  `^(?:${[
    "notify_classes|inet_protocols|mynetworks_style|propagate_unmatched_extensions|(?:sender_|recipient_)?canonical_classes",
    "masquerade_classes|(?:mailbox_delivery|virtual_mailbox)_lock|receive_override_options|(?:smtp|lmtp)_host_lookup",
    "(?:smtp|lmtp)_dns_resolver_options|allow_mail_to_(?:commands|files)|prepend_delivered_header",
    "internal_mail_filter_classes|smtputf8_autodetect_classes|smtpd_proxy_options|syslog_facility",
    "(?:smtpd|postscreen)_upstream_proxy_protocol",
  ].join("|")})$`,
);

/** Items that are no words of a list but tables, or the word that announces one. */
export const tableWords = /:|^check_address_map$/i;

/** What is wrong with a word of which only some spellings are allowed. */
export function choiceProblem(context: CheckContext, shape: Choice, word: string): ValueProblem | undefined {
  const name = context.known.fact.name;
  if (name === "compatibility_level") return levelProblem(context, word);
  // The style of mynetworks is not even read where mynetworks is set.
  const isUnused = name === "mynetworks_style" && context.model.assignment("mynetworks") !== undefined;
  if (shape.or !== undefined || isUnused) return undefined;
  const same = caseMatters.test(name) ? word : word.toLowerCase();
  const found = shape.values.find((value) => (caseMatters.test(name) ? value.name : value.name.toLowerCase()) === same);
  const consequence = milder.find(([pattern]) => pattern.test(name))?.[1] ?? refused;
  if (consequence === "nothing") return undefined;
  if (found === undefined) return serverLevelProblem(name, word) ?? unknownWord(context, shape, word, consequence);
  // What became the default in a patch level is known there, whatever release had it first.
  if (isIn(context.model.version, found) || word === defaultOf(context.known.fact, context.model.version))
    return undefined;
  return notInVersion(context, word, found, consequence);
}

function unknownWord({ model }: CheckContext, shape: Choice, word: string, consequence: Consequence): ValueProblem {
  const names = shape.values.filter((value) => isIn(model.version, value)).map((value) => value.name);
  const replacement = meant(word, names);
  return {
    severity: consequence.severity,
    message: {
      en: `Postfix does not know the value “${cut(word)}” here. It takes ${listed(names, "en")}. ${consequence.text.en}`,
      ja: `「${cut(word)}」は指定できない値です。指定できるのは${listed(names, "ja")}です。${consequence.text.ja}`,
    },
    ...(replacement !== undefined && { replacement }),
  };
}

function listed(names: readonly string[], language: "en" | "ja"): string {
  const first = names.slice(0, 8);
  const more = names.length > first.length ? (language === "ja" ? " など" : " …") : "";
  return language === "ja" ? `「${first.join("」「")}」${more}` : `“${first.join("”, “")}”${more}`;
}

/** What people write for the TLS levels. */
const levels: Readonly<Record<string, string>> = {
  yes: "may",
  on: "may",
  true: "may",
  "1": "may",
  opportunistic: "may",
  enabled: "may",
  no: "none",
  off: "none",
  false: "none",
  "0": "none",
  disabled: "none",
  enforce: "encrypt",
  required: "encrypt",
  require: "encrypt",
  mandatory: "encrypt",
  must: "encrypt",
};

function meant(word: string, names: readonly string[]): string | undefined {
  const level = names.includes("encrypt") ? levels[word.toLowerCase()] : undefined;
  if (level !== undefined && names.includes(level)) return level;
  return didYouMean(word, names);
}

function notInVersion(
  { model }: CheckContext,
  word: string,
  { since }: { readonly since?: string },
  consequence: Consequence,
): ValueProblem {
  const { major, minor } = model.version;
  return {
    severity: consequence.severity,
    message: {
      en: `The value “${cut(word)}” came with Postfix ${since}; Postfix ${major}.${minor} does not know it. ${consequence.text.en}`,
      ja: `値「${cut(word)}」は Postfix ${since} で追加されました。Postfix ${major}.${minor} では使えません。${consequence.text.ja}`,
    },
  };
}

/** The levels of the SMTP client mean nothing to a server, which takes them for `encrypt` (src/smtpd/smtpd.c). */
function serverLevelProblem(name: string, word: string): ValueProblem | undefined {
  if (!/^(smtpd|postscreen|tlsproxy)_tls_security_level$/.test(name)) return undefined;
  if (!/^(fingerprint|verify|secure)$/i.test(word)) return undefined;
  return {
    severity: "warning",
    message: {
      en: `“${cut(word)}” is a level of the SMTP client. A server warns about it and uses “encrypt”. To ask clients for a certificate, set smtpd_tls_req_ccert.`,
      ja: `「${cut(word)}」は SMTP クライアント用のレベルです。サーバーは警告を出し、「encrypt」として扱います。クライアント証明書を求めるには smtpd_tls_req_ccert を設定してください。`,
    },
    replacement: "encrypt",
  };
}

/** Up to Postfix 3.5 a whole number, later up to three numbers with dots between them (src/global/compat_level.c). */
function levelProblem({ model }: CheckContext, word: string): ValueProblem | undefined {
  const hasDots = isIn(model.version, { since: "3.6" });
  if ((hasDots ? /^\d+(\.\d+){0,2}$/ : /^\d+$/).test(word)) return undefined;
  return {
    severity: "error",
    message: hasDots
      ? {
          en: `“${cut(word)}” is no compatibility level, such as 3.6. No Postfix program starts.`,
          ja: `「${cut(word)}」は 3.6 のような互換性レベルではありません。Postfix のプログラムは起動しません。`,
        }
      : {
          en: `“${cut(word)}” is no whole number; levels such as 3.6 came with Postfix 3.6. No Postfix program starts.`,
          ja: `「${cut(word)}」は整数ではありません。3.6 のような互換性レベルは Postfix 3.6 以降で使えます。Postfix のプログラムは起動しません。`,
        },
    ...(!hasDots && /^\d+\.\d/.test(word) && { replacement: "2" }),
  };
}
