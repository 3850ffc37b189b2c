import { type Dirent, readdirSync, statSync } from "node:fs";
import { basename } from "node:path";
import { type ClassifiedFile, fileKindOf } from "../../facts/file-kind.js";
import { configFileOf } from "../../facts/file-names.js";
import { CannotRun } from "../cannot-run.js";
import { inside } from "../load.js";
import { kindOf } from "../read.js";

/** A file that is to be checked: its path, made of the one that the user wrote, and what it is by its name. */
export interface AskedFile {
  readonly path: string;
  /** Undefined for a file that was named itself, but whose name tells nothing: a configuration may name it. */
  readonly kind: ClassifiedFile | undefined;
}

/** Folders in which nobody keeps a configuration of their own. */
const leftOut = new Set([".git", ".hg", ".svn", "node_modules", ".venv", ".tox", "__pycache__"]);

/**
 * The files to check: those that are named, and every file of a folder and of the folders below that is Postfix's by
 * its name.
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

/** What a user names is taken for what it most resembles: main.cf.bak is a main.cf. */
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
    // A link to a folder is not followed: it may lead back here.
    if (entry.isDirectory() && !leftOut.has(entry.name)) yield* filesBelow(path);
    const kind = isFile(entry, path) ? fileKindOf(path, besideMain) : undefined;
    if (kind !== undefined) yield { path, kind };
  }
}

/** The entries of a folder in the order of their names; none where it may not be read. */
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
