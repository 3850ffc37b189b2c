import { fullyKnownValue, knownExpansion } from "../../model/values/known-values.js";
import type { ConfigModel } from "../../model/values/model.js";
import type { Assignment } from "../../syntax/main-cf.js";
import { MemoMap, memo, memoByText } from "../../syntax/text.js";
import { type Item, splitList } from "../../syntax/value.js";

/** The parameters that list the domains for which this machine accepts mail (ADDRESS_CLASS_README). */
export const domainLists = [
  "mydestination",
  "virtual_alias_domains",
  "virtual_mailbox_domains",
  "relay_domains",
] as const;
export type DomainList = (typeof domainLists)[number];

/** A domain that is an item of a list itself, as opposed to an entry of a table or a file that the list names. */
export interface ListedDomain {
  /** The domain in lower case. */
  readonly domain: string;
  /** The item in the file; absent where the domain comes from the default of the parameter. */
  readonly place?: { readonly assignment: Assignment; readonly item: Item };
}

/** The domains in one of the lists, as far as main.cf alone determines them. */
export function listedDomains(model: ConfigModel, list: DomainList): readonly ListedDomain[] {
  return domainsOf(model).get(list, () => readDomains(model, list));
}

const domainsOf = memo((_model: ConfigModel) => new MemoMap<string, readonly ListedDomain[]>());

function readDomains(model: ConfigModel, list: DomainList): ListedDomain[] {
  const binding = model.binding(list);
  if (binding === undefined) return [];
  // The old default of relay_domains repeats mydestination, which is not a mistake.
  if (binding.from === "default" && list === "relay_domains") return [];
  return splitList(binding.text).flatMap((item) => {
    const place = binding.from === "default" ? {} : { place: { assignment: binding.assignment, item } };
    return literals(model, item.text).map((domain) => ({ domain, ...place }));
  });
}

/** True where no item of the list needs a table, a file or the host to be resolved. */
export function isListKnown(model: ConfigModel, list: DomainList): boolean {
  const text = fullyKnownValue(model, list);
  return text !== undefined && splitList(text).every((item) => !/^!*\/|:/.test(item.text));
}

/** True for a name by which every machine refers to itself. */
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
