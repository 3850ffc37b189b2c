import { shapeOf } from "../../facts/index.js";
import { fileSyntaxOf } from "../../facts/vocabulary/table-types.js";
import { namedTables, readableTable, textFileOf } from "../../model/tables/tables.js";
import type { ConfigModel, Location, Setting } from "../../model/values/model.js";
import { atItem, effectiveSettingsOf } from "../../model/values/queries.js";
import { programOf } from "../../syntax/master-cf.js";
import { chunksOfTable } from "../../syntax/table/table.js";
import { hasPlaceholder } from "../../syntax/template.js";
import { MemoMap, memo, type SourceText } from "../../syntax/text.js";

/** A reference to a delivery service of master.cf. */
export interface TransportUse {
  readonly transport: string;
  /** The text after the first colon, as in `lmtp:unix:private/dovecot-lmtp`; "" without a colon. */
  readonly nexthop: string;
  readonly at: Location;
  /** The setting with the reference; absent where a lookup table contains it. */
  readonly setting?: Setting;
  /** The parameter that contains the reference, or that names the table which does. */
  readonly parameter: string;
}

/** All references to delivery services, in settings and in the tables that can be read. */
export const transportUses = memo((model: ConfigModel): readonly TransportUse[] => [
  ...fromSettings(model),
  ...fromTables(model),
]);

/** Parameters that name one delivery service, with or without a destination. */
export const transportParameters = [
  "content_filter",
  "default_transport",
  "relay_transport",
  "local_transport",
  "virtual_transport",
  "mailbox_transport",
  "fallback_transport",
  "best_mx_transport",
  "address_verify_default_transport",
  "address_verify_relay_transport",
  "address_verify_local_transport",
  "address_verify_virtual_transport",
];

function* fromSettings(model: ConfigModel): Generator<TransportUse> {
  for (const setting of effectiveSettingsOf(model, ...transportParameters)) {
    const { assignment, service } = setting;
    const { text, error } = model.expand(assignment.value.text, service);
    const found = hasPlaceholder(text) || error !== undefined ? undefined : splitTransport(text);
    if (found === undefined) continue;
    // Only a name that is written literally can be located within the value.
    const isWritten = assignment.value.text.startsWith(found.transport);
    const end = isWritten ? found.transport.length : assignment.value.text.length;
    const at = atItem(assignment, { text, start: 0, end });
    yield { ...found, at, setting, parameter: assignment.name.text };
  }
}

/** Splits `transport:nexthop`; undefined where the transport is missing, as in `:nexthop`. */
export function splitTransport(text: string): { transport: string; nexthop: string } | undefined {
  const match = /^([^\s:,]+)(?::(.*))?$/s.exec(text.trim());
  return match === null ? undefined : { transport: match[1]!, nexthop: match[2] ?? "" };
}

function* fromTables(model: ConfigModel): Generator<TransportUse> {
  const seen = new Set<SourceText>();
  for (const table of namedTables(model)) {
    const known = model.parameter(table.setting.assignment.name.text);
    const shape = known && shapeOf(known.fact);
    const path = shape?.kind === "tables" && shape.use.result === "transport" ? textFileOf(table) : undefined;
    const source =
      path === undefined || fileSyntaxOf(table.type) !== "indexed" ? undefined : readableTable(model, path);
    if (source === undefined || seen.has(source)) continue;
    seen.add(source);
    const parameter = table.setting.assignment.name.text;
    yield* usesIn(source).get(parameter, () => [...readUses(source, parameter)]);
  }
}

/** The references in a table by the parameter that names it, so that each table is read only once. */
const usesIn = memo((_: SourceText) => new MemoMap<string, readonly TransportUse[]>());

function* readUses(source: SourceText, parameter: string): Generator<TransportUse> {
  for (const { entries } of chunksOfTable(source, "indexed")) {
    for (const { value } of entries) {
      const found = hasPlaceholder(value.text) ? undefined : splitTransport(value.text);
      if (found === undefined) continue;
      yield { ...found, at: { uri: source.uri, range: value.rangeOf(0, found.transport.length) }, parameter };
    }
  }
}

/** The names of the delivery services to which the queue manager itself hands mail. */
export function queueTransports(model: ConfigModel): ReadonlySet<string> {
  // For these parameters, local(8) hands over mail instead, one recipient at a time.
  const isByLocal = (name: string): boolean => /^(?:mailbox|fallback)_transport/.test(name);
  return new Set(
    transportUses(model)
      .filter(({ parameter }) => !isByLocal(parameter))
      .map(({ transport }) => transport),
  );
}

/** True for a program that delivers mail as a service of type unix. */
export function isDeliveryProgram(program: string | undefined): boolean {
  return program !== undefined && /^(?:smtp|lmtp|pipe|local|virtual|error|discard)$/.test(program);
}

/** The names of all delivery services in master.cf. */
export function deliveryServices(model: ConfigModel): string[] {
  const found = model.master.services.filter(
    (service) => service.columns.type?.text === "unix" && isDeliveryProgram(programOf(service)),
  );
  return found.map(({ columns }) => columns.service!.text);
}
