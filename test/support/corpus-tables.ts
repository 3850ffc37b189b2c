import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { sharedFolder } from "./corpus.js";

/** A real lookup table, with the name of its original file. */
export interface RealTable {
  readonly file: string;
  readonly name: string;
  /** Its path in its repository. */
  readonly path: string;
  readonly text: string;
}

/** The lookup tables of the shared folder that are text; none if the folder is absent. */
export function realTables(): RealTable[] {
  const folder = join(sharedFolder, "corpus");
  if (!existsSync(join(folder, "table"))) return [];
  const paths = new Map(
    readFileSync(join(folder, "index.tsv"), "utf8")
      .split(/\r?\n/)
      .map((line) => line.split("\t"))
      .map(([file, , path]) => [file, path] as const),
  );
  return readdirSync(join(folder, "table")).flatMap((file) => {
    const text = readFileSync(join(folder, "table", file), "utf8");
    const path = paths.get(`table/${file}`) ?? file;
    return text.includes("\0") ? [] : [{ file, name: basename(path), path, text }];
  });
}
