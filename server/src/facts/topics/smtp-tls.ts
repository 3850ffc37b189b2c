import { boolean, cache, choice, integer, list, protocols, tables, time, word } from "../shape.js";
import type { Topic } from "../topic.js";
import {
  certificateMatchStrategies,
  cipherGrades,
  clientSecurityLevels,
  fingerprintDigests,
  insecureMxPolicies,
  requireTlsActions,
  serverNameSources,
  tlsLogLevels,
} from "../vocabulary/tls.js";
import { unknownValues } from "../vocabulary/unknown-values.js";

export const smtpTls = {
  id: "smtp-tls",
  title: { en: "SMTP client: TLS", ja: "SMTP クライアント: TLS" },
  parameters: {
    smtp_tls_security_level: {
      shape: choice(clientSecurityLevels),
      summary: {
        en: "Sets how much TLS outgoing mail needs, for every destination that smtp_tls_policy_maps does not name. Use `may` for the Internet, or `dane` with smtp_dns_support_level = `dnssec` and a validating resolver; `encrypt` and above suit a relay host.",
        ja: "送信時に求める TLS の強さを、smtp_tls_policy_maps に載せていないすべての宛先について決めます。インターネット宛てなら `may`、DNSSEC を検証するリゾルバーがあれば smtp_dns_support_level = `dnssec` と併せて `dane` を使います。`encrypt` 以上は決まった中継先に向きます。",
      },
      related: ["smtp_tls_policy_maps", "smtp_dns_support_level", "smtp_tls_mandatory_protocols", "relayhost"],
    },
    smtp_tls_policy_maps: {
      shape: tables("destination", "tls-policy"),
      summary: {
        en: "Gives single destinations a security level of their own, with attributes such as `match=`, `protocols=` and `servername=`. The key is the next hop exactly as in relayhost or transport_maps, `[mail.example.com]:587` included, or the recipient domain; `.example.com` covers its subdomains.",
        ja: "宛先ごとにセキュリティレベルを定め、`match=`、`protocols=`、`servername=` などの属性も付けられます。キーは受信者のドメインか、relayhost や transport_maps に書いたままの次の配送先 (`[mail.example.com]:587` など) です。`.example.com` でサブドメインにも適用できます。",
      },
      related: ["smtp_tls_security_level", "smtp_tls_secure_cert_match", "transport_maps", "relayhost"],
    },
    smtp_tls_wrappermode: {
      shape: boolean,
      summary: {
        en: "Starts TLS as soon as the connection is open, instead of with STARTTLS. Providers that accept mail on port 465 (submissions) need this; set it together with smtp_tls_security_level = `encrypt` or above, and in master.cf if other mail goes to port 25.",
        ja: "STARTTLS を使わず、接続した直後に TLS を始めます。465 番ポート (submissions) で受け付けるプロバイダーへ中継する場合に必要です。smtp_tls_security_level = `encrypt` 以上と併用し、25 番ポートにも送るなら master.cf の専用のサービスで指定します。",
      },
      related: ["smtp_tls_security_level", "relayhost"],
    },
    smtp_tls_connection_reuse: {
      shape: boolean,
      summary: {
        en: "Keeps encrypted connections open for further deliveries to the same place, with the help of tlsproxy(8) and scache(8). Worth turning on when much mail goes to few destinations; without it, connection caching covers plaintext sessions only.",
        ja: "tlsproxy(8) と scache(8) を使い、TLS 接続を保持して同じ宛先への次の配送に再利用します。少数の宛先へ大量に送る場合に有効です。無効なら、接続キャッシュは平文の接続にしか働きません。",
      },
      related: ["smtp_connection_cache_on_demand", "smtp_connection_cache_destinations", "tlsproxy_service_name"],
    },
    smtp_tls_chain_files: {
      shape: list(word("path")),
      summary: {
        en: "Lists PEM files with the client's keys, each key directly followed by its certificate chain. Needed only when a server demands a client certificate, for instance for relaying. Replaces the older settings for single algorithms, which are then ignored.",
        ja: "クライアントの秘密鍵と、それに続く証明書チェーンを収めた PEM ファイルを並べます。中継の許可などでサーバーがクライアント証明書を求める場合にだけ必要です。指定すると、アルゴリズム別の古い設定は無視されます。",
      },
      related: ["smtp_tls_cert_file", "smtp_tls_key_file"],
    },
    smtp_tls_cert_file: {
      shape: word("path"),
      summary: {
        en: "Names the PEM file with the client's RSA certificate and the intermediate certificates after it. Leave it empty unless a server asks for a client certificate: unneeded ones cause trouble. From Postfix 3.4, smtp_tls_chain_files is the better choice.",
        ja: "クライアントの RSA 証明書に続けて中間証明書を収めた PEM ファイルを指定します。不要なクライアント証明書は問題の原因になるため、サーバーに求められない限り空のままにします。Postfix 3.4 以降は smtp_tls_chain_files を勧めます。",
      },
      related: ["smtp_tls_key_file", "smtp_tls_chain_files"],
    },
    smtp_tls_key_file: {
      shape: word("path"),
      summary: {
        en: "Names the PEM file with the private key of the RSA certificate in smtp_tls_cert_file. The key must not have a passphrase, and only root should be able to read the file.",
        ja: "smtp_tls_cert_file の RSA 証明書に対応する秘密鍵の PEM ファイルを指定します。パスフレーズは付けられず、root だけが読めるようにしておきます。",
      },
      related: ["smtp_tls_cert_file", "smtp_tls_chain_files"],
    },
    smtp_tls_eccert_file: {
      shape: word("path"),
      summary: {
        en: "Names the PEM file with the client's ECDSA certificate chain, next to or in place of the RSA one. From Postfix 3.4, smtp_tls_chain_files holds the keys of all algorithms.",
        ja: "クライアントの ECDSA 証明書チェーンの PEM ファイルを指定します。RSA 証明書と併用することも、その代わりにすることもできます。Postfix 3.4 以降は、全アルゴリズムの鍵を smtp_tls_chain_files にまとめられます。",
      },
      related: ["smtp_tls_eckey_file", "smtp_tls_chain_files"],
    },
    smtp_tls_eckey_file: {
      shape: word("path"),
      summary: {
        en: "Names the PEM file with the private key of the ECDSA certificate in smtp_tls_eccert_file. It must be free of a passphrase and readable by root alone.",
        ja: "smtp_tls_eccert_file の ECDSA 証明書に対応する秘密鍵の PEM ファイルを指定します。パスフレーズなしで、root だけが読める権限にします。",
      },
      related: ["smtp_tls_eccert_file", "smtp_tls_chain_files"],
    },
    smtp_tls_dcert_file: {
      shape: word("path"),
      summary: {
        en: "Names the file with the client's DSA certificate. DSA is obsolete and current TLS libraries refuse it: remove the setting and use RSA or ECDSA.",
        ja: "クライアントの DSA 証明書のファイルを指定します。DSA はすでに廃れ、現在の TLS ライブラリは受け付けません。設定を削除し、RSA か ECDSA を使います。",
      },
      related: ["smtp_tls_chain_files"],
    },
    smtp_tls_dkey_file: {
      shape: word("path"),
      summary: {
        en: "Names the file with the private key of the DSA certificate in smtp_tls_dcert_file. DSA is obsolete; neither setting should be in use any more.",
        ja: "smtp_tls_dcert_file の DSA 証明書に対応する秘密鍵のファイルを指定します。DSA は廃れているため、どちらの設定ももう使うべきではありません。",
      },
      related: ["smtp_tls_dcert_file"],
    },
    smtp_tls_CAfile: {
      shape: word("path"),
      summary: {
        en: "Names the PEM file with the root CAs that may vouch for servers. Only the levels `verify` and `secure` depend on it; with `may` it merely turns `Untrusted` into `Trusted` in the log. Read before chroot, so it may lie outside the jail. Distributions supply such a bundle.",
        ja: "サーバー証明書の検証で信頼するルート CA を収めた PEM ファイルを指定します。必要になるのは `verify` と `secure` で、`may` ではログの `Untrusted` が `Trusted` に変わるだけです。chroot の前に読み込まれるため、chroot の外に置けます。OS 付属の CA バンドルを指定できます。",
      },
      related: ["smtp_tls_CApath", "tls_append_default_CA", "smtp_tls_security_level"],
    },
    smtp_tls_CApath: {
      shape: word("directory"),
      summary: {
        en: "Names a directory of CA certificates that is searched by hash, so that many CAs need not be held in memory. Run `openssl rehash` after each change; with a chrooted smtp(8) the directory must exist inside the jail.",
        ja: "CA 証明書を置いたディレクトリを指定します。ハッシュ名で探すため、多数の CA をメモリに読み込まずに済みます。変更のたびに `openssl rehash` を実行し、smtp(8) を chroot で動かす場合は、その中にディレクトリを用意します。",
      },
      related: ["smtp_tls_CAfile", "tls_append_default_CA"],
    },
    smtp_tls_trust_anchor_file: {
      shape: list(word("path")),
      summary: {
        en: "Lists PEM files with CA certificates or public keys that alone are trusted at the levels `verify` and `secure`; smtp_tls_CAfile and smtp_tls_CApath no longer count. Mostly given for one destination, as `tafile=` in smtp_tls_policy_maps. The mail_owner account must be able to read them.",
        ja: "`verify` と `secure` で唯一信頼する CA 証明書または公開鍵の PEM ファイルを並べます。指定すると smtp_tls_CAfile と smtp_tls_CApath は使われません。多くの場合、smtp_tls_policy_maps の `tafile=` で宛先ごとに指定します。mail_owner のアカウントで読める必要があります。",
      },
      related: ["smtp_tls_CAfile", "smtp_tls_policy_maps"],
    },
    smtp_tls_scert_verifydepth: {
      shape: integer,
      summary: {
        en: "Limits how many CA certificates may stand between a server's certificate and a trusted root. Lower it only to trust what a CA signs itself, but not what its subordinate CAs sign.",
        ja: "サーバー証明書から信頼するルートまでの CA の段数を制限します。CA が直接署名した証明書だけを信頼し、下位 CA が署名したものは信頼しない場合にだけ小さくします。",
      },
      related: ["smtp_tls_CAfile"],
    },
    smtp_tls_verify_cert_match: {
      shape: list(choice(certificateMatchStrategies, { or: "domain" })),
      summary: {
        en: "Lists the names that the server's certificate may carry at the `verify` level: strategies or domains, where `.example.com` means any name below it. `match=` in smtp_tls_policy_maps overrides it. Colons separate items as well.",
        ja: "`verify` レベルでサーバー証明書に認める名前を並べます。照合方法の名前かドメインを書き、`.example.com` はその下位のすべての名前を表します。smtp_tls_policy_maps の `match=` が優先します。区切りにはコロンも使えます。",
      },
      related: ["smtp_tls_secure_cert_match", "smtp_tls_policy_maps"],
    },
    smtp_tls_secure_cert_match: {
      shape: list(choice(certificateMatchStrategies, { or: "domain" })),
      summary: {
        en: "Lists the names that a certificate may carry at the `secure` level, by default those of the destination domain. Keep `hostname` out of it: the host name comes from DNS, and trusting it undoes what `secure` protects against.",
        ja: "`secure` レベルで証明書に認める名前を並べます。既定では宛先ドメインの名前です。`hostname` は含めないでください。DNS から得た名前を信じることになり、`secure` の意味が失われます。",
      },
      related: ["smtp_tls_verify_cert_match", "smtp_tls_policy_maps"],
    },
    smtp_tls_fingerprint_cert_match: {
      shape: list(word("text")),
      summary: {
        en: "Lists the fingerprints of the certificates or public keys that are accepted at the `fingerprint` level, where neither CAs nor expiry dates count. Public key fingerprints survive a renewal with the same key. Compute them with the algorithm in smtp_tls_fingerprint_digest.",
        ja: "`fingerprint` レベルで受け入れる証明書または公開鍵のフィンガープリントを並べます。CA も有効期限も確認しません。公開鍵のフィンガープリントなら、同じ鍵で証明書を更新しても変わりません。smtp_tls_fingerprint_digest のアルゴリズムで計算します。",
      },
      related: ["smtp_tls_fingerprint_digest", "smtp_tls_security_level", "smtp_tls_policy_maps"],
    },
    smtp_tls_fingerprint_digest: {
      shape: choice(fingerprintDigests, { or: "text" }),
      summary: {
        en: "Chooses the digest with which server fingerprints are computed and logged. A change makes every fingerprint in smtp_tls_fingerprint_cert_match and smtp_tls_policy_maps useless until it is computed anew.",
        ja: "サーバーのフィンガープリントの計算と記録に使うダイジェストを選びます。変更した場合は、smtp_tls_fingerprint_cert_match と smtp_tls_policy_maps のフィンガープリントをすべて計算し直す必要があります。",
      },
      related: ["smtp_tls_fingerprint_cert_match", "compatibility_level"],
    },
    smtp_tls_enable_rpk: {
      shape: boolean,
      summary: {
        en: "Asks servers for a raw public key (RFC 7250) in place of a certificate, at the levels `may`, `encrypt` and `fingerprint`. Do not use it with certificate fingerprints: they stop matching the day the server begins to send a raw key.",
        ja: "`may`、`encrypt`、`fingerprint` のレベルで、証明書の代わりに生の公開鍵 (RFC 7250) を送るようサーバーに求めます。証明書のフィンガープリントで照合する宛先には使いません。サーバーが公開鍵を送り始めた時点で一致しなくなります。",
      },
      related: ["smtp_tls_security_level", "smtp_tls_fingerprint_cert_match"],
    },
    smtp_tls_servername: {
      shape: choice(serverNameSources, { or: "domain" }),
      summary: {
        en: "Sends this name in the SNI extension, so that a server with many certificates picks the right one. In main.cf only `hostname` is sensible unless all mail goes to one relay host; better set `servername=` for single destinations in smtp_tls_policy_maps. DANE always sends its own name.",
        ja: "SNI 拡張で送る名前を指定し、複数の証明書を持つサーバーに適切なものを選ばせます。すべてを 1 台に中継する場合を除き、main.cf では `hostname` 以外に使い道はほとんどなく、smtp_tls_policy_maps の `servername=` で宛先ごとに指定します。DANE では常に DANE の定める名前を送ります。",
      },
      related: ["smtp_tls_policy_maps", "tls_server_sni_maps"],
    },
    smtp_tls_protocols: {
      shape: protocols,
      summary: {
        en: "Limits the TLS versions that are used while TLS is optional (`may`). Excluding old ones wins nothing: mail for a server that knows no other falls back to plaintext. For mandatory TLS see smtp_tls_mandatory_protocols.",
        ja: "TLS が任意の場合 (`may`) に使う TLS のバージョンを制限します。古い版を除いても、それしか使えないサーバーには平文で送るだけで、安全にはなりません。TLS が必須の場合は smtp_tls_mandatory_protocols で指定します。",
      },
      related: ["smtp_tls_mandatory_protocols", "smtp_tls_ciphers"],
    },
    smtp_tls_mandatory_protocols: {
      shape: protocols,
      summary: {
        en: "Limits the TLS versions for destinations where TLS is mandatory (`encrypt` and above, and `dane` with TLSA records). A server that offers none of them gets no mail, so raise the bound to `>=TLSv1.2` knowingly. Before Postfix 3.6, exclude versions with `!` instead.",
        ja: "TLS が必須の宛先 (`encrypt` 以上、TLSA レコードのある `dane`) で使う TLS のバージョンを制限します。どれにも対応しないサーバーには配送できなくなるため、`>=TLSv1.2` への引き上げは影響を確かめて行います。Postfix 3.6 より前は `!` で除外するバージョンを書きます。",
      },
      related: ["smtp_tls_protocols", "smtp_tls_mandatory_ciphers", "smtp_tls_policy_maps"],
    },
    smtp_tls_ciphers: {
      shape: choice(cipherGrades, { unknown: unknownValues.cipherGrade }),
      summary: {
        en: "Sets the weakest cipher grade that is accepted while TLS is optional. Leave it at `medium`; asking for more makes handshakes fail and mail travel in the clear.",
        ja: "TLS が任意の場合に許す最も弱い暗号の等級を指定します。`medium` のままにします。強くするとハンドシェイクに失敗し、かえって平文で送ることになります。",
      },
      related: ["smtp_tls_mandatory_ciphers", "smtp_tls_exclude_ciphers", "tls_medium_cipherlist"],
    },
    smtp_tls_mandatory_ciphers: {
      shape: choice(cipherGrades, { unknown: unknownValues.cipherGrade }),
      summary: {
        en: "Sets the weakest cipher grade where TLS is mandatory. `high` is an option when all such destinations, say a single relay host, are known to support it; `ciphers=` in smtp_tls_policy_maps overrides it for one of them.",
        ja: "TLS が必須の場合に許す最も弱い暗号の等級を指定します。`high` は、単一の中継先など、該当する宛先がすべて対応していると分かっている場合に使えます。宛先ごとには smtp_tls_policy_maps の `ciphers=` で変えられます。",
      },
      related: ["smtp_tls_ciphers", "smtp_tls_mandatory_exclude_ciphers", "tls_high_cipherlist"],
    },
    smtp_tls_exclude_ciphers: {
      shape: list(word("openssl-ciphers")),
      summary: {
        en: "Removes ciphers from every grade, whether TLS is optional or mandatory. Items are cipher names or properties such as `aNULL`, `MD5` or `DES+MD5`, without OpenSSL's `!`, `-`, `+` in front. Rarely needed; each exclusion costs peers.",
        ja: "TLS が任意か必須かにかかわらず、どの等級からも暗号を除外します。暗号名か `aNULL`、`MD5`、`DES+MD5` などの性質を書き、先頭に OpenSSL の `!`、`-`、`+` は付けません。必要なことはまれで、除外するほど通信できない相手が増えます。",
      },
      related: ["smtp_tls_mandatory_exclude_ciphers", "smtp_tls_ciphers"],
    },
    smtp_tls_mandatory_exclude_ciphers: {
      shape: list(word("openssl-ciphers")),
      summary: {
        en: "Removes further ciphers where TLS is mandatory, on top of those in smtp_tls_exclude_ciphers and written the same way. `exclude=` in smtp_tls_policy_maps replaces it for one destination.",
        ja: "TLS が必須の場合に、smtp_tls_exclude_ciphers に加えて除外する暗号を、同じ書き方で並べます。宛先ごとには smtp_tls_policy_maps の `exclude=` で置き換えられます。",
      },
      related: ["smtp_tls_exclude_ciphers", "smtp_tls_mandatory_ciphers"],
    },
    smtp_tls_cipherlist: {
      shape: word("openssl-ciphers"),
      summary: {
        en: "Was the OpenSSL cipher list of Postfix 2.2. Later versions do not read it: remove it, and set smtp_tls_mandatory_ciphers if the default grade is not enough.",
        ja: "Postfix 2.2 で OpenSSL の暗号リストを指定していたパラメータです。それ以降は読まれないため削除し、既定の等級で足りなければ smtp_tls_mandatory_ciphers を設定します。",
      },
      related: ["smtp_tls_mandatory_ciphers"],
    },
    smtp_tls_loglevel: {
      shape: list(choice(tlsLogLevels, { unknown: unknownValues.tlsLogLevel })),
      summary: {
        en: "Sets what is logged about TLS. `1` shows protocol, cipher and trust of each connection and suits everyday use; 2 and above are for debugging, and 4 writes whole mail sessions to the log.",
        ja: "TLS について記録する内容を決めます。普段は、接続ごとにプロトコル、暗号、信頼の状態が分かる `1` が適します。2 以上は調査用で、4 ではメールのやり取り全体がログに残ります。",
      },
      related: ["smtp_tls_loglevel_maps", "smtp_log_tls_feature_status"],
    },
    smtp_tls_loglevel_maps: {
      shape: tables("client", "keywords"),
      summary: {
        en: "Gives single servers, by host name or IP address, a log level other than smtp_tls_loglevel, so that one problem can be traced without flooding the log. `DUNNO` ends the search.",
        ja: "サーバーのホスト名か IP アドレスごとに smtp_tls_loglevel とは異なるログレベルを適用し、ログを溢れさせずに特定の相手だけを調べます。`DUNNO` で検索を打ち切ります。",
      },
      related: ["smtp_tls_loglevel", "smtp_tls_trace_size_limit", "parent_domain_matches_subdomains"],
    },
    smtp_tls_trace_size_limit: {
      shape: word("bytes"),
      summary: {
        en: "Limits the size of each file that the `trace` log level writes under `tlstrace/` in the queue directory; 0 turns tracing off. Postfix does not remove old traces.",
        ja: "ログレベル `trace` がキューディレクトリの `tlstrace/` に書き出すファイル 1 個の大きさを制限します。0 なら書き出しません。古いファイルは自動では削除されません。",
      },
      related: ["smtp_tls_loglevel", "smtp_tls_loglevel_maps", "tls_trace_rate_limit"],
    },
    smtp_tls_note_starttls_offer: {
      shape: boolean,
      summary: {
        en: "Logs servers that offer STARTTLS while TLS is off for them. Meant to find out, before turning TLS on, who would gain from it; pointless once smtp_tls_security_level is `may`.",
        ja: "TLS を使っていない宛先で STARTTLS を提示したサーバーを記録します。TLS を有効にする前の調査用で、smtp_tls_security_level が `may` なら意味はありません。",
      },
      related: ["smtp_tls_security_level"],
    },
    smtp_tls_block_early_mail_reply: {
      shape: boolean,
      summary: {
        en: "Watches for replies that arrive before they were asked for, the sign of an attack in which someone injects SMTP commands ahead of the TLS session (CVE-2009-3555). Of use only with servers whose TLS was never patched.",
        ja: "問い合わせる前に届く応答を検出します。TLS セッションの前に SMTP コマンドを差し込む攻撃 (CVE-2009-3555) の兆候です。TLS が修正されていない古いサーバーが相手の場合にだけ役立ちます。",
      },
    },
    smtp_starttls_timeout: {
      shape: time("s"),
      summary: {
        en: "Limits each wait for the server while a TLS session is set up or closed. When it expires, the delivery is tried elsewhere or later.",
        ja: "TLS セッションの開始時と終了時に、サーバーの応答を待つ時間を制限します。時間切れになると、別のサーバーを試すか、後で再送します。",
      },
      related: ["smtp_connect_timeout", "smtp_helo_timeout"],
    },
    smtp_tls_session_cache_database: {
      shape: cache,
      summary: {
        en: "Names the database in which tlsmgr(8) keeps TLS sessions, so that the next connection to a server saves most of the handshake. Give it a file of its own, as `btree:$data_directory/smtp_scache`; overriding it in master.cf for one smtp service has no effect.",
        ja: "tlsmgr(8) が TLS セッションを保存するデータベースを指定します。同じサーバーへの次の接続でハンドシェイクの大半を省けます。`btree:$data_directory/smtp_scache` のように専用のファイルを使います。master.cf の smtp サービスごとの指定は効きません。",
      },
      related: ["smtp_tls_session_cache_timeout", "data_directory"],
    },
    smtp_tls_session_cache_timeout: {
      shape: time("s"),
      summary: {
        en: "Sets how long a cached TLS session may be resumed, and how often the cache is swept. 0 turns the cache off; 2 minutes and 100 days are the bounds. Read by tlsmgr(8), so not settable for one smtp service.",
        ja: "キャッシュした TLS セッションを再開できる期間と、キャッシュを掃除する間隔を決めます。0 でキャッシュを無効にします。下限は 2 分、上限は 100 日です。tlsmgr(8) が読むため、smtp サービスごとには変えられません。",
      },
      related: ["smtp_tls_session_cache_database"],
    },
    smtp_tls_dane_insecure_mx_policy: {
      shape: choice(insecureMxPolicies),
      summary: {
        en: "Decides, at the level `dane`, about MX hosts that have signed TLSA records but were found through an unsigned MX record. Even the strictest choice cannot stop forged MX records; it only leaves traces of them in the log.",
        ja: "`dane` レベルで、署名のない MX レコードから見つかった、署名済み TLSA レコードを持つ MX ホストの扱いを決めます。最も厳しくしても MX レコードの偽造は防げず、ログに痕跡が残るだけです。",
      },
      related: ["smtp_tls_security_level", "smtp_dns_support_level"],
    },
    smtp_tls_force_insecure_host_tlsa_lookup: {
      shape: boolean,
      summary: {
        en: "Looks up TLSA records even for hosts whose addresses are in an unsigned DNS zone. Hardly ever finds anything valid, costs time, and upsets some name servers; leave it off.",
        ja: "アドレスが署名のない DNS ゾーンにあるホストについても TLSA レコードを検索します。有効な結果が得られることはほとんどなく、遅くなるうえに一部の DNS サーバーで問題が起きるため、無効のままにします。",
      },
      related: ["smtp_tls_security_level", "smtp_tls_dane_insecure_mx_policy"],
    },
    smtp_tls_enforce_sts_mx_patterns: {
      shape: boolean,
      summary: {
        en: "Follows an MTA-STS policy to the letter: only MX hosts that fit its patterns are contacted, and the certificate must carry the host's name. Needs an MTA-STS plugin in smtp_tls_policy_maps that also passes the policy on for TLSRPT.",
        ja: "MTA-STS ポリシーのパターンに合う MX ホストにだけ接続し、証明書をそのホスト名と照合します。smtp_tls_policy_maps の MTA-STS プラグインが、TLSRPT 用にポリシーの内容も渡す必要があります。",
      },
      related: ["smtp_tls_policy_maps", "smtp_tlsrpt_enable"],
    },
    smtp_tlsrpt_enable: {
      shape: boolean,
      summary: {
        en: "Hands the outcome of TLS handshakes to a local reporting service, which sends daily reports (TLSRPT, RFC 8460) to the domains that ask for them in DNS. Needs a Postfix built with the TLSRPT library, and smtp_tlsrpt_socket_name.",
        ja: "TLS ハンドシェイクの結果をローカルの報告サービスに渡します。報告サービスは、DNS で希望しているドメインに定期報告 (TLSRPT、RFC 8460) を送ります。TLSRPT ライブラリを組み込んだ Postfix と、smtp_tlsrpt_socket_name の設定が必要です。",
      },
      related: ["smtp_tlsrpt_socket_name", "smtp_tlsrpt_skip_reused_handshakes", "smtp_tls_policy_maps"],
    },
    smtp_tlsrpt_socket_name: {
      shape: word("path"),
      summary: {
        en: "Names the UNIX-domain datagram socket of the TLSRPT reporting service, as an absolute path or relative to queue_directory. A chrooted smtp(8) reaches it only inside the queue directory.",
        ja: "TLSRPT 報告サービスの UNIX ドメインデータグラムソケットを、絶対パスか queue_directory からの相対パスで指定します。chroot した smtp(8) からは、キューディレクトリ内のものしか届きません。",
      },
      related: ["smtp_tlsrpt_enable", "queue_directory"],
    },
    smtp_tlsrpt_skip_reused_handshakes: {
      shape: boolean,
      summary: {
        en: "Leaves handshakes that resume a cached TLS session out of the TLSRPT reports. Turn it off to have every handshake counted, as other senders do.",
        ja: "キャッシュした TLS セッションを再開したハンドシェイクを TLSRPT の報告に含めません。他の送信者と同じように、すべてのハンドシェイクを数える場合は無効にします。",
      },
      related: ["smtp_tlsrpt_enable", "smtp_tls_session_cache_database"],
    },
    requiretls_enable: {
      shape: boolean,
      summary: {
        en: "Supports REQUIRETLS (RFC 8689), with which a sender asks that a message travels only over verified TLS, hop by hop, or comes back. How strictly it is passed on is decided by smtp_requiretls_policy and lmtp_requiretls_policy.",
        ja: "REQUIRETLS (RFC 8689) に対応します。差出人は、検証された TLS だけを経由して配送し、できなければ返送するよう求められます。配送時の厳しさは smtp_requiretls_policy と lmtp_requiretls_policy で決めます。",
      },
      related: ["smtp_requiretls_policy", "lmtp_requiretls_policy", "tls_required_enable"],
    },
    smtp_requiretls_policy: {
      shape: {
        ...list(choice(requireTlsActions, { unknown: unknownValues.listItem })),
        tables: { key: "domain", result: "keywords" },
      } as const,
      summary: {
        en: "Lists actions, or tables that answer with one, for messages sent with REQUIRETLS; the first match decides, and no match means `enforce`. Tables are searched with the next-hop domain, without brackets and port, then its parents. Relax it for internal hosts and content filters.",
        ja: "REQUIRETLS 付きのメールに対する動作、または動作を返すテーブルを並べます。最初に一致したものを使い、一致しなければ `enforce` です。テーブルは角括弧とポートを除いた次の配送先ドメインと、その親ドメインで検索します。内部のホストやコンテンツフィルターには緩い動作を指定します。",
      },
      related: ["requiretls_enable", "smtp_tls_policy_maps", "smtp_log_tls_feature_status"],
    },
    requiretls_esmtp_header: {
      shape: boolean,
      summary: {
        en: "Records a REQUIRETLS request in a `Require-TLS-ESMTP` message header, so that it survives an external content filter (smtpd_proxy_filter, content_filter, `FILTER`). Recipients see the header; turn it off if there is no such filter. Milters do not need it.",
        ja: "REQUIRETLS の要求を `Require-TLS-ESMTP` ヘッダーに記録し、外部のコンテンツフィルター (smtpd_proxy_filter、content_filter、`FILTER`) を通っても失われないようにします。受信者にも見えるため、フィルターがなければ無効にできます。Milter には不要です。",
      },
      related: ["requiretls_enable", "content_filter", "smtpd_proxy_filter"],
    },
    requiretls_redact_dsn: {
      shape: boolean,
      summary: {
        en: "Returns only the headers of a REQUIRETLS message in delivery status notifications, and sends these without REQUIRETLS. Turned off, a notification can get lost when the way back does not support the extension.",
        ja: "REQUIRETLS 付きのメールの配送状態通知では元のヘッダーだけを返し、通知自体には REQUIRETLS を適用しません。無効にすると、戻りの経路が対応していない場合に通知が失われることがあります。",
      },
      related: ["requiretls_enable"],
    },
    tls_required_enable: {
      shape: boolean,
      summary: {
        en: "Honours the message header `TLS-Required: no` (RFC 8689), with which a sender puts arrival above secrecy, for example to report a broken TLS setup: policy lookups are skipped, and the level is lowered to `may`.",
        ja: "ヘッダー `TLS-Required: no` (RFC 8689) に従います。TLS の不具合を知らせる場合などに、差出人が機密性より到達を優先するためのものです。TLS ポリシーは検索せず、レベルを `may` に下げます。",
      },
      related: ["requiretls_enable", "smtp_tls_security_level"],
    },
    smtp_use_tls: {
      shape: boolean,
      summary: {
        en: "Turned on optional TLS before smtp_tls_security_level existed, which overrides it when set. Replace `yes` by smtp_tls_security_level = `may`.",
        ja: "smtp_tls_security_level ができる前に、任意の TLS を有効にしていたパラメータです。smtp_tls_security_level を設定すると無視されます。`yes` は smtp_tls_security_level = `may` に置き換えます。",
      },
      related: ["smtp_tls_security_level"],
    },
    smtp_enforce_tls: {
      shape: boolean,
      summary: {
        en: "Made TLS mandatory for all destinations, with a certificate check unless smtp_tls_enforce_peername was off. Replace it by smtp_tls_security_level = `verify`, or `encrypt` without the check.",
        ja: "すべての宛先で TLS を必須にし、smtp_tls_enforce_peername が無効でない限り証明書も検証していたパラメータです。smtp_tls_security_level = `verify` に、検証しないなら `encrypt` に置き換えます。",
      },
      related: ["smtp_tls_security_level", "smtp_tls_enforce_peername"],
    },
    smtp_tls_enforce_peername: {
      shape: boolean,
      summary: {
        en: "Decided whether smtp_enforce_tls also compared the server's host name with its certificate. Superseded by the levels `verify` (compare) and `encrypt` (do not) of smtp_tls_security_level.",
        ja: "smtp_enforce_tls の場合に、サーバーのホスト名を証明書と照合するかを決めていたパラメータです。現在は smtp_tls_security_level の `verify` (照合する) と `encrypt` (しない) で選びます。",
      },
      related: ["smtp_tls_security_level", "smtp_enforce_tls"],
    },
    smtp_tls_per_site: {
      shape: tables("destination", "keywords"),
      summary: {
        en: "Mapped destinations or server names to `NONE`, `MAY`, `MUST_NOPEERMATCH` or `MUST`. Its rules for two matches are hard to predict: use smtp_tls_policy_maps with `none`, `may`, `encrypt` or `verify`, which overrides it.",
        ja: "宛先やサーバー名を `NONE`、`MAY`、`MUST_NOPEERMATCH`、`MUST` に対応付けていたパラメータです。両方が一致した場合の規則が分かりにくいため、優先される smtp_tls_policy_maps に移行し、`none`、`may`、`encrypt`、`verify` を使います。",
      },
      related: ["smtp_tls_policy_maps"],
    },
  },
} satisfies Topic;
