import { serviceParameterNames, topicOf } from "../../facts/index.js";
import type { Message } from "../../facts/message.js";
import { availability, type Parameter, parameters } from "../../facts/parameter.js";
import { popularity } from "../../facts/popularity.js";
import { formatVersion, type Version } from "../../facts/version.js";
import { definitionParameters } from "../../facts/vocabulary/table-definition/index.js";
import { mainCfDefinitions } from "../../model/tables/main-cf-definitions.js";
import type { ConfigModel } from "../../model/values/model.js";
import { memo } from "../../syntax/text.js";
import { type Completion, type CompletionContext, endOf, wordRange } from "./context.js";

const nameCharacters = /[\w.-]/;

/** The part of a name's completion that does not depend on the configuration. */
type Entry = Pick<Completion, "label" | "detail" | "deprecated" | "order"> & { readonly topic?: string };

/**
 * Completes the name of a parameter to set. `separator` is appended unless a `=` follows already.
 * After `@`, the typed text is compared with the topics: `@smtpd-sasl` selects the parameters about logins.
 */
export function completeNames(context: CompletionContext, separator: " = " | "="): Completion[] {
  const word = endOf(context.before, nameCharacters);
  const byTopic = context.before.at(-word.length - 1) === "@";
  const typed = byTopic ? `@${word}` : word;
  const range = wordRange(context, typed.length, nameCharacters);
  const hasEquals = /^[ \t]*=/.test(context.text.slice(range.end, range.end + 200));
  const suffix = hasEquals ? "" : separator;
  const { model } = context;
  const filterOf = ({ topic, label }: Entry): string => (byTopic ? `@${topic} ${label}` : label);
  return fitting(model, typed, filterOf).map((entry) => ({
    label: entry.label,
    ...(entry.detail && { detail: entry.detail }),
    ...(entry.deprecated && { deprecated: true }),
    ...(byTopic && { filter: filterOf(entry) }),
    kind: "parameter",
    range,
    newText: entry.label + suffix,
    // Parameters that are set already come last.
    order: model.assignment(entry.label) === undefined ? entry.order : `9${entry.order}`,
    continues: !hasEquals,
  }));
}

/** Limit for the user's own names in one list. A longer list is marked incomplete, so the editor asks again. */
const mostOwnNames = 200;

/** Completes a name after `$`, starting with the names that the configuration sets. */
export function completeReferences(context: CompletionContext, typed: string): Completion[] {
  const { model } = context;
  const range = wordRange(context, typed.length, /\w/);
  const own = ownEntries(model).filter(({ label }) => fits(typed, label));
  const shown = [...own.slice(0, mostOwnNames), ...fitting(model, typed, ({ label }) => label)];
  return shown.map(({ label, order, detail, deprecated }) => ({
    label,
    ...(detail && { detail }),
    ...(deprecated && { deprecated }),
    kind: "reference",
    range,
    newText: label,
    // "~" sorts after every letter.
    order: model.assignment(label) === undefined ? `~${order}` : label,
    ...(own.length > mostOwnNames && { isIncomplete: true }),
  }));
}

/** The names of Postfix's own parameters that match the typed text. */
function fitting(model: ConfigModel, typed: string, textOf: (entry: Entry) => string): Entry[] {
  const all = [...builtInEntries(model.version), ...ofConfiguration(model)];
  return all.filter((entry) => fits(typed, textOf(entry)));
}

/**
 * Whether the typed letters are a subsequence of the text, as in an editor's fuzzy match. Names that the editor would
 * not show need not be sent.
 */
function fits(typed: string, text: string): boolean {
  if (text.startsWith(typed)) return true;
  if (typed.length > text.length) return false;
  const letters = text.toLowerCase();
  let from = 0;
  for (const letter of typed.toLowerCase()) {
    from = letters.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

/** The parameters that exist because of the services and table definitions of a configuration. */
const ofConfiguration = memo((model: ConfigModel): readonly Entry[] => [
  ...serviceEntries(model),
  ...definitionEntries(model),
]);

/** The names that only main.cf defines. */
const ownEntries = memo((model: ConfigModel): readonly Entry[] =>
  [...new Set(model.main.assignments.map(({ name }) => name.text))]
    .filter((name) => model.parameter(name) === undefined)
    .map((label) => ({ label, order: label })),
);

const entriesByVersion = new Map<string, readonly Entry[]>();

/** The parameters of a version; computed once per version. */
function builtInEntries(version: Version): readonly Entry[] {
  const key = formatVersion(version);
  let found = entriesByVersion.get(key);
  if (found === undefined) {
    const ranks = new Map(popularity.map((name, index) => [name, index]));
    found = [...parameters.values()]
      .filter((fact) => !isTemplate(fact.name) && availability(fact, version) !== "removed")
      .map((fact) => entry(fact.name, fact, version, ranks.get(fact.name)));
    entriesByVersion.set(key, found);
  }
  return found;
}

/** Whether a name is a template for per-service parameters, such as `transport_*`, and not a parameter itself. */
function isTemplate(name: string): boolean {
  return name.startsWith("transport_") && name !== "transport_maps" && name !== "transport_retry_time";
}

function serviceEntries(model: ConfigModel): Entry[] {
  const found = new Map<string, Entry>();
  for (const { columns } of model.master.services) {
    const names = serviceParameterNames(columns.service?.text ?? "", columns.command?.text ?? "");
    for (const [name, { template }] of names) {
      if (!parameters.has(name)) found.set(name, entry(name, template, model.version));
    }
  }
  return [...found.values()];
}

/** Parameters of table definitions in main.cf, such as `vmail_hosts` for `mysql:vmail`. */
function definitionEntries(model: ConfigModel): Entry[] {
  return mainCfDefinitions(model).flatMap(({ prefix, table: { databases } }) =>
    databases
      .flatMap((database) => definitionParameters[database])
      .filter(({ fact }) => availability(fact, model.version) === "known")
      .map(({ fact, summary }) => ({
        label: `${prefix}_${fact.name}`,
        detail: summary,
        order: `0${prefix}_${fact.name}`,
      })),
  );
}

/** Sorts common parameters first, then the others by name, then the deprecated ones. */
function entry(label: string, fact: Parameter, version: Version, rank?: number): Entry {
  const state = availability(fact, version);
  const isNew = state === "too-new";
  const detail: Message | undefined = isNew
    ? { en: `Postfix ${fact.since} and later`, ja: `Postfix ${fact.since} 以降` }
    : topicOf(fact.name)?.title;
  const topic = topicOf(fact.name)?.id;
  const common = rank === undefined ? "999" : String(rank).padStart(3, "0");
  return {
    label,
    ...(topic && { topic }),
    ...(detail && { detail }),
    ...(state !== "known" && { deprecated: true }),
    order: `${state === "known" ? 0 : 1}${common}${label}`,
  };
}
