import { type Dirent, readdirSync, statSync } from "node:fs";
import { basename } from "node:path";
import { type ClassifiedFile, fileKindOf } from "../../facts/file-kind.js";
import { configFileOf } from "../../facts/file-names.js";
import { CannotRun } from "../cannot-run.js";
import { inside } from "../load.js";
import { kindOf } from "../read.js";

/** A file to be checked: its path, derived from the one that the user wrote, and its kind, according to its name. */
export interface AskedFile {
  readonly path: string;
  /** Undefined for a file that the user named but whose name does not reveal its kind; a configuration may name it. */
  readonly kind: ClassifiedFile | undefined;
}

/** Folders that are skipped because they contain only the files of tools and libraries. */
const leftOut = new Set([".git", ".hg", ".svn", "node_modules", ".venv", ".tox", "__pycache__"]);

/**
 * The files to check: a file that is named, or all files in a folder and below whose names are those of Postfix files.
 */
export async function discover(path: string): Promise<AskedFile[]> {
  const kind = await kindOf(path);
  if (kind === undefined) {
    throw new CannotRun({
      en: `There is no file or directory ${path}.`,
      ja: `${path} というファイルやディレクトリはありません。`,
    });
  }
  if (kind === "file") return [{ path, kind: kindOfNamedFile(path) }];
  const found = [...filesBelow(path)];
  if (found.length > 0) return found;
  throw new CannotRun({
    en: `There is no main.cf, master.cf or lookup table of Postfix in ${path} or below.`,
    ja: `${path} 以下に main.cf、master.cf、Postfix のテーブルがありません。`,
  });
}

/** The kind of a file that the user named, by the name that it most resembles: main.cf.bak is a main.cf. */
export function kindOfNamedFile(path: string): ClassifiedFile | undefined {
  const known = fileKindOf(path, true);
  if (known !== undefined) return known;
  const config = configFileOf(basename(path));
  return config && { kind: config };
}

function* filesBelow(folder: string): Generator<AskedFile> {
  const entries = entriesOf(folder);
  const besideMain = entries.some(({ name }) => /^(main|master)\.cf\b/.test(name));
  for (const entry of entries) {
    const path = folder === "." ? entry.name : inside(folder, entry.name);
    // Symbolic links to folders are not followed, since they may lead back here.
    if (entry.isDirectory() && !leftOut.has(entry.name)) yield* filesBelow(path);
    const kind = isFile(entry, path) ? fileKindOf(path, besideMain) : undefined;
    if (kind !== undefined) yield { path, kind };
  }
}

/** The entries of a folder, sorted by name; none if it may not be read. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

function isFile(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
