import { excerpt } from "../../facts/message.js";
import { isIn } from "../../facts/version.js";
import { didYouMean } from "./did-you-mean.js";
import type { CheckContext, ValueProblem } from "./value-problem.js";

const names = ["SSLv2", "SSLv3", "TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"];

/** What is wrong with a list of TLS protocols (src/tls/tls_misc.c); one bad word spoils the whole list. */
export function protocolProblem({ model }: CheckContext, list: string): ValueProblem | undefined {
  // Postfix skips white space after the sign of a bound.
  const words = list
    .replace(/([<>]=)\s+/g, "$1")
    .split(/[\s,:]+/)
    .filter((word) => word !== "");
  const hasBounds = isIn(model.version, { since: "3.6" });
  const bad = words.find((word) => !isProtocol(word, hasBounds));
  if (bad === undefined) return undefined;
  const meant = meantFor(bad);
  const replacement = meant === undefined ? undefined : list.replace(bad, meant);
  return {
    severity: "error",
    message: /^[<>]=/.test(bad) && !hasBounds ? tooOld(bad, model.version.minor) : unknown(bad),
    ...(replacement !== undefined && !/^[<>]=/.test(bad) && { replacement }),
  };
}

function isProtocol(word: string, hasBounds: boolean): boolean {
  const bound = /^[<>]=(.*)$/s.exec(word)?.[1];
  if (bound === undefined) return isName(word.replace(/^!/, ""));
  // A bound can also be a number, for versions that Postfix has no name for; SSLv2 cannot be a bound.
  return hasBounds && ((isName(bound) && !/^sslv2$/i.test(bound)) || /^(?:none|(?:0x)?[0-9a-f]+)$/i.test(bound));
}

function isName(word: string): boolean {
  return names.some((name) => name.toLowerCase() === word.toLowerCase());
}

/** The word that was meant by another spelling, such as `TLSv1.0`, `TLS1.2`, `-SSLv3` or `!TLS1_1`. */
function meantFor(word: string): string | undefined {
  const [, sign, rest] = /^([!-]?)(.*)$/s.exec(word)!;
  const spelled = rest!
    .replace(/_/g, ".")
    .replace(/^(tls|ssl)v?(?=\d)/i, (_, name: string) => `${name.toUpperCase()}v`);
  const name = spelled.replace(/^(TLSv1|SSLv[23])\.0$/i, "$1");
  const found = isName(name)
    ? names.find((each) => each.toLowerCase() === name.toLowerCase())
    : didYouMean(name, names);
  return found === undefined ? undefined : (sign === "" ? "" : "!") + found;
}

function unknown(word: string) {
  return {
    en: `“${excerpt(word)}” is no TLS protocol that Postfix knows, and makes the whole list invalid: Postfix does not use TLS. It takes ${names.slice(1).join(", ")}, with “!” before one to exclude it.`,
    ja: `「${excerpt(word)}」は Postfix の知らない TLS プロトコルです。リスト全体が無効になり、Postfix は TLS を使いません。指定できるのは ${names.slice(1).join(", ")} で、前に「!」を付けると除外になります。`,
  };
}

function tooOld(word: string, minor: number) {
  return {
    en: `“${excerpt(word)}” needs Postfix 3.6; Postfix 3.${minor} takes the whole list for invalid and does not use TLS. List what is excluded instead, such as !SSLv2, !SSLv3, !TLSv1, !TLSv1.1.`,
    ja: `「${excerpt(word)}」の書き方は Postfix 3.6 以降で使えます。Postfix 3.${minor} ではリスト全体が無効になり、TLS が使われません。!SSLv2, !SSLv3, !TLSv1, !TLSv1.1 のように除外するものを書いてください。`,
  };
}
