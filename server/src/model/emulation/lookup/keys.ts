import type { TableUse } from "../../../facts/shape.js";
import type { Service } from "../../../syntax/master-cf.js";
import { splitList } from "../../../syntax/value.js";
import type { ConfigModel } from "../../values/model.js";

/** A key to look up; tables of patterns do not get those that are a part of a longer one. */
export interface Key {
  readonly text: string;
  readonly isPart: boolean;
}

/** What decides which keys Postfix looks up. */
export interface KeyContext {
  readonly model: ConfigModel;
  readonly service?: Service | undefined;
}

/** What a table is there for: the parameter that names it, and how it uses it. */
export interface Purpose {
  readonly use?: TableUse | undefined;
  readonly parameter?: string | undefined;
}

/**
 * The keys that Postfix looks up, in order, where it asks a table about an address, a host, a destination or a user;
 * the first one that is found counts. What it asks is one key alone where nothing else is known.
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

/** Lists that hold whole domains, without their subdomains (string_list(3)). */
const wholeDomains = /^(mydestination|virtual_(alias|mailbox)_domains)$/;

function keysOfAddress(context: KeyContext, { result }: TableUse, parameter: string, address: string): Key[] {
  if (result === "access-action") return accessAddressKeys(context, address);
  // A table that nothing names is by its own name one of transport(5).
  const isTransport = result === "transport" && /^(address_verify_)?transport_maps$|^$/.test(parameter);
  return isTransport ? transportKeys(context, address) : addressKeys(context, address);
}

/** True where `example.com` in a table of this parameter is for its subdomains too; else they need `.example.com`. */
export function usesParents({ model, service }: KeyContext, parameter: string): boolean {
  return splitList(model.value("parent_domain_matches_subdomains", service)).some(({ text }) => text === parameter);
}

export const whole = (text: string): Key => ({ text, isPart: false });
export const part = (text: string): Key => ({ text, isPart: true });

/** A client by its name, or by its address. */
function clientKeys(text: string, parents: boolean): Key[] {
  return isHostName(text) ? hostKeys(text, parents) : networkKeys(text);
}

function isHostName(text: string): boolean {
  return !/^[\d.]+$|[:[\]/@]/.test(text);
}

/** check_domain_access in src/smtpd/smtpd_check.c: the name and its parents. */
export function hostKeys(name: string, parents: boolean): Key[] {
  const keys = [whole(name)];
  if (!isHostName(name)) return keys;
  for (let dot = name.indexOf(".", 1); dot >= 0; dot = name.indexOf(".", dot + 1)) {
    keys.push(part(name.slice(parents ? dot + 1 : dot)));
  }
  return keys;
}

/** check_addr_access: the address, then its networks. */
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

/** check_mail_access: the address, its domain and the parents of that, and what stands before the @. */
export function accessAddressKeys(context: KeyContext, address: string): Key[] {
  const at = address.lastIndexOf("@");
  const names = localNames(context, address);
  const domains = hostKeys(address.slice(at + 1), usesParents(context, "smtpd_access_maps"));
  return [...fullAddresses(context, address), ...parts(domains), ...names.map((name) => part(`${name}@`))];
}

/** src/trivial-rewrite/transport.c: the address, its domain and the parents of that, and the entry for all others. */
function transportKeys(context: KeyContext, address: string): Key[] {
  const domains = hostKeys(address.slice(address.lastIndexOf("@") + 1), usesParents(context, "transport_maps"));
  return [...fullAddresses(context, address), ...parts(domains), whole("*")];
}

/** src/global/mail_addr_find.c: the address, its local part where the domain is delivered locally, and its domain. */
export function addressKeys(context: KeyContext, address: string): Key[] {
  const domain = address.slice(address.lastIndexOf("@"));
  const names = isLocal(context, domain.slice(1)) ? localNames(context, address) : [];
  return [...fullAddresses(context, address), ...names.map(part), part(domain)];
}

/** local(8) looks for the user alone, with and without the extension. */
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

/** What stands before the @, and the same without an extension (src/global/split_addr.c). */
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
