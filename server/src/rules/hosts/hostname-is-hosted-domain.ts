import { isRegistry } from "../../facts/registries.js";
import { atItem, atName } from "../../model/values/queries.js";
import type { Rule } from "../rule.js";
import { isListKnown, listedDomains } from "../shared/domains.js";

export const hostnameIsHostedDomain: Rule = {
  meta: {
    id: "hostname-is-hosted-domain",
    severity: "information",
    topic: "delivery",
    summary: {
      en: "myhostname is also a virtual domain: the machine's own mail then needs a virtual address.",
      ja: "myhostname が仮想ドメインでもあります。このホスト自身のメールにも仮想アドレスが必要になります。",
    },
  },
  *check(model) {
    const hostname = model.knownValue("myhostname")?.toLowerCase();
    const own = model.assignment("myhostname");
    if (!hostname || own === undefined || !isMailDomain(hostname) || !isListKnown(model, "mydestination")) return;
    // Where the domain is in mydestination too, domain-in-two-classes reports it.
    if (listedDomains(model, "mydestination").some(({ domain }) => domain === hostname)) return;
    for (const list of ["virtual_mailbox_domains", "virtual_alias_domains"] as const) {
      const hosted = listedDomains(model, list).find(({ domain }) => domain === hostname);
      if (hosted?.place === undefined) continue;
      yield {
        at: atName(own),
        message: {
          en: `“${hostname}” is also in ${list}. Mail to this machine's own users, such as root and postmaster@${hostname}, is looked for among the virtual addresses and refused if it is not there. Better give the machine a name below the domain, such as mail.${hostname}.`,
          ja: `「${hostname}」は ${list} にも含まれています。root や postmaster@${hostname} などこのホスト自身の利用者宛てのメールは仮想アドレスとして扱われ、登録がなければ拒否されます。mail.${hostname} のような、ドメインの下のホスト名にすることをお勧めします。`,
        },
        related: [
          {
            at: atItem(hosted.place.assignment, hosted.place.item),
            message: { en: "The domain is listed here.", ja: "ドメインはここに書かれています。" },
          },
        ],
      };
    }
  },
};

/** True for a name that looks like the domain of mail addresses rather than like a host name. */
function isMailDomain(name: string): boolean {
  const parent = name.slice(name.indexOf(".") + 1);
  return !parent.includes(".") || isRegistry(parent);
}
