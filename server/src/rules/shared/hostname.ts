import { parseAddress } from "../../syntax/network.js";
import { hasPlaceholder } from "../../syntax/template.js";

/** True for a text that Postfix accepts as a host name (src/util/valid_hostname.c). */
export function isHostname(text: string): boolean {
  if (text.length > 255 || !/^[\w.-]+$/.test(text) || !/[a-z_-]/i.test(text)) return false;
  return text.split(".").every((label) => /^[^-](.*[^-])?$/.test(label) && label.length < 64);
}

/** True for an IP address, with or without `[]`, and without a port. */
export function isAddress(text: string): boolean {
  return parseAddress(text.replace(/^\[(?:ipv6:)?(.*)\]$/i, "$1")) !== undefined;
}

/** True for a placeholder that a start script will replace, such as `_MAIL_HOSTNAME_` or `POSTFIX_DOMAIN`. */
export function isStandIn(text: string): boolean {
  return hasPlaceholder(text) || (/^[A-Z0-9_]+$/.test(text) && text.includes("_"));
}
