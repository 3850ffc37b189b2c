import { isLoopbackOnly } from "../model/values/loopback.js";
import { splitList } from "../syntax/value.js";
import { checkInterfaces, checkNetworks, checkPath, checkWord } from "./answers.js";
import { hostnameQuestion, lastQuestions } from "./common.js";
import type { Question } from "./pattern.js";
import { existingCertificate } from "./server-certificate.js";
import { isSubmissions } from "./submission.js";
import { isOwnMachine, isWritten, networkItems, writtenValue } from "./values.js";

/** The questions of the pattern for a shared server. */
export const sharedServerQuestions = (): readonly Question[] => [
  hostnameQuestion,
  interfacesQuestion,
  networksQuestion,
  saslQuestion,
  submissionsQuestion,
  certificateQuestion,
  keyQuestion,
  ...lastQuestions,
];

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
    model.input.master === undefined || model.master.services.length === 0 || model.master.services.some(isSubmissions)
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
