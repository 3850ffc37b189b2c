import { daemonOf, daemons, masterColumns } from "../facts/vocabulary/index.js";
import { serviceColumns } from "../syntax/master-cf.js";
import { splitFields } from "../syntax/value.js";
import { completeNames } from "./complete-names.js";
import { completeAssigned } from "./complete-value.js";
import { type Completion, type CompletionContext, wordRange } from "./completion-context.js";

const fieldCharacters = /[^\s{}=]/;

/** Completes a field of master.cf: a column, an option, or `-o name=value`. */
export function completeMaster(context: CompletionContext): Completion[] {
  const fields = splitFields(context.before).map((field) => field.text);
  const typed = /\s$/.test(context.before) || context.before === "" ? "" : (fields.pop() ?? "");
  const column = serviceColumns[fields.length];
  if (column !== undefined) return completeColumn(context, column, typed);
  if (fields.at(-1) === "-o") return completeOverride(context, typed);
  return completeArgument(context, fields, typed);
}

function completeColumn(
  context: CompletionContext,
  name: (typeof serviceColumns)[number],
  typed: string,
): Completion[] {
  const column = masterColumns.find((each) => each.name === name);
  const range = wordRange(context, typed.length, fieldCharacters);
  if (name === "command") {
    return daemons.map((daemon, index) => ({
      label: daemon.name,
      kind: "program",
      range,
      newText: daemon.name,
      order: String(index).padStart(3, "0"),
      detail: daemon.summary,
    }));
  }
  return (column?.values ?? []).map((value, index) => ({
    label: value.name,
    kind: name === "service" ? "service" : "column",
    range,
    newText: value.name,
    order: String(index).padStart(3, "0"),
    detail: value.summary,
  }));
}

/** `name=value` behind `-o`, also as `{ name = value }`. */
function completeOverride(context: CompletionContext, typed: string): Completion[] {
  const inside = typed.startsWith("{") ? typed.slice(1).trimStart() : typed;
  const equals = inside.indexOf("=");
  if (equals < 0) return completeNames({ ...context, before: inside }, typed.startsWith("{") ? " = " : "=");
  return completeAssigned(context, inside.slice(0, equals).trim(), inside.slice(equals + 1));
}

/** Options of the program, its attributes such as `user=`, and macros such as `${recipient}`. */
function completeArgument(context: CompletionContext, fields: readonly string[], typed: string): Completion[] {
  const program = daemonOf(fields[serviceColumns.length - 1] ?? "");
  const macro = /\$\{?\w*$/.exec(typed);
  const values = macro === null ? (program?.options ?? []) : (program?.macros ?? []);
  const length = macro === null ? typed.length : macro[0].length;
  return values.map((value, index) => ({
    label: macro === null ? value.name : `\${${value.name}}`,
    kind: "option",
    range: wordRange(context, length, macro === null ? fieldCharacters : /[\w}]/),
    newText: macro === null ? value.name : `\${${value.name}}`,
    order: String(index).padStart(3, "0"),
    detail: value.summary,
  }));
}
