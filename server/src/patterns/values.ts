import type { ConfigModel } from "../model/values/model.js";
import { formatNetwork, networkAddress, parseNetwork } from "../syntax/network.js";
import { hasPlaceholder } from "../syntax/template.js";
import { parseInteger, parseTime, splitList } from "../syntax/value.js";

/** The value in one line, with `$name` in its plain form. */
export function plain(value: string): string {
  return value
    .replace(/\s+/g, " ")
    .replace(/\$[{(](\w+)[})]/g, (_, name: string) => `$${name}`)
    .trim();
}

/** True for a value that is written as the wanted one, apart from white space. */
export function sameText(wanted: string): (value: string, assignment?: { value: { text: string } }) => boolean {
  return (value, assignment) => plain(assignment?.value.text ?? value) === plain(wanted);
}

/** True for one of these words. */
export function oneOf(...words: readonly string[]): (value: string) => boolean {
  return (value) => words.includes(value.trim().toLowerCase());
}

/** True for a value that is not empty. */
export function isWritten(value: string): boolean {
  return value.trim() !== "";
}

/** The value that somebody wrote into main.cf, with every `$name` replaced; undefined where a tool will fill it in. */
export function writtenValue(model: ConfigModel, name: string): string | undefined {
  const assignment = model.assignment(name);
  if (assignment === undefined || assignment.valueText.hasPlaceholder) return undefined;
  const value = model.value(name);
  return hasPlaceholder(value) ? undefined : value;
}

/** True for a full host name: labels of letters, digits and hyphens, and a dot between them. */
export function isFullName(text: string): boolean {
  const name = text.toLowerCase();
  if (!/^([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(name)) return false;
  const last = name.split(".").at(-1)!;
  return name.length <= 253 && /[a-z]/.test(last) && !/(^|\.)localdomain\d?$/.test(name);
}

/** The items of a list in their usual form, so that two lists can be compared. */
export function networkItems(list: string): string[] {
  return splitList(list).map(({ text }) => usualForm(text));
}

function usualForm(item: string): string {
  const network = parseNetwork(item);
  return network === undefined ? item : formatNetwork(networkAddress(network), network.bits);
}

/** True for an item of mynetworks that covers only this machine. */
export function isOwnMachine(item: string): boolean {
  const address = parseNetwork(item)?.address;
  if (address === undefined) return false;
  const range = address.range();
  if (range === "loopback" || range === "linkLocal") return true;
  return range === "ipv4Mapped" && /^::ffff:(7f|127\.)/.test(address.toString());
}

/** A time in seconds, where it is at most as long as another one. */
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
 * Megabytes of files that a message of a size can carry: base64 makes 78 bytes of 57, with the line ends.
 * Zero stands for no limit.
 */
export function attachmentSize(bytes: string): number {
  return Math.round(((parseInteger(bytes) ?? 0) * 57) / 78 / 1e6);
}
