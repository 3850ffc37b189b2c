import { duplicateParameter } from "./duplicate-parameter.js";
import { hostnameNotFqdn } from "./hostname-not-fqdn.js";
import { missingEquals } from "./missing-equals.js";
import { mynetworksHostBits } from "./mynetworks-host-bits.js";
import { mynetworksTooWide } from "./mynetworks-too-wide.js";
import { relayhostUnbracketed } from "./relayhost-unbracketed.js";
import type { Rule } from "./rule.js";
import { saslAnonymous } from "./sasl-anonymous.js";
import { saslBackendMissing } from "./sasl-backend-missing.js";
import { saslNoPasswordMap } from "./sasl-no-password-map.js";
import { saslPlaintextWithoutTls } from "./sasl-plaintext-without-tls.js";
import { starttlsMissingInbound } from "./starttls-missing-inbound.js";
import { starttlsMissingOutbound } from "./starttls-missing-outbound.js";
import { tlsCaMissing } from "./tls-ca-missing.js";
import { tlsLoglevel } from "./tls-loglevel.js";

/** All rules, in alphabetical order. */
export const rules: readonly Rule[] = [
  duplicateParameter,
  hostnameNotFqdn,
  missingEquals,
  mynetworksHostBits,
  mynetworksTooWide,
  relayhostUnbracketed,
  saslAnonymous,
  saslBackendMissing,
  saslNoPasswordMap,
  saslPlaintextWithoutTls,
  starttlsMissingInbound,
  starttlsMissingOutbound,
  tlsCaMissing,
  tlsLoglevel,
];
