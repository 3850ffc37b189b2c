import { definitionDuplicateParameter } from "./database-files/definition-duplicate-parameter.js";
import { definitionInvalidValue } from "./database-files/definition-invalid-value.js";
import { definitionMissingParameter } from "./database-files/definition-missing-parameter.js";
import { definitionObsolete } from "./database-files/definition-obsolete.js";
import { definitionQuery } from "./database-files/definition-query.js";
import { definitionSyntax } from "./database-files/definition-syntax.js";
import { definitionUnknownParameter } from "./database-files/definition-unknown-parameter.js";
import { definitionUnquotedKey } from "./database-files/definition-unquoted-key.js";
import { backoffTimes } from "./delivery/backoff-times.js";
import { bounceLifetimeLonger } from "./delivery/bounce-lifetime-longer.js";
import { contentFilterLoop } from "./delivery/content-filter-loop.js";
import { debuggingLeftOn } from "./delivery/debugging-left-on.js";
import { messageSizeVsMailbox } from "./delivery/message-size-vs-mailbox.js";
import { milterEndpoint } from "./delivery/milter-endpoint.js";
import { milterProtocolOld } from "./delivery/milter-protocol-old.js";
import { nonSmtpdMiltersMissing } from "./delivery/non-smtpd-milters-missing.js";
import { portInBrackets } from "./delivery/port-in-brackets.js";
import { queueLifetimeDefault } from "./delivery/queue-lifetime-default.js";
import { recipientLimitMissing } from "./delivery/recipient-limit-missing.js";
import { relayhostToSelf } from "./delivery/relayhost-to-self.js";
import { relayhostUnbracketed } from "./delivery/relayhost-unbracketed.js";
import { severalRelayHosts } from "./delivery/several-relay-hosts.js";
import { softBounce } from "./delivery/soft-bounce.js";
import { transportUndefined } from "./delivery/transport-undefined.js";
import { addressFamilyOff } from "./hosts/address-family-off.js";
import { bannerWithoutHostname } from "./hosts/banner-without-hostname.js";
import { bindAddressFamily } from "./hosts/bind-address-family.js";
import { domainInTwoClasses } from "./hosts/domain-in-two-classes.js";
import { domainListPattern } from "./hosts/domain-list-pattern.js";
import { hostnameInvalid } from "./hosts/hostname-invalid.js";
import { hostnameIsHostedDomain } from "./hosts/hostname-is-hosted-domain.js";
import { hostnameNotFqdn } from "./hosts/hostname-not-fqdn.js";
import { inetInterfacesInvalid } from "./hosts/inet-interfaces-invalid.js";
import { interfacesVsRole } from "./hosts/interfaces-vs-role.js";
import { mydomainImplicit } from "./hosts/mydomain-implicit.js";
import { myoriginFromFile } from "./hosts/myorigin-from-file.js";
import { originNotOneDomain } from "./hosts/origin-not-one-domain.js";
import { ownNameNotLocal } from "./hosts/own-name-not-local.js";
import { mynetworksAndStyle } from "./networks/mynetworks-and-style.js";
import { mynetworksHostBits } from "./networks/mynetworks-host-bits.js";
import { mynetworksHostName } from "./networks/mynetworks-host-name.js";
import { mynetworksIpv6Brackets } from "./networks/mynetworks-ipv6-brackets.js";
import { mynetworksTooWide } from "./networks/mynetworks-too-wide.js";
import { networkPatternInvalid } from "./networks/network-pattern-invalid.js";
import { compatibilityLevel } from "./parameters/compatibility-level.js";
import { deprecatedParameter } from "./parameters/deprecated-parameter.js";
import { duplicateParameter } from "./parameters/duplicate-parameter.js";
import { invalidValue } from "./parameters/invalid-value.js";
import { messageSizeUnits } from "./parameters/message-size-units.js";
import { missingValue } from "./parameters/missing-value.js";
import { overrideNotRead } from "./parameters/override-not-read.js";
import { parameterRemoved } from "./parameters/parameter-removed.js";
import { parameterTooNew } from "./parameters/parameter-too-new.js";
import { passwordInMainCf } from "./parameters/password-in-main-cf.js";
import { readOnlyParameter } from "./parameters/read-only-parameter.js";
import { unknownParameter } from "./parameters/unknown-parameter.js";
import { filterPortOpen } from "./relay/filter-port-open.js";
import { localRecipientsUnchecked } from "./relay/local-recipients-unchecked.js";
import { openRelay } from "./relay/open-relay.js";
import { permitBeforeRelayCheck } from "./relay/permit-before-relay-check.js";
import { relayCheckInRecipientList } from "./relay/relay-check-in-recipient-list.js";
import { relayProtectionMissing } from "./relay/relay-protection-missing.js";
import { relayRecipientsUnchecked } from "./relay/relay-recipients-unchecked.js";
import { submissionAcceptsStrangers } from "./relay/submission-accepts-strangers.js";
import { untrustedRouting } from "./relay/untrusted-routing.js";
import { accessOkForbidden } from "./restrictions/access-ok-forbidden.js";
import { blocklistBeforeLogin } from "./restrictions/blocklist-before-login.js";
import { deadDnsbl } from "./restrictions/dead-dnsbl.js";
import { deprecatedRestriction } from "./restrictions/deprecated-restriction.js";
import { dnsblWithoutFilter } from "./restrictions/dnsbl-without-filter.js";
import { dnsblWrongKind } from "./restrictions/dnsbl-wrong-kind.js";
import { duplicateRestriction } from "./restrictions/duplicate-restriction.js";
import { heloNotRequired } from "./restrictions/helo-not-required.js";
import { policyServiceMissing } from "./restrictions/policy-service-missing.js";
import { restrictionArgument } from "./restrictions/restriction-argument.js";
import { restrictionClassLoop } from "./restrictions/restriction-class-loop.js";
import { restrictionClassName } from "./restrictions/restriction-class-name.js";
import { restrictionNoEffect } from "./restrictions/restriction-no-effect.js";
import { senderVerificationForAll } from "./restrictions/sender-verification-for-all.js";
import { smugglingDefence } from "./restrictions/smuggling-defence.js";
import { undefinedRestrictionClass } from "./restrictions/undefined-restriction-class.js";
import { unknownClientHostname } from "./restrictions/unknown-client-hostname.js";
import { unknownRestriction } from "./restrictions/unknown-restriction.js";
import { unreachableRestriction } from "./restrictions/unreachable-restriction.js";
import { vrfyEnabled } from "./restrictions/vrfy-enabled.js";
import { warnIfReject } from "./restrictions/warn-if-reject.js";
import type { Rule } from "./rule.js";
import { brokenSaslAuthClients } from "./sasl/broken-sasl-auth-clients.js";
import { loginMismatchTooLate } from "./sasl/login-mismatch-too-late.js";
import { loginMismatchWithoutMap } from "./sasl/login-mismatch-without-map.js";
import { passwordMapNoMatch } from "./sasl/password-map-no-match.js";
import { saslAnonymous } from "./sasl/sasl-anonymous.js";
import { saslAuthNotEnabled } from "./sasl/sasl-auth-not-enabled.js";
import { saslBackendMissing } from "./sasl/sasl-backend-missing.js";
import { saslLoginTlsOptional } from "./sasl/sasl-login-tls-optional.js";
import { saslNoPasswordMap } from "./sasl/sasl-no-password-map.js";
import { saslNoplaintext } from "./sasl/sasl-noplaintext.js";
import { saslPlaintextWithoutTls } from "./sasl/sasl-plaintext-without-tls.js";
import { saslRestrictionWithoutLogin } from "./sasl/sasl-restriction-without-login.js";
import { submissionWithoutLogin } from "./sasl/submission-without-login.js";
import { chrootDefault } from "./services/chroot-default.js";
import { chrootSocketPath } from "./services/chroot-socket-path.js";
import { chrootUnsuitable } from "./services/chroot-unsuitable.js";
import { duplicateService } from "./services/duplicate-service.js";
import { obsoleteFifo } from "./services/obsolete-fifo.js";
import { pipeAttributes } from "./services/pipe-attributes.js";
import { pipeUser } from "./services/pipe-user.js";
import { postlogMissing } from "./services/postlog-missing.js";
import { postscreenIncomplete } from "./services/postscreen-incomplete.js";
import { processLimitRequired } from "./services/process-limit-required.js";
import { rootRightsMissing } from "./services/root-rights-missing.js";
import { serviceColumnValue } from "./services/service-column-value.js";
import { servicePortUnknown } from "./services/service-port-unknown.js";
import { servicePrivateColumn } from "./services/service-private-column.js";
import { standardServiceMissing } from "./services/standard-service-missing.js";
import { unknownProgram } from "./services/unknown-program.js";
import { wakeupMissing } from "./services/wakeup-missing.js";
import { backslashContinuation } from "./syntax/backslash-continuation.js";
import { byteOrderMark } from "./syntax/byte-order-mark.js";
import { circularReference } from "./syntax/circular-reference.js";
import { commentOnServiceLine } from "./syntax/comment-on-service-line.js";
import { commentedOutService } from "./syntax/commented-out-service.js";
import { commentedOutStart } from "./syntax/commented-out-start.js";
import { doubleEquals } from "./syntax/double-equals.js";
import { indentedAssignment } from "./syntax/indented-assignment.js";
import { indentedFirstLine } from "./syntax/indented-first-line.js";
import { inlineComment } from "./syntax/inline-comment.js";
import { invisibleCharacter } from "./syntax/invisible-character.js";
import { malformedExpression } from "./syntax/malformed-expression.js";
import { missingEquals } from "./syntax/missing-equals.js";
import { missingName } from "./syntax/missing-name.js";
import { nulByte } from "./syntax/nul-byte.js";
import { overrideUnspaced } from "./syntax/override-unspaced.js";
import { overrideWithoutEquals } from "./syntax/override-without-equals.js";
import { quotedValue } from "./syntax/quoted-value.js";
import { semicolonSeparator } from "./syntax/semicolon-separator.js";
import { serviceFieldsMissing } from "./syntax/service-fields-missing.js";
import { unclosedBrace } from "./syntax/unclosed-brace.js";
import { undefinedReference } from "./syntax/undefined-reference.js";
import { unexpectedArgument } from "./syntax/unexpected-argument.js";
import { aliasCommand } from "./tables/alias-command.js";
import { aliasLoop } from "./tables/alias-loop.js";
import { berkeleyDb } from "./tables/berkeley-db.js";
import { passwordFileReadable } from "./tables/password-file-readable.js";
import { tableActionUnknown } from "./tables/table-action-unknown.js";
import { tableContinuation } from "./tables/table-continuation.js";
import { tableDuplicateKey } from "./tables/table-duplicate-key.js";
import { tableGroupMissing } from "./tables/table-group-missing.js";
import { tableIndexOutdated } from "./tables/table-index-outdated.js";
import { tableKeyNeverMatches } from "./tables/table-key-never-matches.js";
import { tableLineIgnored } from "./tables/table-line-ignored.js";
import { tableMissing } from "./tables/table-missing.js";
import { tableNetworkInvalid } from "./tables/table-network-invalid.js";
import { tablePatternInvalid } from "./tables/table-pattern-invalid.js";
import { tableUnbalancedIf } from "./tables/table-unbalanced-if.js";
import { tableUnreachable } from "./tables/table-unreachable.js";
import { tableWithoutCheck } from "./tables/table-without-check.js";
import { unknownTableType } from "./tables/unknown-table-type.js";
import { clientCertificateNoEffect } from "./tls/client-certificate-no-effect.js";
import { daneWithoutDnssec } from "./tls/dane-without-dnssec.js";
import { relayWrappermode } from "./tls/relay-wrappermode.js";
import { smtpClientCertificate } from "./tls/smtp-client-certificate.js";
import { smtpdWrappermode } from "./tls/smtpd-wrappermode.js";
import { starttlsMissingInbound } from "./tls/starttls-missing-inbound.js";
import { starttlsMissingOutbound } from "./tls/starttls-missing-outbound.js";
import { tlsAllClientcertsPublicCa } from "./tls/tls-all-clientcerts-public-ca.js";
import { tlsAskCcertUnused } from "./tls/tls-ask-ccert-unused.js";
import { tlsCaMissing } from "./tls/tls-ca-missing.js";
import { tlsCertificateFiles } from "./tls/tls-certificate-files.js";
import { tlsChainAndLegacy } from "./tls/tls-chain-and-legacy.js";
import { tlsCipherlistOverride } from "./tls/tls-cipherlist-override.js";
import { tlsExcludeCiphersOperator } from "./tls/tls-exclude-ciphers-operator.js";
import { tlsFingerprintMissing } from "./tls/tls-fingerprint-missing.js";
import { tlsLegacyContradiction } from "./tls/tls-legacy-contradiction.js";
import { tlsLoglevel } from "./tls/tls-loglevel.js";
import { tlsMandatoryForInternet } from "./tls/tls-mandatory-for-internet.js";
import { tlsNoCertificate } from "./tls/tls-no-certificate.js";
import { tlsProtocolsOnlyMandatory } from "./tls/tls-protocols-only-mandatory.js";
import { tlsProtocolsPinned } from "./tls/tls-protocols-pinned.js";
import { tlsReqCcertWithoutEncrypt } from "./tls/tls-req-ccert-without-encrypt.js";
import { tlsRequiredOnPort25 } from "./tls/tls-required-on-port-25.js";
import { tlsServiceMissing } from "./tls/tls-service-missing.js";

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
