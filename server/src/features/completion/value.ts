import { shapeOf } from "../../facts/index.js";
import { bilingual, type Message } from "../../facts/message.js";
import { defaultOf, type Parameter } from "../../facts/parameter.js";
import { namedValuesOf, type RestrictionStage, type ValueShape } from "../../facts/shape.js";
import { isIn } from "../../facts/version.js";
import { restrictionOf, restrictions } from "../../facts/vocabulary/restrictions.js";
import { tableTypes } from "../../facts/vocabulary/table-types.js";
import { tlsProtocols } from "../../facts/vocabulary/tls.js";
import type { ConfigModel } from "../../model/values/model.js";
import { splitList } from "../../syntax/value.js";
import { type Completion, type CompletionContext, type CompletionKind, endOf, wordRange } from "./context.js";
import { completeReferences } from "./names.js";

const valueCharacters = /[\w.<>=!-]/;

interface Candidate {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly newText?: string;
  readonly detail?: Message;
  readonly deprecated?: boolean;
  readonly rank?: number;
  readonly continues?: boolean;
}

/** Completes the value of a parameter; `tail` is the text after `=`, up to the cursor. */
export function completeAssigned(context: CompletionContext, name: string, tail: string): Completion[] {
  const reference = /\$[{(]?([A-Za-z0-9_]*)$/.exec(tail);
  if (reference !== null && !/\$\$$/.test(tail)) return completeReferences(context, reference[1]!);
  return completeValue(context, name, tail.trimStart());
}

/** Completes a value by the shape of the parameter; `tail` is the text after `=`, up to the cursor. */
function completeValue(context: CompletionContext, name: string, tail: string): Completion[] {
  const { model } = context;
  const known = model.parameter(name);
  if (known !== undefined) return completeShape(context, shapeOf(known.fact), tail, known.fact);
  const isClass = model.restrictionClasses.has(name);
  return isClass ? completeShape(context, { kind: "restrictions", stage: "class" }, tail) : [];
}

/** Completes a value of the given shape, and offers the default of the parameter, too. */
export function completeShape(
  context: CompletionContext,
  shape: ValueShape,
  tail: string,
  fact?: Parameter,
): Completion[] {
  const typed = currentToken(tail);
  if (typed.includes(":")) return [];
  const choices = choicesFor(
    context.model,
    shape,
    splitList(tail.slice(0, tail.length - typed.length)).map((item) => item.text),
  );
  if (fact !== undefined && tail === "") choices.push(...defaultChoice(context.model, fact, choices));
  return choices.map((choice, index) => ({
    ...choice,
    range: wordRange(context, typed.length, valueCharacters),
    newText: choice.newText ?? choice.label,
    order: `${choice.rank ?? 1}${String(index).padStart(4, "0")}`,
  }));
}

function choicesFor(model: ConfigModel, shape: ValueShape, written: readonly string[]): Candidate[] {
  switch (shape.kind) {
    case "boolean":
      return written.length > 0
        ? []
        : [
            { label: "yes", kind: "value" },
            { label: "no", kind: "value" },
          ];
    case "choice":
    case "template":
      return written.length > 0 ? [] : named(model, shape);
    case "list": {
      const own = choicesFor(model, shape.of, []).filter((choice) => !written.includes(choice.label));
      return shape.tables === undefined ? own : [...own, ...tableChoices(model)];
    }
    case "tables":
      return tableChoices(model);
    case "cache":
      return written.length > 0 ? [] : tableChoices(model);
    case "restrictions":
      return restrictionChoices(model, shape.stage, written);
    case "protocols":
      return protocolChoices(model);
    case "word":
      return shape.of === "database-type" && written.length === 0 ? tableChoices(model, "") : [];
    default:
      return [];
  }
}

function named(model: ConfigModel, shape: ValueShape): Candidate[] {
  return namedValuesOf(shape)
    .filter((value) => isIn(model.version, value))
    .map((value) => ({
      label: shape.kind === "template" ? `$${value.name}` : value.name,
      kind: "value",
      detail: value.summary,
    }));
}

function tableChoices(model: ConfigModel, suffix: ":" | "" = ":"): Candidate[] {
  return tableTypes
    .filter((type) => type.undocumented !== true && type.rare !== true && isIn(model.version, type))
    .map((type) => ({
      label: type.name + suffix,
      kind: "table-type",
      detail: type.summary,
      rank: 2,
    }));
}

function restrictionChoices(model: ConfigModel, stage: RestrictionStage, written: readonly string[]): Candidate[] {
  const argument = restrictionOf(written.at(-1) ?? "")?.argument;
  if (argument === "table") return tableChoices(model);
  if (argument !== undefined && argument !== "restriction") return [];
  const classes = [...model.restrictionClasses].map((label) => ({ label, kind: "restriction" as const }));
  const built = restrictions
    .filter(({ undocumented, onlyIn }) => undocumented !== true && onlyIn === undefined)
    .filter((restriction) => isIn(model.version, restriction))
    .map((restriction) => ({
      label: restriction.name,
      kind: "restriction" as const,
      detail: restriction.summary,
      ...(restriction.deprecatedSince !== undefined && { deprecated: true }),
      ...(restriction.argument !== undefined && { newText: `${restriction.name} `, continues: true }),
      rank: restriction.deprecatedSince !== undefined ? 3 : restriction.stages.includes(stage) ? 0 : 2,
    }));
  return [...built, ...classes];
}

function protocolChoices(model: ConfigModel): Candidate[] {
  const versions = [...tlsProtocols].reverse();
  const bounds: Candidate[] = versions.slice(0, 2).map(({ name, summary }) => ({
    label: `>=${name}`,
    kind: "value",
    detail: { en: `${name} and newer. ${summary.en}`, ja: `${name} 以降。${bilingual(summary).ja}` },
  }));
  const excluded: Candidate[] = versions.map(({ name, summary }) => ({
    label: `!${name}`,
    kind: "value",
    detail: { en: `Not ${name}. ${summary.en}`, ja: `${name} を使わない。${bilingual(summary).ja}` },
  }));
  return isIn(model.version, { since: "3.6" }) ? [...bounds, ...excluded] : excluded;
}

/** The default value, as a starting point. */
function defaultChoice(model: ConfigModel, fact: Parameter, choices: readonly Candidate[]): Candidate[] {
  if (fact.hostDependent === true) return [];
  const text = defaultOf(fact, model.version).replace(/\s+/g, " ");
  if (text === "" || text.length > 200 || choices.some((choice) => choice.label === text)) return [];
  return [{ label: text, kind: "value", detail: { en: "the default", ja: "既定値" }, rank: 3 }];
}

/** The typed part of the item at the cursor. */
function currentToken(tail: string): string {
  return endOf(tail, /[^\s,{}]/).replace(/^!(?!\w*v)/, "");
}
