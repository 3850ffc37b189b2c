import { splitList } from "../../syntax/value.js";

/** True for a loopback name or address, with or without brackets. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost(?:\.localdomain)?|127(?:\.\d+){3}|::1)$/i.test(host.replace(/^\[(.*)\]$/, "$1"));
}

/** True for a value of inet_interfaces with which only this machine can connect. */
export function isLoopbackOnly(interfaces: string): boolean {
  const items = splitList(interfaces);
  return items.length > 0 && items.every(({ text }) => text.toLowerCase() === "loopback-only" || isLoopback(text));
}
