import { notesOf, shapeOf, topicOf } from "../../facts/index.js";
import { inLanguage, type Language, type Message } from "../../facts/message.js";
import { availability, defaultOf, type Parameter } from "../../facts/parameter.js";
import type { NamedValue } from "../../facts/shape.js";
import { formatVersion, isIn, type Version } from "../../facts/version.js";
import type { ConfigModel, KnownParameter } from "../../model/values/model.js";
import { redactorOf } from "../../model/values/redact.js";
import type { Service } from "../../syntax/master-cf.js";
import { describeShape } from "./shape.js";

/** Labels in the description of a parameter. */
export const texts = {
  type: { en: "Value", ja: "値" },
  default: { en: "Default", ja: "既定値" },
  empty: { en: "empty", ja: "空" },
  hostDefault: { en: "depends on the host or the build", ja: "ホストやビルドによる" },
  allPrograms: { en: "all Postfix programs", ja: "すべての Postfix プログラム" },
  inForce: { en: "In force here", ja: "ここで有効な値" },
  related: { en: "See also", ja: "関連" },
} as const;

/** The description of a parameter in Markdown, for hovers and for the documentation of completion items. */
export function parameterDoc(model: ConfigModel, known: KnownParameter, service?: Service): Message {
  return { en: write(model, known, service, "en"), ja: write(model, known, service, "ja") };
}

const manualPage = "https://www.postfix.org/postconf.5.html";

/** The URL of a parameter in the manual page postconf(5). */
export function manualUrl(parameter: Parameter): string {
  return `${manualPage}#${parameter.name}`;
}

function write(model: ConfigModel, known: KnownParameter, service: Service | undefined, language: Language): string {
  const { fact, name } = known;
  const topic = topicOf(fact.name);
  const notes = notesOf(fact.name);
  return [
    `**${name}**${topic === undefined ? "" : ` · ${inLanguage(topic.title, language)}`}`,
    statusLine(model, fact, language),
    notes && inLanguage(notes.summary, language),
    factList(model, known, service, language).join("\n"),
    relatedLine(fact, language),
    sourceLine(fact, language),
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
  const { phrase, values } = describeShape(shapeOf(known.fact), known.fact, language);
  return [
    `- ${inLanguage(texts.type, language)}: ${phrase}`,
    ...values.map(
      (value) => `  - \`${value.name}\`${span(value, model.version, language)}: ${inLanguage(value.summary, language)}`,
    ),
    `- ${inLanguage(texts.default, language)}: ${defaultText(model, known, language)}`,
    `- ${inLanguage(texts.inForce, language)}: ${inForce(model, known.name, service, language)}`,
  ];
}

/** The versions that have a value, if the given one lacks it. */
function span(value: NamedValue, version: Version, language: Language): string {
  if (isIn(version, value)) return "";
  const { since, until } = value;
  if (until === undefined) return language === "ja" ? ` (Postfix ${since} 以降)` : ` (from Postfix ${since})`;
  return language === "ja" ? ` (Postfix ${until} まで)` : ` (until Postfix ${until})`;
}

function defaultText(model: ConfigModel, known: KnownParameter, language: Language): string {
  const { fact, inherits } = known;
  if (inherits !== undefined) return code(`$${inherits}`);
  if (fact.hostDependent === true) return inLanguage(texts.hostDefault, language);
  const text = defaultOf(fact, model.version);
  // Only a condition is worth expanding: the value of a plain `$name` is shown in the hover of that name.
  const shown = text.startsWith("${{") ? withExpansion(model, fact, text, language) : valueOrEmpty(text, language);
  if (fact.defaults === undefined || fact.defaults.length < 2) return shown;
  return `${shown} (Postfix ${formatVersion(model.version)})`;
}

function inForce(model: ConfigModel, name: string, service: Service | undefined, language: Language): string {
  const binding = model.binding(name, service);
  const source =
    binding === undefined
      ? ""
      : ` (${binding.from === "default" ? inLanguage(texts.default, language) : binding.from})`;
  return withExpansion(
    model,
    model.parameter(name)?.fact,
    redactorOf(model)(name, binding?.text ?? ""),
    language,
    source,
    service,
  );
}

/** A value, followed by its expansion if that differs. */
function withExpansion(
  model: ConfigModel,
  fact: Parameter | undefined,
  text: string,
  language: Language,
  source = "",
  service?: Service,
): string {
  const expanded = fact?.raw === true ? text : model.expand(text, service, redactorOf(model)).text;
  const shown = valueOrEmpty(text, language) + source;
  if (expanded === text) return shown;
  const becomes = valueOrEmpty(expanded, language);
  return language === "ja" ? `${shown}、展開すると ${becomes}` : `${shown}, which becomes ${becomes}`;
}

/** A value as Markdown inline code, or the word for an empty value. */
export function valueOrEmpty(text: string, language: Language): string {
  return text === "" ? inLanguage(texts.empty, language) : code(text);
}

/** A warning if the version lacks the parameter or has deprecated it; undefined otherwise. */
export function statusLine(model: ConfigModel, fact: Parameter, language: Language): string | undefined {
  const version = formatVersion(model.version);
  const ja = language === "ja";
  switch (availability(fact, model.version)) {
    case "too-new":
      return ja
        ? `⚠️ Postfix ${version} にはありません (${fact.since} 以降)。`
        : `⚠️ Postfix ${version} does not have it (new in ${fact.since}).`;
    case "removed":
      return withSuccessor(
        ja
          ? `⚠️ Postfix ${fact.removedAfter} を最後に廃止されました。`
          : `⚠️ Removed after Postfix ${fact.removedAfter}.`,
        fact,
        language,
      );
    case "deprecated":
      return withSuccessor(`⚠️ ${deprecated(fact, language)}`, fact, language);
    default:
      return undefined;
  }
}

function deprecated({ deprecatedSince }: Parameter, language: Language): string {
  // The facts begin with Postfix 3.0, so "3.0" can also mean an older version.
  if (deprecatedSince === "3.0") return language === "ja" ? "非推奨です。" : "Deprecated.";
  return language === "ja"
    ? `Postfix ${deprecatedSince} 以降は非推奨です。`
    : `Deprecated since Postfix ${deprecatedSince}.`;
}

function withSuccessor(status: string, { replacedBy }: Parameter, language: Language): string {
  if (replacedBy === undefined) return status;
  return language === "ja"
    ? `${status}代わりに \`${replacedBy}\` を使います。`
    : `${status} Use \`${replacedBy}\` instead.`;
}

function relatedLine(fact: Parameter, language: Language): string | undefined {
  const related = notesOf(fact.name)?.related ?? [];
  if (related.length === 0) return undefined;
  return `${inLanguage(texts.related, language)}: ${related.map((name) => `[\`${name}\`](${manualPage}#${name})`).join(", ")}`;
}

/** A line with a link to the manual, the version that introduced the parameter, and the programs that read it. */
function sourceLine(fact: Parameter, language: Language): string {
  const parts = [`[postconf(5)](${manualUrl(fact)})`];
  if (fact.since !== undefined)
    parts.push(language === "ja" ? `Postfix ${fact.since} 以降` : `since Postfix ${fact.since}`);
  if (fact.readBy.length > 0) {
    parts.push(language === "ja" ? `参照元: ${readers(fact, language)}` : `read by ${readers(fact, language)}`);
  }
  return parts.join(" · ");
}

function readers(fact: Parameter, language: Language): string {
  if (fact.readBy.some((program) => ["global", "util", "tls"].includes(program)))
    return inLanguage(texts.allPrograms, language);
  return fact.readBy.map((program) => `${program}(8)`).join(", ");
}

/** Limit in characters, so that a value fits into a few lines of a hover. */
const longest = 300;

/** A text as Markdown inline code, with backticks and line breaks made harmless. */
export function code(text: string): string {
  const whole = text.replace(/\s+/g, " ");
  const line = whole.length > longest ? `${whole.slice(0, longest).replace(/ \S*$/, "")} …` : whole;
  return line.includes("`") ? `\`\` ${line} \`\`` : `\`${line}\``;
}
