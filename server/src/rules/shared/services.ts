import type { Fix } from "../../edits/edit.js";
import { replacement } from "../../edits/fix.js";
import { type Daemon, daemonOf } from "../../facts/vocabulary/daemons.js";
import { parseLevel } from "../../model/values/compare.js";
import type { ConfigModel, Location } from "../../model/values/model.js";
import { type Argument, programOf, type Service, type ServiceColumn } from "../../syntax/master-cf.js";
import { hasPlaceholder, isTemplateLine } from "../../syntax/template.js";
import type { TextRange } from "../../syntax/text.js";

/** A service of master.cf with all its columns. */
export interface WholeService extends Service {
  readonly columns: Service["columns"] & Readonly<Record<ServiceColumn, NonNullable<Service["columns"]["command"]>>>;
}

/** The services with all their columns and without placeholders. */
export function wholeServices(model: ConfigModel): WholeService[] {
  return model.master.services.filter(
    (service): service is WholeService => service.columns.command !== undefined && !hasPlaceholder(service.line.text),
  );
}

/** The facts about the program of a service; undefined for a program that is not part of Postfix. */
export function daemonOfService(service: Service): Daemon | undefined {
  return daemonOf(programOf(service) ?? "");
}

/** The location of a column of a service. */
export function atColumn(service: WholeService, column: ServiceColumn): Location {
  return { uri: service.source.uri, range: service.columns[column].range };
}

/** The location of some consecutive words of a service. */
export function atWords(service: Service, first: Argument, last: Argument = first): Location {
  return { uri: service.source.uri, range: { start: first.range.start, end: last.range.end } };
}

/**
 * A fix that replaces a word in a column. The space after it is adjusted so that the next columns keep their places.
 */
export function columnFix(service: WholeService, column: ServiceColumn, newText: string, safe: boolean): Fix {
  const { range, text } = service.columns[column];
  const fix = replacement(service.source.uri, range, newText, safe);
  const behind = /^ */.exec(service.source.text.slice(range.end))![0].length;
  const spare = Math.max(0, Math.min(newText.length - text.length, behind - 1));
  const padding = " ".repeat(Math.max(0, text.length - newText.length));
  const edit = { uri: service.source.uri, range: grown(range, spare), newText: newText + padding };
  return { ...fix, edits: [edit] };
}

function grown({ start, end }: TextRange, by: number): TextRange {
  return { start, end: end + by };
}

/** The service that other programs reach by a name: the last one with that name, as in Postfix. */
export function serviceNamed(
  model: ConfigModel,
  name: string,
  types: readonly string[] = ["unix"],
): Service | undefined {
  return model.master.services.findLast(
    ({ columns }) => columns.service?.text === name && types.includes(columns.type?.text ?? ""),
  );
}

/** Services that every Postfix needs. */
const core = ["cleanup", "qmgr", "rewrite", "bounce", "defer", "pickup", "error", "showq"];

/**
 * True for a complete master.cf, in which a missing service really does not exist: it has most of the services that
 * every Postfix needs, and no template tool adds or removes lines.
 */
export function isMasterComplete(model: ConfigModel): boolean {
  if (model.input.master === undefined) return false;
  const { lines, services } = model.master;
  if (lines.some(({ text }) => isTemplateLine(text) || hasPlaceholder(text.split(/\s/, 1)[0]!))) return false;
  const names = new Set(services.map(({ columns }) => columns.service?.text));
  return core.filter((name) => names.has(name)).length >= core.length - 2;
}

/** Whether a service is chrooted to the queue directory; undefined where this is unknown. */
export function isChrooted(model: ConfigModel, service: WholeService): boolean | undefined {
  const { text } = service.columns.chroot;
  if (text !== "-") return text === "y" ? true : text === "n" ? false : undefined;
  return isChrootDefault(model);
}

/**
 * Whether `-` in the chroot column means `y`, as it does where compatibility_level is below 1
 * (src/master/master_ent.c).
 */
export function isChrootDefault(model: ConfigModel): boolean | undefined {
  if (!model.hasMain) return undefined;
  const level = parseLevel(model.knownValue("compatibility_level") ?? "");
  return level && level[0] < 1;
}
