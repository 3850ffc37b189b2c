import { bilingual, excerpt } from "../../facts/message.js";
import { defaultOf } from "../../facts/parameter.js";
import type { UnknownValue, ValueShape } from "../../facts/shape.js";
import { isIn } from "../../facts/version.js";
import type { Severity } from "../rule.js";
import { didYouMean } from "./did-you-mean.js";
import { type CheckContext, stops, type ValueProblem } from "./value-problem.js";

type ChoiceShape = Extract<ValueShape, { kind: "choice" }>;

/** Matches an item that is not a word of the list but a table, or the word that precedes one. */
export const tableWords = /:|^check_address_map$/i;

/** What is wrong with a word that must be one of several. */
export function choiceProblem(context: CheckContext, shape: ChoiceShape, word: string): ValueProblem | undefined {
  const name = context.known.fact.name;
  if (name === "compatibility_level") return levelProblem(context, word);
  // Postfix does not read mynetworks_style where mynetworks is set.
  const isUnused = name === "mynetworks_style" && context.model.assignment("mynetworks") !== undefined;
  if (shape.or !== undefined || isUnused) return undefined;
  if (shape.unknown === "ignored") return undefined;
  const plain = (text: string): string => (shape.caseSensitive === true ? text : text.toLowerCase());
  const found = shape.values.find((value) => plain(value.name) === plain(word));
  const consequence = shape.unknown ?? { effect: "fails", text: stops };
  if (found === undefined) return serverLevelProblem(name, word) ?? unknownWord(context, shape, word, consequence);
  // A word that is the default of this version is accepted: it may have come with a patch level, while the facts name
  // the first release that had it.
  if (isIn(context.model.version, found) || word === defaultOf(context.known.fact, context.model.version))
    return undefined;
  return notInVersion(context, word, found, consequence);
}

function severityOf({ effect }: UnknownValue): Severity {
  return effect === "warned" ? "warning" : "error";
}

function unknownWord(
  { model }: CheckContext,
  shape: ChoiceShape,
  word: string,
  consequence: UnknownValue,
): ValueProblem {
  const names = shape.values.filter((value) => isIn(model.version, value)).map((value) => value.name);
  const replacement = meant(word, names);
  return {
    severity: severityOf(consequence),
    message: {
      en: `Postfix does not know the value “${excerpt(word)}” here. It takes ${listed(names, "en")}. ${consequence.text.en}`,
      ja: `「${excerpt(word)}」は指定できない値です。指定できるのは${listed(names, "ja")}です。${bilingual(consequence.text).ja}`,
    },
    ...(replacement !== undefined && { replacement }),
  };
}

function listed(names: readonly string[], language: "en" | "ja"): string {
  const first = names.slice(0, 8);
  const more = names.length > first.length ? (language === "ja" ? " など" : " …") : "";
  return language === "ja" ? `「${first.join("」「")}」${more}` : `“${first.join("”, “")}”${more}`;
}

/** Words that people write instead of the TLS levels. */
const levels: ReadonlyMap<string, string> = new Map(
  Object.entries({
    yes: "may",
    on: "may",
    true: "may",
    "1": "may",
    opportunistic: "may",
    enabled: "may",
    no: "none",
    off: "none",
    false: "none",
    "0": "none",
    disabled: "none",
    enforce: "encrypt",
    required: "encrypt",
    require: "encrypt",
    mandatory: "encrypt",
    must: "encrypt",
  }),
);

function meant(word: string, names: readonly string[]): string | undefined {
  const level = names.includes("encrypt") ? levels.get(word.toLowerCase()) : undefined;
  if (level !== undefined && names.includes(level)) return level;
  return didYouMean(word, names);
}

function notInVersion(
  { model }: CheckContext,
  word: string,
  { since }: { readonly since?: string },
  consequence: UnknownValue,
): ValueProblem {
  const { major, minor } = model.version;
  return {
    severity: severityOf(consequence),
    message: {
      en: `The value “${excerpt(word)}” came with Postfix ${since}; Postfix ${major}.${minor} does not know it. ${consequence.text.en}`,
      ja: `値「${excerpt(word)}」は Postfix ${since} で追加されました。Postfix ${major}.${minor} では使えません。${bilingual(consequence.text).ja}`,
    },
  };
}

/** What is wrong with a level of the SMTP client in a server, which treats it as `encrypt` (src/smtpd/smtpd.c). */
function serverLevelProblem(name: string, word: string): ValueProblem | undefined {
  if (!/^(smtpd|postscreen|tlsproxy)_tls_security_level$/.test(name)) return undefined;
  if (!/^(fingerprint|verify|secure)$/i.test(word)) return undefined;
  return {
    severity: "warning",
    message: {
      en: `“${excerpt(word)}” is a level of the SMTP client. A server warns about it and uses “encrypt”. To ask clients for a certificate, set smtpd_tls_req_ccert.`,
      ja: `「${excerpt(word)}」は SMTP クライアント用のレベルです。サーバーは警告を出し、「encrypt」として扱います。クライアント証明書を求めるには smtpd_tls_req_ccert を設定してください。`,
    },
    replacement: "encrypt",
  };
}

/**
 * What is wrong with a compatibility level: a whole number up to Postfix 3.5, later up to three numbers separated by
 * dots (src/global/compat_level.c).
 */
function levelProblem({ model }: CheckContext, word: string): ValueProblem | undefined {
  const hasDots = isIn(model.version, { since: "3.6" });
  if ((hasDots ? /^\d+(\.\d+){0,2}$/ : /^\d+$/).test(word)) return undefined;
  return {
    severity: "error",
    message: hasDots
      ? {
          en: `“${excerpt(word)}” is no compatibility level, such as 3.6. No Postfix program starts.`,
          ja: `「${excerpt(word)}」は 3.6 のような互換性レベルではありません。Postfix のプログラムは起動しません。`,
        }
      : {
          en: `“${excerpt(word)}” is no whole number; levels such as 3.6 came with Postfix 3.6. No Postfix program starts.`,
          ja: `「${excerpt(word)}」は整数ではありません。3.6 のような互換性レベルは Postfix 3.6 以降で使えます。Postfix のプログラムは起動しません。`,
        },
    ...(!hasDots && /^\d+\.\d/.test(word) && { replacement: "2" }),
  };
}
