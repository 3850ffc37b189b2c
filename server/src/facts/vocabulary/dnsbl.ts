/** A list in DNS that its owners have given up. */
export interface DeadList {
  /** The domain; those below it are dead too. */
  readonly domain: string;
  /** The year in which it ended. */
  readonly ended: number;
  /** True where the domain has since answered, or answers, that every address is listed. */
  readonly listsAll?: true;
}

/** Block lists that have ended but still stand in many guides. Only those whose end was announced or seen by many. */
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

/** The list that a domain belongs to, where it has ended. */
export function deadListOf(domain: string): DeadList | undefined {
  const name = domain.toLowerCase().replace(/\.$/, "");
  return deadLists.find((list) => name === list.domain || name.endsWith(`.${list.domain}`));
}

/**
 * What the lists of Spamhaus answer when they have something to say about an address or a domain; other answers,
 * 127.255.255.x, are error codes, for a resolver that is open to everybody or asks too often.
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

/** Well-known lists of domains; asked for an address, they answer with an error code that counts as a listing. */
const domainLists = [
  "dbl.spamhaus.org",
  "multi.surbl.org",
  "multi.uribl.com",
  "black.uribl.com",
  "uribl.spameatingmonkey.net",
];

/** Well-known lists of addresses; asked for a domain, they never have an answer. */
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

/** What a list in DNS is asked with; undefined for one that is not well known, or takes both. */
export function kindOfList(domain: string): "domain" | "address" | undefined {
  const name = domain.toLowerCase().replace(/\.$/, "");
  if (domainLists.includes(name)) return "domain";
  return addressLists.includes(name) ? "address" : undefined;
}
