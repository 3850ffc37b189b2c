import ipaddr from "ipaddr.js";

/** An address, or a network in CIDR form. */
export interface Network {
  readonly address: ipaddr.IPv4 | ipaddr.IPv6;
  /** The length of the mask; that of the whole address where none is written. */
  readonly bits: number;
}

/**
 * Reads `address`, `address/bits`, `[address]/bits` and `[address/bits]` as src/util/cidr_match.c does; undefined for
 * what it refuses, and for an IPv6 address without `[]`, which a list takes for a lookup table.
 */
export function parseNetwork(pattern: string): Network | undefined {
  const match = /^(?:\[([^\]/]+)\](?:\/(\d+))?|\[([^\]/]+)\/(\d+)\]|([^\][/]+)(?:\/(\d+))?)$/.exec(pattern);
  if (match === null) return undefined;
  const address = parseAddress(match[1] ?? match[3] ?? match[5]!);
  if (address === undefined || (match[5] !== undefined && address.kind() === "ipv6")) return undefined;
  const most = bitsOf(address);
  const mask = match[2] ?? match[4] ?? match[6];
  const bits = mask === undefined ? most : Number(mask);
  return bits <= most ? { address, bits } : undefined;
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

function bitsOf(address: ipaddr.IPv4 | ipaddr.IPv6): number {
  return address.kind() === "ipv4" ? 32 : 128;
}
