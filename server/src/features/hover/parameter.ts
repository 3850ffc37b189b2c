import { notesOf, shapeOf, topicOf } from "../../facts/index.js";
import { inLanguage, type Language, type Message } from "../../facts/message.js";
import { availability, defaultOf, type Parameter } from "../../facts/parameter.js";
import type { NamedValue } from "../../facts/shape.js";
import { formatVersion, isIn, type Version } from "../../facts/version.js";
import type { ConfigModel, KnownParameter } from "../../model/values/model.js";
import { hiderOf } from "../../model/values/redact.js";
import type { Service } from "../../syntax/master-cf.js";
import { describeShape } from "./shape.js";

/** The words of a description. */
export const texts = {
  type: { en: "Value", ja: "値" },
  default: { en: "Default", ja: "既定値" },
  empty: { en: "empty", ja: "空" },
  hostDefault: { en: "depends on the host or the build", ja: "ホストやビルドによる" },
  allPrograms: { en: "all Postfix programs", ja: "すべての Postfix プログラム" },
  inForce: { en: "In force here", ja: "ここで有効な値" },
  related: { en: "See also", ja: "関連" },
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

/** Which versions have a value that this one lacks. */
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
  // Only a condition is worth expanding: what `$name` stands for is told where that name is.
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
    hiderOf(model)(name, binding?.text ?? ""),
    language,
    source,
    service,
  );
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
  const expanded = fact?.raw === true ? text : model.expand(text, service, hiderOf(model)).text;
  const shown = valueOrEmpty(text, language) + source;
  if (expanded === text) return shown;
  const becomes = valueOrEmpty(expanded, language);
  return language === "ja" ? `${shown}、展開すると ${becomes}` : `${shown}, which becomes ${becomes}`;
}

export function valueOrEmpty(text: string, language: Language): string {
  return text === "" ? inLanguage(texts.empty, language) : code(text);
}

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
  // The facts begin with Postfix 3.0: it stands for every version before it, too.
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

/** Where the manual tells more, since when the parameter exists, and who reads it. */
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

/** What fits into a few lines of a hover. */
const longest = 300;

/** Inline code; a text with backticks or line breaks must not break out of it. */
export function code(text: string): string {
  const whole = text.replace(/\s+/g, " ");
  const line = whole.length > longest ? `${whole.slice(0, longest).replace(/ \S*$/, "")} …` : whole;
  return line.includes("`") ? `\`\` ${line} \`\`` : `\`${line}\``;
}
