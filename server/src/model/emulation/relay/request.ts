import type { Service } from "../../../syntax/master-cf.js";
import { isInside, type Network, parseAddress, parseNetwork } from "../../../syntax/network.js";
import { memoByText } from "../../../syntax/text.js";
import { splitList } from "../../../syntax/value.js";
import type { ConfigModel } from "../../values/model.js";
import { offersLogin } from "../../values/queries.js";
import { openTable } from "./access-table.js";

/** The kinds of clients that send mail: a stranger, a client in mynetworks, or one that has logged in. */
export const senders = ["stranger", "mynetworks", "login"] as const;
export type Sender = (typeof senders)[number];

/** The kinds of recipients: in a domain that this machine hosts or relays for, or anywhere else. */
export const destinations = ["ours", "elsewhere"] as const;
export type RelayDestination = (typeof destinations)[number];

/** A mail as the restrictions see it, from the client's connection to RCPT TO. */
export interface RelayRequest {
  readonly who: Sender;
  readonly where: RelayDestination;
  readonly address: string;
  /** The client's host name in DNS. */
  readonly name: string;
  readonly helo: string;
  readonly login?: string;
  readonly sender: string;
  readonly recipient: string;
  /** Whether the session is encrypted; absent if unknown. */
  readonly tls?: boolean;
}

/** Addresses and names reserved for documentation (RFC 5737, RFC 2606), so that no table lists them by accident. */
const strangers = ["203.0.113.77", "198.51.100.77", "192.0.2.77"];
const strangeDomain = "stranger.example";
const elsewhere = "elsewhere.example";

/** A typical mail of a kind; undefined if the configuration makes such mail impossible. */
export function requestOf(
  model: ConfigModel,
  service: Service | undefined,
  who: Sender,
  where: RelayDestination,
): RelayRequest | undefined {
  const ours = ownDomain(model, service);
  if (who === "login" && !offersLogin(model, service)) return undefined;
  const address = who === "mynetworks" ? trustedAddress(model, service) : strangeAddress(model, service);
  if (address === undefined || (where === "ours" && ours === undefined)) return undefined;
  const name = who === "mynetworks" ? "inside.example" : `mail.${strangeDomain}`;
  const sender = who === "stranger" || ours === undefined ? `someone@${strangeDomain}` : `user@${ours}`;
  const recipient = where === "ours" ? `user@${ours!}` : `someone@${elsewhere}`;
  const request = { who, where, address, name, helo: name, sender, recipient };
  return who === "login" ? { ...request, login: "user" } : request;
}

/** The parameters that list the domains that reject_unauth_destination lets pass. */
const domainLists = ["mydestination", "virtual_alias_domains", "virtual_mailbox_domains", "relay_domains"];

/** A domain for which this machine accepts mail, from the lists themselves if possible; undefined if there is none. */
function ownDomain(model: ConfigModel, service: Service | undefined): string | undefined {
  let isEmpty = true;
  for (const list of domainLists) {
    // Items are expanded one by one, because the first domain of a long list is enough.
    for (const written of model.binding(list, service)?.valueText.items ?? []) {
      const items = splitList(model.expand(written.text, service).text);
      const domain = items.find(({ text }) => /^[\w-]+(\.[\w-]+)+$/.test(text));
      if (domain !== undefined) return domain.text.toLowerCase();
      isEmpty &&= items.length === 0;
    }
  }
  return isEmpty ? undefined : "ours.example";
}

/** True if every domain counts as ours, as with `relay_domains = static:all`. */
export function isEverythingOurs(model: ConfigModel, service: Service | undefined): boolean {
  return domainLists.some((list) => {
    const first = model.binding(list, service)?.valueText.items[0];
    return first !== undefined && model.expand(first.text, service).text.startsWith("static:");
  });
}

/** Whether a client is in mynetworks; undefined if that depends on a table or file that cannot be read. */
export function isInMynetworks(
  model: ConfigModel,
  service: Service | undefined,
  client: Pick<RelayRequest, "address" | "name">,
): boolean | undefined {
  const address = parseAddress(client.address);
  for (const pattern of patternsOf(model.value("mynetworks", service))) {
    const matches =
      pattern.network !== undefined && address !== undefined
        ? isInside(address, pattern.network)
        : matchesText(model, pattern.text, client);
    if (matches === undefined) return undefined;
    if (matches) return !pattern.isNegated;
  }
  return false;
}

/** An item of mynetworks. */
interface NetworkItem {
  readonly text: string;
  readonly isNegated: boolean;
  readonly network: Network | undefined;
}

/** The parsed items of mynetworks, memoised because every restriction list needs them. */
const patternsOf = memoByText((value: string): readonly NetworkItem[] =>
  splitList(value).map((item) => {
    const text = item.text.replace(/^!+/, "");
    return { text, isNegated: (item.text.length - text.length) % 2 === 1, network: parseNetwork(text) };
  }),
);

function matchesText(
  model: ConfigModel,
  pattern: string,
  { address, name }: Pick<RelayRequest, "address" | "name">,
): boolean | undefined {
  if (pattern.startsWith("/")) return undefined;
  if (!pattern.includes(":")) return pattern.toLowerCase() === name.toLowerCase();
  const table = openTable(model, pattern);
  const found = [table.find(name, false), table.find(address, false)];
  if (found.some((each) => each === "unknown" || each === "error")) return undefined;
  return found.some((each) => each !== undefined);
}

function strangeAddress(model: ConfigModel, service: Service | undefined): string {
  const client = (address: string) => ({ address, name: `mail.${strangeDomain}` });
  return strangers.find((address) => isInMynetworks(model, service, client(address)) !== true) ?? strangers[0]!;
}

/** The address of a client in mynetworks: the first one in the list that matches. */
function trustedAddress(model: ConfigModel, service: Service | undefined): string | undefined {
  const patterns = patternsOf(model.value("mynetworks", service));
  if (patterns.length === 0) return undefined;
  const found = patterns.flatMap(({ network }) => (network === undefined ? [] : [network.address.toString()]));
  return found.find((address) => isInMynetworks(model, service, { address, name: "" }) === true) ?? "127.0.0.1";
}
