import ipaddr from "ipaddr.js";

/** An address, or a network in CIDR form. */
export interface Network {
  readonly address: ipaddr.IPv4 | ipaddr.IPv6;
  /** The length of the mask; that of the whole address where none is written. */
  readonly bits: number;
}

/** Reads a network of a list: as parseCidr does, but a list takes an IPv6 address without `[]` for a lookup table. */
export function parseNetwork(pattern: string): Network | undefined {
  const network = parseCidr(pattern);
  return network?.address.kind() === "ipv6" && !pattern.startsWith("[") ? undefined : network;
}

/**
 * Reads `address`, `address/bits`, `[address]/bits` and `[address/bits]` (src/util/cidr_match.c); undefined for what is
 * none of them. Postfix refuses a network with host bits, too.
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

/** True where the address has bits that its mask leaves out. */
export function hasHostBits(network: Network): boolean {
  return networkAddress(network).toByteArray().join() !== network.address.toByteArray().join();
}

/** Reads an address without brackets, as inet_pton(3) does: four decimal numbers, or IPv6 without a zone. */
export function parseAddress(text: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text);
  return /^[0-9a-f:.]+$/i.test(text) && ipaddr.IPv6.isValid(text) ? ipaddr.IPv6.parse(text) : undefined;
}

/** The address of the network: without the bits that the mask leaves out. */
export function networkAddress({ address, bits }: Network): ipaddr.IPv4 | ipaddr.IPv6 {
  const bytes = address.toByteArray().map((byte, index) => {
    const kept = Math.max(0, Math.min(8, bits - 8 * index));
    return byte & (0xff << (8 - kept));
  });
  return ipaddr.fromByteArray(bytes);
}

/** The last address of the network: with all bits set that the mask leaves out. */
export function lastAddress({ address, bits }: Network): ipaddr.IPv4 | ipaddr.IPv6 {
  const bytes = address.toByteArray().map((byte, index) => {
    const kept = Math.max(0, Math.min(8, bits - 8 * index));
    return byte | (0xff >> kept);
  });
  return ipaddr.fromByteArray(bytes);
}

/** A network in the form that Postfix's lists take, IPv6 addresses within `[]`; without a mask, the address alone. */
export function formatNetwork(address: ipaddr.IPv4 | ipaddr.IPv6, bits?: number): string {
  const text = address instanceof ipaddr.IPv6 ? `[${address.toRFC5952String()}]` : address.toString();
  return bits === undefined ? text : `${text}/${bits}`;
}

/** True where an address lies in a network of the same kind. */
export function isInside(address: ipaddr.IPv4 | ipaddr.IPv6, network: Network): boolean {
  if (address instanceof ipaddr.IPv4) {
    return network.address instanceof ipaddr.IPv4 && address.match(network.address, network.bits);
  }
  return network.address instanceof ipaddr.IPv6 && address.match(network.address, network.bits);
}
