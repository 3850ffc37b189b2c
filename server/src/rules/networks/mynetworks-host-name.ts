import { atItem, itemsOf } from "../../model/values/queries.js";
import type { Rule } from "../rule.js";
import { isHostname, isStandIn } from "../shared/hostname.js";
import { soundSettingsOf } from "../shared/sound-settings.js";

export const mynetworksHostName: Rule = {
  meta: {
    id: "mynetworks-host-name",
    severity: "warning",
    topic: "security",
    summary: {
      en: "mynetworks holds a host or domain name; who is trusted then depends on the DNS.",
      ja: "mynetworks にホスト名やドメイン名があります。誰を信頼するかが DNS に左右されます。",
    },
  },
  *check(model) {
    for (const { assignment } of soundSettingsOf(model, "mynetworks")) {
      for (const item of itemsOf(assignment)) {
        const name = item.text.replace(/^\./, "");
        if (!isHostname(name) || isStandIn(name)) continue;
        const local = /^localhost(\.localdomain)?\d?$/i.test(name);
        yield {
          at: atItem(assignment, item),
          severity: local ? "information" : "warning",
          message: local ? loopback : byName(item.text),
        };
      }
    }
  },
};

const loopback = {
  en: "A name matches only if the DNS says that the client has it, and not at all in postscreen(8). Write the addresses: 127.0.0.0/8 and [::1]/128.",
  ja: "名前は、クライアントがその名前を持つと DNS が答えた場合にしか一致せず、postscreen(8) ではまったく使われません。127.0.0.0/8 と [::1]/128 のようにアドレスで書いてください。",
};

function byName(text: string) {
  return {
    en: `“${text}” is a name: who is trusted depends on what the DNS says at that moment, and every host below that name is trusted too. Write the addresses.`,
    ja: `「${text}」は名前です。誰を信頼するかがその時点の DNS の応答で決まり、その名前の下にあるすべてのホストも信頼されます。アドレスで書いてください。`,
  };
}
