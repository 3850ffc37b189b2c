import { serviceParameterNames, topicOf } from "../facts/index.js";
import { availability, parameters } from "../facts/parameter.js";
import { popularity } from "../facts/popularity.js";
import type { ConfigModel } from "../model/model.js";
import { type Completion, type CompletionContext, wordRange } from "./completion-context.js";

const nameCharacters = /[\w.-]/;

/** Completes the name of a parameter that is to be set. `separator` is put behind it, unless a `=` is there. */
export function completeNames(context: CompletionContext, separator: " = " | "="): Completion[] {
  const typed = /[\w.-]*$/.exec(context.before)![0].length;
  const range = wordRange(context, typed, nameCharacters);
  const hasEquals = /^[ \t]*=/.test(context.text.slice(range.end, range.end + 200));
  const suffix = hasEquals ? "" : separator;
  return [...names(context.model)].map((name) => ({
    ...item(context.model, name),
    kind: "parameter",
    range,
    newText: name + suffix,
    order: order(context.model, name),
    continues: !hasEquals,
  }));
}

/** Completes a name after `$`. */
export function completeReferences(context: CompletionContext, typed: number): Completion[] {
  const { model } = context;
  const range = wordRange(context, typed, /\w/);
  const own = model.main.assignments.map((assignment) => assignment.name.text);
  return [...new Set([...own, ...names(model)])].map((name) => ({
    ...item(model, name),
    kind: "reference",
    range,
    newText: name,
    order: (model.assignment(name) === undefined ? "1" : "0") + order(model, name),
  }));
}

function* names(model: ConfigModel): Generator<string> {
  for (const fact of parameters.values()) {
    const isTemplate =
      fact.name.startsWith("transport_") && fact.name !== "transport_maps" && fact.name !== "transport_retry_time";
    if (!isTemplate && availability(fact, model.version) !== "removed") yield fact.name;
  }
  for (const service of model.master.services) {
    const { service: name, command } = service.columns;
    for (const own of serviceParameterNames(name?.text ?? "", command?.text ?? "").keys()) {
      if (!parameters.has(own)) yield own;
    }
  }
}

function item(model: ConfigModel, name: string): Pick<Completion, "label" | "detail" | "deprecated"> {
  const fact = model.parameter(name)?.fact;
  if (fact === undefined) return { label: name };
  const topic = topicOf(fact.name)?.title;
  const state = availability(fact, model.version);
  const note =
    state === "too-new" ? { en: `Postfix ${fact.since} and later`, ja: `Postfix ${fact.since} 以降` } : topic;
  return { label: name, ...(note && { detail: note }), ...(state !== "known" && { deprecated: true }) };
}

/** Common parameters first, then the others by name; then the deprecated; last those that are set already. */
function order(model: ConfigModel, name: string): string {
  const fact = model.parameter(name)?.fact;
  const rank = popularity.indexOf(name);
  const common = rank < 0 ? "999" : String(rank).padStart(3, "0");
  const group =
    model.assignment(name) !== undefined ? 2 : fact && availability(fact, model.version) !== "known" ? 1 : 0;
  return `${group}${common}${name}`;
}
