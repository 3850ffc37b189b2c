import { boolean, cache, choice, list, matchList, tables, time, word } from "../shape.js";
import type { Topic } from "../topic.js";
import { saslClientTypes, saslMechanisms, saslSecurityOptions } from "../vocabulary/sasl.js";
import { unknownValues } from "../vocabulary/unknown-values.js";

export const smtpSasl = {
  id: "smtp-sasl",
  title: { en: "SMTP client: authentication (SASL)", ja: "SMTP クライアント: 認証 (SASL)" },
  parameters: {
    smtp_sasl_auth_enable: {
      shape: boolean,
      summary: {
        en: "Makes the SMTP client log in to servers for which smtp_sasl_password_maps has credentials, as a provider's relayhost usually demands. It needs that table, a SASL package, and for PLAIN or LOGIN a change of smtp_sasl_security_options along with TLS.",
        ja: "smtp_sasl_password_maps に認証情報があるサーバーに対して、SMTP クライアントがログインします。プロバイダーの relayhost を使う場合に必要です。認証情報のテーブルと SASL のパッケージに加え、PLAIN や LOGIN を使うなら TLS と smtp_sasl_security_options の変更も必要です。",
      },
      related: ["smtp_sasl_password_maps", "smtp_sasl_security_options", "relayhost", "smtp_tls_security_level"],
    },
    smtp_sasl_password_maps: {
      shape: tables("destination", "credentials"),
      summary: {
        en: "Names the tables with `user:password` for each server, looked up by host name and then by next hop, written exactly as in relayhost (brackets and port included). With smtp_sender_dependent_authentication the sender address comes first. Make the file readable by root only.",
        ja: "サーバーごとの `ユーザー名:パスワード` を収めたテーブルを指定します。ホスト名、次に配送先の順で検索し、配送先は relayhost と同じ書き方 (`[]` やポートも含む) にします。smtp_sender_dependent_authentication が有効なら差出人を先に検索します。ファイルは root だけが読めるようにします。",
      },
      related: ["smtp_sasl_auth_enable", "smtp_sender_dependent_authentication", "relayhost"],
    },
    smtp_sasl_password_result_delimiter: {
      shape: word("characters"),
      summary: {
        en: "Sets the one character that separates user from password in the results of smtp_sasl_password_maps. Change it when user names contain a colon; the first occurrence counts, so the password may contain it.",
        ja: "smtp_sasl_password_maps の検索結果で、ユーザー名とパスワードを区切る 1 文字です。ユーザー名にコロンが含まれる場合に変えます。最初に現れた位置で区切るため、パスワードに含まれていても構いません。",
      },
      related: ["smtp_sasl_password_maps"],
    },
    smtp_sender_dependent_authentication: {
      shape: boolean,
      summary: {
        en: "Looks credentials up by the envelope sender first, so that each user's mail goes out under that user's own provider account. Usually paired with sender_dependent_relayhost_maps. Connections are then not shared between senders.",
        ja: "エンベロープの差出人を優先して認証情報を検索し、利用者ごとに異なるプロバイダーのアカウントで送信します。通常は sender_dependent_relayhost_maps と組み合わせます。差出人をまたいで接続を使い回すことはなくなります。",
      },
      related: ["sender_dependent_relayhost_maps", "smtp_sasl_password_maps", "smtp_sasl_auth_enable"],
    },
    smtp_sasl_type: {
      shape: choice(saslClientTypes),
      summary: {
        en: "Chooses the SASL implementation for the client side; `postconf -A` shows what is built in. Dovecot works only on the server side (smtpd_sasl_type), so this stays at cyrus.",
        ja: "クライアント側の SASL 実装を選びます。使えるものは `postconf -A` で確認できます。Dovecot はサーバー側 (smtpd_sasl_type) だけなので、通常は cyrus のままです。",
      },
      related: ["smtp_sasl_auth_enable", "smtpd_sasl_type"],
    },
    smtp_sasl_path: {
      shape: word("text"),
      summary: {
        en: "Hands a configuration name or socket to the SASL implementation of the client. Cyrus SASL, the only one built in, makes no use of it on the client side, so leave it empty.",
        ja: "クライアント側の SASL 実装に、設定名やソケットなどの情報を渡します。組み込まれている Cyrus SASL はクライアント側では使わないため、空のままにします。",
      },
      related: ["smtp_sasl_type", "cyrus_sasl_config_path"],
    },
    smtp_sasl_security_options: {
      shape: list(choice(saslSecurityOptions, { unknown: unknownValues.saslSecurityOption })),
      summary: {
        en: "Rules out kinds of login that the client must not use on unencrypted connections. If a provider offers just PLAIN or LOGIN, do not weaken this one: require TLS, and set `noanonymous` in smtp_sasl_tls_security_options.",
        ja: "暗号化されていない接続で、クライアントに使わせない認証の種類を指定します。プロバイダーが PLAIN や LOGIN しか提供しない場合は、ここを緩めずに TLS を必須とし、smtp_sasl_tls_security_options を `noanonymous` にします。",
      },
      related: ["smtp_sasl_tls_security_options", "smtp_sasl_mechanism_filter", "smtp_tls_security_level"],
    },
    smtp_sasl_tls_security_options: {
      shape: list(choice(saslSecurityOptions, { unknown: unknownValues.saslSecurityOption })),
      summary: {
        en: "Takes the place of smtp_sasl_security_options once the connection is encrypted. The usual value is `noanonymous`, which permits PLAIN and LOGIN inside TLS. Encryption alone does not prove who the server is; see smtp_sasl_tls_verified_security_options.",
        ja: "接続が TLS で暗号化されているとき、smtp_sasl_security_options の代わりに使われます。`noanonymous` とすれば、TLS の中で PLAIN や LOGIN を使えます。暗号化だけでは相手の身元は確認できません。必要なら smtp_sasl_tls_verified_security_options も設定します。",
      },
      related: ["smtp_sasl_security_options", "smtp_sasl_tls_verified_security_options"],
    },
    smtp_sasl_tls_verified_security_options: {
      shape: list(choice(saslSecurityOptions, { unknown: unknownValues.saslSecurityOption })),
      summary: {
        en: "Takes over from smtp_sasl_tls_security_options when the server's certificate has been verified. To send plain passwords to proven servers only, put `noanonymous` here and keep `noplaintext` in the other two.",
        ja: "サーバー証明書の検証に成功した TLS 接続で、smtp_sasl_tls_security_options の代わりに使われます。身元を確認できたサーバーだけに平文のパスワードを送るには、ここを `noanonymous` とし、他の二つには `noplaintext` を残します。",
      },
      related: ["smtp_sasl_tls_security_options", "smtp_tls_security_level", "smtp_tls_policy_maps"],
    },
    smtp_sasl_mechanism_filter: {
      shape: matchList(choice(saslMechanisms, { or: "text" }), "other"),
      summary: {
        en: "Narrows the login mechanisms that the client may choose from the server's offer. Use it to stay away from one that fails, such as `!gssapi, static:all`, or to insist on `plain`. Order does not matter; the SASL library picks.",
        ja: "サーバーが提示した認証方式のうち、クライアントが使ってよいものを絞ります。失敗する方式を避ける (`!gssapi, static:all` など) か、`plain` などに固定するために使います。並び順に意味はなく、どれを使うかは SASL ライブラリが決めます。",
      },
      related: ["smtp_sasl_security_options"],
    },
    smtp_sasl_auth_soft_bounce: {
      shape: boolean,
      summary: {
        en: "Keeps mail in the queue when the server refuses the login (535), so that a mistyped or expired password can be corrected in time. Turning it off returns the mail to its sender at once.",
        ja: "サーバーにログインを拒否された (535) とき、メールをキューに残します。パスワードの誤りや期限切れを直せば、再送で届きます。無効にすると、すぐに差出人へ返します。",
      },
      related: ["smtp_sasl_auth_cache_name", "soft_bounce"],
    },
    smtp_sasl_auth_cache_name: {
      shape: cache,
      summary: {
        en: "Remembers logins that a server refused (535), so that Postfix does not repeat them until the password changes or smtp_sasl_auth_cache_time is over. Protects the account from being locked. The table must begin with `proxy:` and live below `$data_directory`.",
        ja: "サーバーに拒否された (535) ログインを記録し、パスワードを変えるか smtp_sasl_auth_cache_time が過ぎるまで同じ試みを繰り返しません。アカウントのロックを防ぎます。`proxy:` で始まるテーブルを `$data_directory` の下に置きます。",
      },
      related: ["smtp_sasl_auth_cache_time", "smtp_sasl_auth_soft_bounce", "smtp_destination_concurrency_limit"],
    },
    smtp_sasl_auth_cache_time: {
      shape: time("d"),
      summary: {
        en: "Sets how long a refused login stays in smtp_sasl_auth_cache_name before Postfix tries it again with unchanged credentials. Shorten it if the provider unblocks accounts by itself.",
        ja: "拒否されたログインを smtp_sasl_auth_cache_name に残しておく期間です。過ぎると同じ認証情報でもう一度試します。プロバイダー側で自然に制限が解除されるなら短くします。",
      },
      related: ["smtp_sasl_auth_cache_name"],
    },
    smtp_send_dummy_mail_auth: {
      shape: boolean,
      summary: {
        en: "Appends an empty AUTH parameter to MAIL FROM after a login, which formally says that Postfix does not vouch for the sender. Hardly any server wants it and some choke on it, so leave it off.",
        ja: "ログイン後の MAIL FROM に空の AUTH パラメータを付けます。差出人を保証しないことを示す形式的なもので、必要とするサーバーはほとんどなく、不具合を起こすサーバーもあるため、無効のままにします。",
      },
      related: ["smtp_sasl_auth_enable"],
    },
    send_cyrus_sasl_authzid: {
      shape: boolean,
      summary: {
        en: "Makes clients that use Cyrus SASL name the account twice, also as the identity to act for (authzid), as Postfix did long ago. Some servers refuse such logins; turn it on only for one that insists.",
        ja: "Cyrus SASL を使うクライアントで、認証する名前と同じ名前を代理対象 (authzid) としても送ります。大昔の Postfix の動作で、拒否するサーバーもあるため、必要とするサーバーがある場合だけ有効にします。",
      },
      related: ["smtp_sasl_auth_enable", "smtp_sasl_type"],
    },
  },
} satisfies Topic;
