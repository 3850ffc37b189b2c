import { type ConfigFile, configFileOf, siblingOf, templateEndings } from "../facts/file-names.js";
import { configLanguages } from "../facts/languages.js";

/** The URIs of the two files of a configuration. */
export interface ConfigFiles {
  readonly main: string;
  readonly master: string;
}

export type ConfigLanguage = (typeof configLanguages)[ConfigFile];

/**
 * The two files of a configuration, given the URI of one of them: main.cf and master.cf in one folder, also with the
 * same ending (main.cf.proto and master.cf.proto). A file with any other name is alone: its counterpart is a URI with a
 * fragment, at which no file exists (isNowhere).
 */
export function configFilesOf(uri: string, language: ConfigLanguage): ConfigFiles {
  const own = language === configLanguages.main ? "main" : "master";
  const other = own === "main" ? "master" : "main";
  const slash = uri.lastIndexOf("/") + 1;
  const name = uri.slice(slash);
  const sibling = configFileOf(name) === own ? uri.slice(0, slash) + siblingOf(name) : `${uri}#${other}`;
  return own === "main" ? { main: uri, master: sibling } : { main: sibling, master: uri };
}

/** True for a URI at which no file can exist: what configFilesOf returns as the counterpart of a file that is alone. */
export function isNowhere(uri: string): boolean {
  return uri.includes("#");
}

/** The language of a main.cf or master.cf, by its file name; undefined for any other file. */
export function languageOfName(name: string): ConfigLanguage | undefined {
  const file = configFileOf(name);
  return file && configLanguages[file];
}

/**
 * The URIs at which the main.cf that names a table may be: in the table's folder, in the two folders above it, and in a
 * subfolder `postfix` of each (etc/postfix for etc/aliases). If the table is a template, main.cf may be one too.
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
