import { boolean, cache, choice, integer, list, protocols, tables, time, word } from "../shape.js";
import type { Topic } from "../topic.js";
import {
  automaticDhParameters,
  cipherGrades,
  eecdhGrades,
  fingerprintDigests,
  noServerCertificate,
  serverSecurityLevels,
  tlsLogLevels,
} from "../vocabulary/tls.js";
import { unknownValues } from "../vocabulary/unknown-values.js";

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
    smtpd_tls_wrappermode: {
      shape: boolean,
      summary: {
        en: "Expects TLS from the first byte, without STARTTLS, as clients on port 465 (submissions) do. Set it with `-o` on that service in master.cf and never in main.cf: on port 25 or 587 no client could talk to the server. It makes TLS mandatory.",
        ja: "STARTTLS を使わず、接続の最初から TLS で通信します。465 番ポート (submissions) 用です。master.cf でそのサービスに `-o` で指定し、main.cf には書きません。25 番や 587 番では、どのクライアントも通信できなくなります。TLS は必須になります。",
      },
      related: ["smtpd_tls_security_level", "smtp_tls_wrappermode"],
    },
    smtpd_tls_chain_files: {
      shape: list(word("path")),
      summary: {
        en: "Lists PEM files with the server's keys, each key directly followed by its certificate and the intermediate ones; at most one key of each algorithm. Key and certificate in one file cannot get out of step. When set, smtpd_tls_cert_file and its kin are ignored.",
        ja: "サーバーの秘密鍵、その証明書、中間証明書をこの順に収めた PEM ファイルを並べます。鍵はアルゴリズムごとに 1 つまでです。1 つのファイルにまとめれば、鍵と証明書が食い違いません。指定すると smtpd_tls_cert_file などの古い設定は無視されます。",
      },
      related: ["smtpd_tls_cert_file", "tls_server_sni_maps", "smtpd_tls_security_level"],
    },
    smtpd_tls_cert_file: {
      shape: choice(noServerCertificate, { or: "path" }),
      summary: {
        en: "Names the PEM file with the server's RSA certificate, followed by the intermediate certificates. From Postfix 3.4, smtpd_tls_chain_files is the better choice because it keeps key and certificate together.",
        ja: "サーバーの RSA 証明書と中間証明書をこの順に並べた PEM ファイルを指定します。Postfix 3.4 以降は、秘密鍵と証明書をまとめて扱える smtpd_tls_chain_files の利用を勧めます。",
      },
      related: ["smtpd_tls_key_file", "smtpd_tls_chain_files"],
    },
    smtpd_tls_key_file: {
      shape: word("path"),
      summary: {
        en: "Names the PEM file with the private key that belongs to smtpd_tls_cert_file. Postfix cannot ask for a passphrase, so the key must be stored without one; let only root read the file.",
        ja: "smtpd_tls_cert_file に対応する秘密鍵の PEM ファイルを指定します。Postfix はパスフレーズを尋ねられないため、パスフレーズなしで保存し、root だけが読めるようにします。",
      },
      related: ["smtpd_tls_cert_file", "smtpd_tls_chain_files"],
    },
    smtpd_tls_eccert_file: {
      shape: word("path"),
      summary: {
        en: "Names the PEM file with the server's ECDSA certificate chain. Keep an RSA certificate beside it for clients that know nothing else. From Postfix 3.4, both fit into smtpd_tls_chain_files.",
        ja: "サーバーの ECDSA 証明書チェーンの PEM ファイルを指定します。RSA にしか対応しないクライアントのために RSA 証明書も残します。Postfix 3.4 以降は、両方を smtpd_tls_chain_files にまとめられます。",
      },
      related: ["smtpd_tls_eckey_file", "smtpd_tls_chain_files"],
    },
    smtpd_tls_eckey_file: {
      shape: word("path"),
      summary: {
        en: "Names the PEM file with the private key that belongs to smtpd_tls_eccert_file, without a passphrase and readable by root alone.",
        ja: "smtpd_tls_eccert_file に対応する秘密鍵の PEM ファイルを指定します。パスフレーズは付けず、root だけが読めるようにします。",
      },
      related: ["smtpd_tls_eccert_file"],
    },
    smtpd_tls_dcert_file: {
      shape: word("path"),
      summary: {
        en: "Names the file with the server's DSA certificate. No client of today needs one: remove the setting and offer RSA or ECDSA.",
        ja: "サーバーの DSA 証明書のファイルを指定します。現在のクライアントには不要です。設定を削除し、RSA か ECDSA の証明書を用意します。",
      },
      related: ["smtpd_tls_chain_files"],
    },
    smtpd_tls_dkey_file: {
      shape: word("path"),
      summary: {
        en: "Names the file with the private key that belongs to smtpd_tls_dcert_file. As DSA is obsolete, remove both.",
        ja: "smtpd_tls_dcert_file に対応する秘密鍵のファイルを指定します。DSA は廃れているため、両方とも削除します。",
      },
      related: ["smtpd_tls_dcert_file"],
    },
    smtpd_tls_CAfile: {
      shape: word("path"),
      summary: {
        en: "Names the PEM file with the CAs that may sign client certificates; their names are sent to clients to choose by. Leave it empty unless smtpd_tls_ask_ccert is on: it does not serve the server's own chain, which belongs into the certificate file.",
        ja: "クライアント証明書の発行者として信頼する CA の PEM ファイルを指定します。CA の名前は、証明書を選ぶ手掛かりとしてクライアントに送られます。smtpd_tls_ask_ccert を使わないなら空のままにします。サーバー自身の中間証明書はここではなく証明書のファイルに入れます。",
      },
      related: ["smtpd_tls_ask_ccert", "smtpd_tls_CApath", "tls_append_default_CA"],
    },
    smtpd_tls_CApath: {
      shape: word("directory"),
      summary: {
        en: "Names a directory of further CAs for client certificates, searched by hash (`openssl rehash`). Unlike those in smtpd_tls_CAfile they are not announced to clients. A chrooted smtpd(8) needs the directory inside the jail.",
        ja: "クライアント証明書の検証に使う CA を置いたディレクトリを指定します。ハッシュ名で検索します (`openssl rehash`)。smtpd_tls_CAfile と違い、CA の名前はクライアントに送られません。smtpd(8) を chroot で動かす場合は、その中に必要です。",
      },
      related: ["smtpd_tls_CAfile", "smtpd_tls_ask_ccert"],
    },
    smtpd_tls_ask_ccert: {
      shape: boolean,
      summary: {
        en: "Asks clients for a certificate, which they may decline to send. Needed for permit_tls_clientcerts and check_ccert_access; the server must have a certificate itself. Some mail programs then bother their users, so prefer a separate service for it.",
        ja: "クライアントに証明書の提示を求めます。提示しなくても拒否はしません。permit_tls_clientcerts や check_ccert_access に必要で、サーバー自身の証明書も必要です。利用者に証明書の選択を迫るメールソフトもあるため、専用のサービスで使うのが無難です。",
      },
      related: ["smtpd_tls_req_ccert", "smtpd_tls_fingerprint_digest", "relay_clientcerts"],
    },
    smtpd_tls_req_ccert: {
      shape: boolean,
      summary: {
        en: "Refuses clients without a certificate that a CA in smtpd_tls_CAfile or smtpd_tls_CApath vouches for. Works only where TLS is mandatory, and otherwise merely warns. Never on a public port 25.",
        ja: "smtpd_tls_CAfile か smtpd_tls_CApath の CA が発行した証明書を持たないクライアントを拒否します。TLS が必須の場合にだけ働き、任意の場合は警告するだけです。公開の 25 番ポートでは使いません。",
      },
      related: ["smtpd_tls_ask_ccert", "smtpd_tls_security_level", "smtpd_tls_CAfile"],
    },
    smtpd_tls_ccert_verifydepth: {
      shape: integer,
      summary: {
        en: "Limits how many CA certificates may stand between a client's certificate and a trusted root. Only of interest with smtpd_tls_ask_ccert; 1 accepts just what the listed CAs sign themselves.",
        ja: "クライアント証明書から信頼するルートまでの CA の段数を制限します。smtpd_tls_ask_ccert を使う場合にだけ関係します。1 なら、登録した CA が直接署名した証明書だけを認めます。",
      },
      related: ["smtpd_tls_ask_ccert", "smtpd_tls_CAfile"],
    },
    smtpd_tls_fingerprint_digest: {
      shape: choice(fingerprintDigests, { or: "text" }),
      summary: {
        en: "Chooses the digest with which fingerprints of client certificates and keys are computed for check_ccert_access and permit_tls_clientcerts. After a change, all fingerprints in those tables must be renewed.",
        ja: "check_ccert_access と permit_tls_clientcerts で使う、クライアントの証明書や公開鍵のフィンガープリントを計算するダイジェストを選びます。変更した場合は、テーブルのフィンガープリントをすべて書き直します。",
      },
      related: ["relay_clientcerts", "smtpd_tls_ask_ccert", "compatibility_level"],
    },
    smtpd_tls_enable_rpk: {
      shape: boolean,
      summary: {
        en: "Lets clients identify themselves with a raw public key (RFC 7250) where a certificate is asked for. List public key fingerprints in relay_clientcerts or check_ccert_access first: those of certificates cannot match a raw key.",
        ja: "証明書を求める場合に、クライアントが生の公開鍵 (RFC 7250) で名乗れるようにします。生の公開鍵は証明書のフィンガープリントとは一致しないため、先に relay_clientcerts や check_ccert_access に公開鍵のフィンガープリントを登録します。",
      },
      related: ["smtpd_tls_ask_ccert", "smtpd_tls_fingerprint_digest"],
    },
    smtpd_tls_received_header: {
      shape: boolean,
      summary: {
        en: "Adds TLS version, cipher and the names in a client certificate to the `Received:` header. Handy for support; remember that earlier headers of a message can be forged.",
        ja: "`Received:` ヘッダーに TLS のバージョン、暗号、クライアント証明書の名前を加えます。問い合わせへの対応に役立ちますが、自サーバーより前に付いたヘッダーは偽造されうる点に注意します。",
      },
      related: ["smtpd_tls_loglevel", "smtpd_sasl_authenticated_header"],
    },
    smtpd_tls_protocols: {
      shape: protocols,
      summary: {
        en: "Limits the TLS versions that the server accepts while TLS is optional, as on port 25. The more it refuses, the more mail arrives in the clear; the default leaves out what is broken.",
        ja: "25 番ポートのように TLS が任意の場合に、サーバーが受け付ける TLS のバージョンを制限します。拒否するほど平文で届くメールが増えます。危険な版は既定で除かれています。",
      },
      related: ["smtpd_tls_mandatory_protocols", "smtpd_tls_security_level"],
    },
    smtpd_tls_mandatory_protocols: {
      shape: protocols,
      summary: {
        en: "Limits the TLS versions that the server accepts where TLS is mandatory, as on the submission services. `>=TLSv1.2` is a sound choice for current mail programs (before Postfix 3.6: `!SSLv2, !SSLv3, !TLSv1, !TLSv1.1`).",
        ja: "submission サービスのように TLS が必須の場合に、サーバーが受け付ける TLS のバージョンを制限します。現在のメールソフトなら `>=TLSv1.2` (Postfix 3.6 より前は `!SSLv2, !SSLv3, !TLSv1, !TLSv1.1`) が妥当です。",
      },
      related: ["smtpd_tls_protocols", "smtpd_tls_mandatory_ciphers"],
    },
    smtpd_tls_ciphers: {
      shape: choice(cipherGrades, { unknown: unknownValues.cipherGrade }),
      summary: {
        en: "Sets the weakest cipher grade that the server accepts while TLS is optional. Do not raise it above `medium`: a sender that fails to agree usually delivers in plaintext or not at all.",
        ja: "TLS が任意の場合に、サーバーが受け付ける最も弱い暗号の等級を指定します。`medium` より強くしないでください。合意できない送信元は、多くの場合平文で送るか、配送できなくなります。",
      },
      related: ["smtpd_tls_mandatory_ciphers", "smtpd_tls_exclude_ciphers"],
    },
    smtpd_tls_mandatory_ciphers: {
      shape: choice(cipherGrades, { unknown: unknownValues.cipherGrade }),
      summary: {
        en: "Sets the weakest cipher grade that the server accepts where TLS is mandatory. `medium` is enough, because clients with better ciphers use them anyway; `high` only shuts out old programs.",
        ja: "TLS が必須の場合に、サーバーが受け付ける最も弱い暗号の等級を指定します。より強い暗号を持つクライアントは自分からそれを使うため、`medium` で十分です。`high` にしても古いソフトを締め出すだけです。",
      },
      related: ["smtpd_tls_ciphers", "smtpd_tls_mandatory_exclude_ciphers", "smtpd_tls_mandatory_protocols"],
    },
    smtpd_tls_exclude_ciphers: {
      shape: list(word("openssl-ciphers")),
      summary: {
        en: "Removes ciphers from what the server offers, whether TLS is optional or mandatory. Items are names or properties (`aNULL`, `MD5`, `DES+MD5`), not an OpenSSL list with `!`. Exclude only what a known weakness demands: clients may be left without a cipher.",
        ja: "TLS が任意か必須かにかかわらず、サーバーが使う暗号から除外するものを並べます。`!` を使う OpenSSL の書式ではなく、暗号名か性質 (`aNULL`、`MD5`、`DES+MD5`) を書きます。使える暗号のないクライアントが出るため、既知の弱点がある場合に限ります。",
      },
      related: ["smtpd_tls_mandatory_exclude_ciphers", "smtpd_tls_ciphers"],
    },
    smtpd_tls_mandatory_exclude_ciphers: {
      shape: list(word("openssl-ciphers")),
      summary: {
        en: "Removes further ciphers where TLS is mandatory, in addition to smtpd_tls_exclude_ciphers and in the same notation. The place for exclusions that only submission clients should feel.",
        ja: "TLS が必須の場合に、smtpd_tls_exclude_ciphers に加えて除外する暗号を同じ書き方で並べます。submission のクライアントだけに適用したい除外をここに書きます。",
      },
      related: ["smtpd_tls_exclude_ciphers", "smtpd_tls_mandatory_ciphers"],
    },
    smtpd_tls_cipherlist: {
      shape: word("openssl-ciphers"),
      summary: {
        en: "Was the server's OpenSSL cipher list in Postfix 2.2, and has not been read since. Remove it; grades are set with smtpd_tls_ciphers and smtpd_tls_mandatory_ciphers.",
        ja: "Postfix 2.2 でサーバーの OpenSSL 暗号リストを指定していたパラメータで、その後は読まれていません。削除し、smtpd_tls_ciphers と smtpd_tls_mandatory_ciphers で等級を指定します。",
      },
      related: ["smtpd_tls_mandatory_ciphers"],
    },
    smtpd_tls_dh1024_param_file: {
      shape: choice(automaticDhParameters, { or: "path" }),
      summary: {
        en: "Names a file with Diffie-Hellman parameters for older TLS versions; despite the name, 2048 bits are right. Leave it empty: the built-in parameters serve well, and Postfix 3.9 and later advise against the setting.",
        ja: "古い版の TLS で使う Diffie-Hellman パラメータのファイルを指定します。名前に反して 2048 ビットが適切です。組み込みのパラメータで十分なため空のままにします。Postfix 3.9 以降は使用が勧められていません。",
      },
      related: ["tls_ffdhe_auto_groups", "smtpd_tls_dh512_param_file"],
    },
    smtpd_tls_dh512_param_file: {
      shape: word("path"),
      summary: {
        en: "Named a file with Diffie-Hellman parameters for export-grade ciphers, which are broken. Postfix 3.6 and later ignore it; remove it from older systems as well.",
        ja: "すでに破られている輸出用暗号のための Diffie-Hellman パラメータのファイルです。Postfix 3.6 以降は無視します。それより古い環境でも削除します。",
      },
      related: ["smtpd_tls_dh1024_param_file"],
    },
    smtpd_tls_eecdh_grade: {
      shape: choice(eecdhGrades, { unknown: "ignored" }),
      summary: {
        en: "Chose the strength of elliptic-curve key exchange up to Postfix 3.5. Later versions always act as with `auto`; remove it, and adjust tls_eecdh_auto_curves if you must.",
        ja: "Postfix 3.5 まで、楕円曲線による鍵交換の強度を選んでいたパラメータです。その後は常に `auto` として動作するため削除します。調整が必要なら tls_eecdh_auto_curves を使います。",
      },
      related: ["tls_eecdh_auto_curves"],
    },
    smtpd_tls_loglevel: {
      shape: list(choice(tlsLogLevels, { unknown: unknownValues.tlsLogLevel })),
      summary: {
        en: "Sets what the server logs about TLS. `1` tells which clients encrypt, and how, at the cost of one line each; use 2 and more only while looking into a failure, as 4 exposes passwords.",
        ja: "サーバーが TLS について記録する内容を決めます。`1` なら、どのクライアントがどの方式で暗号化したかが 1 行ずつ残ります。2 以上は障害の調査中だけ使います。4 ではパスワードまで記録されます。",
      },
      related: ["smtpd_tls_loglevel_maps", "smtpd_tls_received_header"],
    },
    smtpd_tls_loglevel_maps: {
      shape: tables("client", "keywords"),
      summary: {
        en: "Gives single clients, by host name or IP address, a log level other than smtpd_tls_loglevel. With the keyword `trace` it records the handshake of just the client that has trouble. `DUNNO` ends the search.",
        ja: "クライアントのホスト名か IP アドレスごとに、smtpd_tls_loglevel とは異なるログレベルを適用します。キーワード `trace` を使えば、問題のあるクライアントのハンドシェイクだけを記録できます。`DUNNO` で検索を打ち切ります。",
      },
      related: ["smtpd_tls_loglevel", "smtpd_tls_trace_size_limit", "parent_domain_matches_subdomains"],
    },
    smtpd_tls_trace_size_limit: {
      shape: word("bytes"),
      summary: {
        en: "Limits the size of each `smtpd-` trace file that the log level `trace` leaves under `tlstrace/` in the queue directory; 0 writes none. Arrange yourself for old files to be removed.",
        ja: "ログレベル `trace` がキューディレクトリの `tlstrace/` に残す、`smtpd-` で始まるファイル 1 個の大きさを制限します。0 なら作りません。古いファイルの削除は自分で用意します。",
      },
      related: ["smtpd_tls_loglevel", "smtpd_tls_loglevel_maps", "tls_trace_rate_limit"],
    },
    smtpd_starttls_timeout: {
      shape: time("s"),
      summary: {
        en: "Limits each wait for the client while a TLS session is set up or closed. By default it shrinks when the server runs out of processes (`$stress`), so that stalled handshakes do not block others.",
        ja: "TLS セッションの開始時と終了時に、クライアントの応答を待つ時間を制限します。プロセスが足りなくなると (`$stress`) 既定では短くなり、止まったハンドシェイクが他の接続を妨げないようにします。",
      },
      related: ["smtpd_timeout"],
    },
    smtpd_tls_session_cache_database: {
      shape: cache,
      summary: {
        en: "Names the database in which tlsmgr(8) keeps sessions of clients. Leave it empty: since Postfix 2.11, session tickets let clients resume sessions without any storage here. It cannot be set for one service in master.cf.",
        ja: "tlsmgr(8) がクライアントの TLS セッションを保存するデータベースを指定します。Postfix 2.11 以降は、サーバー側に保存しなくてもセッションチケットで再開できるため、空のままにします。master.cf でサービスごとに指定しても効きません。",
      },
      related: ["smtpd_tls_session_cache_timeout", "tls_session_ticket_cipher"],
    },
    smtpd_tls_session_cache_timeout: {
      shape: time("s"),
      summary: {
        en: "Sets how long clients may resume a TLS session, from the cache or with a session ticket; 0 disables both. Values are kept between 2 minutes and 100 days. Read by tlsmgr(8) for all SMTP services alike.",
        ja: "クライアントが、キャッシュまたはセッションチケットで TLS セッションを再開できる期間を決めます。0 ならどちらも無効にします。2 分から 100 日の範囲です。tlsmgr(8) が読み、すべての SMTP サービスに共通です。",
      },
      related: ["smtpd_tls_session_cache_database", "tls_session_ticket_cipher"],
    },
    smtpd_tls_always_issue_session_ids: {
      shape: boolean,
      summary: {
        en: "Sends clients a session id even when sessions are not cached. Old versions of Outlook fail without one, so it is better left on.",
        ja: "セッションをキャッシュしない場合でも、クライアントにセッション ID を送ります。古い Outlook は ID がないと失敗するため、有効のままにします。",
      },
      related: ["smtpd_tls_session_cache_database"],
    },
    smtpd_use_tls: {
      shape: boolean,
      summary: {
        en: "Offered STARTTLS to clients before smtpd_tls_security_level took its place. Replace `yes` by smtpd_tls_security_level = `may`; deprecated from Postfix 3.9.",
        ja: "smtpd_tls_security_level に置き換えられる前に、クライアントに STARTTLS を提示していたパラメータです。`yes` は smtpd_tls_security_level = `may` に置き換えます。Postfix 3.9 で非推奨になりました。",
      },
      related: ["smtpd_tls_security_level"],
    },
    smtpd_enforce_tls: {
      shape: boolean,
      summary: {
        en: "Refused mail from clients that did not use STARTTLS. Replace `yes` by smtpd_tls_security_level = `encrypt`, on submission services and not on a public port 25; deprecated from Postfix 3.9.",
        ja: "STARTTLS を使わないクライアントからのメールを拒否していたパラメータです。`yes` は smtpd_tls_security_level = `encrypt` に置き換えます。公開の 25 番ポートではなく submission サービスで使います。Postfix 3.9 で非推奨になりました。",
      },
      related: ["smtpd_tls_security_level"],
    },
  },
} satisfies Topic;
