import type { NamedValue } from "../shape.js";
import { type MasterColumn, masterColumns } from "./master-columns.js";
import { type Restriction, restrictions } from "./restrictions.js";

export { type MasterColumn, masterColumns, type Restriction, restrictions };

const restrictionsByName = new Map(restrictions.map((restriction) => [restriction.name, restriction]));

/** A restriction by its name; Postfix does not care about case. */
export function restrictionOf(name: string): Restriction | undefined {
  return restrictionsByName.get(name.toLowerCase());
}

export interface TableType extends NamedValue { readonly undocumented?: true }
export const tableTypes: readonly TableType[] = [];
export const tableTypeOf = (name: string): TableType | undefined => tableTypes.find((type) => type.name === name);
export interface Daemon extends NamedValue { readonly options?: readonly NamedValue[]; readonly macros?: readonly NamedValue[] }
export const daemons: readonly Daemon[] = [];
export const daemonOf = (name: string): Daemon | undefined => daemons.find((daemon) => daemon.name === name);
