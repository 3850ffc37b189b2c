import type { TableSyntax } from "../syntax/table/table.js";
import { type ConfigFile, configFileOf, plainName, type TableNames, tableNames } from "./file-names.js";
import type { TableUse } from "./shape.js";

/** The kind of a file according to its name alone. */
export type ClassifiedFile = { readonly kind: ConfigFile } | ({ readonly kind: "table" } & TableKind);

/** The syntax of a table if no configuration determines it, and its use if the name implies one. */
export interface TableKind {
  readonly syntax: TableSyntax;
  readonly use?: TableUse;
}

/** Backup copies that programs leave, and files in another format that are named after the original. */
const notConfiguration =
  /~$|\.(?:bak|backup|old|orig|save|sw[a-p]|rpm\w+|dpkg-\w+|ucf-\w+|\d+|gz|bz2|xz|zst|zip|md|rst|adoc|html?|diff|patch|rej|json|ya?ml|toml|xml|[cm]?[jt]sx?|py|rb|pp|go|sh|pl|php|snap|png|svg|sig|asc|sha\d+|lock|tmLanguage)$/i;

/**
 * The kind of a file according to its path; undefined for files of other programs, copies and files in other formats.
 * @param besideMain whether a main.cf or master.cf is in the same folder
 */
export function fileKindOf(path: string, besideMain = false): ClassifiedFile | undefined {
  const config = notConfiguration.test(path) ? undefined : configFileOf(baseName(path));
  if (config !== undefined) return { kind: config };
  const plain = plainPath(path);
  const table = strictMatch(plain, besideMain || /(?:^|\/)postfix\//.test(plain));
  return table && { kind: "table", ...kindOf(table, plain) };
}

/**
 * The most probable kind of a file that is known to be a lookup table, according to its path alone; undefined if the
 * name implies nothing. Such a file may have an ending of its own, as in `transport.local`.
 */
export function tableKindOf(path: string): TableKind | undefined {
  const plain = plainPath(path);
  const table = strictMatch(plain, true) ?? looseMatch(plain);
  return table && kindOf(table, plain);
}

/** Whether a file has one of the usual names of a password map. In doubt it has, since its content is then redacted. */
export function isPasswordFile(path: string): boolean {
  const name = baseName(path).toLowerCase();
  return passwordTables.some((table) => table.inFolder.test(name) || table.likely.test(name));
}

interface Matcher extends TableKind {
  readonly anywhere: RegExp;
  readonly inFolder: RegExp;
  readonly likely: RegExp;
}

const matchers: readonly Matcher[] = tableNames.map(matcherOf);
const passwordTables = matchers.filter(({ use }) => use?.result === "credentials");

function matcherOf({ syntax, use, names = [], folderNames = [], likelyNames = [] }: TableNames): Matcher {
  return {
    syntax,
    ...(use && { use }),
    anywhere: endsWithOneOf(names),
    inFolder: endsWithOneOf([...names, ...folderNames]),
    likely: endsWithOneOf(likelyNames),
  };
}

function strictMatch(plain: string, isOfPostfix: boolean): Matcher | undefined {
  return matchers.find(({ anywhere, inFolder }) => (isOfPostfix ? inFolder : anywhere).test(plain));
}

function looseMatch(plain: string): Matcher | undefined {
  // A .cf file defines how to query a database, and has no entries.
  if (plain.endsWith(".cf")) return undefined;
  const stem = stemOf(plain);
  return strictMatch(stem, true) ?? matchers.find(({ likely }) => likely.test(stem));
}

/** If the ending determines the syntax, the rest of the name implies the use, as in `sender_access.pcre`. */
function kindOf({ syntax, use }: Matcher, plain: string): TableKind {
  const stem = stemOf(plain);
  const impliedUse =
    use ?? matchers.find((each) => each.use && (each.inFolder.test(stem) || each.likely.test(stem)))?.use;
  return syntax === "definition" || impliedUse === undefined ? { syntax } : { syntax, use: impliedUse };
}

function stemOf(plain: string): string {
  return plain.replace(/\.\w+$|[-_](?:cidr|pcre|regexp)$/, "");
}

function plainPath(path: string): string {
  return plainName(path.replaceAll("\\", "/"));
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}

/** A regular expression for paths that end with one of the patterns of `TableNames`. Without patterns it never matches. */
function endsWithOneOf(patterns: readonly string[]): RegExp {
  return patterns.length === 0 ? /(?!)/ : new RegExp(`(?:^|/)(?:${patterns.map(expressionOf).join("|")})$`);
}

function expressionOf(pattern: string): string {
  return pattern
    .replaceAll(".", "\\.")
    .replaceAll("*", "[^/]*")
    .replace(/\{([^}]*)\}/g, (_, choices: string) => `(?:${choices.replaceAll(",", "|")})`);
}
