import type { ConfigModel } from "../model.js";
import { namedTables } from "../tables.js";
import { tableFiles } from "./table-files.js";

/** The files that hold passwords, by what the configuration uses them for. */
export function passwordFiles(model: ConfigModel): ReadonlySet<string> {
  return filesWhere(model, (_, result) => result === "credentials");
}

/** The files that postalias(1) builds: those of alias_maps and alias_database. */
export function aliasFiles(model: ConfigModel): ReadonlySet<string> {
  const isAlias = (name: string): boolean => name === "alias_maps" || name === "alias_database";
  return filesWhere(model, isAlias);
}

/** True for a file that has the usual name of a password map. */
export function isPasswordFile(path: string): boolean {
  return /passw(or)?d|sasl.*pass|credential|secret/i.test(path.slice(path.lastIndexOf("/") + 1));
}

function filesWhere(model: ConfigModel, wanted: (name: string, result: string | undefined) => boolean): Set<string> {
  const tables = namedTables(model).filter(({ setting, use }) => wanted(setting.assignment.name.text, use?.result));
  return new Set(tables.flatMap(({ type, name }) => tableFiles(`${type}:${name}`)));
}
