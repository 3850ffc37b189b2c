import type { ConfigModel } from "../model/values/model.js";
import { formatNetwork, networkAddress, parseNetwork } from "../syntax/network.js";
import { hasPlaceholder } from "../syntax/template.js";
import { parseInteger, parseTime, splitList } from "../syntax/value.js";

/** Normalizes a value: one line, and `${name}` written as `$name`. */
export function plain(value: string): string {
  return value
    .replace(/\s+/g, " ")
    .replace(/\$[{(](\w+)[})]/g, (_, name: string) => `$${name}`)
    .trim();
}

/** Makes a test for values that equal the wanted one after `plain`, before expansion. */
export function sameText(wanted: string): (value: string, assignment?: { value: { text: string } }) => boolean {
  return (value, assignment) => plain(assignment?.value.text ?? value) === plain(wanted);
}

/** Makes a test for these words, which ignores case. */
export function oneOf(...words: readonly string[]): (value: string) => boolean {
  return (value) => words.includes(value.trim().toLowerCase());
}

/** Whether a value is not empty. */
export function isWritten(value: string): boolean {
  return value.trim() !== "";
}

/** The expanded value of a setting in main.cf; undefined if it is not set or has a placeholder for a tool. */
export function writtenValue(model: ConfigModel, name: string): string | undefined {
  const assignment = model.assignment(name);
  if (assignment === undefined || assignment.valueText.hasPlaceholder) return undefined;
  const value = model.value(name);
  return hasPlaceholder(value) ? undefined : value;
}

/** Whether a text is a fully qualified host name: two or more labels, and not in `localdomain`. */
export function isFullName(text: string): boolean {
  const name = text.toLowerCase();
  if (!/^([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(name)) return false;
  const last = name.split(".").at(-1)!;
  return name.length <= 253 && /[a-z]/.test(last) && !/(^|\.)localdomain\d?$/.test(name);
}

/** The items of a list of networks in canonical form, so that two lists can be compared. */
export function networkItems(list: string): string[] {
  return splitList(list).map(({ text }) => canonicalForm(text));
}

function canonicalForm(item: string): string {
  const network = parseNetwork(item);
  return network === undefined ? item : formatNetwork(networkAddress(network), network.bits);
}

/** Whether an item of mynetworks covers only this machine. */
export function isOwnMachine(item: string): boolean {
  const address = parseNetwork(item)?.address;
  if (address === undefined) return false;
  const range = address.range();
  if (range === "loopback" || range === "linkLocal") return true;
  return range === "ipv4Mapped" && /^::ffff:(7f|127\.)/.test(address.toString());
}

/** Makes a test for times that are at most as long as the limit; the default unit of both is days. */
export function isAtMost(limit: string): (value: string) => boolean {
  const most = parseTime(limit, "d") ?? 0;
  return (value) => {
    const seconds = parseTime(value, "d");
    return seconds !== undefined && seconds <= most;
  };
}

/** The shorter of two times. */
export function shorter(a: string, b: string): string {
  return isAtMost(a)(b) ? b : a;
}

/**
 * The megabytes of attachments that fit into a message of the given size in bytes: base64 turns 57 bytes into 78,
 * line ends included.
 */
export function attachmentSize(bytes: string): number {
  return Math.round(((parseInteger(bytes) ?? 0) * 57) / 78 / 1e6);
}
