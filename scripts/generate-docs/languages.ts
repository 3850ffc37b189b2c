import { type ConfigFile, namesOf, templateEndings } from "../../server/src/facts/file-names.js";

interface Language {
  readonly id: string;
  filenames?: string[];
  filenamePatterns?: string[];
  readonly extensions?: readonly string[];
}

interface Manifest {
  readonly contributes: { readonly languages: readonly Language[] };
}

const configFiles: Readonly<Record<string, ConfigFile>> = { "postfix-main": "main", "postfix-master": "master" };
const endings = `.{${templateEndings.join(",")}}`;
/** Below a folder of Postfix, a template of a table is known by the name of the table. */
const below = "**/postfix/**/";

/** The manifest with the names by which an editor knows the files, templates too. */
export function withFileNames(now: string): string {
  const manifest = JSON.parse(now) as Manifest;
  for (const language of manifest.contributes.languages.filter(({ id }) => id.startsWith("postfix-"))) {
    const file = configFiles[language.id];
    if (file !== undefined) {
      language.filenames = namesOf(file);
      const named = `**/*postfix*/**/*[-_.]${file}.cf`;
      language.filenamePatterns = [named, named + endings, `postfix[-_.]${file}.cf`];
    } else if (language.filenames ?? language.filenamePatterns ?? language.extensions) {
      const written = (language.filenamePatterns ?? []).filter((pattern) => !pattern.endsWith(endings));
      language.filenamePatterns = [...written, ...templatesOf(language, written)];
    }
  }
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function templatesOf({ filenames = [], extensions = [] }: Language, patterns: readonly string[]): string[] {
  return [
    ...(filenames.length > 0 ? [`${below}{${filenames.join(",")}}${endings}`] : []),
    ...extensions.map((extension) => `${below}*${extension}${endings}`),
    ...patterns.filter((pattern) => pattern.includes("postfix")).map((pattern) => pattern + endings),
  ];
}
