import { isDeprecatedName } from "../../../facts/postconf-names.js";
import { compareVersions } from "../../../facts/version.js";
import type { LogicalText } from "../../../syntax/logical-text.js";
import type { Parsed, SyntaxProblem } from "../../../syntax/main-cf.js";
import { type Service, serviceKey } from "../../../syntax/master-cf.js";
import { splitList } from "../../../syntax/value.js";
import type { ConfigModel } from "../../values/model.js";
import type { ArgumentProblem } from "./arguments.js";
import { refusedColumn } from "./columns.js";
import type { ShowMode } from "./mode.js";
import type { PostconfMessage } from "./postconf-messages.js";
import type { ScopedName, Usage } from "./usage.js";

/** The warnings that postconf(1) prints, and the error at which it stops, if any. */
export interface Problems {
  readonly warnings: readonly PostconfMessage[];
  readonly stopped?: PostconfMessage;
}

/** The warnings and the error of postconf(1) while it parses the files. */
export function problemsOf(
  model: ConfigModel,
  services: readonly { readonly service: Service; readonly problems: readonly ArgumentProblem[] }[],
  mode: ShowMode,
): Problems {
  const { main, master, input } = model;
  const warnings = [
    ...lineWarnings("main.cf", main, model),
    ...overridden(model),
    ...(input.master === undefined ? [{ kind: "missing-file", file: "master.cf", name: "master.cf" } as const] : []),
    ...lineWarnings("master.cf", master, model),
    ...services.flatMap(({ service, problems }) => problems.map((each) => argumentTrouble(service, each))),
  ];
  const stopped =
    input.main === undefined
      ? ({ kind: "missing-file", file: "main.cf", name: "main.cf" } as const)
      : (mainStop(main) ?? masterStop(model, mode));
  return stopped === undefined ? { warnings } : { warnings, stopped };
}

/** The warnings and the error of postconf(1) after it has parsed all settings. */
export function usageWarnings(model: ConfigModel, usage: Usage, mode: ShowMode): Problems {
  const { unused, undefinedNames, readOnly, refused } = usage;
  const trouble = (kind: PostconfMessage["kind"]) => (each: ScopedName) => troubleAt(kind, each, model, usage);
  const seesMain = mode !== "services" && mode !== "overrides";
  const inView = ({ scope }: ScopedName): boolean => seesMain || scope !== undefined;
  const warnings = [
    ...readOnly.map(trouble("read-only")),
    ...undefinedNames.map(trouble("undefined")),
    ...unused
      .filter(inView)
      .map((each) => trouble(isDeprecatedName(each.name, model.version) ? "removed" : "unused")(each)),
    ...[...deprecatedSettings(model, usage)].filter(inView).map(trouble("deprecated")),
  ];
  const stopped = refused.length > 0 ? trouble("cannot-expand")(refused[0]!) : badNetworkValue(usage);
  return stopped === undefined ? { warnings } : { warnings, stopped };
}

function* lineWarnings(file: PostconfMessage["file"], parsed: Parsed, model: ConfigModel): Generator<PostconfMessage> {
  const warnsOfNul = compareVersions(model.version, { major: 3, minor: 9 }) >= 0;
  for (const { kind, range } of parsed.problems) {
    if (kind === "indented-first-line") yield { kind, file, range, name: textAt(parsed, range) };
    if (kind === "nul-byte" && warnsOfNul) yield { kind, file, range, name: "NUL" };
  }
}

function* overridden({ main }: ConfigModel): Generator<PostconfMessage> {
  const values = new Map<string, string>();
  for (const { name, value } of main.assignments) {
    const earlier = values.get(name.text);
    if (earlier !== undefined && earlier !== value.text) {
      yield { kind: "overriding", file: "main.cf", range: name.range, name: name.text, value: earlier };
    }
    values.set(name.text, value.text);
  }
}

function argumentTrouble(service: Service, { kind, text }: ArgumentProblem): PostconfMessage {
  return { kind, file: "master.cf", range: service.range, name: text, service: serviceKey(service) };
}

function mainStop(main: Parsed): PostconfMessage | undefined {
  const found = main.problems.find(isStop);
  return found && { kind: found.kind, file: "main.cf", range: found.range, name: textAt(main, found.range) };
}

function isStop(problem: SyntaxProblem): problem is SyntaxProblem & { kind: "missing-equals" | "missing-name" } {
  return problem.kind === "missing-equals" || problem.kind === "missing-name";
}

function masterStop({ master, input }: ConfigModel, mode: ShowMode): PostconfMessage | undefined {
  if (input.master === undefined) {
    const needed = mode === "services" || mode === "overrides";
    return needed ? { kind: "missing-file", file: "master.cf", name: "master.cf" } : undefined;
  }
  for (const service of master.services) {
    const refused = refusedColumn(service);
    if (refused === undefined) continue;
    const { column, name } = refused;
    const range = name?.range ?? service.range;
    return name === undefined
      ? { kind: "bad-field-count", file: "master.cf", range, name: shortened(service.line) }
      : { kind: "bad-column", file: "master.cf", range, name: column, value: name.text };
  }
  return undefined;
}

/** The error about an invalid value from which the default of mynetworks is computed, unless mynetworks is set. */
function badNetworkValue({ postconfValues }: Usage): PostconfMessage | undefined {
  const protocols = postconfValues.expandAlone("inet_protocols")?.text;
  const isOff = protocols !== undefined && splitList(protocols).length === 0;
  if (isOff || postconfValues.main.has("mynetworks")) return undefined;
  for (const [name, accepts] of Object.entries(networkValues)) {
    const value = postconfValues.expandAlone(name)?.text;
    if (value === undefined || accepts(splitList(value).map(({ text }) => text.toLowerCase()))) continue;
    return { kind: "bad-value", file: "main.cf", name, value };
  }
  return undefined;
}

const networkValues: Readonly<Record<string, (words: string[]) => boolean>> = {
  inet_protocols: (words) => words.every((word) => ["all", "ipv4", "ipv6"].includes(word)),
  mynetworks_style: (words) => words.length === 1 && ["class", "subnet", "host"].includes(words[0]!),
};

function* deprecatedSettings(model: ConfigModel, usage: Usage): Generator<ScopedName> {
  const isUnused = (name: string, scope: ScopedName["scope"]): boolean =>
    usage.unused.some((each) => each.name === name && each.scope === scope);
  for (const scope of [undefined, ...usage.scopes]) {
    for (const name of usage.postconfValues.settings(scope).keys()) {
      if (!isDeprecatedName(name, model.version) || isUnused(name, scope)) continue;
      yield scope === undefined ? { name } : { name, scope };
    }
  }
}

function troubleAt(
  kind: PostconfMessage["kind"],
  { name, scope }: ScopedName,
  model: ConfigModel,
  usage: Usage,
): PostconfMessage {
  const service = scope?.services.find(({ overrides }) => overrides.some((each) => each.name.text === name));
  const range = model.assignment(name, service)?.range;
  const value = usage.postconfValues.settings(scope).get(name);
  return {
    kind,
    file: scope === undefined ? "main.cf" : "master.cf",
    name,
    ...(range && { range }),
    ...(value !== undefined && { value }),
    ...(scope && { service: scope.key }),
  };
}

function textAt(parsed: Parsed, { start, end }: { start: number; end: number }): string {
  const text = parsed.source.text.slice(start, end).replace(/\s+/g, " ");
  return text.length > 30 ? `${text.slice(0, 30)}...` : text;
}

function shortened({ text }: LogicalText): string {
  return text.length > 60 ? `${text.slice(0, 60)}...` : text;
}
