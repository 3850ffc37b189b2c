import type { Edit } from "../edits/edit.js";
import { endOfLine, lineEnding } from "../edits/edit.js";
import { inLanguage, type Language, type Message } from "../facts/message.js";
import type { ConfigModel } from "../model/values/model.js";
import type { Assignment } from "../syntax/main-cf.js";
import { closingBrace, type Service, serviceColumns } from "../syntax/master-cf.js";
import type { SourceText } from "../syntax/text.js";
import { appendLines, changed, joinInsertions, type Replaced } from "./edits.js";
import type { Plan, PlannedOverride, PlannedService } from "./pattern.js";
import { isLocalService, serviceLine, standardServices } from "./standard-services.js";
import { overrideStates, serviceFor, substituteFor } from "./state.js";

export interface MasterEdits {
  readonly edits: readonly Edit[];
  readonly replaced: readonly Replaced[];
}

/** The edits that make master.cf conform to a plan. A file without services gets all the standard ones. */
export function masterEdits(plan: Plan, model: ConfigModel, master: SourceText, language: Language): MasterEdits {
  if (model.master.services.length === 0) {
    return { edits: [appendLines(master, fromNothing(plan, model, language))], replaced: [] };
  }
  const merged = plan.services.flatMap((planned) => {
    const service = serviceFor(model, planned);
    return service === undefined ? [] : [merge(model, service, planned)];
  });
  const absent = plan.services.filter((planned) => serviceFor(model, planned) === undefined);
  const left = absent.flatMap((planned) => leftAlone(model, planned));
  const added = inserted(
    model,
    master,
    absent.filter((planned) => substituteFor(model, planned) === undefined),
  );
  const replaced = merged.flatMap((each) => each.replaced);
  const edits = [...merged.flatMap((each) => each.edits), ...replaced.flatMap((each) => each.edits), ...added];
  return { edits: joinInsertions(edits), replaced: [...replaced, ...left] };
}

function fromNothing(plan: Plan, model: ConfigModel, language: Language): string[] {
  const [first = "", ...others] = standardServices(model.version);
  const standard = new Set([first, ...others]);
  const own = plan.services.flatMap((planned) => {
    const lines = linesOf(planned);
    return standard.has(lines[0]!) ? [] : lines;
  });
  const heading = {
    en: "The services of Postfix; master(5) explains the columns.",
    ja: "Postfix のサービス。各列の意味は master(5) にある。",
  };
  return [
    `# ${inLanguage(heading, language)}`,
    "#",
    serviceLine(["# service", ...serviceColumns.slice(1)]),
    first,
    ...own,
    ...others,
  ];
}

/** The lines of a new service. */
function linesOf(planned: PlannedService): string[] {
  return [serviceLine(planned.columns), ...planned.overrides.map(({ name, value }) => `  -o ${name}=${value}`)];
}

interface Merged {
  readonly edits: readonly Edit[];
  readonly replaced: readonly Replaced[];
}

/** The edits that make an existing service conform to a planned one. */
export function merge(model: ConfigModel, service: Service, planned: PlannedService): Merged {
  const states = overrideStates(model, service, planned);
  const missing = states.filter(({ state }) => state === "missing").map((each) => each.planned);
  const differing = states.filter(({ state }) => state === "differs");
  return {
    edits: missing.length === 0 ? [] : [addOverrides(service, missing)],
    replaced: [
      ...openToOthers(service, planned),
      ...differing.map(({ planned: override, existing }) => replaceOverride(service, override, existing!)),
    ],
  };
}

/** Opens a service that listens only on loopback to other machines; a second one on the same port would collide. */
function openToOthers(service: Service, planned: PlannedService): Replaced[] {
  if (!isLocalService(service)) return [];
  const { text, range } = service.columns.service!;
  const name = planned.columns[0]!;
  return [
    {
      edits: [{ uri: service.source.uri, range, newText: name }],
      note: {
        what: {
          en: `master.cf: the service “${text}” is now “${name}”, so that others can reach it.`,
          ja: `master.cf: サービス「${text}」を「${name}」に変更し、ほかのマシンからも接続できるようにします。`,
        },
        why: planned.why,
      },
    },
  ];
}

function addOverrides(service: Service, overrides: readonly PlannedOverride[]): Edit {
  const { source, range, columns } = service;
  const newline = lineEnding(source);
  const at = endsInOptions(service) ? endOfLine(source.text, range.end) : columns.command!.range.end;
  const indent = indentation(service);
  const newText = overrides.map(({ name, value }) => `${newline}${indent}-o ${name}=${value}`).join("");
  return { uri: source.uri, range: { start: at, end: at }, newText };
}

/** Whether the command line ends with an option; options after any other argument would not be read as options. */
function endsInOptions({ arguments: words, overrides }: Service): boolean {
  const last = words.at(-1);
  if (last === undefined) return true;
  const isOption = (overrides.at(-1)?.range.end ?? 0) > last.range.start;
  return isOption && (!last.text.startsWith("{") || closingBrace(last.text) === last.text.length - 1);
}

/** The indentation of the last `-o` that begins a line. */
function indentation({ source, overrides }: Service): string {
  const last = overrides.at(-1);
  if (last === undefined) return "  ";
  const lineStart = source.text.lastIndexOf("\n", last.range.start) + 1;
  return /^[ \t]+(?=-o)/.exec(source.text.slice(lineStart, last.range.start))?.[0] ?? "  ";
}

function replaceOverride(service: Service, { name, value, why }: PlannedOverride, existing: Assignment): Replaced {
  const isEmpty = existing.value.text === "";
  // An empty value has an empty range; the edit replaces the `=` as well, so that it does not overlap another one.
  const { end } = existing.range;
  const range = isEmpty ? { start: end - 1, end } : existing.value.range;
  const what = changed(name, existing, value);
  const where = service.columns.service?.text ?? "";
  return {
    edits: [{ uri: service.source.uri, range, newText: isEmpty ? `=${value}` : value }],
    note: { what: { en: `master.cf, ${where}: ${what.en}`, ja: `master.cf の ${where}: ${what.ja}` }, why },
  };
}

function leftAlone(model: ConfigModel, planned: PlannedService): Replaced[] {
  const service = substituteFor(model, planned);
  if (service === undefined) return [];
  const name = service.columns.service?.text ?? "";
  const program = service.columns.command?.text ?? "";
  const what: Message = {
    en: `master.cf: the service “${name}” runs ${program} and is left as it is.`,
    ja: `master.cf: サービス「${name}」は ${program} を使っているため、そのままにします。`,
  };
  return [{ edits: [], note: { what, why: planned.why } }];
}

/** Adds new services, each after its commented-out form in the distributed file, or else together at the end. */
function inserted(model: ConfigModel, master: SourceText, services: readonly PlannedService[]): Edit[] {
  const places = new Map<number | undefined, PlannedService[]>();
  for (const planned of services) {
    const place = placeFor(model, master, planned);
    places.set(place, [...(places.get(place) ?? []), planned]);
  }
  return [...places].map(([place, planned]) => {
    const lines = planned.flatMap(linesOf);
    return place === undefined ? appendTo(master, lines) : insertAt(master, place, lines);
  });
}

function appendTo(master: SourceText, lines: readonly string[]): Edit {
  const newline = lineEnding(master);
  const end = master.text.length;
  const lead = master.text.endsWith("\n") ? "" : newline;
  return { uri: master.uri, range: { start: end, end }, newText: lead + lines.join(newline) + newline };
}

function insertAt(master: SourceText, place: number, lines: readonly string[]): Edit {
  const newline = lineEnding(master);
  const newText = lines.map((line) => line + newline).join("");
  return { uri: master.uri, range: { start: place, end: place }, newText };
}

/** The start of the line after the commented-out form of a service and its commented-out options. */
function placeFor(model: ConfigModel, { text }: SourceText, { columns }: PlannedService): number | undefined {
  const [name, type] = columns;
  const commented = new RegExp(`^#[ \\t]*${name}[ \\t]+${type}[ \\t].*\\n(?:#[ \\t]+-o.*\\n|#     .*\\n)*`, "m").exec(
    text,
  );
  const place = commented === null ? afterServer(model, type) : commented.index + commented[0].length;
  if (place === undefined || place >= text.length) return undefined;
  // In the middle of a service, its options would become those of the new one.
  const isInside = model.master.services.some(({ range }) => range.start < place && place <= range.end);
  return isInside || continuesAt(text, place) ? undefined : place;
}

/** Whether the next line that is not a comment is indented, and so would continue the inserted line. */
function continuesAt(text: string, place: number): boolean {
  return /^(?:[ \t]*(?:#.*)?\r?\n)*[ \t]+[^\s#]/.test(text.slice(place));
}

/** The line after the SMTP server, where other servers are added. */
function afterServer({ master }: ConfigModel, type: string | undefined): number | undefined {
  const server = master.services.find(
    ({ columns }) => columns.service?.text === "smtp" && columns.type?.text === "inet",
  );
  if (type !== "inet" || server === undefined) return undefined;
  const newline = master.source.text.indexOf("\n", server.range.end);
  return newline < 0 ? undefined : newline + 1;
}
