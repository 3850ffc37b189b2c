import { boolean, choice, tables, time, word } from "../shape.js";
import { type ParameterNotes, type Topic, variantOf } from "../topic.js";
import { clientSecurityLevels } from "../vocabulary/tls.js";
import { smtpTls } from "./smtp-tls.js";
import { smtpdTls } from "./smtpd-tls.js";

export const tlsproxy = {
  id: "tlsproxy",
  title: { en: "TLS proxy (tlsproxy)", ja: "TLS プロキシ (tlsproxy)" },
  parameters: {
    tlsproxy_service_name: {
      shape: word("service"),
      summary: {
        en: "Names the tlsproxy(8) service in master.cf, which encrypts for postscreen(8) and for smtp(8) with smtp_tls_connection_reuse. A client whose TLS settings differ from the rest, such as an smtp service with its own certificate, can be given a tlsproxy service of its own.",
        ja: "postscreen(8) と、smtp_tls_connection_reuse を使う smtp(8) のために暗号化を担う tlsproxy(8) の、master.cf でのサービス名を指定します。独自の証明書を使う smtp サービスなど、TLS の設定が異なるものには専用の tlsproxy サービスを割り当てられます。",
      },
      related: ["smtp_tls_connection_reuse", "postscreen_tls_security_level"],
    },
    tlsproxy_watchdog_timeout: {
      shape: time("s"),
      summary: {
        en: "Ends a tlsproxy(8) process that is stuck in one step of its work for this long. A safety net against bugs, not a limit for slow peers.",
        ja: "1 回の入出力処理がこの時間を超えて止まった tlsproxy(8) のプロセスを終了させます。不具合に備える安全装置で、遅い相手を制限するものではありません。",
      },
      related: ["tlsproxy_service_name", "postscreen_watchdog_timeout"],
    },
    ...serverVariants([
      "smtpd_tls_security_level",
      "smtpd_tls_chain_files",
      "smtpd_tls_cert_file",
      "smtpd_tls_key_file",
      "smtpd_tls_eccert_file",
      "smtpd_tls_eckey_file",
      "smtpd_tls_dcert_file",
      "smtpd_tls_dkey_file",
      "smtpd_tls_CAfile",
      "smtpd_tls_CApath",
      "smtpd_tls_ask_ccert",
      "smtpd_tls_req_ccert",
      "smtpd_tls_ccert_verifydepth",
      "smtpd_tls_fingerprint_digest",
      "smtpd_tls_enable_rpk",
      "smtpd_tls_protocols",
      "smtpd_tls_mandatory_protocols",
      "smtpd_tls_ciphers",
      "smtpd_tls_mandatory_ciphers",
      "smtpd_tls_exclude_ciphers",
      "smtpd_tls_mandatory_exclude_ciphers",
      "smtpd_tls_dh1024_param_file",
      "smtpd_tls_dh512_param_file",
      "smtpd_tls_eecdh_grade",
      "smtpd_tls_loglevel",
      "smtpd_tls_always_issue_session_ids",
    ]),
    tlsproxy_tls_session_cache_timeout: {
      shape: time("s"),
      summary: {
        en: "Was the lifetime of cached sessions of tlsproxy(8) up to Postfix 2.10. The cache is shared with smtpd(8), so only smtpd_tls_session_cache_timeout counts now; remove it.",
        ja: "Postfix 2.10 まで、tlsproxy(8) がキャッシュしたセッションの有効期間を決めていたパラメータです。キャッシュは smtpd(8) と共有のため、現在は smtpd_tls_session_cache_timeout だけが使われます。削除します。",
      },
      related: ["smtpd_tls_session_cache_timeout"],
    },
    tlsproxy_use_tls: {
      shape: boolean,
      summary: {
        en: "Had tlsproxy(8) prepare for optional TLS on behalf of postscreen(8). Deprecated from Postfix 3.9: set smtpd_tls_security_level, which tlsproxy_tls_security_level follows.",
        ja: "tlsproxy(8) に、postscreen(8) のための任意の TLS を準備させていたパラメータです。Postfix 3.9 で非推奨になりました。smtpd_tls_security_level を設定すれば tlsproxy_tls_security_level も従います。",
      },
      related: ["tlsproxy_tls_security_level", "smtpd_use_tls"],
    },
    tlsproxy_enforce_tls: {
      shape: boolean,
      summary: {
        en: "Had tlsproxy(8) apply the settings for mandatory TLS on behalf of postscreen(8). Deprecated from Postfix 3.9; tlsproxy_tls_security_level = `encrypt` says the same.",
        ja: "tlsproxy(8) に、postscreen(8) のための接続で TLS 必須時の設定を使わせていたパラメータです。Postfix 3.9 で非推奨になりました。tlsproxy_tls_security_level = `encrypt` で同じことを指定します。",
      },
      related: ["tlsproxy_tls_security_level", "smtpd_enforce_tls"],
    },
    ...clientVariants([
      "smtp_tls_chain_files",
      "smtp_tls_cert_file",
      "smtp_tls_key_file",
      "smtp_tls_eccert_file",
      "smtp_tls_eckey_file",
      "smtp_tls_dcert_file",
      "smtp_tls_dkey_file",
      "smtp_tls_CAfile",
      "smtp_tls_CApath",
      "smtp_tls_scert_verifydepth",
      "smtp_tls_fingerprint_digest",
      "smtp_tls_loglevel",
    ]),
    tlsproxy_client_security_level: {
      shape: choice(clientSecurityLevels),
      summary: {
        en: "Tells tlsproxy(8) at startup whether it will act as a TLS client, so that it loads keys and CAs while it still may. How much TLS a delivery needs is decided by smtp(8) alone (smtp_tls_security_level); leave both equal.",
        ja: "tlsproxy(8) が起動時に、TLS クライアントとして鍵と CA を (権限があるうちに) 読み込むかを判断するために使います。個々の配送に必要な TLS の強さを決めるのは smtp(8) の smtp_tls_security_level だけなので、同じ値のままにします。",
      },
      related: ["smtp_tls_security_level", "tlsproxy_client_policy_maps"],
    },
    tlsproxy_client_policy_maps: {
      shape: tables("destination", "tls-policy"),
      summary: {
        en: "Tells tlsproxy(8) that smtp(8) uses a TLS policy table, which is a reason to load keys and CAs even at the level `none`. The lookups are made by smtp(8) with smtp_tls_policy_maps; keep the default.",
        ja: "smtp(8) が TLS ポリシーテーブルを使うことを tlsproxy(8) に知らせ、レベルが `none` でも鍵と CA を読み込ませます。検索自体は smtp(8) が smtp_tls_policy_maps で行うため、既定のままにします。",
      },
      related: ["smtp_tls_policy_maps", "tlsproxy_client_security_level"],
    },
    tlsproxy_client_level: {
      shape: choice(clientSecurityLevels),
      summary: {
        en: "Was the name of tlsproxy_client_security_level in Postfix 3.4 to 3.6. Later versions still read it, with a warning from 3.11 on; rename it.",
        ja: "Postfix 3.4 から 3.6 での tlsproxy_client_security_level の名前です。以降の版でも読まれますが、3.11 からは警告されるため、新しい名前に変えます。",
      },
      related: ["tlsproxy_client_security_level"],
    },
    tlsproxy_client_policy: {
      shape: tables("destination", "tls-policy"),
      summary: {
        en: "Was the name of tlsproxy_client_policy_maps in Postfix 3.4 to 3.6. It still works as a fallback, but Postfix 3.11 and later warn about it; rename it.",
        ja: "Postfix 3.4 から 3.6 での tlsproxy_client_policy_maps の名前です。代わりの値としてまだ使われますが、Postfix 3.11 以降は警告するため、新しい名前に変えます。",
      },
      related: ["tlsproxy_client_policy_maps"],
    },
    tlsproxy_client_per_site: {
      shape: tables("destination", "keywords"),
      summary: {
        en: "Told tlsproxy(8) that smtp(8) uses the old smtp_tls_per_site table. Deprecated from Postfix 3.9: move to smtp_tls_policy_maps, and tlsproxy_client_policy_maps follows.",
        ja: "smtp(8) が古い smtp_tls_per_site を使うことを tlsproxy(8) に知らせていたパラメータです。Postfix 3.9 で非推奨になりました。smtp_tls_policy_maps に移行すれば、tlsproxy_client_policy_maps も従います。",
      },
      related: ["tlsproxy_client_policy_maps", "smtp_tls_policy_maps"],
    },
    tlsproxy_client_use_tls: {
      shape: boolean,
      summary: {
        en: "Told tlsproxy(8) that smtp(8) uses optional TLS (smtp_use_tls). Deprecated from Postfix 3.9 in favour of tlsproxy_client_security_level, which follows smtp_tls_security_level by itself.",
        ja: "smtp(8) が任意の TLS を使うこと (smtp_use_tls) を tlsproxy(8) に知らせていたパラメータです。Postfix 3.9 で非推奨になりました。代わりの tlsproxy_client_security_level は、既定で smtp_tls_security_level に従います。",
      },
      related: ["tlsproxy_client_security_level"],
    },
    tlsproxy_client_enforce_tls: {
      shape: boolean,
      summary: {
        en: "Told tlsproxy(8) that smtp(8) requires TLS everywhere (smtp_enforce_tls). Deprecated from Postfix 3.9; smtp_tls_security_level = `encrypt` or `verify` reaches tlsproxy(8) without it.",
        ja: "smtp(8) が常に TLS を必須とすること (smtp_enforce_tls) を tlsproxy(8) に知らせていたパラメータです。Postfix 3.9 で非推奨になりました。smtp_tls_security_level = `encrypt` や `verify` は、これがなくても tlsproxy(8) に反映されます。",
      },
      related: ["tlsproxy_client_security_level"],
    },
    tlsproxy_client_loglevel_parameter: {
      shape: word("parameter"),
      summary: {
        en: "Named the parameter that warnings about tlsproxy_client_loglevel mention. Never of use to administrators, and gone after Postfix 3.11; remove it.",
        ja: "tlsproxy_client_loglevel の誤りを警告するときに示すパラメータ名を指定していました。管理者が設定するものではなく、Postfix 3.11 を最後に廃止されたため、削除します。",
      },
      related: ["tlsproxy_client_loglevel"],
    },
  },
} satisfies Topic;

type NameIn<T, Prefix extends string> = Extract<keyof T, `${Prefix}${string}`>;

/** The smtpd_tls_* parameters with a tlsproxy_tls_* variant, for tlsproxy(8) in the place of an SMTP server. */
function serverVariants(
  names: readonly NameIn<typeof smtpdTls.parameters, "smtpd_tls_">[],
): Record<string, ParameterNotes> {
  return Object.fromEntries(
    names.map((name) => {
      const difference = {
        en: `Replaces ${name} in tlsproxy(8), which encrypts for postscreen(8); normally both are equal.`,
        ja: `postscreen(8) のために暗号化する tlsproxy(8) が、${name} の代わりに使います。通常は同じ値にします。`,
      };
      const notes = { ...variantOf(smtpdTls.parameters[name], difference), related: [name, "tlsproxy_service_name"] };
      return [name.replace("smtpd_tls_", "tlsproxy_tls_"), notes];
    }),
  );
}

/** The smtp_tls_* parameters with a tlsproxy_client_* variant, which tlsproxy(8) loads before smtp(8) asks for it. */
function clientVariants(
  names: readonly NameIn<typeof smtpTls.parameters, "smtp_tls_">[],
): Record<string, ParameterNotes> {
  return Object.fromEntries(
    names.map((name) => {
      const difference = {
        en: `Prepares tlsproxy(8) for smtp(8) with smtp_tls_connection_reuse; keep it equal to ${name}.`,
        ja: `smtp_tls_connection_reuse を使う smtp(8) のために tlsproxy(8) が起動時に準備する値です。${name} と同じにします。`,
      };
      const notes = {
        ...variantOf(smtpTls.parameters[name], difference),
        related: [name, "smtp_tls_connection_reuse"],
      };
      return [name.replace("smtp_tls_", "tlsproxy_client_"), notes];
    }),
  );
}
