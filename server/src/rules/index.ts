import { duplicateParameter } from "./duplicate-parameter.js";
import { hostnameNotFqdn } from "./hostname-not-fqdn.js";
import { missingEquals } from "./missing-equals.js";
import { mynetworksHostBits } from "./mynetworks-host-bits.js";
import { mynetworksTooWide } from "./mynetworks-too-wide.js";
import { relayhostUnbracketed } from "./relayhost-unbracketed.js";
import type { Rule } from "./rule.js";
import { starttlsMissingOutbound } from "./starttls-missing-outbound.js";

/** All rules, in alphabetical order. */
export const rules: readonly Rule[] = [
  duplicateParameter,
  hostnameNotFqdn,
  missingEquals,
  mynetworksHostBits,
  mynetworksTooWide,
  relayhostUnbracketed,
  starttlsMissingOutbound,
];
