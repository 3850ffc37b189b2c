import type { Bilingual, Message } from "../../facts/message.js";
import { daemonOf } from "../../facts/vocabulary/daemons.js";
import { programOf } from "../../syntax/master-cf.js";
import type { Finding, Rule } from "../rule.js";
import { atColumn, columnFix, type WholeService, wholeServices } from "../shared/services.js";

export const servicePrivateColumn: Rule = {
  meta: {
    id: "service-private-column",
    severity: "error",
    topic: "delivery",
    summary: {
      en: "The private column puts a service where the programs that need it do not look.",
      ja: "private の列の値のため、サービスが利用側のプログラムから見つけられません。",
    },
  },
  *check(model) {
    for (const service of wholeServices(model)) {
      const finding = findingFor(service);
      if (finding !== undefined) yield finding;
    }
  },
};

function findingFor(service: WholeService): Finding | undefined {
  const { type, private: column } = service.columns;
  if (!/^[yn-]$/.test(column.text)) return undefined;
  const isPrivate = column.text !== "n";
  const at = atColumn(service, "private");
  if (type.text === "inet") {
    if (!isPrivate) return undefined;
    return { at, message: inet(column.text), fixes: [columnFix(service, "private", "n", true)] };
  }
  const wanted = wantedOf(service);
  if (wanted === undefined || (wanted === "private") === isPrivate) return undefined;
  const severity = wanted === "private" ? "warning" : "error";
  const fixes = [columnFix(service, "private", wanted === "private" ? "-" : "n", false)];
  return { at, severity, message: misplaced(service.columns.service.text, wanted), fixes };
}

/** Programs whose clients are configured with the directory of the socket, so that either is right. */
const free = new Set(["spawn", "smtpd", "postscreen", "qmqpd"]);

/** The directory in which the clients of a program look for its socket; undefined where either is right. */
function wantedOf(service: WholeService): "private" | "public" | undefined {
  const program = programOf(service) ?? "";
  const isPass = service.columns.type.text === "pass";
  // postscreen(8) passes connections to private/smtpd.
  if (program === "smtpd" && isPass) return "private";
  const daemon = daemonOf(program);
  if (daemon === undefined || free.has(program)) return undefined;
  return daemon.usual.private === "n" ? "public" : "private";
}

function inet(text: string): Message {
  const meaning: Bilingual = text === "-" ? { en: " (the default, y)", ja: " (既定値の y)" } : { en: "", ja: "" };
  return {
    en: `A service of type inet cannot be private: with “${text}”${meaning.en} in this column, Postfix does not start. Write “n”.`,
    ja: `種類が inet のサービスは private にできません。この列が「${text}」${meaning.ja} では Postfix は起動しません。「n」にしてください。`,
  };
}

function misplaced(name: string, wanted: "private" | "public"): Message {
  const [now, column] = wanted === "private" ? ["public", "-"] : ["private", "n"];
  return {
    en: `With this column the socket is ${now}/${name}, but the Postfix programs look for ${wanted}/${name}: they cannot reach the service, and mail waits. Write “${column}”.`,
    ja: `この列の値ではソケットが ${now}/${name} に作られますが、Postfix のプログラムは ${wanted}/${name} に接続します。サービスに届かず、メールが止まります。「${column}」にしてください。`,
  };
}
