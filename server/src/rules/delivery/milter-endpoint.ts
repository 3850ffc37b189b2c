import { replaceItem } from "../../edits/edit.js";
import { type Bilingual, excerpt, type Message } from "../../facts/message.js";
import { atItem, effectiveSettingsOf, itemsOf } from "../../model/values/queries.js";
import { type Item, splitList } from "../../syntax/value.js";
import type { Finding, Rule } from "../rule.js";
import { hasValueTypo } from "../shared/value-typos.js";

export const milterEndpoint: Rule = {
  meta: {
    id: "milter-endpoint",
    severity: "error",
    topic: "value",
    summary: {
      en: "The address of a Milter is not in the form that Postfix takes.",
      ja: "Milter のアドレスが Postfix の受け付ける書き方になっていません。",
    },
  },
  *check(model) {
    for (const setting of effectiveSettingsOf(model, "smtpd_milters", "non_smtpd_milters")) {
      if (hasValueTypo(model, setting)) continue;
      const { assignment, service } = setting;
      for (const item of itemsOf(assignment).map(addressOf)) {
        // The value of a parameter such as `$smtpd_milters` is checked where that parameter is set.
        const name = /^\$[{(]?(\w+)[)}]?$/.exec(item.text)?.[1];
        if (name !== undefined && model.parameter(name) !== undefined) continue;
        for (const { text } of splitList(model.expand(item.text, service).text)) {
          const problem = problemOf(text);
          if (problem === undefined) continue;
          const { message, replacement } = problem;
          const canReplace = replacement !== undefined && !item.text.includes("$");
          const fixes = canReplace
            ? [
                {
                  title: { en: `Replace with “${replacement}”`, ja: `「${replacement}」に置き換える` },
                  edits: [replaceItem(assignment, item, replacement)],
                  safe: false,
                },
              ]
            : [];
          yield { at: atItem(assignment, item), message, fixes } satisfies Finding;
        }
      }
    }
  },
};

/** The address of a milter, which is the first word of `{ inet:host:port, timeout = 10s }`. */
function addressOf(item: Item): Item {
  if (!item.text.startsWith("{")) return item;
  const match = /^\{\s*([^\s,{}]*)/.exec(item.text)!;
  const end = item.start + match[0].length;
  return { text: match[1]!, start: end - match[1]!.length, end };
}

interface Problem {
  readonly message: Message;
  readonly replacement?: string;
}

/** What prevents Postfix from connecting to an address (src/milter/milter8.c, milter8_connect). */
function problemOf(address: string): Problem | undefined {
  const [, transport, endpoint] = /^([^:]*):(.*)$/s.exec(address) ?? [];
  if (transport === "unix" || transport === "local") return endpoint === "" ? wrongForm(address) : undefined;
  if (transport === "inet") return inetProblem(address, endpoint!);
  const sendmail = /^(?:inet6?|tcp):(\d+)@(.+)$/i.exec(address);
  if (sendmail !== null) return wrongForm(address, `inet:${bracketed(sendmail[2]!)}:${sendmail[1]}`);
  if (transport !== undefined && /^(?:tcp|tcp4|tcp6|inet4|inet6|inet|unix|local)$/i.test(transport)) {
    const right = /^(?:unix|local)$/i.test(transport) ? transport.toLowerCase() : "inet";
    return wrongForm(address, `${right}:${endpoint}`);
  }
  if (address.startsWith("/")) return wrongForm(address, `unix:${address}`);
  if (/^(?:\[[0-9a-f:.]+\]|[\w.-]+):\d+$/i.test(address)) return wrongForm(address, `inet:${address}`);
  return wrongForm(address);
}

function inetProblem(address: string, endpoint: string): Problem | undefined {
  const [, port, host] = /^(\w+)@(.+)$/.exec(endpoint) ?? [];
  if (port !== undefined) return portFirst(address, `inet:${bracketed(host!)}:${port}`);
  if (/^\d+$|:\w[\w-]*$/.test(endpoint)) return undefined;
  return wrongForm(address);
}

/**
 * The problem of an address in Sendmail's form: smtpd(8) stops with `garbage after numerical service`, which is worse
 * than an address where nothing listens.
 */
function portFirst(address: string, replacement: string): Problem {
  return {
    message: {
      en: `“${excerpt(address)}” is how Sendmail writes it. Postfix stops with a fatal error when a client connects, and no mail comes in. Write “${replacement}”.`,
      ja: `「${excerpt(address)}」は Sendmail の書き方です。クライアントが接続すると Postfix は致命的エラーで停止し、メールを受け取れません。「${replacement}」と書いてください。`,
    },
    replacement,
  };
}

function bracketed(host: string): string {
  return host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
}

function wrongForm(address: string, replacement?: string): Problem {
  const meant: Bilingual =
    replacement === undefined
      ? { en: "", ja: "" }
      : { en: ` Write “${replacement}”.`, ja: `「${replacement}」と書いてください。` };
  return {
    message: {
      en: `Postfix cannot connect to “${excerpt(address)}”: a Milter is inet:host:port or unix:path. Mail goes on without the filter, or is refused, as milter_default_action says.${meant.en}`,
      ja: `Postfix は「${excerpt(address)}」に接続できません。Milter は inet:ホスト:ポート か unix:パス の形で書きます。メールはフィルターを通らず、milter_default_action に従って配送または拒否されます。${meant.ja}`,
    },
    ...(replacement !== undefined && { replacement }),
  };
}
