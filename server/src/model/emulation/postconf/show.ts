import type { Service } from "../../../syntax/master-cf.js";
import { compareBytes } from "../../values/compare.js";
import type { Redact } from "../../values/expand.js";
import type { ConfigModel } from "../../values/model.js";
import { type Scope, scopesOf } from "../../values/scope.js";
import { type DaemonArguments, normalizeArguments, overridesIn } from "./arguments.js";
import type { ShowMode } from "./mode.js";
import type { ParameterNames } from "./parameter-names.js";
import type { PostconfMessage } from "./postconf-messages.js";
import { collapse, plainServiceLine, serviceLine } from "./print.js";
import { problemsOf, usageWarnings } from "./problems.js";
import { findUsage, type Usage } from "./usage.js";

/** The output of postconf(1) for a configuration directory. */
export interface PostconfOutput {
  /** The lines on standard output, as printed by `postconf` with -n, -nx, no option, -M or -P. */
  readonly lines: readonly string[];
  /** The same output as names and values, as printed by `postconf -j`. */
  readonly entries: readonly Entry[];
  readonly warnings: readonly PostconfMessage[];
  /** The error, if postconf prints nothing and exits with a status other than 0. */
  readonly stopped?: PostconfMessage;
}

/** A printed parameter, or a printed line of master.cf under the name `service/type`. */
export interface Entry {
  readonly name: string;
  readonly value: string;
}

/** What to print, and how. */
export interface PostconfOptions {
  readonly mode: ShowMode;
  /** The value that postconf sets config_directory to. */
  readonly directory: string;
  /** Redacts the values that are inserted for `$name`. */
  readonly redact?: Redact;
}

/** Emulates postconf(1) of the model's version; Postfix need not be installed. */
export function show(model: ConfigModel, { mode, directory, redact }: PostconfOptions): PostconfOutput {
  const services = model.master.services.map((service) => ({ service, ...argumentsOf(service) }));
  const { warnings, stopped } = problemsOf(model, services, mode);
  if (stopped !== undefined) return { lines: [], entries: [], warnings, stopped };
  const words = new Map(services.map(({ service, words }) => [service, words]));
  const scopes = scopesOf(model, (service) => overridesIn(words.get(service)!));
  const preset: [string, string][] = [["config_directory", directory]];
  const usage = findUsage(model, scopes, preset);
  const found = usageWarnings(model, usage, mode);
  const all = [...warnings, ...found.warnings];
  if (found.stopped !== undefined) return { lines: [], entries: [], warnings: all, stopped: found.stopped };
  const shown = shownEntries(services, usage, mode, redact);
  return "stopped" in shown ? { lines: [], entries: [], warnings: all, ...shown } : { ...shown, warnings: all };
}

/** All parameters that postconf of the model's version knows with this master.cf, with defaults (`postconf -d`). */
export function showDefaults(model: ConfigModel): Entry[] {
  const { names } = findUsage(model, []);
  const hidden = (name: string): boolean => names.classOf(name) === "legacy" || names.classOf(name) === "user";
  return names
    .sorted()
    .filter((name) => !hidden(name))
    .map((name) => ({ name, value: names.defaultOf(name) ?? "" }));
}

interface ServiceWithArguments extends DaemonArguments {
  readonly service: Service;
}

type Printed = Pick<PostconfOutput, "lines" | "entries"> | { readonly stopped: PostconfMessage };

function shownEntries(
  services: readonly ServiceWithArguments[],
  usage: Usage,
  mode: ShowMode,
  redact: Redact | undefined,
): Printed {
  if (mode === "services") {
    return {
      lines: services.map(({ service, words }) => serviceLine(service, words)),
      entries: services.map(({ service, words }) => ({
        name: `${service.columns.service?.text}/${service.columns.type?.text}`,
        value: plainServiceLine(service, words),
      })),
    };
  }
  if (mode === "overrides") return asLines(services.flatMap(({ service }) => overrideEntries(service, usage)));
  return parameterEntries(usage, mode, redact);
}

/** The overrides of a service; a scope shared by several services is printed for each of them. */
function overrideEntries(service: Service, { names, scopes }: Usage): Entry[] {
  const scope = scopes.find(({ services }) => services.includes(service));
  return scope === undefined
    ? []
    : sortedSettings(scope, names).map(([name, value]) => ({ name: `${scope.key}/${name}`, value }));
}

function sortedSettings({ values }: Scope, names: ParameterNames): [string, string][] {
  return [...values].filter(([name]) => !names.isReadOnly(name)).sort(([a], [b]) => compareBytes(a, b));
}

function parameterEntries({ names, postconfValues }: Usage, mode: ShowMode, redact: Redact | undefined): Printed {
  const entries: Entry[] = [];
  for (const name of names.sorted()) {
    const value = mode === "all" ? postconfValues.value(name) : postconfValues.main.get(name);
    // Read-only parameters are printed only among all parameters, not among the settings.
    const isDropped = names.isReadOnly(name) && mode !== "all";
    if (value === undefined || isDropped || names.classOf(name) === "legacy") continue;
    const expanded =
      mode === "expanded" && !names.isRaw(name) ? postconfValues.expand(value, undefined, redact) : { text: value };
    if ("error" in expanded) return { stopped: { kind: "cannot-expand", file: "main.cf", name, value } };
    entries.push({ name, value: expanded.text });
  }
  return asLines(entries);
}

function asLines(entries: readonly Entry[]): Pick<PostconfOutput, "lines" | "entries"> {
  return { entries, lines: entries.map(({ name, value }) => collapse(`${name} = ${value}`)) };
}

function argumentsOf(service: Service): DaemonArguments {
  return normalizeArguments(service.arguments.map(({ text }) => text));
}
