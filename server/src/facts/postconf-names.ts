import { isAvailable, type Parameter } from "./parameter.js";
import { compareVersions, parseVersion, type Version } from "./version.js";

/** Old names that Postfix still reads as the default of their successors, by the first version without the parameter. */
const legacySince = sinceByName([
  ["2.0", "virtual_maps"],
  ["2.1", "authorized_verp_clients"],
  ["2.2", "smtpd_client_connection_limit_exceptions"],
  ["2.3", "fallback_relay"],
  ["3.1", "postscreen_dnsbl_ttl"],
  ["3.6", "postscreen_blacklist_action postscreen_dnsbl_whitelist_threshold postscreen_whitelist_interfaces"],
  [
    "3.7",
    `lmtp_per_record_deadline smtp_per_record_deadline smtpd_per_record_deadline tlsproxy_client_level
    tlsproxy_client_policy`,
  ],
]);

/**
 * The names that postconf(1) warns about (src/postconf/postconf_unused.c), by the first version that does, which may be
 * much later than the manual.
 */
const deprecatedSince = sinceByName([
  [
    "3.9",
    `disable_dns_lookups lmtp_use_tls postscreen_use_tls smtp_use_tls smtpd_use_tls tlsproxy_client_use_tls
    tlsproxy_use_tls lmtp_enforce_tls postscreen_enforce_tls smtp_enforce_tls smtpd_enforce_tls
    tlsproxy_client_enforce_tls tlsproxy_enforce_tls lmtp_tls_per_site smtp_tls_per_site tlsproxy_client_per_site
    smtpd_tls_dh1024_param_file smtpd_tls_eecdh_grade`,
  ],
  [
    "3.11",
    `authorized_verp_clients fallback_relay lmtp_per_record_deadline lmtp_tls_enforce_peername
    postscreen_blacklist_action postscreen_dnsbl_ttl postscreen_dnsbl_whitelist_threshold
    postscreen_whitelist_interfaces smtpd_client_connection_limit_exceptions smtpd_per_record_deadline
    smtp_per_record_deadline smtp_tls_enforce_peername tlsproxy_client_level tlsproxy_client_policy virtual_maps
    lmtp_cname_overrides_servername smtp_cname_overrides_servername`,
  ],
  ["3.12", "tlsproxy_client_loglevel_parameter"],
]);

/** Parameters in the manual that exist only if master.cf has the service. */
const madeForServices =
  /^(?:lmtp|relay|smtp|virtual)_destination_(?:concurrency|recipient)_limit$|^transport_(?!maps$|retry_time$)/;

/** The names that a version of Postfix reads only as the default of their successors. */
export function legacyNames(version: Version): string[] {
  return [...legacySince.keys()].filter((name) => isSince(legacySince, name, version));
}

/** Whether postconf(1) of a version warns about the name itself. */
export function isDeprecatedName(name: string, version: Version): boolean {
  return isSince(deprecatedSince, name, version);
}

/** Whether a version of Postfix has the parameter independently of the services in master.cf. */
export function isBuiltIn(parameter: Parameter, version: Version): boolean {
  return isAvailable(parameter, version) && !madeForServices.test(parameter.name);
}

function isSince(versions: ReadonlyMap<string, Version>, name: string, version: Version): boolean {
  const since = versions.get(name);
  return since !== undefined && compareVersions(version, since) >= 0;
}

/** @param lists names separated by white space, by version */
function sinceByName(lists: readonly (readonly [since: string, names: string])[]): ReadonlyMap<string, Version> {
  return new Map(
    lists.flatMap(([since, names]) => names.split(/\s+/).map((name) => [name, parseVersion(since)!] as const)),
  );
}
