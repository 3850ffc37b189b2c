import { boolean, choice, word } from "../shape.js";
import type { Topic } from "../topic.js";
import { serverSecurityLevels } from "../vocabulary/tls.js";

export const smtpdTls = {
  id: "smtpd-tls",
  title: { en: "SMTP server: TLS", ja: "SMTP サーバー: TLS" },
  parameters: {
    smtpd_tls_security_level: {
      shape: choice(serverSecurityLevels),
      summary: {
        en: "Decides whether clients may or must encrypt the connection. Use `may` on port 25, where other mail servers must be able to deliver without TLS, and `encrypt` on the submission service. Needs a certificate in smtpd_tls_chain_files or smtpd_tls_cert_file.",
        ja: "接続してくるクライアントに TLS を許可するか、必須にするかを決めます。他のメールサーバーから平文で届くこともある 25 番ポートでは `may`、submission サービスでは `encrypt` を使います。smtpd_tls_chain_files または smtpd_tls_cert_file で証明書を設定しておく必要があります。",
      },
      related: ["smtpd_tls_chain_files", "smtpd_tls_cert_file", "smtpd_tls_auth_only"],
    },
    smtpd_tls_auth_only: {
      shape: boolean,
      summary: {
        en: "Offers login (SASL AUTH) only after the connection is encrypted, so that passwords never cross the network in the clear. Turn it on wherever smtpd_sasl_auth_enable is on.",
        ja: "接続が暗号化されるまで SASL 認証 (AUTH) を提示しません。パスワードが平文で流れるのを防ぐため、smtpd_sasl_auth_enable を有効にするなら併せて有効にします。",
      },
      related: ["smtpd_sasl_auth_enable", "smtpd_tls_security_level"],
    },
    smtpd_tls_cert_file: {
      shape: word("path"),
      summary: {
        en: "PEM file with the server's RSA certificate, followed by the intermediate certificates. From Postfix 3.4, smtpd_tls_chain_files is the better choice because it keeps key and certificate together.",
        ja: "サーバーの RSA 証明書と中間証明書をこの順に並べた PEM ファイルです。Postfix 3.4 以降は、秘密鍵と証明書をまとめて扱える smtpd_tls_chain_files の利用を勧めます。",
      },
      related: ["smtpd_tls_key_file", "smtpd_tls_chain_files"],
    },
  },
} satisfies Topic;
