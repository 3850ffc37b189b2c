import { bareNewlineDefence } from "../facts/bare-newline.js";
import type { Message } from "../facts/message.js";
import type { ConfigModel } from "../model/values/model.js";
import { splitList } from "../syntax/value.js";
import { banner, clientTls, legacySwitches, limits, names, opportunisticTls } from "./common.js";
import { dnsSteps } from "./next-steps.js";
import type { Group, Needs, Obsolete, Pattern, PlannedSetting, PlanRequest } from "./pattern.js";
import { relayRestrictions } from "./restrictions.js";
import { loginSteps } from "./sasl-steps.js";
import { certificate, certificateSteps } from "./server-certificate.js";
import { sharedServerQuestions } from "./shared-server-questions.js";
import { clientServices, smtpServer } from "./standard-services.js";
import { submission, submissions } from "./submission.js";
import { styleIsIgnored } from "./this-host-only.js";
import { isOwnMachine, isWritten, networkItems } from "./values.js";

export const sharedServer: Pattern = {
  id: "shared-server",
  title: { en: "Shared SMTP server with login", ja: "ログイン付きの共用 SMTP サーバー" },
  detail: {
    en: "Several systems, and people's mail programs, send through this server, to be managed in one place.",
    ja: "複数のシステムとメールソフトがこのサーバーから送り、1 か所で管理する場合。",
  },
  questions: sharedServerQuestions(),
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
      bareNewlines(model),
    ],
  };
}

/** The defence against SMTP smuggling (CVE-2023-51764), which a server open to others needs. */
function bareNewlines(model: ConfigModel): PlannedSetting {
  return {
    name: "smtpd_forbid_bare_newline",
    value: bareNewlineDefence(model.version),
    why: {
      en: "Nobody can hide a second message, with a forged sender, inside the first one (SMTP smuggling).",
      ja: "1 通のメールの中に、送信者を偽った別のメールを紛れ込ませる攻撃 (SMTP スマグリング) を防ぎます。",
    },
    isRight: (value) => value.toLowerCase() !== "no",
    defaultSuffices: true,
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

/** The networks in the answer, without those that cover only this machine. */
function wantedNetworks({ answers }: PlanRequest): string[] {
  return networkItems(answers.networks ?? "").filter((item) => !isOwnMachine(item));
}

function networks(request: PlanRequest): PlannedSetting {
  const { model } = request;
  const wanted = wantedNetworks(request);
  if (wanted.length === 0 && model.assignment("mynetworks") === undefined) return hostOnly;
  const why: Message =
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
