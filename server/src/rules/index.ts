import { addressFamilyOff } from "./address-family-off.js";
import { backoffTimes } from "./backoff-times.js";
import { backslashContinuation } from "./backslash-continuation.js";
import { bannerWithoutHostname } from "./banner-without-hostname.js";
import { berkeleyDb } from "./berkeley-db.js";
import { bindAddressFamily } from "./bind-address-family.js";
import { bounceLifetimeLonger } from "./bounce-lifetime-longer.js";
import { brokenSaslAuthClients } from "./broken-sasl-auth-clients.js";
import { byteOrderMark } from "./byte-order-mark.js";
import { circularReference } from "./circular-reference.js";
import { clientCertificateNoEffect } from "./client-certificate-no-effect.js";
import { commentedOutStart } from "./commented-out-start.js";
import { compatibilityLevel } from "./compatibility-level.js";
import { daneWithoutDnssec } from "./dane-without-dnssec.js";
import { deprecatedParameter } from "./deprecated-parameter.js";
import { domainInTwoClasses } from "./domain-in-two-classes.js";
import { domainListPattern } from "./domain-list-pattern.js";
import { doubleEquals } from "./double-equals.js";
import { duplicateParameter } from "./duplicate-parameter.js";
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
import { openRelay } from "./open-relay.js";
import { originNotOneDomain } from "./origin-not-one-domain.js";
import { ownNameNotLocal } from "./own-name-not-local.js";
import { parameterRemoved } from "./parameter-removed.js";
import { parameterTooNew } from "./parameter-too-new.js";
import { passwordInMainCf } from "./password-in-main-cf.js";
import { passwordMapNoMatch } from "./password-map-no-match.js";
import { portInBrackets } from "./port-in-brackets.js";
import { queueLifetimeDefault } from "./queue-lifetime-default.js";
import { quotedValue } from "./quoted-value.js";
import { readOnlyParameter } from "./read-only-parameter.js";
import { relayRecipientsUnchecked } from "./relay-recipients-unchecked.js";
import { relayWrappermode } from "./relay-wrappermode.js";
import { relayhostToSelf } from "./relayhost-to-self.js";
import { relayhostUnbracketed } from "./relayhost-unbracketed.js";
import type { Rule } from "./rule.js";
import { saslAnonymous } from "./sasl-anonymous.js";
import { saslAuthNotEnabled } from "./sasl-auth-not-enabled.js";
import { saslBackendMissing } from "./sasl-backend-missing.js";
import { saslLoginTlsOptional } from "./sasl-login-tls-optional.js";
import { saslNoPasswordMap } from "./sasl-no-password-map.js";
import { saslNoplaintext } from "./sasl-noplaintext.js";
import { saslPlaintextWithoutTls } from "./sasl-plaintext-without-tls.js";
import { semicolonSeparator } from "./semicolon-separator.js";
import { severalRelayHosts } from "./several-relay-hosts.js";
import { smtpClientCertificate } from "./smtp-client-certificate.js";
import { smtpdWrappermode } from "./smtpd-wrappermode.js";
import { smugglingDefence } from "./smuggling-defence.js";
import { softBounce } from "./soft-bounce.js";
import { starttlsMissingInbound } from "./starttls-missing-inbound.js";
import { starttlsMissingOutbound } from "./starttls-missing-outbound.js";
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
import { undefinedReference } from "./undefined-reference.js";
import { unknownParameter } from "./unknown-parameter.js";
import { unknownTableType } from "./unknown-table-type.js";
import { warnIfReject } from "./warn-if-reject.js";

/** All rules, in alphabetical order. */
export const rules: readonly Rule[] = [
  addressFamilyOff,
  backoffTimes,
  backslashContinuation,
  bannerWithoutHostname,
  berkeleyDb,
  bindAddressFamily,
  bounceLifetimeLonger,
  brokenSaslAuthClients,
  byteOrderMark,
  circularReference,
  clientCertificateNoEffect,
  commentedOutStart,
  compatibilityLevel,
  daneWithoutDnssec,
  deprecatedParameter,
  domainInTwoClasses,
  domainListPattern,
  doubleEquals,
  duplicateParameter,
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
  openRelay,
  originNotOneDomain,
  ownNameNotLocal,
  parameterRemoved,
  parameterTooNew,
  passwordInMainCf,
  passwordMapNoMatch,
  portInBrackets,
  queueLifetimeDefault,
  quotedValue,
  readOnlyParameter,
  relayRecipientsUnchecked,
  relayWrappermode,
  relayhostToSelf,
  relayhostUnbracketed,
  saslAnonymous,
  saslAuthNotEnabled,
  saslBackendMissing,
  saslLoginTlsOptional,
  saslNoPasswordMap,
  saslNoplaintext,
  saslPlaintextWithoutTls,
  semicolonSeparator,
  severalRelayHosts,
  smtpClientCertificate,
  smtpdWrappermode,
  smugglingDefence,
  softBounce,
  starttlsMissingInbound,
  starttlsMissingOutbound,
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
  undefinedReference,
  unknownParameter,
  unknownTableType,
  warnIfReject,
];
