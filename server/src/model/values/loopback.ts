import { splitList } from "../../syntax/value.js";

/** True for a name or an address of this machine itself, in brackets or without. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost(?:\.localdomain)?|127(?:\.\d+){3}|::1)$/i.test(host.replace(/^\[(.*)\]$/, "$1"));
}

/** True for a list of interfaces (inet_interfaces) that only this machine can connect to. */
export function isLoopbackOnly(interfaces: string): boolean {
  const items = splitList(interfaces);
  return items.length > 0 && items.every(({ text }) => text.toLowerCase() === "loopback-only" || isLoopback(text));
}
