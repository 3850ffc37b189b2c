import { compareVersions, parseVersion, type Version } from "../facts/version.js";

/**
 * The parameters that `type:prefix` makes by putting `prefix_` before them, such as `prefix_server_host` for
 * `ldap:prefix`: how tables were set up before they had files of their own (ldap_table(5) and the like).
 */
export function tableParameters(type: string, prefix: string, version: Version): string[] {
  const has = (since: string | undefined): boolean =>
    since === undefined || compareVersions(version, parseVersion(since)!) >= 0;
  return (suffixes[type] ?? [])
    .map((text) => text.split("@"))
    .flatMap(([suffix, since]) => (has(since) ? [`${prefix}_${suffix}`] : []));
}

/** True for a table type that talks to a database. */
export function isDatabase(type: string): boolean {
  return suffixes[type] !== undefined;
}

const list = (text: string): string[] => text.trim().split(/\s+/);
const sql = "additional_conditions domain expansion_limit query result_format select_field table where_field";

/** `name@version` where a later version than 3.0 brought it. */
const suffixes: Readonly<Record<string, readonly string[]>> = {
  ldap: list(`bind bind_dn bind_pw cache cache_expiry cache_size chase_referrals debuglevel dereference domain
    expansion_limit leaf_result_attribute query_filter recursion_limit result_attribute result_filter result_format
    sasl_authz_id sasl_mechs sasl_minssf sasl_realm scope search_base server_host server_port size_limit
    special_result_attribute start_tls terminal_result_attribute timeout tls_ca_cert_dir tls_ca_cert_file tls_cert
    tls_cipher_suite tls_key tls_random_file tls_require_cert version`),
  mysql: list(`${sql} charset@3.9 dbname hosts idle_interval@3.9 option_file option_group password
    require_result_set@3.2 retry_interval@3.9 tls_CAfile tls_CApath tls_cert_file tls_ciphers tls_key_file
    tls_verify_cert user`),
  pgsql: list(`${sql} dbname encoding@3.8 hosts idle_interval@3.9 password retry_interval@3.9 select_function user`),
  sqlite: list(`${sql} dbpath`),
  memcache: list(`backup data_size_limit domain flags key_digest@3.11 key_format line_size_limit max_try memcache
    retry_pause timeout ttl`),
  mongodb: list(`collection@3.9 dbname@3.9 domain@3.9 expansion_limit@3.9 projection@3.9 query_filter@3.9
    result_attribute@3.9 result_format@3.9 uri@3.9`),
};
