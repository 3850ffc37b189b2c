import { notesOf, shapeOf, topicOf } from "../facts/index.js";
import type { Language, Message } from "../facts/message.js";
import { availability, defaultOf, type Parameter } from "../facts/parameter.js";
import type { NamedValue, ValueShape } from "../facts/shape.js";
import { formatVersion } from "../facts/version.js";
import type { ConfigModel, KnownParameter } from "../model/model.js";
import type { Service } from "../syntax/master-cf.js";
import { describeShape } from "./shape-doc.js";

const texts = {
  type: { en: "Value", ja: "値" },
  default: { en: "Default", ja: "既定値" },
  emptyDefault: { en: "empty", ja: "空" },
  hostDefault: { en: "depends on the host or the build", ja: "ホストやビルドによる" },
  since: { en: "Since Postfix", ja: "導入バージョン: Postfix" },
  readBy: { en: "Read by", ja: "参照するプログラム" },
  allPrograms: { en: "all Postfix programs", ja: "すべての Postfix プログラム" },
  inForce: { en: "In force here", ja: "ここで有効な値" },
  becomes: { en: "which becomes", ja: "展開後" },
  related: { en: "See also", ja: "関連" },
  from: {
    default: { en: "default", ja: "既定値" },
    "main.cf": { en: "main.cf", ja: "main.cf" },
    "-o": { en: "-o", ja: "-o" },
  },
} as const;

/** Everything about a parameter, as Markdown: for hover and for the documentation of a completion item. */
export function parameterDoc(model: ConfigModel, known: KnownParameter, service?: Service): Message {
  return { en: write(model, known, service, "en"), ja: write(model, known, service, "ja") };
}

const manualPage = "https://www.postfix.org/postconf.5.html";

/** The place of a parameter in the manual page postconf(5). */
export function manualUrl(parameter: Parameter): string {
  return `${manualPage}#${parameter.name}`;
}

function write(model: ConfigModel, known: KnownParameter, service: Service | undefined, language: Language): string {
  const { fact, name } = known;
  const topic = topicOf(fact.name)?.title[language];
  const summary = notesOf(fact.name)?.summary[language];
  return [
    `**${name}**${topic === undefined ? "" : ` · ${topic}`}`,
    statusLine(model, fact, language),
    summary,
    factList(model, known, service, language).join("\n"),
    relatedLine(fact, language),
    `[postconf(5)](${manualUrl(fact)})`,
  ]
    .filter((part) => part !== undefined && part !== "")
    .join("\n\n");
}

function factList(
  model: ConfigModel,
  known: KnownParameter,
  service: Service | undefined,
  language: Language,
): string[] {
  const { fact } = known;
  const shape = shapeOf(fact);
  const lines = [
    `- ${texts.type[language]}: ${describeShape(shape, fact, language)}`,
    ...valueList(shape, language),
    `- ${texts.default[language]}: ${defaultText(model, known, language)}`,
  ];
  if (fact.since !== undefined) lines.push(`- ${texts.since[language]} ${fact.since}`);
  if (fact.readBy.length > 0) lines.push(`- ${texts.readBy[language]}: ${readers(fact, language)}`);
  lines.push(`- ${texts.inForce[language]}: ${inForce(model, known.name, service, language)}`);
  return lines;
}

/** Named values, each with its phrase; long lists are left to completion. */
function valueList(shape: ValueShape, language: Language): string[] {
  const values = namedValuesOf(shape);
  if (values.length === 0 || values.length > 12) return [];
  return values.map((value) => `  - \`${value.name}\`: ${value.summary[language]}`);
}

/** The named values that a shape offers. */
export function namedValuesOf(shape: ValueShape): readonly NamedValue[] {
  if (shape.kind === "choice") return shape.values;
  if (shape.kind === "template") return shape.macros;
  if (shape.kind === "list") return namedValuesOf(shape.of);
  return [];
}

function defaultText(model: ConfigModel, known: KnownParameter, language: Language): string {
  const { fact, inherits } = known;
  if (inherits !== undefined) return code(`$${inherits}`);
  if (fact.hostDependent === true) return texts.hostDefault[language];
  const text = defaultOf(fact, model.version);
  // Only a condition is worth expanding: what `$name` stands for is told where that name is.
  const shown = text.startsWith("${{") ? withExpansion(model, fact, text, language) : valueOrEmpty(text, language);
  if (fact.defaults === undefined || fact.defaults.length < 2) return shown;
  return `${shown} (Postfix ${formatVersion(model.version)})`;
}

function inForce(model: ConfigModel, name: string, service: Service | undefined, language: Language): string {
  const binding = model.binding(name, service);
  const source = binding === undefined ? "" : ` (${texts.from[binding.from][language]})`;
  return withExpansion(model, model.parameter(name)?.fact, binding?.text ?? "", language, source, service);
}

/** A value, and behind it what it becomes when every `$name` is replaced. */
function withExpansion(
  model: ConfigModel,
  fact: Parameter | undefined,
  text: string,
  language: Language,
  source = "",
  service?: Service,
): string {
  const expanded = fact?.raw === true ? text : model.expand(text, service).text;
  const shown = valueOrEmpty(text, language) + source;
  return expanded === text ? shown : `${shown}, ${texts.becomes[language]} ${valueOrEmpty(expanded, language)}`;
}

function valueOrEmpty(text: string, language: Language): string {
  return text === "" ? `(${texts.emptyDefault[language]})` : code(text);
}

function statusLine(model: ConfigModel, fact: Parameter, language: Language): string | undefined {
  const version = formatVersion(model.version);
  const successor = fact.replacedBy === undefined ? "" : instead(fact.replacedBy, language);
  switch (availability(fact, model.version)) {
    case "too-new":
      return language === "ja"
        ? `⚠️ Postfix ${version} にはありません (${fact.since} 以降)。`
        : `⚠️ Postfix ${version} does not have it (new in ${fact.since}).`;
    case "removed":
      return language === "ja"
        ? `⚠️ Postfix ${fact.removedAfter} を最後に廃止されました。${successor}`
        : `⚠️ Removed after Postfix ${fact.removedAfter}. ${successor}`;
    case "deprecated":
      return language === "ja"
        ? `⚠️ Postfix ${fact.deprecatedSince} 以降は非推奨です。${successor}`
        : `⚠️ Deprecated since Postfix ${fact.deprecatedSince}. ${successor}`;
    default:
      return undefined;
  }
}

function instead(successor: string, language: Language): string {
  return language === "ja" ? `代わりに \`${successor}\` を使います。` : `Use \`${successor}\` instead.`;
}

function relatedLine(fact: Parameter, language: Language): string | undefined {
  const related = notesOf(fact.name)?.related ?? [];
  if (related.length === 0) return undefined;
  return `${texts.related[language]}: ${related.map((name) => `[\`${name}\`](${manualPage}#${name})`).join(", ")}`;
}

function readers(fact: Parameter, language: Language): string {
  if (fact.readBy.some((program) => ["global", "util", "tls"].includes(program))) return texts.allPrograms[language];
  return fact.readBy.map((program) => `${program}(8)`).join(", ");
}

/** Inline code; a text with backticks or line breaks must not break out of it. */
export function code(text: string): string {
  const line = text.replace(/\s+/g, " ").slice(0, 400);
  return line.includes("`") ? `\`\` ${line} \`\`` : `\`${line}\``;
}
