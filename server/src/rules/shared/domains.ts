import { fullyKnownValue, knownExpansion } from "../../model/values/known-values.js";
import type { ConfigModel } from "../../model/values/model.js";
import type { Assignment } from "../../syntax/main-cf.js";
import { MemoMap, memo, memoByText } from "../../syntax/text.js";
import { type Item, splitList } from "../../syntax/value.js";

/** The parameters that say which domains this machine answers for (ADDRESS_CLASS_README). */
export const domainLists = [
  "mydestination",
  "virtual_alias_domains",
  "virtual_mailbox_domains",
  "relay_domains",
] as const;
export type DomainList = (typeof domainLists)[number];

/** A domain that stands in a list itself, not in a table or a file that the list names. */
export interface ListedDomain {
  /** In lower case. */
  readonly domain: string;
  /** Where it is written; absent where it comes from the default of the parameter. */
  readonly place?: { readonly assignment: Assignment; readonly item: Item };
}

/** The domains in one of the lists, as far as main.cf alone tells them. */
export function listedDomains(model: ConfigModel, list: DomainList): readonly ListedDomain[] {
  return domainsOf(model).get(list, () => readDomains(model, list));
}

const domainsOf = memo((_model: ConfigModel) => new MemoMap<string, readonly ListedDomain[]>());

function readDomains(model: ConfigModel, list: DomainList): ListedDomain[] {
  const binding = model.binding(list);
  if (binding === undefined) return [];
  // The old default of relay_domains repeats mydestination, and that is no mistake.
  if (binding.from === "default" && list === "relay_domains") return [];
  return splitList(binding.text).flatMap((item) => {
    const place = binding.from === "default" ? {} : { place: { assignment: binding.assignment, item } };
    return literals(model, item.text).map((domain) => ({ domain, ...place }));
  });
}

/** True where nothing in the list has to be looked up in a table, a file, or on the host. */
export function isListKnown(model: ConfigModel, list: DomainList): boolean {
  const text = fullyKnownValue(model, list);
  return text !== undefined && splitList(text).every((item) => !/^!*\/|:/.test(item.text));
}

/** True for a name that every machine has for itself. */
export function isLocalName(model: ConfigModel, domain: string): boolean {
  const own = knownExpansion(model, "$myhostname")?.toLowerCase();
  return domain === own || /^localhost(\.|$)/.test(domain) || domain === "localdomain";
}

function literals(model: ConfigModel, written: string): readonly string[] {
  if (/^[!/]/.test(written)) return [];
  return domainsIn(knownExpansion(model, written) ?? "");
}

const domainsIn = memoByText((list: string): readonly string[] =>
  splitList(list)
    .map(({ text }) => text.toLowerCase())
    .filter((text) => !/[:/!]/.test(text)),
);
