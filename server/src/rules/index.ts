import { accessOkForbidden } from "./access-ok-forbidden.js";
import { addressFamilyOff } from "./address-family-off.js";
import { backoffTimes } from "./backoff-times.js";
import { backslashContinuation } from "./backslash-continuation.js";
import { bannerWithoutHostname } from "./banner-without-hostname.js";
import { berkeleyDb } from "./berkeley-db.js";
import { bindAddressFamily } from "./bind-address-family.js";
import { blocklistBeforeLogin } from "./blocklist-before-login.js";
import { bounceLifetimeLonger } from "./bounce-lifetime-longer.js";
import { brokenSaslAuthClients } from "./broken-sasl-auth-clients.js";
import { byteOrderMark } from "./byte-order-mark.js";
import { chrootDefault } from "./chroot-default.js";
import { chrootSocketPath } from "./chroot-socket-path.js";
import { chrootUnsuitable } from "./chroot-unsuitable.js";
import { circularReference } from "./circular-reference.js";
import { clientCertificateNoEffect } from "./client-certificate-no-effect.js";
import { commentOnServiceLine } from "./comment-on-service-line.js";
import { commentedOutService } from "./commented-out-service.js";
import { commentedOutStart } from "./commented-out-start.js";
import { compatibilityLevel } from "./compatibility-level.js";
import { contentFilterLoop } from "./content-filter-loop.js";
import { daneWithoutDnssec } from "./dane-without-dnssec.js";
import { deadDnsbl } from "./dead-dnsbl.js";
import { debuggingLeftOn } from "./debugging-left-on.js";
import { definitionDuplicateParameter } from "./definitions/definition-duplicate-parameter.js";
import { definitionInvalidValue } from "./definitions/definition-invalid-value.js";
import { definitionMissingParameter } from "./definitions/definition-missing-parameter.js";
import { definitionObsolete } from "./definitions/definition-obsolete.js";
import { definitionQuery } from "./definitions/definition-query.js";
import { definitionSyntax } from "./definitions/definition-syntax.js";
import { definitionUnknownParameter } from "./definitions/definition-unknown-parameter.js";
import { definitionUnquotedKey } from "./definitions/definition-unquoted-key.js";
import { deprecatedParameter } from "./deprecated-parameter.js";
import { deprecatedRestriction } from "./deprecated-restriction.js";
import { dnsblWithoutFilter } from "./dnsbl-without-filter.js";
import { dnsblWrongKind } from "./dnsbl-wrong-kind.js";
import { domainInTwoClasses } from "./domain-in-two-classes.js";
import { domainListPattern } from "./domain-list-pattern.js";
import { doubleEquals } from "./double-equals.js";
import { duplicateParameter } from "./duplicate-parameter.js";
import { duplicateRestriction } from "./duplicate-restriction.js";
import { duplicateService } from "./duplicate-service.js";
import { filterPortOpen } from "./filter-port-open.js";
import { heloNotRequired } from "./helo-not-required.js";
import { hostnameInvalid } from "./hostname-invalid.js";
import { hostnameIsHostedDomain } from "./hostname-is-hosted-domain.js";
import { hostnameNotFqdn } from "./hostname-not-fqdn.js";
import { indentedAssignment } from "./indented-assignment.js";
import { indentedFirstLine } from "./indented-first-line.js";
import { inetInterfacesInvalid } from "./inet-interfaces-invalid.js";
import { inlineComment } from "./inline-comment.js";
import { interfacesVsRole } from "./interfaces-vs-role.js";
import { invalidValue } from "./invalid-value.js";
import { invisibleCharacter } from "./invisible-character.js";
import { localRecipientsUnchecked } from "./local-recipients-unchecked.js";
import { loginMismatchTooLate } from "./login-mismatch-too-late.js";
import { loginMismatchWithoutMap } from "./login-mismatch-without-map.js";
import { malformedExpression } from "./malformed-expression.js";
import { messageSizeUnits } from "./message-size-units.js";
import { messageSizeVsMailbox } from "./message-size-vs-mailbox.js";
import { milterEndpoint } from "./milter-endpoint.js";
import { milterProtocolOld } from "./milter-protocol-old.js";
import { missingEquals } from "./missing-equals.js";
import { missingName } from "./missing-name.js";
import { missingValue } from "./missing-value.js";
import { mydomainImplicit } from "./mydomain-implicit.js";
import { mynetworksAndStyle } from "./mynetworks-and-style.js";
import { mynetworksHostBits } from "./mynetworks-host-bits.js";
import { mynetworksHostName } from "./mynetworks-host-name.js";
import { mynetworksIpv6Brackets } from "./mynetworks-ipv6-brackets.js";
import { mynetworksTooWide } from "./mynetworks-too-wide.js";
import { myoriginFromFile } from "./myorigin-from-file.js";
import { networkPatternInvalid } from "./network-pattern-invalid.js";
import { nonSmtpdMiltersMissing } from "./non-smtpd-milters-missing.js";
import { nulByte } from "./nul-byte.js";
import { obsoleteFifo } from "./obsolete-fifo.js";
import { openRelay } from "./open-relay.js";
import { originNotOneDomain } from "./origin-not-one-domain.js";
import { overrideNotRead } from "./override-not-read.js";
import { overrideUnspaced } from "./override-unspaced.js";
import { overrideWithoutEquals } from "./override-without-equals.js";
import { ownNameNotLocal } from "./own-name-not-local.js";
import { parameterRemoved } from "./parameter-removed.js";
import { parameterTooNew } from "./parameter-too-new.js";
import { passwordInMainCf } from "./password-in-main-cf.js";
import { passwordMapNoMatch } from "./password-map-no-match.js";
import { permitBeforeRelayCheck } from "./permit-before-relay-check.js";
import { pipeAttributes } from "./pipe-attributes.js";
import { pipeUser } from "./pipe-user.js";
import { policyServiceMissing } from "./policy-service-missing.js";
import { portInBrackets } from "./port-in-brackets.js";
import { postlogMissing } from "./postlog-missing.js";
import { postscreenIncomplete } from "./postscreen-incomplete.js";
import { processLimitRequired } from "./process-limit-required.js";
import { queueLifetimeDefault } from "./queue-lifetime-default.js";
import { quotedValue } from "./quoted-value.js";
import { readOnlyParameter } from "./read-only-parameter.js";
import { recipientLimitMissing } from "./recipient-limit-missing.js";
import { relayCheckInRecipientList } from "./relay-check-in-recipient-list.js";
import { relayProtectionMissing } from "./relay-protection-missing.js";
import { relayRecipientsUnchecked } from "./relay-recipients-unchecked.js";
import { relayWrappermode } from "./relay-wrappermode.js";
import { relayhostToSelf } from "./relayhost-to-self.js";
import { relayhostUnbracketed } from "./relayhost-unbracketed.js";
import { restrictionArgument } from "./restriction-argument.js";
import { restrictionClassLoop } from "./restriction-class-loop.js";
import { restrictionClassName } from "./restriction-class-name.js";
import { restrictionNoEffect } from "./restriction-no-effect.js";
import { rootRightsMissing } from "./root-rights-missing.js";
import type { Rule } from "./rule.js";
import { saslAnonymous } from "./sasl-anonymous.js";
import { saslAuthNotEnabled } from "./sasl-auth-not-enabled.js";
import { saslBackendMissing } from "./sasl-backend-missing.js";
import { saslLoginTlsOptional } from "./sasl-login-tls-optional.js";
import { saslNoPasswordMap } from "./sasl-no-password-map.js";
import { saslNoplaintext } from "./sasl-noplaintext.js";
import { saslPlaintextWithoutTls } from "./sasl-plaintext-without-tls.js";
import { saslRestrictionWithoutLogin } from "./sasl-restriction-without-login.js";
import { semicolonSeparator } from "./semicolon-separator.js";
import { senderVerificationForAll } from "./sender-verification-for-all.js";
import { serviceColumnValue } from "./service-column-value.js";
import { serviceFieldsMissing } from "./service-fields-missing.js";
import { servicePortUnknown } from "./service-port-unknown.js";
import { servicePrivateColumn } from "./service-private-column.js";
import { severalRelayHosts } from "./several-relay-hosts.js";
import { smtpClientCertificate } from "./smtp-client-certificate.js";
import { smtpdWrappermode } from "./smtpd-wrappermode.js";
import { smugglingDefence } from "./smuggling-defence.js";
import { softBounce } from "./soft-bounce.js";
import { standardServiceMissing } from "./standard-service-missing.js";
import { starttlsMissingInbound } from "./starttls-missing-inbound.js";
import { starttlsMissingOutbound } from "./starttls-missing-outbound.js";
import { submissionAcceptsStrangers } from "./submission-accepts-strangers.js";
import { submissionWithoutLogin } from "./submission-without-login.js";
import { tableMissing } from "./table-missing.js";
import { tableWithoutCheck } from "./table-without-check.js";
import { aliasCommand } from "./tables/alias-command.js";
import { aliasLoop } from "./tables/alias-loop.js";
import { passwordFileReadable } from "./tables/password-file-readable.js";
import { tableActionUnknown } from "./tables/table-action-unknown.js";
import { tableContinuation } from "./tables/table-continuation.js";
import { tableDuplicateKey } from "./tables/table-duplicate-key.js";
import { tableGroupMissing } from "./tables/table-group-missing.js";
import { tableIndexOutdated } from "./tables/table-index-outdated.js";
import { tableKeyNeverMatches } from "./tables/table-key-never-matches.js";
import { tableLineIgnored } from "./tables/table-line-ignored.js";
import { tableNetworkInvalid } from "./tables/table-network-invalid.js";
import { tablePatternInvalid } from "./tables/table-pattern-invalid.js";
import { tableUnbalancedIf } from "./tables/table-unbalanced-if.js";
import { tableUnreachable } from "./tables/table-unreachable.js";
import { tlsAllClientcertsPublicCa } from "./tls-all-clientcerts-public-ca.js";
import { tlsAskCcertUnused } from "./tls-ask-ccert-unused.js";
import { tlsCaMissing } from "./tls-ca-missing.js";
import { tlsCertificateFiles } from "./tls-certificate-files.js";
import { tlsChainAndLegacy } from "./tls-chain-and-legacy.js";
import { tlsCipherlistOverride } from "./tls-cipherlist-override.js";
import { tlsExcludeCiphersOperator } from "./tls-exclude-ciphers-operator.js";
import { tlsFingerprintMissing } from "./tls-fingerprint-missing.js";
import { tlsLegacyContradiction } from "./tls-legacy-contradiction.js";
import { tlsLoglevel } from "./tls-loglevel.js";
import { tlsMandatoryForInternet } from "./tls-mandatory-for-internet.js";
import { tlsNoCertificate } from "./tls-no-certificate.js";
import { tlsProtocolsOnlyMandatory } from "./tls-protocols-only-mandatory.js";
import { tlsProtocolsPinned } from "./tls-protocols-pinned.js";
import { tlsReqCcertWithoutEncrypt } from "./tls-req-ccert-without-encrypt.js";
import { tlsRequiredOnPort25 } from "./tls-required-on-port-25.js";
import { tlsServiceMissing } from "./tls-service-missing.js";
import { transportUndefined } from "./transport-undefined.js";
import { unclosedBrace } from "./unclosed-brace.js";
import { undefinedReference } from "./undefined-reference.js";
import { undefinedRestrictionClass } from "./undefined-restriction-class.js";
import { unexpectedArgument } from "./unexpected-argument.js";
import { unknownClientHostname } from "./unknown-client-hostname.js";
import { unknownParameter } from "./unknown-parameter.js";
import { unknownProgram } from "./unknown-program.js";
import { unknownRestriction } from "./unknown-restriction.js";
import { unknownTableType } from "./unknown-table-type.js";
import { unreachableRestriction } from "./unreachable-restriction.js";
import { untrustedRouting } from "./untrusted-routing.js";
import { vrfyEnabled } from "./vrfy-enabled.js";
import { wakeupMissing } from "./wakeup-missing.js";
import { warnIfReject } from "./warn-if-reject.js";

/** All rules, in alphabetical order. */
export const rules: readonly Rule[] = [
  accessOkForbidden,
  addressFamilyOff,
  aliasCommand,
  aliasLoop,
  backoffTimes,
  backslashContinuation,
  bannerWithoutHostname,
  berkeleyDb,
  bindAddressFamily,
  blocklistBeforeLogin,
  bounceLifetimeLonger,
  brokenSaslAuthClients,
  byteOrderMark,
  chrootDefault,
  chrootSocketPath,
  chrootUnsuitable,
  circularReference,
  clientCertificateNoEffect,
  commentOnServiceLine,
  commentedOutService,
  commentedOutStart,
  compatibilityLevel,
  contentFilterLoop,
  daneWithoutDnssec,
  deadDnsbl,
  debuggingLeftOn,
  definitionDuplicateParameter,
  definitionInvalidValue,
  definitionMissingParameter,
  definitionObsolete,
  definitionQuery,
  definitionSyntax,
  definitionUnknownParameter,
  definitionUnquotedKey,
  deprecatedParameter,
  deprecatedRestriction,
  dnsblWithoutFilter,
  dnsblWrongKind,
  domainInTwoClasses,
  domainListPattern,
  doubleEquals,
  duplicateParameter,
  duplicateRestriction,
  duplicateService,
  filterPortOpen,
  heloNotRequired,
  hostnameInvalid,
  hostnameIsHostedDomain,
  hostnameNotFqdn,
  indentedAssignment,
  indentedFirstLine,
  inetInterfacesInvalid,
  inlineComment,
  interfacesVsRole,
  invalidValue,
  invisibleCharacter,
  localRecipientsUnchecked,
  loginMismatchTooLate,
  loginMismatchWithoutMap,
  malformedExpression,
  messageSizeUnits,
  messageSizeVsMailbox,
  milterEndpoint,
  milterProtocolOld,
  missingEquals,
  missingName,
  missingValue,
  mydomainImplicit,
  mynetworksAndStyle,
  mynetworksHostBits,
  mynetworksHostName,
  mynetworksIpv6Brackets,
  mynetworksTooWide,
  myoriginFromFile,
  networkPatternInvalid,
  nonSmtpdMiltersMissing,
  nulByte,
  obsoleteFifo,
  openRelay,
  originNotOneDomain,
  overrideNotRead,
  overrideUnspaced,
  overrideWithoutEquals,
  ownNameNotLocal,
  parameterRemoved,
  parameterTooNew,
  passwordFileReadable,
  passwordInMainCf,
  passwordMapNoMatch,
  permitBeforeRelayCheck,
  pipeAttributes,
  pipeUser,
  policyServiceMissing,
  portInBrackets,
  postlogMissing,
  postscreenIncomplete,
  processLimitRequired,
  queueLifetimeDefault,
  quotedValue,
  readOnlyParameter,
  recipientLimitMissing,
  relayCheckInRecipientList,
  relayProtectionMissing,
  relayRecipientsUnchecked,
  relayWrappermode,
  relayhostToSelf,
  relayhostUnbracketed,
  restrictionArgument,
  restrictionClassLoop,
  restrictionClassName,
  restrictionNoEffect,
  rootRightsMissing,
  saslAnonymous,
  saslAuthNotEnabled,
  saslBackendMissing,
  saslLoginTlsOptional,
  saslNoPasswordMap,
  saslNoplaintext,
  saslPlaintextWithoutTls,
  saslRestrictionWithoutLogin,
  semicolonSeparator,
  senderVerificationForAll,
  serviceColumnValue,
  serviceFieldsMissing,
  servicePortUnknown,
  servicePrivateColumn,
  severalRelayHosts,
  smtpClientCertificate,
  smtpdWrappermode,
  smugglingDefence,
  softBounce,
  standardServiceMissing,
  starttlsMissingInbound,
  starttlsMissingOutbound,
  submissionAcceptsStrangers,
  submissionWithoutLogin,
  tableActionUnknown,
  tableContinuation,
  tableDuplicateKey,
  tableGroupMissing,
  tableIndexOutdated,
  tableKeyNeverMatches,
  tableLineIgnored,
  tableMissing,
  tableNetworkInvalid,
  tablePatternInvalid,
  tableUnbalancedIf,
  tableUnreachable,
  tableWithoutCheck,
  tlsAllClientcertsPublicCa,
  tlsAskCcertUnused,
  tlsCaMissing,
  tlsCertificateFiles,
  tlsChainAndLegacy,
  tlsCipherlistOverride,
  tlsExcludeCiphersOperator,
  tlsFingerprintMissing,
  tlsLegacyContradiction,
  tlsLoglevel,
  tlsMandatoryForInternet,
  tlsNoCertificate,
  tlsProtocolsOnlyMandatory,
  tlsProtocolsPinned,
  tlsReqCcertWithoutEncrypt,
  tlsRequiredOnPort25,
  tlsServiceMissing,
  transportUndefined,
  unclosedBrace,
  undefinedReference,
  undefinedRestrictionClass,
  unexpectedArgument,
  unknownClientHostname,
  unknownParameter,
  unknownProgram,
  unknownRestriction,
  unknownTableType,
  unreachableRestriction,
  untrustedRouting,
  vrfyEnabled,
  wakeupMissing,
  warnIfReject,
];
