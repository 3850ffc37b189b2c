import { programOf } from "../../syntax/master-cf.js";
import { isLoopback } from "./loopback.js";
import type { ConfigModel } from "./model.js";

/** A destination of the SMTP client, such as a relayhost: `host:port` or `[host]:port`, with the port optional. */
export interface SmtpDestination {
  readonly host: string;
  readonly port: string | undefined;
  /** True for `[host]`: no MX records are looked up. */
  readonly bracketed: boolean;
}

/** Parses a destination of the SMTP client as src/util/host_port.c does; undefined if it is malformed. */
export function parseDestination(text: string): SmtpDestination | undefined {
  const match = /^(?:\[([^\]]*)\](?::(.*))?|([^[\]]*?)(?::([^:]*))?)$/s.exec(text);
  if (match === null) return undefined;
  const bracketed = match[1] !== undefined;
  const port = bracketed ? match[2] : match[4];
  return { host: match[1] ?? match[3]!, port: port === "" ? undefined : port, bracketed };
}

/** True if the SMTP client looks up MX records: false if DNS lookups are disabled altogether. */
export function looksUpMx(model: ConfigModel): boolean {
  const level = model.value("smtp_dns_support_level");
  return level === "" ? model.value("disable_dns_lookups") !== "yes" : level !== "disabled";
}

/** True for the name of a transport that delivers by SMTP. */
export function isSmtpTransport(model: ConfigModel, name: string): boolean {
  const service = model.master.services.find(
    ({ columns }) => columns.service?.text === name && columns.type?.text === "unix",
  );
  if (service === undefined) return (name === "smtp" || name === "relay") && model.master.services.length === 0;
  return programOf(service) === "smtp";
}

/** Whether a relay host is this machine, in the local network as far as its name shows, or on the Internet. */
export function distanceOf(relayhost: string): "here" | "near" | "far" {
  const host = (parseDestination(relayhost)?.host ?? "").replace(/^ipv6:/i, "");
  if (isLoopback(host)) return "here";
  return isPrivate(host) ? "near" : "far";
}

/** True for a private address, or a name that can only be resolved in the local network. */
function isPrivate(host: string): boolean {
  const address = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|f[cd][0-9a-f]{2}:|fe80:)/i;
  const name = /\.(?:local|internal|lan|home|corp|intranet|localdomain)\.?$/i;
  return address.test(host) || !/[.:]/.test(host) || name.test(host);
}
