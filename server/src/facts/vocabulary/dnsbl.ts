/** A DNS list that has been shut down. */
export interface DeadList {
  /** The domain of the list; its subdomains are dead, too. */
  readonly domain: string;
  /** The year in which the list ended. */
  readonly ended: number;
  /** True if the domain has since then returned, at least for a time, a listing for every address. */
  readonly listsAll?: true;
}

/** Block lists that have ended but are still in many guides. Their end was announced or is widely reported. */
export const deadLists: readonly DeadList[] = [
  { domain: "ordb.org", ended: 2006, listsAll: true },
  { domain: "opm.blitzed.org", ended: 2006 },
  { domain: "dsbl.org", ended: 2008 },
  { domain: "rfc-ignorant.org", ended: 2012 },
  { domain: "njabl.org", ended: 2013 },
  { domain: "ahbl.org", ended: 2015, listsAll: true },
  { domain: "virbl.dnsbl.bit.nl", ended: 2017 },
  { domain: "virbl.bit.nl", ended: 2017 },
  { domain: "spamcannibal.org", ended: 2018, listsAll: true },
  { domain: "dnsbl.cyberlogic.net", ended: 2018 },
  { domain: "dnsbl.sectoor.de", ended: 2018 },
  { domain: "emailbasura.org", ended: 2019, listsAll: true },
  { domain: "dnsbl.inps.de", ended: 2020 },
  { domain: "sorbs.net", ended: 2024 },
  { domain: "db.wpbl.info", ended: 2024 },
  { domain: "ix.dnsbl.manitu.net", ended: 2025 },
];

/** The ended list that a domain belongs to; undefined if there is none. */
export function deadListOf(domain: string): DeadList | undefined {
  const name = domain.toLowerCase().replace(/\.$/, "");
  return deadLists.find((list) => name === list.domain || name.endsWith(`.${list.domain}`));
}

/**
 * The replies with which the lists of Spamhaus report a listed address or domain. Other replies, 127.255.255.x, are
 * error codes for an open resolver or one that sends too many queries.
 */
export const spamhausResults: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "zen.spamhaus.org": "127.0.0.[2..11]",
    "sbl.spamhaus.org": "127.0.0.[2..11]",
    "xbl.spamhaus.org": "127.0.0.[2..11]",
    "pbl.spamhaus.org": "127.0.0.[2..11]",
    "sbl-xbl.spamhaus.org": "127.0.0.[2..11]",
    "dbl.spamhaus.org": "127.0.1.[2..99]",
  }),
);

/** Well-known lists of domains. A query for an address returns an error code that counts as a listing. */
const domainLists = [
  "dbl.spamhaus.org",
  "multi.surbl.org",
  "multi.uribl.com",
  "black.uribl.com",
  "uribl.spameatingmonkey.net",
];

/** Well-known lists of addresses. A query for a domain never has a result. */
const addressLists = [
  "zen.spamhaus.org",
  "sbl.spamhaus.org",
  "xbl.spamhaus.org",
  "pbl.spamhaus.org",
  "sbl-xbl.spamhaus.org",
  "bl.spamcop.net",
  "b.barracudacentral.org",
  "psbl.surriel.com",
  "bl.mailspike.net",
  "dnsbl-1.uceprotect.net",
  "dnsbl.dronebl.org",
];

/** The kind of query that a DNS list is for; undefined if the list is not well known or accepts both. */
export function kindOfList(domain: string): "domain" | "address" | undefined {
  const name = domain.toLowerCase().replace(/\.$/, "");
  if (domainLists.includes(name)) return "domain";
  return addressLists.includes(name) ? "address" : undefined;
}
