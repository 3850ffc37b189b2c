import type { TableSyntax } from "../syntax/table/table.js";
import { type ConfigFile, configFileOf, plainName, type TableNames, tableNames } from "./file-names.js";
import type { TableUse } from "./shape.js";

/** What a file is, by its name alone. */
export type ClassifiedFile = { readonly kind: ConfigFile } | ({ readonly kind: "table" } & TableKind);

/** How a table is read where no configuration says otherwise, and what it is used for where the name tells that. */
export interface TableKind {
  readonly syntax: TableSyntax;
  readonly use?: TableUse;
}

/** Copies that programs leave, and files of another format that are named after the one that they are about. */
const noConfiguration =
  /~$|\.(?:bak|backup|old|orig|save|sw[a-p]|rpm\w+|dpkg-\w+|ucf-\w+|\d+|gz|bz2|xz|zst|zip|md|rst|adoc|html?|diff|patch|rej|json|ya?ml|toml|xml|[cm]?[jt]sx?|py|rb|pp|go|sh|pl|php|snap|png|svg|sig|asc|sha\d+|lock|tmLanguage)$/i;

/**
 * What a file is, by its path; undefined for files of other programs, copies and files in other formats.
 * @param besideMain true where a main.cf or master.cf is in the same folder.
 */
export function fileKindOf(path: string, besideMain = false): ClassifiedFile | undefined {
  const config = noConfiguration.test(path) ? undefined : configFileOf(baseName(path));
  if (config !== undefined) return { kind: config };
  const plain = plainPath(path);
  const table = strictMatch(plain, besideMain || /(?:^|\/)postfix\//.test(plain));
  return table && { kind: "table", ...kindOf(table, plain) };
}

/**
 * What a file most probably is that is known to be a lookup table, by its path alone; undefined where the name tells
 * nothing. Such a file may have an ending of its own, as `transport.local`.
 */
export function tableKindOf(path: string): TableKind | undefined {
  const plain = plainPath(path);
  const table = strictMatch(plain, true) ?? looseMatch(plain);
  return table && kindOf(table, plain);
}

/** True for a file that has one of the usual names of a password map; in doubt too, since its content is hidden then. */
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
  // A .cf file tells how to ask a database, and has no entries.
  if (plain.endsWith(".cf")) return undefined;
  const stem = stemOf(plain);
  return strictMatch(stem, true) ?? matchers.find(({ likely }) => likely.test(stem));
}

/** The use is told by the rest of the name where the matching part is an ending: `sender_access.pcre`. */
function kindOf({ syntax, use }: Matcher, plain: string): TableKind {
  const stem = stemOf(plain);
  const told = use ?? matchers.find((each) => each.use && (each.inFolder.test(stem) || each.likely.test(stem)))?.use;
  return syntax === "definition" || told === undefined ? { syntax } : { syntax, use: told };
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

/** A regular expression for paths that end with one of the patterns of `TableNames`; matches nothing where there is none. */
function endsWithOneOf(patterns: readonly string[]): RegExp {
  return patterns.length === 0 ? /(?!)/ : new RegExp(`(?:^|/)(?:${patterns.map(expressionOf).join("|")})$`);
}

function expressionOf(pattern: string): string {
  return pattern
    .replaceAll(".", "\\.")
    .replaceAll("*", "[^/]*")
    .replace(/\{([^}]*)\}/g, (_, choices: string) => `(?:${choices.replaceAll(",", "|")})`);
}
