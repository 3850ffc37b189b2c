import { isIn } from "../facts/version.js";
import type { ConfigModel } from "../model/model.js";
import { splitList } from "../syntax/value.js";
import { checkInterfaces, checkNetworks, checkPath, checkWord } from "./answers.js";
import {
  banner,
  clientTls,
  exampleHostname,
  hostnameQuestion,
  lastQuestions,
  legacySwitches,
  limits,
  names,
  opportunisticTls,
} from "./common.js";
import { dnsSteps } from "./next-steps.js";
import type { Group, Needs, Obsolete, Pattern, PlannedSetting, PlanRequest, Question } from "./pattern.js";
import { relayRestrictions } from "./restrictions.js";
import { loginSteps } from "./sasl-steps.js";
import { clientServices, smtpServer } from "./standard-services.js";
import { submission, submissions, submissionsService } from "./submission.js";
import { styleIsIgnored } from "./this-host-only.js";
import { isLoopbackOnly, isOwnMachine, isWritten, networkItems, sameText, writtenValue } from "./values.js";

const interfacesQuestion: Question = {
  id: "interfaces",
  prompt: {
    en: "The addresses of this machine that clients connect to: all, or a list",
    ja: "クライアントの接続を受け付けるこのマシンのアドレス (all または一覧)",
  },
  placeholder: "all",
  suggest: (model) => {
    const written = writtenValue(model, "inet_interfaces") ?? "";
    return isWritten(written) && !isLoopbackOnly(written)
      ? splitList(written)
          .map(({ text }) => text)
          .join(", ")
      : "all";
  },
  check: checkInterfaces,
};

const networksQuestion: Question = {
  id: "networks",
  prompt: {
    en: "The networks that may send without a login, in CIDR form; leave it empty if everybody logs in",
    ja: "ログインなしで送信を許すネットワーク (CIDR 形式)。全員がログインするなら空のまま",
  },
  placeholder: "192.0.2.0/24, [2001:db8::]/64",
  suggest: (model) => {
    const written = writtenValue(model, "mynetworks");
    return written === undefined
      ? ""
      : networkItems(written)
          .filter((item) => !isOwnMachine(item))
          .join(", ");
  },
  check: checkNetworks,
};

const saslQuestion: Question = {
  id: "sasl",
  prompt: { en: "What checks the passwords of those who log in?", ja: "ログインのパスワードを何で確かめますか?" },
  placeholder: "dovecot",
  choices: () => [
    {
      value: "dovecot",
      label: { en: "Dovecot", ja: "Dovecot" },
      detail: {
        en: "Simple where Dovecot runs for IMAP anyway, and also without IMAP",
        ja: "IMAP で Dovecot を使っていれば簡単。IMAP なしでも使えます",
      },
    },
    {
      value: "cyrus",
      label: { en: "Cyrus SASL", ja: "Cyrus SASL" },
      detail: { en: "saslauthd, or a password file of its own", ja: "saslauthd、または専用のパスワードファイル" },
    },
  ],
  suggest: (model) => (writtenValue(model, "smtpd_sasl_type") === "cyrus" ? "cyrus" : "dovecot"),
  check: checkWord("dovecot", "cyrus"),
};

const submissionsQuestion: Question = {
  id: "submissions",
  prompt: {
    en: "Port 587 (submission) is for mail programs. Serve port 465, too, with TLS from the first byte?",
    ja: "メールソフト用にポート 587 (submission) を開きます。接続直後から TLS のポート 465 も開きますか?",
  },
  placeholder: "yes",
  choices: () => [
    {
      value: "yes",
      label: { en: "Yes", ja: "はい" },
      detail: { en: "What mail programs prefer today", ja: "現在のメールソフトはこちらを優先します" },
    },
    { value: "no", label: { en: "No, 587 only", ja: "いいえ、587 のみ" } },
  ],
  suggest: (model) =>
    model.input.master === undefined ||
    model.master.services.length === 0 ||
    model.master.services.some(submissionsService)
      ? "yes"
      : "no",
  check: checkWord("yes", "no"),
};

const certificateQuestion: Question = {
  id: "certificate",
  prompt: {
    en: "The certificate of this server for its host name, with the certificates of the authorities in between (PEM)",
    ja: "このサーバーのホスト名の証明書 (中間証明書を含む PEM ファイル)",
  },
  placeholder: "/etc/letsencrypt/live/mail.example.com/fullchain.pem",
  suggest: (model) => existingCertificate(model)?.certificate ?? "/etc/letsencrypt/live/$myhostname/fullchain.pem",
  check: checkPath,
};

const keyQuestion: Question = {
  id: "key",
  prompt: { en: "The private key of the certificate (PEM)", ja: "証明書の秘密鍵 (PEM ファイル)" },
  placeholder: "/etc/letsencrypt/live/mail.example.com/privkey.pem",
  suggest: (model) => existingCertificate(model)?.key ?? "/etc/letsencrypt/live/$myhostname/privkey.pem",
  check: checkPath,
};

export const sharedServer: Pattern = {
  id: "shared-server",
  title: { en: "Shared SMTP server with login", ja: "ログイン付きの共用 SMTP サーバー" },
  detail: {
    en: "Several systems, and people's mail programs, send through this server, to be managed in one place.",
    ja: "複数のシステムとメールソフトがこのサーバーから送り、1 か所で管理する場合。",
  },
  questions: [
    hostnameQuestion,
    interfacesQuestion,
    networksQuestion,
    saslQuestion,
    submissionsQuestion,
    certificateQuestion,
    keyQuestion,
    ...lastQuestions,
  ],
  needs(request): Needs {
    const { model, answers } = request;
    return {
      groups: [
        names(request),
        access(request),
        login(answers.sasl ?? ""),
        serverTls(request),
        clientTls(request, opportunisticTls),
        limits(request),
      ],
      services: [
        smtpServer,
        submission(),
        ...(answers.submissions === "yes" ? [submissions(model)] : []),
        ...clientServices(model),
      ],
      obsolete: obsolete(request),
      steps: [...loginSteps(request), ...certificateSteps(request), ...dnsSteps(request, "direct")],
    };
  },
};

function access(request: PlanRequest): Group {
  const { model, answers } = request;
  const trustsNetworks = wantedNetworks(request).length > 0;
  return {
    comment: {
      en: "Who can connect, and who may send anywhere.",
      ja: "接続できるアドレスと、どこへでも送信できるクライアント。",
    },
    settings: [
      interfaces(answers.interfaces || "all"),
      networks(request),
      banner,
      relayRestrictions(model, trustsNetworks),
    ],
  };
}

function interfaces(wanted: string): PlannedSetting {
  const items = (list: string): string =>
    splitList(list)
      .map(({ text }) => text)
      .sort()
      .join(" ");
  return {
    name: "inet_interfaces",
    value: wanted,
    why: { en: "Other machines can connect.", ja: "ほかのマシンから接続できるようにします。" },
    isRight: (value) => items(value) === items(wanted),
  };
}

/** The networks that were asked for, without this machine itself. */
function wantedNetworks({ answers }: PlanRequest): string[] {
  return networkItems(answers.networks ?? "").filter((item) => !isOwnMachine(item));
}

function networks(request: PlanRequest): PlannedSetting {
  const { model } = request;
  const wanted = wantedNetworks(request);
  if (wanted.length === 0 && model.assignment("mynetworks") === undefined) return hostOnly;
  const why =
    wanted.length === 0
      ? {
          en: "No other machine is trusted: everybody logs in.",
          ja: "ほかのマシンは信頼せず、全員にログインを求めます。",
        }
      : {
          en: "The networks whose machines may send without a login.",
          ja: "ログインなしで送信できるネットワークです。",
        };
  return {
    name: "mynetworks",
    value: ["127.0.0.0/8", "[::1]/128", ...wanted].join(", "),
    why,
    isRight: (value) => {
      const others = networkItems(value).filter((item) => !isOwnMachine(item));
      return others.length === wanted.length && wanted.every((item) => others.includes(item));
    },
  };
}

const hostOnly: PlannedSetting = {
  name: "mynetworks_style",
  value: "host",
  why: {
    en: "No other machine is trusted: everybody logs in.",
    ja: "ほかのマシンは信頼せず、全員にログインを求めます。",
  },
  isRight: (value) => value === "host",
};

function obsolete(request: PlanRequest): Obsolete[] {
  const style = networks(request).name === "mynetworks" ? [styleIsIgnored] : [];
  return [...style, ...legacySwitches(request.model, "smtp"), ...legacySwitches(request.model, "smtpd")];
}

function login(type: string): Group {
  const isDovecot = type === "dovecot";
  return {
    comment: { en: "Login (SASL), only over TLS.", ja: "ログイン (SASL)。TLS の中だけで受け付ける。" },
    settings: [
      {
        name: "smtpd_sasl_type",
        value: type,
        why: { en: "What checks the passwords.", ja: "パスワードを確かめる仕組みです。" },
        isRight: (value) => value === type,
      },
      {
        name: "smtpd_sasl_path",
        value: isDovecot ? "private/auth" : "smtpd",
        why: isDovecot
          ? {
              en: "The socket of Dovecot, below the queue directory.",
              ja: "キューディレクトリの下にある Dovecot のソケットです。",
            }
          : {
              en: "The name of the file in which Cyrus SASL is set up: smtpd.conf.",
              ja: "Cyrus SASL の設定ファイル名 (smtpd.conf) です。",
            },
        isRight: isDovecot
          ? (value) => isWritten(value) && value !== "smtpd"
          : (value) => isWritten(value) && !/\/|^(inet|unix):/.test(value),
      },
      {
        name: "smtpd_sasl_auth_enable",
        value: "yes",
        why: { en: "Clients can log in.", ja: "クライアントがログインできるようにします。" },
        isRight: (value) => value.toLowerCase() === "yes",
      },
      {
        name: "smtpd_sasl_security_options",
        value: "noanonymous",
        why: { en: "Nobody can log in without a name.", ja: "匿名でのログインを許しません。" },
        isRight: (value) => splitList(value.toLowerCase()).some(({ text }) => text === "noanonymous"),
      },
      {
        name: "smtpd_sasl_local_domain",
        value: "$myhostname",
        why: {
          en: "The realm that user names without one belong to.",
          ja: "レルムのないユーザー名に補われる領域です。",
        },
        isRight: () => true,
      },
      {
        name: "smtpd_tls_auth_only",
        value: "yes",
        why: { en: "Passwords are taken only over TLS.", ja: "パスワードは TLS の中だけで受け取ります。" },
        isRight: (value) => value.toLowerCase() === "yes",
      },
    ],
  };
}

function serverTls(request: PlanRequest): Group {
  return {
    comment: { en: "TLS with those who connect to this server.", ja: "このサーバーに接続する相手との TLS。" },
    settings: [
      {
        name: "smtpd_tls_security_level",
        value: "may",
        why: {
          en: "TLS is offered to everybody. Other servers must be able to deliver without it on port 25.",
          ja: "すべての接続に TLS を提示します。ポート 25 では、TLS に対応しないサーバーも配送できるようにします。",
        },
        isRight: (value) => ["may", "encrypt"].includes(value.toLowerCase()),
      },
      ...certificate(request),
      {
        name: "smtpd_tls_loglevel",
        value: "1",
        why: { en: "One line in the log for each TLS session.", ja: "TLS セッションごとにログを 1 行残します。" },
        isRight: (value) => value === "1",
      },
    ],
  };
}

interface Certificate {
  readonly certificate: string;
  readonly key: string;
  /** True for smtpd_tls_chain_files, which Postfix prefers where it is set. */
  readonly chain: boolean;
}

function existingCertificate(model: ConfigModel): Certificate | undefined {
  const chain = isIn(model.version, { since: "3.4" }) ? model.assignment("smtpd_tls_chain_files") : undefined;
  const files = chain === undefined ? [] : splitList(chain.value.text).map(({ text }) => text);
  if (files.length > 0) return { certificate: files.at(-1)!, key: files[0]!, chain: true };
  const certificate = model.assignment("smtpd_tls_cert_file")?.value.text ?? "";
  if (certificate === "" || certificate === "none") return undefined;
  const key = model.assignment("smtpd_tls_key_file")?.value.text;
  return { certificate, key: key === undefined || key === "$smtpd_tls_cert_file" ? certificate : key, chain: false };
}

function certificate({ model, answers }: PlanRequest): PlannedSetting[] {
  const { certificate: file = "", key = "" } = answers;
  const existing = existingCertificate(model);
  const why = {
    en: "The certificate that clients check, for this server's host name.",
    ja: "クライアントが確かめる、このサーバーのホスト名の証明書です。",
  };
  if (existing?.chain) {
    const isSame = existing.certificate === file && existing.key === key;
    const value = file === key ? file : `${key}, ${file}`;
    return [{ name: "smtpd_tls_chain_files", value, why, isRight: () => isSame }];
  }
  const keyWhy = {
    en: "The key of the certificate; only root should be able to read it.",
    ja: "証明書の秘密鍵です。root だけが読めるようにします。",
  };
  return [
    { name: "smtpd_tls_cert_file", value: file, why, isRight: sameText(file) },
    { name: "smtpd_tls_key_file", value: key, why: keyWhy, isRight: isKey(key, file), defaultDoes: true },
  ];
}

/** The default of the key's parameter is the file of the certificate. */
function isKey(key: string, file: string): PlannedSetting["isRight"] {
  return (value, assignment) =>
    assignment === undefined
      ? key === file
      : sameText(key)(value, assignment) || (key === file && assignment.value.text === "$smtpd_tls_cert_file");
}

function certificateSteps({ answers }: PlanRequest): Needs["steps"] {
  const hostname = answers.hostname || exampleHostname;
  const path = (answers.certificate ?? "").replace("$myhostname", hostname);
  return [
    {
      text: {
        en: `Get a certificate for ${hostname}, and put it at ${path} if it is not there yet. Reload Postfix when it is renewed.`,
        ja: `${hostname} の証明書を取得し、まだなければ ${path} に置きます。更新したら Postfix を再読み込みします。`,
      },
      lines: ["postfix reload"],
    },
  ];
}
