import type { NamedValue } from "../shape.js";

/** Values of smtpd_tls_security_level and similar parameters (TLS_README, "Server-side TLS activity"). */
export const serverSecurityLevels: readonly NamedValue[] = [
  { name: "none", summary: { en: "TLS is not offered.", ja: "TLS を提示しません。" } },
  {
    name: "may",
    summary: { en: "TLS is offered; clients may do without.", ja: "TLS を提示しますが、使わなくても受け付けます。" },
  },
  {
    name: "encrypt",
    summary: {
      en: "TLS is required: a client that does not use it is refused. Not for a public port 25.",
      ja: "TLS を必須とし、使わないクライアントを拒否します。公開の 25 番ポートには使いません。",
    },
  },
];

/** Values of smtp_tls_security_level and similar, from weak to strong. The sources use `halfdane` for logging only. */
export const clientSecurityLevels: readonly NamedValue[] = [
  {
    name: "none",
    summary: {
      en: "No TLS, except for destinations that the policy table names.",
      ja: "ポリシーテーブルに載せた宛先を除き、TLS を使いません。",
    },
  },
  {
    name: "may",
    summary: {
      en: "TLS when the server offers it, otherwise plaintext. Certificates are not checked. Right for mail to the Internet.",
      ja: "サーバーが対応していれば TLS、なければ平文で送ります。証明書は検証しません。インターネット宛ての配送に向きます。",
    },
  },
  {
    name: "encrypt",
    summary: {
      en: "TLS or no delivery, without checking who the server is. For a relay host, not as a default for the Internet.",
      ja: "TLS でなければ配送しません。サーバーの身元は確認しません。中継先ホスト向けで、インターネット全体の既定には向きません。",
    },
  },
  {
    name: "fingerprint",
    summary: {
      en: "The certificate or public key must have a listed fingerprint; no CA is involved.",
      ja: "証明書か公開鍵が、登録済みのフィンガープリントと一致しなければなりません。CA は使いません。",
    },
  },
  {
    name: "dane",
    summary: {
      en: "Checks the server by its DNSSEC-signed TLSA records where they exist; like `may` elsewhere. Needs a validating resolver.",
      ja: "DNSSEC で署名された TLSA レコードがあればそれでサーバーを検証し、なければ `may` と同じです。DNSSEC を検証するリゾルバーが必要です。",
    },
  },
  {
    name: "dane-only",
    summary: {
      en: "Delivers only to servers with usable TLSA records. For chosen destinations in the policy table.",
      ja: "有効な TLSA レコードを持つサーバーにだけ配送します。ポリシーテーブルで選んだ宛先に使います。",
    },
  },
  {
    name: "verify",
    summary: {
      en: "Needs a certificate from a trusted CA for the server's host name, which unsigned DNS may have supplied.",
      ja: "信頼する CA が発行した、サーバーのホスト名に合う証明書を求めます。ただし、その名前は署名のない DNS から得たものかもしれません。",
    },
  },
  {
    name: "secure",
    summary: {
      en: "Needs a certificate from a trusted CA for the destination domain itself, so that forged MX records do not help an attacker.",
      ja: "信頼する CA が発行した、宛先ドメイン自体に合う証明書を求めます。MX レコードを偽造されても騙されません。",
    },
  },
];

/** Values of smtp_tls_dane_insecure_mx_policy: the TLS level for TLSA records of an MX host found by unsigned DNS. */
export const insecureMxPolicies: readonly NamedValue[] = [
  {
    name: "may",
    summary: {
      en: "The TLSA records are ignored; TLS is optional.",
      ja: "TLSA レコードを無視し、TLS は任意とします。",
    },
  },
  {
    name: "encrypt",
    summary: {
      en: "TLS becomes mandatory, but the server is not authenticated.",
      ja: "TLS を必須にしますが、サーバーの認証はしません。",
    },
  },
  {
    name: "dane",
    summary: {
      en: "The records are used in full; the log says `Trusted` instead of `Verified`.",
      ja: "通常どおり TLSA レコードで検証します。ログには `Verified` ではなく `Trusted` と記録されます。",
    },
  },
];

/** Cipher grades of smtp_tls_ciphers, smtpd_tls_ciphers and similar parameters, from strong to weak. */
export const cipherGrades: readonly NamedValue[] = [
  {
    name: "high",
    summary: {
      en: "Only strong ciphers (tls_high_cipherlist). Only where all peers are known to be up to date.",
      ja: "強い暗号のみ (tls_high_cipherlist)。相手がすべて新しいと分かっている場合に限ります。",
    },
  },
  {
    name: "medium",
    summary: {
      en: "128 bits and more (tls_medium_cipherlist). Right for nearly everyone.",
      ja: "128 ビット以上 (tls_medium_cipherlist)。ほぼすべての用途に適します。",
    },
  },
  {
    name: "low",
    summary: {
      en: "Weak, obsolete ciphers too. From Postfix 3.8 another name for `medium`.",
      ja: "弱く古い暗号も含みます。Postfix 3.8 以降は `medium` と同じです。",
    },
  },
  {
    name: "export",
    summary: {
      en: "Export-crippled 40-bit ciphers too. From Postfix 3.8 another name for `medium`.",
      ja: "かつての輸出用の 40 ビット暗号も含みます。Postfix 3.8 以降は `medium` と同じです。",
    },
  },
  {
    name: "null",
    summary: {
      en: "Authentication without encryption (tls_null_cipherlist). Only for private setups.",
      ja: "認証のみで暗号化しません (tls_null_cipherlist)。閉じた環境専用です。",
    },
  },
];

/** Names of TLS versions in smtp_tls_protocols and similar parameters. */
export const tlsProtocols: readonly NamedValue[] = [
  {
    name: "SSLv2",
    summary: { en: "Broken since the 1990s; do not use.", ja: "1990 年代に破られた版です。使いません。" },
  },
  {
    name: "SSLv3",
    summary: { en: "Broken (POODLE); do not use.", ja: "POODLE 攻撃で破られた版です。使いません。" },
  },
  {
    name: "TLSv1",
    summary: {
      en: "TLS 1.0 (1999). Old, but some mail servers speak nothing newer.",
      ja: "TLS 1.0 (1999 年)。古い版ですが、これしか話せないメールサーバーも残っています。",
    },
  },
  {
    name: "TLSv1.1",
    summary: { en: "TLS 1.1 (2006), seldom met.", ja: "TLS 1.1 (2006 年)。ほとんど使われていません。" },
  },
  {
    name: "TLSv1.2",
    summary: { en: "TLS 1.2 (2008), the usual lower bound today.", ja: "TLS 1.2 (2008 年)。現在の一般的な下限です。" },
  },
  {
    // The patch releases 3.0.14, 3.1.10, 3.2.7 and 3.3.2 accept the name too, so it is not marked as too new.
    name: "TLSv1.3",
    summary: { en: "TLS 1.3 (2018); needs OpenSSL 1.1.1.", ja: "TLS 1.3 (2018 年)。OpenSSL 1.1.1 以降が必要です。" },
  },
];

/** Digest algorithms of smtp_tls_fingerprint_digest and similar parameters; OpenSSL may support more. */
export const fingerprintDigests: readonly NamedValue[] = [
  { name: "sha256", summary: { en: "SHA-256, the one to use.", ja: "SHA-256。これを使います。" } },
  { name: "sha384", summary: { en: "SHA-384.", ja: "SHA-384 です。" } },
  {
    name: "sha512",
    summary: { en: "SHA-512, longer than needed.", ja: "SHA-512。必要以上に長いフィンガープリントになります。" },
  },
  {
    name: "sha1",
    summary: { en: "SHA-1, no longer recommended.", ja: "SHA-1。もう勧められません。" },
  },
  {
    name: "md5",
    summary: {
      en: "MD5, the old default; move fingerprints to sha256.",
      ja: "MD5。以前の既定です。フィンガープリントを sha256 に移行してください。",
    },
  },
];

/** Values of tls_dane_digests: the algorithms with a TLSA matching type. */
export const daneDigests: readonly NamedValue[] = [
  { name: "sha512", summary: { en: "SHA-512 (TLSA matching type 2).", ja: "SHA-512 (TLSA の matching type 2)。" } },
  {
    name: "sha256",
    summary: {
      en: "SHA-256 (TLSA matching type 1); most domains publish only this one.",
      ja: "SHA-256 (TLSA の matching type 1)。多くのドメインはこれだけを公開しています。",
    },
  },
];

/** Values of tls_dane_digest_agility, read up to Postfix 3.1. */
export const daneDigestAgility: readonly NamedValue[] = [
  {
    name: "on",
    summary: {
      en: "Of several digests for one key, only the strongest counts.",
      ja: "同じ鍵に複数のダイジェストがあれば、最も強いものだけを使います。",
    },
  },
  { name: "off", summary: { en: "Every published digest counts.", ja: "公開されたダイジェストをすべて使います。" } },
  {
    name: "maybe",
    summary: {
      en: "As `on`, but only for record sets that list the same digests for every key.",
      ja: "どの鍵にも同じ種類のダイジェストが並ぶレコードに限り、`on` と同じ動作をします。",
    },
  },
];

/**
 * Values of smtp_tls_loglevel and similar parameters: a list of a level, or of the keywords that make up the levels.
 * (src/tls/tls_misc.c, tls_log_table)
 */
export const tlsLogLevels: readonly NamedValue[] = [
  { name: "0", summary: { en: "Logs nothing about TLS.", ja: "TLS について何も記録しません。" } },
  {
    name: "1",
    summary: {
      en: "One line per handshake: peer, protocol, cipher. Right for production.",
      ja: "ハンドシェイクごとに、相手、プロトコル、暗号を 1 行で記録します。通常の運用に適します。",
    },
  },
  {
    name: "2",
    summary: {
      en: "Adds details of the handshake and of the session cache. For finding problems.",
      ja: "ハンドシェイクとセッションキャッシュの詳細も記録します。問題を調べるときに使います。",
    },
  },
  {
    name: "3",
    summary: {
      en: "Adds a hexadecimal dump of the handshake. For experts, for a short time.",
      ja: "ハンドシェイクの 16 進ダンプも記録します。専門的な調査で短時間だけ使います。",
    },
  },
  {
    name: "4",
    summary: {
      en: "Adds a dump of everything after STARTTLS, mail and passwords included. Do not use on live traffic.",
      ja: "STARTTLS 後の通信をすべてダンプします。メールやパスワードも含まれるため、実際の通信では使いません。",
    },
  },
  ...["5", "6", "7", "8", "9"].map((name) => ({
    name,
    summary: { en: "Accepted; the same as `4`.", ja: "指定できますが `4` と同じです。" },
  })),
  { name: "none", summary: { en: "The same as `0`.", ja: "`0` と同じです。" } },
  { name: "routine", summary: { en: "The same as `1`.", ja: "`1` と同じです。" } },
  { name: "debug", summary: { en: "The same as `2`.", ja: "`2` と同じです。" } },
  { name: "ssl-expert", summary: { en: "The same as `3`.", ja: "`3` と同じです。" } },
  { name: "ssl-developer", summary: { en: "The same as `4`.", ja: "`4` と同じです。" } },
  {
    name: "summary",
    summary: { en: "One line per completed handshake.", ja: "完了したハンドシェイクを 1 行で記録します。" },
  },
  {
    name: "untrusted",
    summary: {
      en: "Why a certificate chain is not trusted, even where no trust is needed.",
      ja: "検証を求めない場合でも、証明書チェーンを信頼できない理由を記録します。",
    },
  },
  {
    name: "peercert",
    summary: {
      en: "Subject, issuer and fingerprints of the peer's certificate.",
      ja: "相手の証明書のサブジェクト、発行者、フィンガープリントを記録します。",
    },
  },
  {
    name: "certmatch",
    summary: {
      en: "Which certificate name matched, or why none did.",
      ja: "証明書のどの名前が一致したか、しなかったかを記録します。",
    },
  },
  {
    name: "verbose",
    summary: { en: "Steps of Postfix's own TLS code.", ja: "Postfix 自身の TLS 処理の経過を記録します。" },
  },
  {
    name: "cache",
    summary: { en: "Use of the TLS session cache.", ja: "TLS セッションキャッシュの利用を記録します。" },
  },
  {
    name: "dane",
    summary: {
      en: "How TLSA records are turned into a policy.",
      ja: "TLSA レコードからポリシーを組み立てる経過を記録します。",
    },
    since: "3.6",
  },
  {
    name: "ssl-debug",
    summary: { en: "Progress of OpenSSL's handshake.", ja: "OpenSSL のハンドシェイクの経過を記録します。" },
  },
  {
    name: "ssl-handshake-packet-dump",
    summary: { en: "Hexadecimal dump of the handshake.", ja: "ハンドシェイクを 16 進で記録します。" },
  },
  {
    name: "ssl-session-packet-dump",
    summary: {
      en: "Hexadecimal dump of the whole session, passwords included.",
      ja: "パスワードを含むセッション全体を 16 進で記録します。",
    },
  },
  {
    name: "trace",
    summary: {
      en: "Also writes the TLS messages of each connection, without mail content, to a file under `tlstrace/` in the queue directory.",
      ja: "接続ごとの TLS メッセージを (メールの内容は除いて)、キューディレクトリの `tlstrace/` の下にもファイルとして書き出します。",
    },
    since: "3.12",
  },
];

/** Strategies for matching certificate names (smtp_tls_verify_cert_match, smtp_tls_secure_cert_match). */
export const certificateMatchStrategies: readonly NamedValue[] = [
  {
    name: "nexthop",
    summary: {
      en: "The next-hop domain as configured, before any MX lookup. Immune to forged DNS.",
      ja: "MX を検索する前の、設定されたままの次の配送先ドメインです。DNS の偽造に影響されません。",
    },
  },
  {
    name: "dot-nexthop",
    summary: {
      en: "Any name below the next-hop domain.",
      ja: "次の配送先ドメインの下にある任意の名前です。",
    },
  },
  {
    name: "hostname",
    summary: {
      en: "The host name that DNS gave for the destination. Forged MX records can subvert it.",
      ja: "DNS から得たサーバーのホスト名です。MX レコードを偽造されると騙されます。",
    },
  },
];

/** Special values of smtp_tls_servername. */
export const serverNameSources: readonly NamedValue[] = [
  {
    name: "hostname",
    summary: { en: "Sends the name of the server that is contacted.", ja: "接続するサーバーのホスト名を送ります。" },
  },
  { name: "nexthop", summary: { en: "Sends the next-hop domain.", ja: "次の配送先ドメインを送ります。" } },
];

/** Actions of smtp_requiretls_policy, from strict to lax. */
export const requireTlsActions: readonly NamedValue[] = [
  {
    name: "enforce",
    summary: {
      en: "Needs STARTTLS, a matching certificate and REQUIRETLS support, or the message is returned.",
      ja: "STARTTLS、証明書の一致、REQUIRETLS への対応をすべて求め、満たさなければ差出人に返送します。",
    },
  },
  {
    name: "opportunistic+starttls",
    summary: {
      en: "Needs STARTTLS; passes the request on where the server supports it.",
      ja: "STARTTLS を必須とし、サーバーが対応していれば REQUIRETLS を伝えます。",
    },
  },
  {
    name: "opportunistic",
    summary: {
      en: "Passes the request on where the server supports it, and delivers in any case.",
      ja: "サーバーが対応していれば REQUIRETLS を伝え、対応していなくても配送します。",
    },
  },
  {
    name: "disable",
    summary: {
      en: "Ignores the request. A last resort for servers whose support is broken.",
      ja: "REQUIRETLS の要求を無視します。対応に不具合のあるサーバー向けの最後の手段です。",
    },
  },
];

/** The only keyword accepted instead of the path of a server's certificate file. */
export const noServerCertificate: readonly NamedValue[] = [
  {
    name: "none",
    summary: {
      en: "Runs TLS without any certificate, with anonymous ciphers only. Typical clients cannot use that, and TLS 1.3 not at all.",
      ja: "証明書を持たず、匿名暗号だけで TLS を行います。一般的なクライアントは接続できず、TLS 1.3 では使えません。",
    },
  },
];

/** The only keyword accepted instead of the path of a Diffie-Hellman parameter file. */
export const automaticDhParameters: readonly NamedValue[] = [
  {
    name: "auto",
    summary: {
      en: "Lets OpenSSL 3 choose parameters that suit the handshake.",
      ja: "OpenSSL 3 がハンドシェイクに合わせてパラメータを選びます。",
    },
    since: "3.7",
  },
];

/** Values of smtpd_tls_eecdh_grade, read up to Postfix 3.5. */
export const eecdhGrades: readonly NamedValue[] = [
  {
    name: "auto",
    summary: {
      en: "The best curve that both sides know (tls_eecdh_auto_curves).",
      ja: "双方が対応する最善の曲線を使います (tls_eecdh_auto_curves)。",
    },
    since: "3.2",
  },
  {
    name: "strong",
    summary: {
      en: "About 128 bits of security (tls_eecdh_strong_curve).",
      ja: "約 128 ビット相当の強度です (tls_eecdh_strong_curve)。",
    },
  },
  {
    name: "ultra",
    summary: {
      en: "About 192 bits, at twice the cost (tls_eecdh_ultra_curve).",
      ja: "約 192 ビット相当で、計算量は倍になります (tls_eecdh_ultra_curve)。",
    },
  },
  {
    name: "none",
    summary: { en: "No elliptic-curve key exchange.", ja: "楕円曲線による鍵交換を使いません。" },
  },
];

/** Curves of tls_eecdh_auto_curves by their OpenSSL names; other groups are possible. */
export const ellipticCurves: readonly NamedValue[] = [
  {
    name: "X25519",
    summary: { en: "Fast and widely supported; keep it.", ja: "高速で広く使われています。外さないでください。" },
  },
  { name: "X448", summary: { en: "Stronger and slower than X25519.", ja: "X25519 より強く、低速です。" } },
  {
    name: "prime256v1",
    summary: { en: "NIST P-256 (secp256r1); keep it.", ja: "NIST P-256 (secp256r1)。外さないでください。" },
  },
  { name: "secp384r1", summary: { en: "NIST P-384.", ja: "NIST P-384 曲線です。" } },
  { name: "secp521r1", summary: { en: "NIST P-521.", ja: "NIST P-521 曲線です。" } },
];

/** Finite-field groups of tls_ffdhe_auto_groups. */
export const ffdheGroups: readonly NamedValue[] = [
  { name: "ffdhe2048", summary: { en: "2048 bits.", ja: "2048 ビット。" } },
  { name: "ffdhe3072", summary: { en: "3072 bits.", ja: "3072 ビット。" } },
  {
    name: "ffdhe4096",
    summary: { en: "4096 bits; slow, seldom needed.", ja: "4096 ビット。低速で、必要なことはまれです。" },
  },
  { name: "ffdhe6144", summary: { en: "6144 bits; very slow.", ja: "6144 ビット。非常に低速です。" } },
  { name: "ffdhe8192", summary: { en: "8192 bits; very slow.", ja: "8192 ビット。きわめて低速です。" } },
];

/** Keywords that tls_config_file accepts instead of a path. */
export const opensslConfigurations: readonly NamedValue[] = [
  {
    name: "default",
    summary: { en: "Loads the system-wide `openssl.cnf`.", ja: "システム共通の `openssl.cnf` を読み込みます。" },
  },
  {
    name: "none",
    summary: {
      en: "Ignores `openssl.cnf`; recommended by the Postfix authors.",
      ja: "`openssl.cnf` を読み込みません。Postfix の作者が勧める設定です。",
    },
  },
];

/** Values of tls_session_ticket_cipher: CBC ciphers with 128-bit blocks; OpenSSL may support more. */
export const sessionTicketCiphers: readonly NamedValue[] = [
  { name: "aes-256-cbc", summary: { en: "AES with 256 bits.", ja: "256 ビットの AES。" } },
  { name: "aes-192-cbc", summary: { en: "AES with 192 bits.", ja: "192 ビットの AES。" } },
  { name: "aes-128-cbc", summary: { en: "AES with 128 bits.", ja: "128 ビットの AES。" } },
];

/** Values of tls_disable_workarounds: names of OpenSSL's workarounds (src/tls/tls_misc.c, ssl_bug_tweaks). */
export const opensslWorkarounds: readonly NamedValue[] = [
  {
    name: "CRYPTOPRO_TLSEXT_BUG",
    summary: {
      en: "Sends an extension that GOST clients of CryptoPro expect.",
      ja: "CryptoPro の GOST クライアントが期待する拡張を送る回避策です。",
    },
  },
  {
    name: "DONT_INSERT_EMPTY_FRAGMENTS",
    summary: {
      en: "Omits the empty fragments that protect old CBC ciphers; disable it to have the protection.",
      ja: "古い CBC 暗号を守る空フラグメントを省く回避策です。無効にすると保護が働きます。",
    },
  },
  {
    name: "LEGACY_SERVER_CONNECT",
    summary: {
      en: "Lets the client talk to servers without secure renegotiation.",
      ja: "安全な再ネゴシエーションに対応しないサーバーへの接続を許す回避策です。",
    },
  },
  {
    name: "MICROSOFT_BIG_SSLV3_BUFFER",
    summary: {
      en: "For oversized SSLv3 records of old Microsoft software.",
      ja: "古い Microsoft 製品の過大な SSLv3 レコードへの回避策です。",
    },
  },
  {
    name: "MICROSOFT_SESS_ID_BUG",
    summary: {
      en: "For session ids that old Microsoft servers drop.",
      ja: "古い Microsoft 製サーバーのセッション ID の不具合への回避策です。",
    },
  },
  {
    name: "MSIE_SSLV2_RSA_PADDING",
    summary: {
      en: "For old Internet Explorer; allowed a fallback to SSLv2 (CVE-2005-2969).",
      ja: "古い Internet Explorer 向けで、SSLv2 への格下げを許していた回避策です (CVE-2005-2969)。",
    },
  },
  {
    name: "CVE-2005-2969",
    summary: { en: "Another name for MSIE_SSLV2_RSA_PADDING.", ja: "MSIE_SSLV2_RSA_PADDING の別名です。" },
  },
  {
    name: "NETSCAPE_CHALLENGE_BUG",
    summary: {
      en: "For the SSLv2 challenge of old Netscape servers.",
      ja: "古い Netscape サーバーの SSLv2 チャレンジの不具合への回避策です。",
    },
  },
  {
    name: "NETSCAPE_REUSE_CIPHER_CHANGE_BUG",
    summary: {
      en: "Let a resumed session change to a weaker cipher (CVE-2010-4180).",
      ja: "再開したセッションで弱い暗号への変更を許していた回避策です (CVE-2010-4180)。",
    },
  },
  {
    name: "CVE-2010-4180",
    summary: {
      en: "Another name for NETSCAPE_REUSE_CIPHER_CHANGE_BUG.",
      ja: "NETSCAPE_REUSE_CIPHER_CHANGE_BUG の別名です。",
    },
  },
  {
    name: "SSLEAY_080_CLIENT_DH_BUG",
    summary: {
      en: "For Diffie-Hellman in SSLeay 0.8.0 clients.",
      ja: "SSLeay 0.8.0 のクライアントの Diffie-Hellman の不具合への回避策です。",
    },
  },
  {
    name: "SSLREF2_REUSE_CERT_TYPE_BUG",
    summary: {
      en: "For certificate types in SSLREF 2 servers.",
      ja: "SSLREF 2 のサーバーの証明書種別の不具合への回避策です。",
    },
  },
  {
    name: "TLS_BLOCK_PADDING_BUG",
    summary: {
      en: "Tolerates wrong block padding of old peers.",
      ja: "古い相手の誤ったブロックパディングを許す回避策です。",
    },
  },
  {
    name: "TLS_D5_BUG",
    summary: { en: "For a key exchange error of old peers.", ja: "古い相手の鍵交換の誤りへの回避策です。" },
  },
  {
    name: "TLS_ROLLBACK_BUG",
    summary: {
      en: "Switches off the check against protocol downgrade for old clients.",
      ja: "古いクライアントのために、プロトコル格下げの検査を省く回避策です。",
    },
  },
  {
    name: "TLSEXT_PADDING",
    summary: {
      en: "Pads the client's hello to a size that broken servers can read.",
      ja: "不具合のあるサーバーでも読める大きさまで、クライアントの最初のメッセージに詰め物をする回避策です。",
    },
    since: "3.4",
  },
];

/** Values of tls_ssl_options: names of OpenSSL's options (src/tls/tls_misc.c, ssl_op_tweaks). */
export const opensslOptions: readonly NamedValue[] = [
  {
    name: "ENABLE_MIDDLEBOX_COMPAT",
    summary: {
      en: "Makes TLS 1.3 look like TLS 1.2 to devices on the way; on by default in OpenSSL.",
      ja: "途中の機器に TLS 1.3 を TLS 1.2 のように見せます。OpenSSL では既定で有効です。",
    },
    since: "3.4",
  },
  {
    name: "LEGACY_SERVER_CONNECT",
    summary: {
      en: "Lets the client talk to servers without secure renegotiation.",
      ja: "安全な再ネゴシエーションに対応しないサーバーへの接続を許します。",
    },
  },
  {
    name: "NO_COMPRESSION",
    summary: {
      en: "No TLS compression, which costs CPU time and can leak secrets.",
      ja: "TLS の圧縮を使いません。圧縮は CPU を消費し、情報が漏れる恐れもあります。",
    },
  },
  {
    name: "NO_RENEGOTIATION",
    summary: {
      en: "Refuses renegotiation, which an attacker could use to waste CPU time.",
      ja: "CPU を浪費させる攻撃に使われうる再ネゴシエーションを拒否します。",
    },
    since: "3.4",
  },
  {
    name: "NO_SESSION_RESUMPTION_ON_RENEGOTIATION",
    summary: {
      en: "Always starts a new session when renegotiating.",
      ja: "再ネゴシエーションでは必ず新しいセッションを始めます。",
    },
    since: "3.4",
  },
  {
    name: "NO_TICKET",
    summary: {
      en: "No session tickets; best left out, as Postfix rotates ticket keys itself.",
      ja: "セッションチケットを使いません。チケットの鍵は Postfix が自分で更新するため、通常は指定しません。",
    },
  },
  {
    name: "PRIORITIZE_CHACHA",
    summary: {
      en: "Prefers ChaCha20 for clients that prefer it (with tls_preempt_cipherlist).",
      ja: "ChaCha20 を優先するクライアントには ChaCha20 を選びます (tls_preempt_cipherlist と併用)。",
    },
    since: "3.4",
  },
];
