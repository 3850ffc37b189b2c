import ipaddr from "ipaddr.js";

/** An IP address, or a network in CIDR notation. */
export interface Network {
  readonly address: ipaddr.IPv4 | ipaddr.IPv6;
  /** Prefix length in bits; the length of the whole address if none is written. */
  readonly bits: number;
}

/**
 * Parses an item of an address list such as mynetworks. Unlike in cidr tables, an IPv6 address needs `[]`: without
 * them, Postfix reads it as the `type:name` of a lookup table.
 */
export function parseNetwork(pattern: string): Network | undefined {
  const network = parseCidr(pattern);
  return network?.address.kind() === "ipv6" && !pattern.startsWith("[") ? undefined : network;
}

/**
 * Parses `address`, `address/bits`, `[address]/bits` or `[address/bits]` (src/util/cidr_match.c); undefined for
 * anything else. Does not reject host bits, although Postfix does; see `hasHostBits`.
 */
export function parseCidr(text: string): Network | undefined {
  let [address, mask] = [text, undefined as string | undefined];
  if (text.startsWith("[")) {
    const close = text.indexOf("]");
    const rest = text.slice(close + 1);
    if (close < 0 || (rest !== "" && !rest.startsWith("/"))) return undefined;
    address = text.slice(1, close);
    if (rest !== "") mask = rest.slice(1);
  }
  if (mask === undefined) {
    const slash = address.indexOf("/");
    if (slash >= 0) [address, mask] = [address.slice(0, slash), address.slice(slash + 1)];
  }
  const parsed = parseAddress(address);
  if (parsed === undefined) return undefined;
  const most = parsed.kind() === "ipv4" ? 32 : 128;
  if (mask === undefined) return { address: parsed, bits: most };
  const bits = Number(mask);
  return /^\d+$/.test(mask) && bits <= most ? { address: parsed, bits } : undefined;
}

/** True if the address has bits set beyond the prefix, as in 10.0.0.1/8. */
export function hasHostBits(network: Network): boolean {
  return networkAddress(network).toByteArray().join() !== network.address.toByteArray().join();
}

/** Parses an address without brackets, as inet_pton(3) does: four decimal numbers, or IPv6 without a zone. */
export function parseAddress(text: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text);
  return /^[0-9a-f:.]+$/i.test(text) && ipaddr.IPv6.isValid(text) ? ipaddr.IPv6.parse(text) : undefined;
}

/** The first address of the network: all bits beyond the prefix are 0. */
export function networkAddress({ address, bits }: Network): ipaddr.IPv4 | ipaddr.IPv6 {
  const bytes = address.toByteArray().map((byte, index) => {
    const kept = Math.max(0, Math.min(8, bits - 8 * index));
    return byte & (0xff << (8 - kept));
  });
  return ipaddr.fromByteArray(bytes);
}

/** The last address of the network: all bits beyond the prefix are 1. */
export function lastAddress({ address, bits }: Network): ipaddr.IPv4 | ipaddr.IPv6 {
  const bytes = address.toByteArray().map((byte, index) => {
    const kept = Math.max(0, Math.min(8, bits - 8 * index));
    return byte | (0xff >> kept);
  });
  return ipaddr.fromByteArray(bytes);
}

/** Formats a network for Postfix's address lists, with IPv6 addresses in `[]`; without `bits`, the address alone. */
export function formatNetwork(address: ipaddr.IPv4 | ipaddr.IPv6, bits?: number): string {
  const text = address instanceof ipaddr.IPv6 ? `[${address.toRFC5952String()}]` : address.toString();
  return bits === undefined ? text : `${text}/${bits}`;
}

/** True if a network contains an address; false if one is IPv4 and the other IPv6. */
export function isInside(address: ipaddr.IPv4 | ipaddr.IPv6, network: Network): boolean {
  if (address instanceof ipaddr.IPv4) {
    return network.address instanceof ipaddr.IPv4 && address.match(network.address, network.bits);
  }
  return network.address instanceof ipaddr.IPv6 && address.match(network.address, network.bits);
}
