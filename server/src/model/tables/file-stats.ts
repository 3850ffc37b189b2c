import { tableTypeOf } from "../../facts/vocabulary/table-types.js";
import type { ConfigModel, FileStat } from "../values/model.js";
import { type NamedTable, namedTables, textFileOf } from "./tables.js";

/** The files of a table on this machine: its text file, and the files that postmap(1) built from it. */
export interface TableOnDisk {
  readonly path: string;
  readonly text?: FileStat;
  /** The existing files that postmap or postalias built; empty for types that are not built. */
  readonly built: readonly FileStat[];
  /** False if the status of any of these files is unknown. */
  readonly isKnown: boolean;
}

/** Suffixes of other built files: Postfix opens one of them if `hash` and `btree` are redirected to another type. */
const redirected = [".lmdb", ".cdb"];

/** The absolute paths whose `FileStat` the rules need: of text files of tables, and of the files built from them. */
export function wantedStats(model: ConfigModel): string[] {
  const paths = namedTables(model).flatMap((table) => {
    const path = textFileOf(table);
    return path === undefined ? [] : [path, ...builtPaths(table, path)];
  });
  return [...new Set(paths)];
}

/** The files of a table on this machine; undefined if there is no file access, or the table is not a file. */
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

/** True for a table that Postfix reads from a file built by postmap or postalias. */
export function isBuilt({ type }: NamedTable): boolean {
  return tableTypeOf(type)?.form === "indexed-file";
}

function builtPaths(table: NamedTable, path: string): string[] {
  const { suffixes = [] } = tableTypeOf(table.type) ?? {};
  const others = suffixes.includes(".db") ? redirected : [];
  return isBuilt(table) ? [...suffixes, ...others].map((suffix) => path + suffix) : [];
}
