import { tableTypeOf } from "../../facts/vocabulary/table-types.js";
import type { ConfigModel, FileStat } from "../values/model.js";
import { type NamedTable, namedTables, textFileOf } from "./tables.js";

/** What a table is on the machine: its text file, and what postmap(1) made of it. */
export interface TableOnDisk {
  readonly path: string;
  readonly text?: FileStat;
  /** For a table that postmap or postalias builds: the built files that are there. */
  readonly built: readonly FileStat[];
  /** False where that is not known of each of them. */
  readonly isKnown: boolean;
}

/** Endings of all files that an indexed table can be built into: with `hash` redirected, Postfix opens another one. */
const redirected = [".lmdb", ".cdb"];

/** The absolute paths that the machine should be asked about. */
export function wantedStats(model: ConfigModel): string[] {
  const paths = namedTables(model).flatMap((table) => {
    const path = textFileOf(table);
    return path === undefined ? [] : [path, ...builtPaths(table, path)];
  });
  return [...new Set(paths)];
}

/** What the machine says about a table; undefined where it says nothing, or the table is no file. */
export function onDisk(model: ConfigModel, table: NamedTable): TableOnDisk | undefined {
  const path = textFileOf(table);
  const { files } = model.input;
  if (path === undefined || files === undefined) return undefined;
  const text = files.get(path);
  const built = builtPaths(table, path).map((each) => files.get(each));
  const isKnown = text !== undefined && !built.includes(undefined);
  return {
    path,
    ...(text && { text }),
    built: built.filter((each) => each?.kind === "file"),
    isKnown,
  };
}

/** True for a table that Postfix reads in the form that postmap or postalias made of it. */
export function isBuilt({ type }: NamedTable): boolean {
  return tableTypeOf(type)?.form === "indexed-file";
}

function builtPaths(table: NamedTable, path: string): string[] {
  const { suffixes = [] } = tableTypeOf(table.type) ?? {};
  const others = suffixes.includes(".db") ? redirected : [];
  return isBuilt(table) ? [...suffixes, ...others].map((suffix) => path + suffix) : [];
}
