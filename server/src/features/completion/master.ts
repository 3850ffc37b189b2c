import type { NamedValue } from "../../facts/shape.js";
import { isIn } from "../../facts/version.js";
import { type Daemon, daemonOf, daemons } from "../../facts/vocabulary/daemons.js";
import { masterColumns } from "../../facts/vocabulary/master-columns.js";
import { type ServiceColumn, serviceColumns } from "../../syntax/master-cf.js";
import { splitFields } from "../../syntax/value.js";
import { type Completion, type CompletionContext, type CompletionKind, wordRange } from "./context.js";
import { completeNames } from "./names.js";
import { completeAssigned } from "./value.js";

const fieldCharacters = /[^\s{}=]/;

/** Completes a field of master.cf: a column, an option, or `-o name=value`. */
export function completeMaster(context: CompletionContext): Completion[] {
  const split = splitFields(context.before);
  // A last field that reaches the cursor is still being typed; in open braces it can include white space.
  const last = split.at(-1)?.end === context.before.length ? split.pop() : undefined;
  const typed = last?.text ?? "";
  const fields = split.map((field) => field.text);
  const column = serviceColumns[fields.length];
  if (column !== undefined) return completeColumn(context, column, typed);
  if (fields.at(-1) === "-o") return completeOverride(context, typed);
  return completeArgument(context, fields, typed);
}

function completeColumn(context: CompletionContext, name: ServiceColumn, typed: string): Completion[] {
  if (name === "service") return items(context, typed, serviceNames(), "service");
  if (name === "command") return items(context, typed, daemons, "program");
  return items(context, typed, masterColumns.find((column) => column.name === name)?.values ?? [], "column");
}

/** The usual names of services, each with a description of its program. */
function serviceNames(): NamedValue[] {
  return daemons.flatMap(({ services, summary }) => services.map((name) => ({ name, summary })));
}

/** Completes `name=value` after `-o`, also in the form `{ name = value }`. */
function completeOverride(context: CompletionContext, typed: string): Completion[] {
  const inside = typed.startsWith("{") ? typed.slice(1).trimStart() : typed;
  const equals = inside.indexOf("=");
  if (equals < 0) return completeNames({ ...context, before: inside }, typed.startsWith("{") ? " = " : "=");
  return completeAssigned(context, inside.slice(0, equals).trim(), inside.slice(equals + 1));
}

/** Completes options, attributes such as `user=`, letters of `flags=`, and macros such as `${recipient}`. */
function completeArgument(context: CompletionContext, fields: readonly string[], typed: string): Completion[] {
  const daemon = daemonOf(fields[serviceColumns.length - 1] ?? "");
  if (daemon === undefined) return [];
  const macro = /\$\{?\w*$/.exec(typed)?.[0];
  if (macro !== undefined) return items(context, macro, macrosOf(daemon), "option");
  if (typed.startsWith("flags=")) return items(context, "", daemon.flags ?? [], "option");
  return items(context, typed, daemon.options, "option");
}

function macrosOf({ macros = [] }: Daemon): NamedValue[] {
  return macros.map((macro) => ({ ...macro, name: `\${${macro.name}}` }));
}

/** One completion per name, in the order of the list. */
function items(
  context: CompletionContext,
  typed: string,
  values: readonly NamedValue[],
  kind: CompletionKind,
): Completion[] {
  const range = wordRange(context, typed.length, typed.startsWith("$") ? /[\w}]/ : fieldCharacters);
  return values
    .filter((value) => isIn(context.model.version, value))
    .map((value, index) => ({
      label: value.name,
      kind,
      range,
      newText: value.name,
      order: String(index).padStart(3, "0"),
      detail: value.summary,
    }));
}
