import { compareVersions, parseVersion, type Version } from "../../../facts/version.js";

/** True where postconf(1) of that version warns about the name itself (src/postconf/postconf_unused.c). */
export function isDeprecated(name: string, version: Version): boolean {
  const since = deprecatedSince.get(name);
  return since !== undefined && compareVersions(version, parseVersion(since)!) >= 0;
}

/** By the version whose postconf warns for the first time, which may be much later than the manual. */
const lists: Readonly<Record<string, string>> = {
  3.9: `disable_dns_lookups lmtp_use_tls postscreen_use_tls smtp_use_tls smtpd_use_tls tlsproxy_client_use_tls
    tlsproxy_use_tls lmtp_enforce_tls postscreen_enforce_tls smtp_enforce_tls smtpd_enforce_tls
    tlsproxy_client_enforce_tls tlsproxy_enforce_tls lmtp_tls_per_site smtp_tls_per_site tlsproxy_client_per_site
    smtpd_tls_dh1024_param_file smtpd_tls_eecdh_grade`,
  3.11: `authorized_verp_clients fallback_relay lmtp_per_record_deadline lmtp_tls_enforce_peername
    postscreen_blacklist_action postscreen_dnsbl_ttl postscreen_dnsbl_whitelist_threshold
    postscreen_whitelist_interfaces smtpd_client_connection_limit_exceptions smtpd_per_record_deadline
    smtp_per_record_deadline smtp_tls_enforce_peername tlsproxy_client_level tlsproxy_client_policy virtual_maps
    lmtp_cname_overrides_servername smtp_cname_overrides_servername`,
  3.12: "tlsproxy_client_loglevel_parameter",
};

const deprecatedSince: ReadonlyMap<string, string> = new Map(
  Object.entries(lists).flatMap(([since, names]) => names.split(/\s+/).map((name) => [name, since])),
);
