export { mynetworksAndStyle } from "./mynetworks-and-style.js";
export { mynetworksHostBits } from "./mynetworks-host-bits.js";
export { mynetworksHostName } from "./mynetworks-host-name.js";
export { mynetworksIpv6Brackets } from "./mynetworks-ipv6-brackets.js";
export { mynetworksTooWide } from "./mynetworks-too-wide.js";
export { networkPatternInvalid } from "./network-pattern-invalid.js";
