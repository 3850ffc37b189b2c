/** A destination of the SMTP client: `host`, `host:port`, `[host]`, `[host]:port`. */
export interface NextHop {
  /** Without brackets and port. */
  readonly host: string;
  /** With `[]`, MX records are not looked up. */
  readonly bracketed: boolean;
  /** A port number or the name of a service. */
  readonly port?: string;
}

/** Reads a next hop as Postfix does (src/util/host_port.c); undefined where it has no host. */
export function parseNextHop(text: string): NextHop | undefined {
  const match = /^(?:\[([^\]]*)\]|([^:[\]]+))(?::(.*))?$/s.exec(text.trim());
  if (match === null) return undefined;
  const host = (match[1] ?? match[2] ?? "").replace(/^ipv6:/i, "");
  if (host === "") return undefined;
  const result = { host, bracketed: match[1] !== undefined };
  return match[3] === undefined ? result : { ...result, port: match[3] };
}

/** True for this machine itself. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost(?:\.localdomain)?|127(?:\.\d+){3}|::1)$/i.test(host);
}

/** True for an address or a name that only means something inside one's own network. */
export function isPrivate(host: string): boolean {
  const address = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|f[cd][0-9a-f]{2}:|fe80:)/i;
  return (
    address.test(host) ||
    !/[.:]/.test(host) ||
    /\.(?:local|internal|lan|home|corp|intranet|localdomain)\.?$/i.test(host)
  );
}
