import { daemons } from "../../facts/vocabulary/daemons.js";
import type { Rule } from "../rule.js";
import { didYouMean } from "../shared/did-you-mean.js";
import { atColumn, columnFix, wholeServices } from "../shared/services.js";

export const unknownProgram: Rule = {
  meta: {
    id: "unknown-program",
    severity: "warning",
    topic: "delivery",
    summary: {
      en: "The command column names a program that Postfix does not have, and that looks like one that it has.",
      ja: "command の列に、Postfix のプログラムによく似た、存在しない名前が書かれています。",
    },
  },
  *check(model) {
    for (const service of wholeServices(model)) {
      const { text } = service.columns.command;
      const meant = meantProgram(text);
      if (meant === undefined) continue;
      yield {
        at: atColumn(service, "command"),
        message: {
          en: `Postfix has no program “${text}”. Was “${meant}” meant? Without the program the service does not work: “No such file or directory” in the log.`,
          ja: `Postfix に「${text}」というプログラムはありません。「${meant}」のことでしょうか。プログラムがないと「No such file or directory」と記録され、サービスは動きません。`,
        },
        fixes: [columnFix(service, "command", meant, false)],
      };
    }
  },
};

/** Names of services that people write instead of the program. */
const services: ReadonlyMap<string, string> = new Map(
  Object.entries({
    rewrite: "trivial-rewrite",
    defer: "bounce",
    trace: "bounce",
    retry: "error",
    relay: "smtp",
    proxywrite: "proxymap",
    postlog: "postlogd",
    submission: "smtpd",
    smtps: "smtpd",
  }),
);

function meantProgram(command: string): string | undefined {
  const names = daemons.map(({ name }) => name);
  if (names.includes(command) || command.includes("/") || command.length < 4) return undefined;
  if (/^(?:[-yn]|\d+\??)$/.test(command)) return undefined;
  return services.get(command) ?? names.find((name) => hasSameLetters(name, command)) ?? didYouMean(command, names);
}

/** True for two words that differ only in the order of their letters, as in a typing error. */
function hasSameLetters(a: string, b: string): boolean {
  return [...a].sort().join("") === [...b].sort().join("");
}
