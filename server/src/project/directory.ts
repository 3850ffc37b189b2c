import { type ConfigFile, configFileOf, siblingOf, templateEndings } from "../facts/file-names.js";
import { configLanguages } from "../facts/languages.js";

/** The URIs of the two files of a configuration. */
export interface ConfigFiles {
  readonly main: string;
  readonly master: string;
}

export type ConfigLanguage = (typeof configLanguages)[ConfigFile];

/**
 * The two files that belong together, by the URI of one of them: main.cf and master.cf side by side, also with the same
 * ending (main.cf.proto and master.cf.proto). A file with another name has no other file: a URI with a fragment takes
 * its place, at which nothing exists (isNowhere).
 */
export function configFilesOf(uri: string, language: ConfigLanguage): ConfigFiles {
  const own = language === configLanguages.main ? "main" : "master";
  const other = own === "main" ? "master" : "main";
  const slash = uri.lastIndexOf("/") + 1;
  const name = uri.slice(slash);
  const sibling = configFileOf(name) === own ? uri.slice(0, slash) + siblingOf(name) : `${uri}#${other}`;
  return own === "main" ? { main: uri, master: sibling } : { main: sibling, master: uri };
}

/** True for a URI at which no file can exist: what configFilesOf gives for the other file of a single one. */
export function isNowhere(uri: string): boolean {
  return uri.includes("#");
}

/** The language that the name of a file tells; undefined for any other file. */
export function languageOfName(name: string): ConfigLanguage | undefined {
  const file = configFileOf(name);
  return file && configLanguages[file];
}

/**
 * Where the main.cf may be that names a table: in its folder, in the two above it, and in a folder `postfix` there
 * (etc/postfix for etc/aliases). Beside a template, it may be a template, too.
 */
export function mainFilesNear(uri: string): string[] {
  const ending = /\.(\w+)$/.exec(uri)?.[1] ?? "";
  const names = templateEndings.includes(ending) ? [`main.cf.${ending}`, "main.cf"] : ["main.cf"];
  const files: string[] = [];
  let slash = uri.lastIndexOf("/");
  for (let up = 0; up < 3 && slash > 8; up++) {
    const folder = uri.slice(0, slash + 1);
    files.push(...names.flatMap((name) => [folder + name, `${folder}postfix/${name}`]));
    slash = uri.lastIndexOf("/", slash - 1);
  }
  return files;
}
