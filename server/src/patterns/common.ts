import type { Bilingual, Message } from "../facts/message.js";
import { isRegistry } from "../facts/registries.js";
import { isIn, type Version } from "../facts/version.js";
import type { ConfigModel } from "../model/values/model.js";
import { parseInteger } from "../syntax/value.js";
import { checkHostname, checkLifetime, checkPath, checkSize } from "./answers.js";
import type { AnswerChoice, Answers, Group, Obsolete, PlannedSetting, PlanRequest, Question } from "./pattern.js";
import { attachmentSize, isAtMost, isFullName, isWritten, sameText, shorter, writtenValue } from "./values.js";

/** A placeholder for a host name that is not known. */
export const exampleHostname = "mail.example.com";

export const hostnameQuestion: Question = {
  id: "hostname",
  prompt: {
    en: "The full name of this machine. It should be the name in reverse DNS: HELO, headers and logs show it.",
    ja: "このマシンの完全なホスト名 (FQDN)。逆引き DNS と同じ名前にします。HELO・ヘッダー・ログに現れます。",
  },
  placeholder: exampleHostname,
  suggest: (model) => {
    const written = writtenValue(model, "myhostname") ?? "";
    return isFullName(written) ? written : "";
  },
  check: checkHostname,
};

const bundles: readonly { readonly path: string; readonly systems: Message }[] = [
  {
    path: "/etc/ssl/certs/ca-certificates.crt",
    systems: { en: "Debian, Ubuntu, Alpine, Arch", ja: "Debian、Ubuntu、Alpine、Arch" },
  },
  {
    // The target of the other names there, which are links; Fedora drops those (https://fedoraproject.org/wiki/Changes/dropingOfCertPemFile).
    path: "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
    systems: { en: "Red Hat, Fedora, Rocky, AlmaLinux", ja: "Red Hat、Fedora、Rocky、AlmaLinux" },
  },
];

/** Paths where operating systems keep the certificates of the public authorities. */
export const caFiles: readonly string[] = bundles.map(({ path }) => path);

export const caQuestion: Question = {
  id: "ca",
  prompt: {
    en: "The certificates of the public authorities on this machine, to check other servers with",
    ja: "相手サーバーの証明書の検証に使う、公的認証局の証明書ファイル",
  },
  placeholder: caFiles[0]!,
  choices: (model) =>
    withExisting(
      bundles.map(({ path, systems }) => ({ value: path, label: { en: path, ja: path }, detail: systems })),
      writtenValue(model, "smtp_tls_CAfile"),
    ),
  suggest: (model, { caFile }) => {
    const written = writtenValue(model, "smtp_tls_CAfile") ?? "";
    return isWritten(written) ? written : (caFile ?? (looksLikeRedHat(model) ? caFiles[1]! : caFiles[0]!));
  },
  check: checkPath,
};

export const lifetimeQuestion: Question = {
  id: "lifetime",
  prompt: {
    en: "How long to try before a message is returned? (Postfix's own default is five days.)",
    ja: "配送を何日 (何時間) 試みてからメールを送り返しますか? (Postfix の既定値は 5 日)",
  },
  placeholder: "1d",
  choices: (model) => {
    const written = writtenValue(model, "maximal_queue_lifetime");
    return withExisting(lifetimes, written !== undefined && isAtMost("1d")(written) ? written : undefined);
  },
  suggest: (model) => {
    const written = writtenValue(model, "maximal_queue_lifetime");
    return written !== undefined && isAtMost("1d")(written) ? written : "1d";
  },
  check: checkLifetime,
};

const lifetimes: readonly AnswerChoice[] = [
  { value: "1d", label: { en: "One day", ja: "1 日" }, detail: { en: "For ordinary mail", ja: "通常のメール" } },
  {
    value: "4h",
    label: { en: "Four hours", ja: "4 時間" },
    detail: { en: "For notices that soon get old", ja: "すぐに古くなる通知" },
  },
  {
    value: "1h",
    label: { en: "One hour", ja: "1 時間" },
    detail: { en: "For one-time passwords and alarms", ja: "ワンタイムパスワードや警報" },
  },
];

export const sizeQuestion: Question = {
  id: "size",
  prompt: {
    en: "The largest message, in bytes after encoding: attached files grow by more than a third",
    ja: "1 通の最大サイズ (エンコード後のバイト数。添付ファイルは 3 分の 1 以上大きくなります)",
  },
  placeholder: "20480000",
  choices: (model) => {
    const written = writtenValue(model, "message_size_limit");
    const usable = written !== undefined && checkSize(written) === undefined ? written : undefined;
    return withExisting(["20480000", "10240000", "34200000", "51200000"].map(sizeChoice), usable, sizeChoice);
  },
  suggest: (model) => {
    const written = writtenValue(model, "message_size_limit");
    return written !== undefined && checkSize(written) === undefined ? written : "20480000";
  },
  check: checkSize,
};

function sizeChoice(bytes: string): AnswerChoice {
  const none = parseInteger(bytes) === 0;
  const size = attachmentSize(bytes);
  return {
    value: bytes,
    label: { en: bytes, ja: bytes },
    detail: none
      ? { en: "No limit", ja: "制限なし" }
      : { en: `About ${size} MB of files`, ja: `添付ファイル約 ${size} MB 分` },
  };
}

/** The questions that every pattern asks last. */
export const lastQuestions: readonly Question[] = [caQuestion, lifetimeQuestion, sizeQuestion];

/** The names of the machine: the first group of every pattern. */
export function names({ answers }: PlanRequest, ...more: readonly PlannedSetting[]): Group {
  const hostname = answers.hostname || exampleHostname;
  const isExample = !answers.hostname;
  return {
    comment: {
      en: "The name that other servers see. Reverse DNS should give the same one.",
      ja: "相手サーバーに見える名前。逆引き DNS もこの名前にする。",
    },
    settings: [
      {
        name: "myhostname",
        value: hostname,
        why: {
          en: "The full name of this machine, the same as in reverse DNS: other servers see it in HELO, headers and logs.",
          ja: "このマシンの完全な名前。逆引き DNS と同じにします。HELO・ヘッダー・ログで相手に見えます。",
        },
        isExample,
        isRight: (value) => value.toLowerCase() === hostname.toLowerCase(),
      },
      {
        name: "mydomain",
        value: domainOf(hostname),
        why: {
          en: "The domain, written down rather than derived from the host name.",
          ja: "ドメイン名。ホスト名から導かれる値に任せず、明記します。",
        },
        isExample,
        isRight: isFullName,
      },
      ...more,
    ],
  };
}

/** The domain of a host: its name without the first label, unless that is a registry's domain such as `co.jp`. */
export function domainOf(hostname: string): string {
  const rest = hostname.slice(hostname.indexOf(".") + 1);
  return rest.includes(".") && !isRegistry(rest) ? rest : hostname;
}

export const banner: PlannedSetting = {
  name: "smtpd_banner",
  value: "$myhostname ESMTP",
  why: {
    en: "The greeting begins with the host name, as the standard asks, and does not tell which software this is.",
    ja: "応答の先頭は規格どおりホスト名とし、ソフトウェア名は知らせません。",
  },
  isRight: sameText("$myhostname ESMTP"),
};

/** The TLS settings of the SMTP client. */
export function clientTls(request: PlanRequest, level: PlannedSetting, ...more: readonly PlannedSetting[]): Group {
  return {
    comment: { en: "TLS with the servers that mail is sent to.", ja: "送信先のサーバーとの TLS。" },
    settings: [level, ...more, authorities(request), clientTlsLog],
  };
}

export const opportunisticTls: PlannedSetting = {
  name: "smtp_tls_security_level",
  value: "may",
  why: {
    en: "Mail is encrypted with every server that offers TLS.",
    ja: "TLS に対応する相手サーバーには暗号化して送ります。",
  },
  isRight: oneOfLevels("may", "dane", "encrypt", "dane-only", "fingerprint", "verify", "secure"),
};

/** Makes a test for these TLS security levels, which ignores case. */
export function oneOfLevels(...levels: readonly string[]): (value: string) => boolean {
  return (value) => levels.includes(value.toLowerCase());
}

/** Old TLS switches set to `no`, which contradict the security level and have no effect when it is set. */
export function legacySwitches(model: ConfigModel, side: "smtp" | "smtpd"): Obsolete[] {
  const why = {
    en: `It has no effect beside ${side}_tls_security_level.`,
    ja: `${side}_tls_security_level があると効果がありません。`,
  };
  return [`${side}_use_tls`, `${side}_enforce_tls`]
    .filter((name) => model.assignment(name)?.value.text.toLowerCase() === "no")
    .map((name) => ({ name, why }));
}

function authorities({ model, answers }: PlanRequest): PlannedSetting {
  const why = {
    en: "The public authorities, so that the log tells trusted certificates from others.",
    ja: "公的認証局の証明書。信頼できる証明書かどうかがログでわかります。",
  };
  const path = writtenValue(model, "smtp_tls_CApath");
  if (path && !isWritten(writtenValue(model, "smtp_tls_CAfile") ?? "")) {
    return { name: "smtp_tls_CApath", value: path, why, isRight: isWritten };
  }
  const value = answers.ca ?? caFiles[0]!;
  return { name: "smtp_tls_CAfile", value, why, isRight: (existing) => existing === value };
}

const clientTlsLog: PlannedSetting = {
  name: "smtp_tls_loglevel",
  value: "1",
  why: {
    en: "One line in the log for each TLS session; more is only for finding faults.",
    ja: "TLS セッションごとにログを 1 行残します。それより詳しいログは障害調査用です。",
  },
  isRight: (value) => value === "1",
};

/** Queue lifetimes and the size limit of a message: the last group of every pattern. */
export function limits({ model, answers }: PlanRequest): Group {
  const lifetime = answers.lifetime ?? "1d";
  const existing = writtenValue(model, "maximal_queue_lifetime");
  const maximal = existing !== undefined && isAtMost(lifetime)(existing) ? existing : lifetime;
  const size = sizeWithin(model, answers);
  return {
    comment: {
      en: `How long to try, and how large a message can be: ${meaning(size).en}`,
      ja: `配送を試みる期間と、1 通の最大サイズ (${meaning(size).ja})。`,
    },
    settings: [
      {
        name: "maximal_queue_lifetime",
        value: lifetime,
        why: {
          en: "A message that cannot be delivered is returned after this time, while somebody still remembers it; the default is five days.",
          ja: "配送できないメールは、この期間が過ぎると送り返されます。既定値の 5 日では、気づくのが遅くなります。",
        },
        isRight: isAtMost(lifetime),
      },
      {
        name: "bounce_queue_lifetime",
        value: shorter(lifetime, maximal),
        why: {
          en: "A failure notice that cannot be delivered either is given up after this time.",
          ja: "配送できないエラー通知も、この期間が過ぎるとあきらめます。",
        },
        isRight: isAtMost(shorter(lifetime, maximal)),
      },
      {
        name: "message_size_limit",
        value: size,
        why: {
          en: `The largest message, counted after encoding: ${meaning(size).en}`,
          ja: `1 通の最大サイズ。エンコード後の大きさで、${meaning(size).ja}です。`,
        },
        isRight: (value) => parseInteger(value) === parseInteger(size),
      },
    ],
  };
}

function meaning(bytes: string): Bilingual {
  if (parseInteger(bytes) === 0) return { en: "there is no limit.", ja: "制限なし" };
  const size = attachmentSize(bytes);
  return { en: `${bytes} bytes carry about ${size} MB of files.`, ja: `${bytes} バイトで添付ファイル約 ${size} MB 分` };
}

/** The wanted message size, at most the mailbox limits: Postfix refuses to deliver if a mailbox may be smaller. */
function sizeWithin(model: ConfigModel, answers: Answers): string {
  const wanted = parseInteger(answers.size ?? "") ?? 20480000;
  const limits = ["mailbox_size_limit", "virtual_mailbox_limit"]
    .map((name) => parseInteger(model.value(name)) ?? 0)
    .filter((limit) => limit > 0);
  const least = Math.min(...limits);
  return `${wanted === 0 || wanted > least ? (limits.length === 0 ? wanted : least) : wanted}`;
}

/** compatibility_level for a new main.cf; without it, Postfix keeps the defaults of its oldest versions. */
export function compatibility(version: Version): PlannedSetting {
  const value = isIn(version, { since: "3.11" }) ? "3.11" : isIn(version, { since: "3.6" }) ? "3.6" : "2";
  return {
    name: "compatibility_level",
    value,
    why: {
      en: "The defaults are those of this version of Postfix, not of older ones.",
      ja: "既定値を、古いバージョンではなくこのバージョンのものにします。",
    },
    isRight: isWritten,
  };
}

function withExisting(
  choices: readonly AnswerChoice[],
  existing: string | undefined,
  make: (value: string) => AnswerChoice = existingChoice,
): AnswerChoice[] {
  const isNew = existing !== undefined && existing !== "" && !choices.some(({ value }) => value === existing);
  return isNew ? [make(existing), ...choices] : [...choices];
}

function existingChoice(value: string): AnswerChoice {
  return {
    value,
    label: { en: value, ja: value },
    detail: { en: "As it is now", ja: "現在の値" },
  };
}

/** Whether the settings have paths that only the packages of Red Hat and its derivatives use. */
function looksLikeRedHat(model: ConfigModel): boolean {
  return model.settings.some(({ assignment: { value } }) => /\/usr\/libexec\/postfix|\/etc\/pki\//.test(value.text));
}
