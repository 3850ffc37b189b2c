import { boolean, choice, integer, list, tables, time, word } from "../shape.js";
import type { Topic } from "../topic.js";
import {
  daneDigestAgility,
  daneDigests,
  ellipticCurves,
  ffdheGroups,
  opensslConfigurations,
  opensslOptions,
  opensslWorkarounds,
  sessionTicketCiphers,
} from "../vocabulary/tls.js";

export const tlsLibrary = {
  id: "tls-library",
  title: { en: "TLS: settings of client and server", ja: "TLS: クライアントとサーバーに共通の設定" },
  parameters: {
    tls_server_sni_maps: {
      shape: tables("domain", "path"),
      summary: {
        en: "Maps the name that a client asks for (SNI) to PEM files with key and certificate chain, for servers with a certificate per domain. Build indexed files with `postmap -F` and repeat that after each renewal, since the table holds the content of the files. Include the main host name too.",
        ja: "クライアントが SNI で求めた名前を、秘密鍵と証明書チェーンの PEM ファイルに対応付け、ドメインごとに証明書を使い分けます。索引付きテーブルにはファイルの中身が入るため、`postmap -F` で作成し、証明書を更新するたびに作り直します。サーバー本来の名前も登録します。",
      },
      related: ["smtpd_tls_chain_files", "smtp_tls_servername"],
    },
    tls_append_default_CA: {
      shape: boolean,
      summary: {
        en: "Trusts OpenSSL's own CAs as well as those in the `*_tls_CAfile` and `*_tls_CApath` settings. Beware: together with permit_tls_all_clientcerts, anyone with a certificate from such a CA may then relay mail.",
        ja: "`*_tls_CAfile` や `*_tls_CApath` の CA に加え、OpenSSL に備わる CA も信頼します。permit_tls_all_clientcerts と併用すると、それらの CA の証明書を持つ誰もがメールを中継できるようになるため注意します。",
      },
      related: ["smtpd_tls_CAfile", "smtp_tls_CAfile", "smtpd_tls_ask_ccert"],
    },
    tls_trust_server_ccerts: {
      shape: boolean,
      summary: {
        en: "Accepts client certificates that are marked for servers only, because public CAs no longer issue client ones. Think twice: granting access by public key fingerprint with check_ccert_access does not leave the decision to a CA.",
        ja: "サーバー用途だけが記されたクライアント証明書も受け入れます。公開 CA がクライアント用途の証明書を発行しなくなったための措置です。CA に判断を委ねずに済む、check_ccert_access による公開鍵フィンガープリントでの許可を先に検討します。",
      },
      related: ["smtpd_tls_ask_ccert", "smtpd_tls_req_ccert", "smtpd_tls_fingerprint_digest"],
    },
    tls_wildcard_matches_multiple_labels: {
      shape: boolean,
      summary: {
        en: "Lets the `*` of a certificate name stand for several labels, so that `*.example.net` also fits `a.b.example.net`. Some mail providers rely on that; other software matches one label only.",
        ja: "証明書の名前の `*` が複数のラベルに一致することを認めます。`*.example.net` は `a.b.example.net` にも一致します。これを前提とするメール事業者がありますが、他のソフトウェアは 1 ラベルにしか一致させません。",
      },
      related: ["smtp_tls_secure_cert_match", "smtp_tls_verify_cert_match"],
    },
    tls_high_cipherlist: {
      shape: word("openssl-ciphers"),
      summary: {
        en: "Defines the cipher grade `high` as an OpenSSL cipher list. Leave it alone: choose the grade in smtpd_tls_mandatory_ciphers and the like, and take single ciphers away with the exclude settings.",
        ja: "暗号の等級 `high` の内容を OpenSSL の暗号リストで定義します。変更せず、等級は smtpd_tls_mandatory_ciphers などで選び、個々の暗号は除外用のパラメータで外します。",
      },
      related: ["tls_medium_cipherlist", "smtpd_tls_mandatory_ciphers", "smtp_tls_mandatory_ciphers"],
    },
    tls_medium_cipherlist: {
      shape: word("openssl-ciphers"),
      summary: {
        en: "Defines the cipher grade `medium`, which nearly all TLS connections of Postfix use. A mistake here stops encrypted mail altogether; the exclude settings are the safe way to drop a cipher.",
        ja: "Postfix のほぼすべての TLS 接続が使う暗号の等級 `medium` を定義します。誤ると暗号化通信ができなくなるため、暗号を外す場合は除外用のパラメータを使います。",
      },
      related: ["tls_high_cipherlist", "smtpd_tls_exclude_ciphers", "smtp_tls_exclude_ciphers"],
    },
    tls_low_cipherlist: {
      shape: word("openssl-ciphers"),
      summary: {
        en: "Defined the cipher grade `low`. Ignored from Postfix 3.8, where `low` means `medium`; remove it.",
        ja: "暗号の等級 `low` を定義していたパラメータです。Postfix 3.8 以降は無視され、`low` は `medium` と同じになりました。削除します。",
      },
      related: ["tls_medium_cipherlist"],
    },
    tls_export_cipherlist: {
      shape: word("openssl-ciphers"),
      summary: {
        en: "Defined the cipher grade `export`, once the default of opportunistic TLS. Ignored from Postfix 3.8, where `export` means `medium`; remove it.",
        ja: "かつて任意の TLS の既定だった暗号の等級 `export` を定義していたパラメータです。Postfix 3.8 以降は無視され、`export` は `medium` と同じです。削除します。",
      },
      related: ["tls_medium_cipherlist"],
    },
    tls_null_cipherlist: {
      shape: word("openssl-ciphers"),
      summary: {
        en: "Defines the cipher grade `null`: ciphers that prove who the peer is but encrypt nothing. There is no reason to change it.",
        ja: "相手の認証はしても暗号化はしない、暗号の等級 `null` を定義します。変更する理由はありません。",
      },
      related: ["smtp_tls_mandatory_ciphers", "smtpd_tls_mandatory_ciphers"],
    },
    tls_preempt_cipherlist: {
      shape: boolean,
      summary: {
        en: "Lets the server choose the cipher by its own order of preference instead of the client's. Current clients choose well themselves, and old ones may be pushed to a cipher that they implement wrongly.",
        ja: "クライアントではなくサーバーの優先順で暗号を選びます。現在のクライアントは自分で適切に選びます。古いクライアントでは、実装に誤りのある暗号が選ばれてしまうことがあります。",
      },
      related: ["smtpd_tls_mandatory_ciphers", "tls_ssl_options"],
    },
    tls_eecdh_auto_curves: {
      shape: list(choice(ellipticCurves, { or: "text" })),
      summary: {
        en: "Lists the key exchange groups in order of preference; the client offers the first one at once. Names that OpenSSL does not know are skipped. Keep X25519 and prime256v1. Empty, with tls_ffdhe_auto_groups empty too, hands the choice to OpenSSL's configuration.",
        ja: "鍵交換に使う曲線などのグループを優先順に並べます。クライアントは最初のものの鍵をすぐに送ります。OpenSSL が知らない名前は無視されます。X25519 と prime256v1 は残します。tls_ffdhe_auto_groups とともに空にすると、選択は OpenSSL の設定に任されます。",
      },
      related: ["tls_ffdhe_auto_groups", "tls_config_file"],
    },
    tls_ffdhe_auto_groups: {
      shape: list(choice(ffdheGroups, { or: "text" })),
      summary: {
        en: "Lists the finite-field Diffie-Hellman groups for TLS 1.3, a fallback for peers without elliptic curves. Needs OpenSSL 3. Larger groups cost much CPU time for little gain; empty turns them off.",
        ja: "TLS 1.3 で使う有限体 Diffie-Hellman グループを並べます。楕円曲線を使えない相手のための予備で、OpenSSL 3 が必要です。大きなグループは効果の割に CPU を多く消費します。空なら使いません。",
      },
      related: ["tls_eecdh_auto_curves", "tls_config_file"],
    },
    tls_eecdh_strong_curve: {
      shape: choice(ellipticCurves, { or: "text" }),
      summary: {
        en: "Was the elliptic curve for smtpd_tls_eecdh_grade = `strong`. Not used from Postfix 3.6, which takes its curves from tls_eecdh_auto_curves.",
        ja: "smtpd_tls_eecdh_grade = `strong` で使う楕円曲線を指定していたパラメータです。Postfix 3.6 以降は使われず、曲線は tls_eecdh_auto_curves から選ばれます。",
      },
      related: ["tls_eecdh_auto_curves", "smtpd_tls_eecdh_grade"],
    },
    tls_eecdh_ultra_curve: {
      shape: choice(ellipticCurves, { or: "text" }),
      summary: {
        en: "Was the elliptic curve for smtpd_tls_eecdh_grade = `ultra`, costlier than the strong one. Not used from Postfix 3.6; see tls_eecdh_auto_curves.",
        ja: "smtpd_tls_eecdh_grade = `ultra` で使う、より計算量の多い楕円曲線を指定していたパラメータです。Postfix 3.6 以降は使われません。tls_eecdh_auto_curves を参照してください。",
      },
      related: ["tls_eecdh_auto_curves", "smtpd_tls_eecdh_grade"],
    },
    tls_config_file: {
      shape: choice(opensslConfigurations, { or: "path" }),
      summary: {
        en: "Chooses the OpenSSL configuration file that Postfix loads. `none` keeps a distribution's strict `openssl.cnf` from breaking optional TLS, where a weak cipher still beats plaintext. With a file of your own, an error in it turns TLS off.",
        ja: "Postfix が読み込む OpenSSL の設定ファイルを選びます。`none` なら、OS の厳しい `openssl.cnf` のために TLS が成立せず平文になる、といったことを防げます。独自のファイルを指定した場合、その誤りで TLS が使えなくなります。",
      },
      related: ["tls_config_name", "tls_eecdh_auto_curves"],
    },
    tls_config_name: {
      shape: word("text"),
      summary: {
        en: "Names the application under which Postfix looks up its section in the OpenSSL configuration, for instance `postfix`, so that one file can hold settings for Postfix alone. With a tls_config_file of your own, the name must exist there.",
        ja: "OpenSSL の設定ファイルで Postfix 用のセクションを探すときのアプリケーション名 (`postfix` など) を指定し、Postfix だけの設定を書けるようにします。tls_config_file で独自のファイルを指定した場合、その中に名前がなければなりません。",
      },
      related: ["tls_config_file"],
    },
    tls_disable_workarounds: {
      // A hexadecimal bit mask (0x...) is accepted too.
      shape: list(choice(opensslWorkarounds, { or: "text" })),
      summary: {
        en: "Turns off single work-arounds of OpenSSL for faulty peers, by name or as a bit mask (`0x...`). Meant for the case that a work-around turns out to be a security hole before OpenSSL can be updated.",
        ja: "不具合のある相手のための OpenSSL の回避策を、名前またはビットマスク (`0x...`) で個別に無効にします。回避策がセキュリティ上の問題になり、OpenSSL をすぐに更新できない場合に使います。",
      },
      related: ["tls_ssl_options"],
    },
    tls_ssl_options: {
      // A hexadecimal bit mask (0x...) is accepted too.
      shape: list(choice(opensslOptions, { or: "text" })),
      summary: {
        en: "Turns on OpenSSL options that Postfix does not set itself, by name or as a bit mask (`0x...`), for instance `NO_COMPRESSION`. Prefer names: what a bit means can change with the OpenSSL version.",
        ja: "Postfix が自分では設定しない OpenSSL のオプションを、`NO_COMPRESSION` のような名前またはビットマスク (`0x...`) で有効にします。ビットの意味は OpenSSL の版で変わりうるため、名前を使います。",
      },
      related: ["tls_disable_workarounds", "tls_preempt_cipherlist"],
    },
    tls_session_ticket_cipher: {
      shape: choice(sessionTicketCiphers, { or: "text" }),
      summary: {
        en: "Chooses the cipher that protects session tickets, with which clients resume sessions without storage on the server. Empty turns tickets off, and then every connection does a full handshake unless smtpd_tls_session_cache_database is set.",
        ja: "セッションチケットを保護する暗号を選びます。チケットにより、サーバーに保存しなくてもクライアントはセッションを再開できます。空にするとチケットを使わず、smtpd_tls_session_cache_database がなければ毎回完全なハンドシェイクになります。",
      },
      related: ["smtpd_tls_session_cache_timeout", "smtpd_tls_session_cache_database"],
    },
    tls_fast_shutdown_enable: {
      shape: boolean,
      summary: {
        en: "Closes a TLS session without waiting until the peer confirms. Some servers never do, which would hold up the process until its timeout. Safe with every TLS version in use.",
        ja: "相手の確認を待たずに TLS セッションを終了します。確認を返さないサーバーがあり、待つとタイムアウトまでプロセスが止まるためです。現在使われるどの版の TLS でも安全です。",
      },
      related: ["smtp_starttls_timeout"],
    },
    tls_trace_rate_limit: {
      shape: integer,
      summary: {
        en: "Limits how many TLS trace files all of Postfix together may create in anvil_rate_time_unit, so that the log level `trace` cannot fill the disk. 0 or less removes the limit.",
        ja: "Postfix 全体で anvil_rate_time_unit の間に作れる TLS のトレースファイルの数を制限し、ログレベル `trace` でディスクが溢れるのを防ぎます。0 以下なら制限しません。",
      },
      related: ["smtp_tls_trace_size_limit", "smtpd_tls_trace_size_limit", "anvil_rate_time_unit"],
    },
    tls_dane_digests: {
      shape: list(choice(daneDigests, { or: "text" })),
      summary: {
        en: "Lists the digest algorithms of DANE TLSA records, strongest first. Never leave out `sha256`, which most domains publish. Another algorithm needs its IANA number, as in `name=3`; an invalid item disables DANE.",
        ja: "DANE の TLSA レコードで認めるダイジェストを、強い順に並べます。多くのドメインが公開する `sha256` は外さないでください。他のアルゴリズムには `name=3` のように IANA の番号を付けます。誤りがあると DANE が使えなくなります。",
      },
      related: ["smtp_tls_security_level"],
    },
    tls_dane_digest_agility: {
      shape: choice(daneDigestAgility, { unknown: "ignored" }),
      summary: {
        en: "Decided whether weaker digests are ignored when a domain publishes several for one key. Read up to Postfix 3.1; later versions always act as with `on`. Remove it.",
        ja: "同じ鍵に複数のダイジェストが公開されている場合に、弱いものを無視するかを決めていたパラメータです。Postfix 3.1 まで有効で、その後は常に `on` として動作します。削除します。",
      },
      related: ["tls_dane_digests"],
    },
    tls_dane_trust_anchor_digest_enable: {
      shape: boolean,
      summary: {
        en: "Decided whether TLSA records may name a CA by its digest (certificate usage 2). Read up to Postfix 3.1; later versions always allow it. Remove it.",
        ja: "TLSA レコードが CA をダイジェストで示すこと (certificate usage 2) を認めるかを決めていたパラメータです。Postfix 3.1 まで有効で、その後は常に認めます。削除します。",
      },
      related: ["tls_dane_digests"],
    },
    tls_legacy_public_key_fingerprints: {
      shape: boolean,
      summary: {
        en: "Computed public key fingerprints in the wrong way of Postfix 2.9.0 to 2.9.5, to ease the change. Without effect from 3.9 and gone in 3.11: remove it and compute the fingerprints anew.",
        ja: "Postfix 2.9.0 から 2.9.5 の誤った方法で公開鍵のフィンガープリントを計算する、移行用のパラメータです。3.9 から効果がなく、3.11 で廃止されました。削除し、フィンガープリントを計算し直します。",
      },
      related: ["smtp_tls_fingerprint_digest", "smtpd_tls_fingerprint_digest"],
    },
    tls_random_source: {
      shape: word("text"),
      summary: {
        en: "Names where tlsmgr(8) gets randomness from: `dev:` before a device, `egd:` before an EGD socket, or a plain file. The source must not block, hence `dev:/dev/urandom`.",
        ja: "tlsmgr(8) が乱数の種を得る場所を指定します。デバイスには `dev:`、EGD ソケットには `egd:` を付け、通常のファイルには何も付けません。待たされないもの (`dev:/dev/urandom`) を使います。",
      },
      related: ["tls_random_bytes", "tls_random_reseed_period"],
    },
    tls_random_bytes: {
      shape: word("bytes"),
      summary: {
        en: "Sets how much tlsmgr(8) reads from tls_random_source each time it seeds its random number pool; devices and EGD give 255 at most. No need to change it.",
        ja: "tlsmgr(8) が乱数プールに種を与えるたびに tls_random_source から読む量を決めます。デバイスと EGD では最大 255 です。変更する必要はありません。",
      },
      related: ["tls_random_source", "tls_daemon_random_bytes"],
    },
    tls_daemon_random_bytes: {
      shape: word("bytes"),
      summary: {
        en: "Sets how much randomness each smtp(8) and smtpd(8) process requests from tlsmgr(8) when it starts with TLS. No need to change it.",
        ja: "smtp(8) や smtpd(8) の各プロセスが、TLS の準備のときに tlsmgr(8) から受け取る乱数の量を決めます。変更する必要はありません。",
      },
      related: ["tls_random_bytes", "tlsmgr_service_name"],
    },
    tls_random_reseed_period: {
      shape: time("s"),
      summary: {
        en: "Limits how long tlsmgr(8) waits before it reads tls_random_source again; the actual delay is random and shorter.",
        ja: "tlsmgr(8) が次に tls_random_source を読むまでの最長時間を決めます。実際の間隔はこれより短く、毎回ランダムに変わります。",
      },
      related: ["tls_random_source", "tls_random_prng_update_period"],
    },
    tls_random_prng_update_period: {
      shape: time("s"),
      summary: {
        en: "Sets how often tlsmgr(8) saves the state of its random number generator to tls_random_exchange_name, so that a restart does not begin from nothing.",
        ja: "tlsmgr(8) が乱数生成器の状態を tls_random_exchange_name に保存する間隔を決めます。保存しておくと、再起動後も状態を引き継げます。",
      },
      related: ["tls_random_exchange_name", "tls_random_reseed_period"],
    },
    tls_random_exchange_name: {
      shape: word("path"),
      summary: {
        en: "Names the file that keeps the state of the random number generator across restarts of tlsmgr(8). It belongs under data_directory, where the mail_owner account may write.",
        ja: "tlsmgr(8) の再起動をまたいで乱数生成器の状態を保存するファイルを指定します。mail_owner のアカウントが書き込める data_directory の下に置きます。",
      },
      related: ["tls_random_prng_update_period", "data_directory"],
    },
    tlsmgr_service_name: {
      shape: word("service"),
      summary: {
        en: "Names the tlsmgr(8) service in master.cf, which keeps TLS session caches, ticket keys and randomness for the other programs. Change it only together with master.cf.",
        ja: "TLS のセッションキャッシュ、チケットの鍵、乱数を他のプログラムに提供する tlsmgr(8) の、master.cf でのサービス名を指定します。master.cf と併せてのみ変更します。",
      },
      related: ["smtp_tls_session_cache_database", "smtpd_tls_session_cache_database"],
    },
  },
} satisfies Topic;
