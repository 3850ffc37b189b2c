import { boolean, choice, list, matchList, tables, word } from "../shape.js";
import type { Topic } from "../topic.js";
import { saslMechanisms, saslSecurityOptions, saslServerTypes } from "../vocabulary/sasl.js";
import { unknownValues } from "../vocabulary/unknown-values.js";

export const smtpdSasl = {
  id: "smtpd-sasl",
  title: { en: "SMTP server: authentication (SASL)", ja: "SMTP サーバー: 認証 (SASL)" },
  parameters: {
    smtpd_sasl_auth_enable: {
      shape: boolean,
      summary: {
        en: "Lets clients log in (SMTP AUTH). Turn it on for the submission services in master.cf rather than for port 25, together with smtpd_tls_auth_only. A login by itself permits nothing: permit_sasl_authenticated in smtpd_relay_restrictions does.",
        ja: "クライアントのログイン (SMTP AUTH) を受け付けます。25 番ポートではなく master.cf の submission 系のサービスで有効にし、smtpd_tls_auth_only も併せて指定します。ログインしただけでは中継は許可されず、smtpd_relay_restrictions の permit_sasl_authenticated が必要です。",
      },
      related: ["smtpd_sasl_type", "smtpd_sasl_path", "smtpd_tls_auth_only", "smtpd_relay_restrictions"],
    },
    smtpd_sasl_type: {
      shape: choice(saslServerTypes),
      summary: {
        en: "Chooses who checks passwords: Cyrus SASL or a Dovecot server. With `dovecot`, which is simpler if Dovecot runs anyway, smtpd_sasl_path must point to its auth socket. `postconf -a` shows what this Postfix was built with.",
        ja: "パスワードの照合に使う実装を、Cyrus SASL か Dovecot から選びます。Dovecot を動かしているなら `dovecot` が簡単で、smtpd_sasl_path にその認証ソケットを指定します。使えるものは `postconf -a` で確認できます。",
      },
      related: ["smtpd_sasl_path", "smtpd_sasl_auth_enable"],
    },
    smtpd_sasl_path: {
      shape: word("text"),
      summary: {
        en: "Tells the SASL implementation where to go. For Dovecot: the socket, such as `private/auth` (relative to `$queue_directory`) or `inet:host:port`. For Cyrus SASL: the name of its configuration file without .conf, as in `smtpd`.",
        ja: "SASL 実装の接続先や設定を指定します。Dovecot ではソケットで、`private/auth` (`$queue_directory` からの相対パス) や `inet:ホスト:ポート` と書きます。Cyrus SASL では設定ファイル名から .conf を除いたもの (`smtpd` など) です。",
      },
      related: ["smtpd_sasl_type", "cyrus_sasl_config_path"],
    },
    cyrus_sasl_config_path: {
      shape: word("text"),
      summary: {
        en: "Lists the directories, separated by colons, where Cyrus SASL looks for its configuration (smtpd.conf by default). Set it when the file is not in the library's own search path. Debian-based packages may disregard it and read /etc/postfix/sasl.",
        ja: "Cyrus SASL が設定ファイル (通常は smtpd.conf) を探すディレクトリを、コロンで区切って指定します。ライブラリの既定の場所に置かない場合に使います。Debian 系のパッケージはこれを無視して /etc/postfix/sasl を読むことがあります。",
      },
      related: ["smtpd_sasl_path", "smtpd_sasl_type"],
    },
    smtpd_sasl_application_name: {
      shape: word("text"),
      summary: {
        en: "Name that smtpd_sasl_path had in Postfix 2.1 and 2.2. It no longer has an effect; rename it.",
        ja: "Postfix 2.1 と 2.2 での smtpd_sasl_path の名前です。現在は効果がないため、smtpd_sasl_path に書き換えます。",
      },
      related: ["smtpd_sasl_path"],
    },
    smtpd_sasl_service: {
      shape: word("text"),
      summary: {
        en: "Sets the service name under which logins are presented to Cyrus SASL or Dovecot, as the backend may keep rules per service (PAM service files, for instance). Rarely changed.",
        ja: "Cyrus SASL や Dovecot に問い合わせる際のサービス名です。PAM の設定ファイルなど、認証側がサービス名ごとに規則を持つ場合に合わせます。変えることはまれです。",
      },
      related: ["smtpd_sasl_type", "smtpd_sasl_path"],
    },
    smtpd_sasl_local_domain: {
      shape: word("domain"),
      summary: {
        en: "Sets the realm that is used for logins without one, for Cyrus SASL backends such as sasldb that store accounts as `user@realm`. If logins fail although the password is right, compare this with the realms in the database.",
        ja: "レルムなしのログイン名に補うレルムです。sasldb のようにアカウントを `user@realm` の形で持つ Cyrus SASL の認証先で使います。パスワードが正しいのに認証に失敗するときは、データベースのレルムと比べてください。",
      },
      related: ["smtpd_sasl_type", "smtpd_sasl_path"],
    },
    smtpd_sasl_security_options: {
      shape: list(choice(saslSecurityOptions, { unknown: unknownValues.saslSecurityOption })),
      summary: {
        en: "Rules out kinds of login that the server must not offer on unencrypted connections. Always keep `noanonymous`; add `noplaintext` if clients may log in without TLS at all. With smtpd_tls_auth_only, smtpd_sasl_tls_security_options is what counts.",
        ja: "暗号化されていない接続で、サーバーが提示しない認証の種類を指定します。`noanonymous` は必ず残し、TLS なしのログインを認めるなら `noplaintext` も加えます。smtpd_tls_auth_only が有効なら、実際に効くのは smtpd_sasl_tls_security_options です。",
      },
      related: ["smtpd_sasl_tls_security_options", "smtpd_tls_auth_only", "smtpd_sasl_mechanism_filter"],
    },
    smtpd_sasl_tls_security_options: {
      shape: list(choice(saslSecurityOptions, { unknown: unknownValues.saslSecurityOption })),
      summary: {
        en: "Replaces smtpd_sasl_security_options while a connection is encrypted. A common pair is `noanonymous, noplaintext` there and `noanonymous` here: PLAIN and LOGIN are then offered inside TLS alone.",
        ja: "暗号化された接続で smtpd_sasl_security_options の代わりに使われます。そちらを `noanonymous, noplaintext`、ここを `noanonymous` とすると、PLAIN や LOGIN を TLS の中だけで提示できます。",
      },
      related: ["smtpd_sasl_security_options", "smtpd_tls_auth_only"],
    },
    smtpd_sasl_mechanism_filter: {
      shape: matchList(choice(saslMechanisms, { or: "text" }), "other"),
      summary: {
        en: "Selects which mechanisms of the SASL backend are announced to clients. Use it to drop those that confuse mail programs (`!gssapi`), and end a list of exclusions with `static:rest`. Keep `!external`, which Postfix cannot serve.",
        ja: "SASL の認証先が持つ方式のうち、クライアントに提示するものを選びます。メールソフトが混乱する方式を除く (`!gssapi`) ときは、最後に `static:rest` を書きます。Postfix が対応していない EXTERNAL を除く `!external` は残します。",
      },
      related: ["smtpd_sasl_security_options", "smtpd_sasl_type"],
    },
    smtpd_sasl_response_limit: {
      shape: word("bytes"),
      summary: {
        en: "Limits the length of one line that a client sends during login. Raise it for Kerberos (GSSAPI) users with very large tickets, typically members of many Active Directory groups.",
        ja: "認証中にクライアントが送る 1 行の長さの上限です。多数の Active Directory グループに属する利用者など、Kerberos (GSSAPI) のチケットが非常に大きい場合に増やします。",
      },
      related: ["line_length_limit"],
    },
    smtpd_sasl_exceptions_networks: {
      shape: matchList(word("network"), "client"),
      summary: {
        en: "Lists clients that are not offered AUTH, by network or address. Helps with old programs that insist on a password as soon as they see AUTH, although mynetworks already lets them relay. Write IPv6 in brackets.",
        ja: "AUTH を提示しないクライアントを、ネットワークやアドレスで並べます。mynetworks で中継を許されているのに、AUTH を見るとパスワードを求めてしまう古いソフトへの対策です。IPv6 は `[]` で囲みます。",
      },
      related: ["smtpd_sasl_auth_enable", "mynetworks"],
    },
    smtpd_sasl_authenticated_header: {
      shape: boolean,
      summary: {
        en: "Writes the login name into the Received header. Helps to trace abuse, but everyone who receives the mail then sees the account name, which invites password guessing.",
        ja: "Received ヘッダーにログイン名を書き込みます。不正利用の追跡に役立ちますが、受信者全員にアカウント名が見えるため、パスワード攻撃の手掛かりにもなります。",
      },
      related: ["smtpd_sasl_auth_enable"],
    },
    smtpd_sender_login_maps: {
      shape: tables("address", "login"),
      summary: {
        en: "Names the tables that tell which logins may use a sender address; keys are `user@domain`, a bare local user, or `@domain`. Nothing happens without a restriction such as reject_sender_login_mismatch. The From header is not checked.",
        ja: "差出人アドレスを使えるログイン名を返すテーブルを指定します。キーは `user@domain`、ローカルユーザー名だけ、`@domain` です。reject_sender_login_mismatch などの制限と組み合わせて初めて働きます。From ヘッダーは検査しません。",
      },
      related: ["smtpd_sender_restrictions", "smtpd_sasl_auth_enable"],
    },
    broken_sasl_auth_clients: {
      shape: boolean,
      summary: {
        en: "Announces AUTH a second time in an outdated form (`AUTH=`) for programs like Outlook Express 4 that know no other. Harmless, and without use for anything current.",
        ja: "Outlook Express 4 など、古い書式 (`AUTH=`) しか理解しないソフトのために、AUTH をその形でも提示します。害はありませんが、現在のソフトには不要です。",
      },
      related: ["smtpd_sasl_auth_enable"],
    },
  },
} satisfies Topic;
