import type { TableUse } from "../../../facts/shape.js";
import type { Service } from "../../../syntax/master-cf.js";
import { splitList } from "../../../syntax/value.js";
import type { ConfigModel } from "../../values/model.js";

/** A key to look up. Partial keys, such as a parent domain, are not looked up in pattern tables. */
export interface Key {
  readonly text: string;
  readonly isPart: boolean;
}

/** The configuration and service that determine which keys Postfix looks up. */
export interface KeyContext {
  readonly model: ConfigModel;
  readonly service?: Service | undefined;
}

/** The purpose of a table: the parameter that refers to it, and its use. */
export interface Purpose {
  readonly use?: TableUse | undefined;
  readonly parameter?: string | undefined;
}

/**
 * The keys that Postfix looks up, in order, for an address, a host, a destination or a user; the first one that is
 * found decides. Only the text itself if the use of the table is unknown.
 */
export function keysFor(context: KeyContext, { use, parameter = "" }: Purpose, text: string): Key[] {
  if (text === "") return [whole(text)];
  switch (use?.key) {
    case "address":
      return text.lastIndexOf("@") > 0 ? keysOfAddress(context, use, parameter, text) : [whole(text)];
    case "localpart":
      return localKeys(context, text);
    case "client":
      if (use.result === "access-action") return clientKeys(text, usesParents(context, "smtpd_access_maps"));
      return use.result === "membership" ? clientKeys(text, usesParents(context, parameter)) : [whole(text)];
    case "domain":
      if (use.result !== "membership" || wholeDomains.test(parameter)) return [whole(text)];
      return hostKeys(text, usesParents(context, parameter));
    case "destination":
      return use.result === "tls-policy" && isHostName(text) ? hostKeys(text, false) : [whole(text)];
    default:
      return [whole(text)];
  }
}

/** Lists that match whole domains, without their subdomains (string_list(3)). */
const wholeDomains = /^(mydestination|virtual_(alias|mailbox)_domains)$/;

function keysOfAddress(context: KeyContext, { result }: TableUse, parameter: string, address: string): Key[] {
  if (result === "access-action") return accessAddressKeys(context, address);
  // A table without a parameter has this use because of its file name, which is that of a transport(5) table.
  const isTransport = result === "transport" && /^(address_verify_)?transport_maps$|^$/.test(parameter);
  return isTransport ? transportKeys(context, address) : addressKeys(context, address);
}

/** True if `example.com` in a table of this parameter matches subdomains too; else they need `.example.com`. */
export function usesParents({ model, service }: KeyContext, parameter: string): boolean {
  return splitList(model.value("parent_domain_matches_subdomains", service)).some(({ text }) => text === parameter);
}

/** A complete key, and a partial one, which is not looked up in pattern tables. */
export const whole = (text: string): Key => ({ text, isPart: false });
export const part = (text: string): Key => ({ text, isPart: true });

/** The keys for a client, given by its name or its address. */
function clientKeys(text: string, parents: boolean): Key[] {
  return isHostName(text) ? hostKeys(text, parents) : networkKeys(text);
}

function isHostName(text: string): boolean {
  return !/^[\d.]+$|[:[\]/@]/.test(text);
}

/** The keys for a host: its name and the parent domains (check_domain_access in src/smtpd/smtpd_check.c). */
export function hostKeys(name: string, parents: boolean): Key[] {
  const keys = [whole(name)];
  if (!isHostName(name)) return keys;
  for (let dot = name.indexOf(".", 1); dot >= 0; dot = name.indexOf(".", dot + 1)) {
    keys.push(part(name.slice(parents ? dot + 1 : dot)));
  }
  return keys;
}

/** The keys for an IP address: the address, then its networks (check_addr_access in src/smtpd/smtpd_check.c). */
export function networkKeys(address: string): Key[] {
  const separator = address.includes(":") ? ":" : ".";
  const keys = [whole(address)];
  let rest = address;
  for (let at = rest.lastIndexOf(separator); at >= 0; at = rest.lastIndexOf(separator)) {
    rest = rest.slice(0, at);
    keys.push(part(rest));
  }
  return keys;
}

/**
 * The keys of an access table for a mail address: the address, its domain and the parent domains, and `user@`
 * (check_mail_access in src/smtpd/smtpd_check.c).
 */
export function accessAddressKeys(context: KeyContext, address: string): Key[] {
  const at = address.lastIndexOf("@");
  const names = localNames(context, address);
  const domains = hostKeys(address.slice(at + 1), usesParents(context, "smtpd_access_maps"));
  return [...fullAddresses(context, address), ...parts(domains), ...names.map((name) => part(`${name}@`))];
}

/** The keys of a transport table: address, domain and parent domains, and `*` (src/trivial-rewrite/transport.c). */
function transportKeys(context: KeyContext, address: string): Key[] {
  const domains = hostKeys(address.slice(address.lastIndexOf("@") + 1), usesParents(context, "transport_maps"));
  return [...fullAddresses(context, address), ...parts(domains), whole("*")];
}

/** The keys for a mail address: address, local part if the domain is local, `@domain` (src/global/mail_addr_find.c). */
export function addressKeys(context: KeyContext, address: string): Key[] {
  const domain = address.slice(address.lastIndexOf("@"));
  const names = isLocal(context, domain.slice(1)) ? localNames(context, address) : [];
  return [...fullAddresses(context, address), ...names.map(part), part(domain)];
}

/** The keys that local(8) looks up: the user, with and without the address extension. */
function localKeys(context: KeyContext, text: string): Key[] {
  const [name, ...rest] = localNames(context, text.includes("@") ? text : `${text}@`);
  return [whole(name!), ...rest.map(part)];
}

function isLocal({ model, service }: KeyContext, domain: string): boolean {
  const local = ["myorigin", "mydestination"].flatMap((name) => splitList(model.value(name, service)));
  return local.some(({ text }) => text.toLowerCase() === domain.toLowerCase());
}

/** `user+extension@domain` and `user@domain`. */
function fullAddresses(context: KeyContext, address: string): Key[] {
  const domain = address.slice(address.lastIndexOf("@"));
  const [name, ...rest] = localNames(context, address);
  return [whole(name! + domain), ...rest.map((bare) => part(bare + domain))];
}

/** The local part of an address, and the same without the extension (src/global/split_addr.c). */
function localNames({ model, service }: KeyContext, address: string): string[] {
  const name = address.slice(0, address.lastIndexOf("@"));
  const delimiters = model.value("recipient_delimiter", service);
  if (/^(postmaster|mailer-daemon|double-bounce)$/i.test(name)) return [name];
  if (delimiters.includes("-") && /^owner-|.-request$/i.test(name)) return [name];
  const at = [...name].findIndex((character) => delimiters.includes(character));
  return at > 0 ? [name, [...name].slice(0, at).join("")] : [name];
}

function parts(keys: readonly Key[]): Key[] {
  return keys.map(({ text }) => part(text));
}
