import {
  addedEndings,
  namesOf,
  type TableNames,
  tableNames,
  templateEndings,
} from "../../server/src/facts/file-names.js";
import { configLanguages, tableLanguages } from "../../server/src/facts/languages.js";

/** A language as package.json contributes it (VS Code's contribution point `contributes.languages`). */
export interface Language {
  readonly id: string;
  readonly aliases?: readonly string[];
  readonly filenames?: readonly string[];
  readonly filenamePatterns?: readonly string[];
  readonly extensions?: readonly string[];
  readonly configuration?: string;
}

type FileNames = Pick<Language, "filenames" | "filenamePatterns" | "extensions">;

/** The manifest with its languages, which are generated from the lists in the facts alone; the old ones are dropped. */
export function withLanguages(now: string, made: readonly Language[] = languages()): string {
  const manifest = JSON.parse(now) as { contributes: { languages: readonly Language[] } };
  manifest.contributes.languages = made;
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** The name of each language of lookup tables, as an editor shows it. */
const tableTitles: Readonly<Record<(typeof tableLanguages)[keyof typeof tableLanguages], string>> = {
  "postfix-table": "Postfix lookup table",
  "postfix-aliases": "Postfix aliases",
  "postfix-regexp-table": "Postfix pattern table",
  "postfix-cidr-table": "Postfix network table",
  "postfix-table-definition": "Postfix table definition",
};

/** All languages of the manifest. */
export function languages(names = tableNames, endings = addedEndings): Language[] {
  return [
    ...(["main", "master"] as const).map((file) => ({
      id: configLanguages[file],
      aliases: [`Postfix ${file}.cf`],
      filenames: namesOf(file),
      filenamePatterns: configPatterns(file),
      configuration: `./syntaxes/${configLanguages[file]}.language-configuration.json`,
    })),
    ...Object.entries(tableTitles).map(([id, title]) => ({
      id,
      aliases: [title],
      ...fileNamesOf(
        names.filter(({ syntax }) => tableLanguages[syntax] === id),
        endings,
      ),
      configuration: "./syntaxes/postfix-table.language-configuration.json",
    })),
    { id: "postfix-report" },
    { id: "jsonc", filenames: [".postfix-config.json"] },
  ];
}

function configPatterns(file: string): string[] {
  const named = `**/*postfix*/**/*[-_.]${file}.cf`;
  return [named, named + oneOf(templateEndings), `postfix[-_.]${file}.cf`];
}

/** The entries for file names: a name without wildcards as it is, `*.cidr` as an extension, all others as patterns. */
function fileNamesOf(tables: readonly TableNames[], endings: readonly string[]): FileNames {
  const names = tables.flatMap((table) => table.names ?? []);
  const folderNames = tables.flatMap((table) => table.folderNames ?? []);
  const filenames = names.filter(isPlain);
  const extensions = names.filter(isExtension).map((name) => name.slice(1));
  const patterns = names.filter((name) => !isPlain(name) && !isExtension(name)).map(anywhere);
  const inFolder = grouped(folderNames).map((pattern) => `**/postfix/**/${pattern}`);
  const all = [...grouped(names).map(anywhere), ...inFolder];
  return {
    ...(filenames.length > 0 && { filenames }),
    filenamePatterns: [...patterns, ...inFolder, ...all.map((pattern) => pattern + oneOf(endings))],
    ...(extensions.length > 0 && { extensions }),
  };
}

/** The patterns, with those without wildcards combined into one. */
function grouped(patterns: readonly string[]): string[] {
  const plain = patterns.filter(isPlain);
  const others = patterns.filter((pattern) => !isPlain(pattern));
  return [...(plain.length > 1 ? [`{${plain.join(",")}}`] : plain), ...others];
}

/** VS Code matches a pattern that contains a slash against the whole path, any other against the file name. */
function anywhere(pattern: string): string {
  return pattern.includes("/") ? `**/${pattern}` : pattern;
}

function oneOf(endings: readonly string[]): string {
  return `.{${endings.join(",")}}`;
}

function isPlain(pattern: string): boolean {
  return !/[*{[/]/.test(pattern);
}

function isExtension(pattern: string): boolean {
  return /^\*\.\w+$/.test(pattern);
}
