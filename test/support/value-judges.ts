import type { NamesInSource } from "./c-names.js";

/**
 * The authorities on the values that a parameter accepts: each enumeration of the facts is compared with one or more of
 * them.
 */
export interface SourceJudge {
  readonly parameters: RegExp;
  readonly places: readonly NamesInSource[];
  /** Names that appear there for another purpose. */
  readonly notValues?: readonly string[];
}

export interface ProgramJudge {
  readonly program: string;
  /** Arguments that make it read the parameters and exit without the rest of the mail system. */
  readonly settings?: readonly string[];
  readonly parameters: RegExp;
  /** The first release whose program starts like this. */
  readonly since?: string;
  /** A value that only other systems support. */
  readonly elsewhere?: string;
}

const place = (file: string, where: string | RegExp): NamesInSource => ({ file, in: where });
const from = (
  parameters: RegExp,
  file: string,
  where: string | RegExp,
  notValues: readonly string[] = [],
): SourceJudge => ({
  parameters,
  places: [place(file, where)],
  notValues,
});

/** Tables and comparisons in the C sources, below src/. */
export const inSource: readonly SourceJudge[] = [
  from(/^canonical_classes$/, "cleanup/cleanup_init.c", "canon_class_table"),
  from(/^sender_canonical_classes$/, "cleanup/cleanup_init.c", "send_canon_class_table"),
  from(/^recipient_canonical_classes$/, "cleanup/cleanup_init.c", "rcpt_canon_class_table"),
  from(/^masquerade_classes$/, "cleanup/cleanup_init.c", "masq_class_table"),
  from(/^non_empty_end_of_header_action$/, "cleanup/cleanup_init.c", "non_empty_eoh_actions"),
  from(/^propagate_unmatched_extensions$/, "global/ext_prop.c", "table"),
  from(/^header_from_format$/, "global/hfrom_format.c", "hfrom_format_table"),
  from(/^info_log_address_format$/, "global/info_log_addr_form.c", "info_log_addr_form_table"),
  from(/^internal_mail_filter_classes$/, "global/int_filt.c", "table"),
  from(/^smtputf8_autodetect_classes$/, "global/smtputf8.c", "table"),
  from(/^mynetworks_style$/, "global/mynetworks.c", "mask_styles"),
  from(/^receive_override_options$/, "global/input_transp.c", "table"),
  from(/^(?:mailbox_delivery|virtual_mailbox)_lock$/, "global/mbox_conf.c", "mbox_mask"),
  from(/_discard_[el]hlo_keywords$/, "global/ehlo_mask.c", "ehlo_mask_table"),
  from(/^notify_classes$/, "global/mail_error.c", "mail_error_masks"),
  from(/^non_bdb_migration_level$/, "global/nbdb_util.c", "nbdb_level_table"),
  from(/^inet_protocols$/, "util/inet_proto.c", "proto_table"),
  from(/^maillog_file_permissions$/, "util/logwriter.c", "sane_perms"),
  from(/^syslog_facility$/, "util/msg_syslog.c", "facility_list"),
  from(/^compatibility_level$/, "global/mail_params.h", /#define (COMPAT_LEVEL_\w+)/g),
  from(/^inet_interfaces$/, "global/own_inet_addr.c", /strcmp\(var_inet_interfaces, (\w+)\)/g),
  from(/^(?:smtp|lmtp)_host_lookup$/, "smtp/smtp.c", "lookup_masks"),
  from(/^(?:smtp|lmtp)_dns_resolver_options$/, "smtp/smtp.c", "dns_res_opt_masks"),
  from(/^(?:smtp|lmtp)_dns_support_level$/, "smtp/smtp.c", "dns_support"),
  from(/^(?:smtp|lmtp)_address_preference$/, "smtp/smtp.c", "addr_pref_map"),
  from(/^(?:smtp|lmtp)_address_verify_target$/, "smtp/smtp_proto.c", "vrfy_init_table"),
  from(/^(?:smtp|lmtp)_pix_workarounds$/, "smtp/smtp_proto.c", "pix_bug_table"),
  from(/^(?:smtp|lmtp)_requiretls_policy$/, "smtp/smtp_reqtls_policy.c", /STREQ\(\w+, (\w+|"[^"]+")\)/g, ["error"]),
  from(/_tempfail_action$/, "smtpd/smtpd_check.c", "tempfail_actions"),
  from(/^smtpd_proxy_options$/, "smtpd/smtpd_proxy.c", "proxy_opts_table"),
  from(/^smtpd_forbid_bare_newline$/, "smtpd/smtpd.c", "bare_lf_mask_table"),
  from(/^smtpd_upstream_proxy_protocol$/, "smtpd/smtpd_peer.c", /(HAPROXY_PROTO_NAME),/g),
  from(/^postscreen_upstream_proxy_protocol$/, "postscreen/postscreen_endpt.c", /(HAPROXY_PROTO_NAME),/g),
  from(/^postscreen_\w+_action$/, "postscreen/postscreen.c", "actions"),
  from(/^postscreen_access_list$/, "global/server_acl.c", /STREQ\(\w+, (SERVER_ACL_NAME_\w+)\)/g),
  from(/^(?:smtp|lmtp)_sasl_\w*security_options$/, "xsasl/xsasl_cyrus_security.c", "xsasl_cyrus_sec_mask"),
  {
    parameters: /^smtpd_sasl_\w*security_options$/,
    places: [
      place("xsasl/xsasl_cyrus_security.c", "xsasl_cyrus_sec_mask"),
      place("xsasl/xsasl_dovecot_server.c", "xsasl_dovecot_conf_sec_props"),
    ],
  },
  from(/^smtpd_sasl_type$/, "xsasl/xsasl_server.c", /\{(XSASL_TYPE_\w+),/g),
  from(/^(?:smtp|lmtp)_sasl_type$/, "xsasl/xsasl_client.c", /(XSASL_TYPE_\w+),/g),
  from(/^allow_mail_to_files$/, "local/local.c", "file_mask"),
  from(/^allow_mail_to_commands$/, "local/local.c", "command_mask"),
  from(/^prepend_delivered_header$/, "local/local.c", "deliver_mask"),
  from(/^(?:forward_path|luser_relay|command_execution_directory)$/, "local/local_expand.c", /STREQ\(name, ("\w+")\)/g),
  from(/^mailbox_command$/, "local/command.c", /("[A-Z_]+"),/g),
  from(/^sendmail_fix_line_endings$/, "sendmail/sendmail.c", "sm_fix_eol_table"),
  from(/^milter_protocol$/, "milter/milter8.c", "milter8_versions"),
  from(/^milter_default_action$/, "milter/milter8.c", /strcasecmp\(milter->def_action, ("\w+")\)/g),
  from(/^milter_\w+_macros$/, "milter/milter.h", /#define (S8_MAC_\w+)/g),
  {
    parameters: /^(?:default_rbl_reply|(?:smtpd|postscreen)_reject_footer)$/,
    places: [
      place("smtpd/smtpd_check.c", /STREQ\(name, (MAIL_ATTR_RBL_\w+)\)/g),
      place("smtpd/smtpd_expand.c", /STREQN?\(\w+, (\w+)/g),
    ],
  },
  from(/_tls_\w*protocols$/, "tls/tls_misc.c", "protocol_table"),
  from(/_tls_\w*ciphers$/, "tls/tls_misc.c", "tls_cipher_grade_table", ["invalid"]),
  from(/(?:_tls|_client)_loglevel$/, "tls/tls_misc.c", "tls_log_table"),
  from(/^tls_disable_workarounds$/, "tls/tls_misc.c", "ssl_bug_tweaks"),
  from(/^tls_ssl_options$/, "tls/tls_misc.c", "ssl_op_tweaks"),
  from(/^tls_config_file$/, "tls/tls_misc.c", /strcmp\(var_tls_cnf_file, ("\w+")\)/g),
  from(/_tls_dh1024_param_file$/, "tls/tls_dh.c", /strcmp\(path, ("\w+")\)/g),
  from(
    /^(?:lmtp|smtp)_tls_security_level$|^tlsproxy_client_(?:security_)?level$/,
    "tls/tls_level.c",
    "tls_level_table",
    ["halfdane"],
  ),
  from(/^(?:lmtp|smtp)_tls_(?:verify|secure)_cert_match$/, "tls/tls_client.c", /strcasecmp\(name, ("[\w-]+")\)/g),
  from(/^(?:lmtp|smtp)_tls_servername$/, "tls/tls_client.c", /strcmp\(props->sni, ("\w+")\)/g),
  from(/^master_service_disable$/, "master/master_proto.h", /#define (MASTER_XPORT_NAME_\w+)/g),
];

const withoutServices = [
  "local_recipient_maps=",
  "smtpd_client_connection_count_limit=0",
  "smtpd_client_connection_rate_limit=0",
];

/** Programs that, started by hand as `PROGRAM -S`, stop with an error if they do not accept a value. */
export const byProgram: readonly ProgramJudge[] = [
  {
    program: "cleanup",
    parameters:
      /^(?:(?:sender_|recipient_)?canonical_classes|masquerade_classes|propagate_unmatched_extensions|header_from_format|non_empty_end_of_header_action|mynetworks_style|inet_interfaces|compatibility_level)$/,
  },
  // FreeBSD has this facility.
  { program: "cleanup", parameters: /^syslog_facility$/, elsewhere: "security" },
  { program: "local", parameters: /^(?:allow_mail_to_\w+|mailbox_delivery_lock|prepend_delivered_header)$/ },
  {
    program: "virtual",
    settings: ["virtual_mailbox_base=/"],
    parameters: /^virtual_mailbox_lock$/,
  },
  { program: "qmqpd", parameters: /^receive_override_options$/ },
  {
    program: "smtp",
    parameters:
      /^smtp_(?:address_preference|address_verify_target|dns_resolver_options|dns_support_level|host_lookup|tls_dane_insecure_mx_policy)$/,
  },
  {
    program: "smtp",
    settings: ["smtp_sasl_auth_enable=yes", "smtp_sasl_password_maps=static:user:password"],
    parameters: /^smtp_sasl_type$/,
  },
  {
    program: "lmtp",
    parameters:
      /^lmtp_(?:address_preference|address_verify_target|dns_resolver_options|dns_support_level|host_lookup)$/,
  },
  {
    program: "smtpd",
    settings: withoutServices,
    parameters: /_tempfail_action$|^smtpd_forbid_bare_newline$|^notify_classes$/,
  },
  { program: "smtpd", settings: [...withoutServices, "smtpd_sasl_auth_enable=yes"], parameters: /^smtpd_sasl_type$/ },
  {
    program: "postscreen",
    settings: ["postscreen_cache_map="],
    parameters: /^postscreen_(?:\w+_action|tls_security_level)$/,
  },
  {
    program: "tlsproxy",
    since: "3.7",
    parameters: /^(?:smtp_tls_security_level|smtpd_tls_security_level|tlsproxy_(?:client|tls)_security_level)$/,
  },
];

/** Parameters on which there is no authority, and why. */
export const elsewhere: readonly (readonly [parameters: RegExp, reason: string])[] = [
  [/_fingerprint_digest$|^tls_dane_digests$|^tls_session_ticket_cipher$/, "OpenSSL knows them"],
  [/^tls_\w+_(?:curves?|groups)$/, "OpenSSL knows them"],
  [/_tls_eecdh_grade$|^tls_dane_digest_agility$/, "the sources of today have no trace of it"],
  [/_sasl_mechanism_filter$/, "the SASL library knows them"],
  [/^(?:smtp_tcp_port|use_srv_lookup)$/, "services of the system (services(5))"],
  [/_concurrency_\w+_feedback$/, "a number, or one divided by a word of qmgr_feedback.c"],
  [/^hash_queue_names$/, "any queue; others are passed over"],
  [/^parent_domain_matches_subdomains$/, "names of parameters that the list match_parent_style() is called with"],
  [/^local_header_rewrite_clients$/, "restrictions, spread over smtpd_check.c"],
  [/^smtpd_log_access_permit_actions$/, "restrictions and actions, compared as text"],
  [/^postmulti_\w+_commands$/, "commands of the script postfix-script"],
  [/^(?:html|readme|shlib)_directory$/, "the installation script reads them"],
  [/_tls_cert_file$/, "“none” is what chooses no certificate; anything else is a file"],
  [/^stress$/, "master(8) sets it"],
];
