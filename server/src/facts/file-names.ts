/** The two files of a configuration directory. */
export type ConfigFile = "main" | "master";

/** Endings of files from which a tool or a person makes the real one. */
export const templateEndings: readonly string[] =
  "j2 jinja jinja2 erb epp tmpl tpl template gotmpl ctmpl mustache hbs tt in".split(" ");

/** Endings of copies, as distributions and documentation give them. */
const copyEndings: readonly string[] = "proto dist debian default sample example".split(" ");

/** The names of a main.cf or a master.cf that nothing else has, so that an editor may open them as that everywhere. */
export function namesOf(file: ConfigFile): string[] {
  return [`${file}.cf`, ...[...copyEndings, ...templateEndings].map((ending) => `${file}.cf.${ending}`)];
}

/** What a file is by its name alone: main.cf, main.cf.proto, postfix-main.cf, main.cf.gateway.j2 ... */
export function configFileOf(name: string): ConfigFile | undefined {
  return pattern.exec(name)?.[2] as ConfigFile | undefined;
}

/** The name of the other file beside a file: master.cf.j2 for main.cf.j2; undefined for any other name. */
export function siblingOf(name: string): string | undefined {
  const file = configFileOf(name);
  return file && name.replace(pattern, `$1${file === "main" ? "master" : "main"}.cf`);
}

const pattern = /(^|[-_.])(main|master)\.cf(?=$|[-_.])/;

/** The name without the ending of a template or a copy. */
export function plainName(name: string): string {
  return name.replace(ending, "");
}

const ending = new RegExp(`\\.(?:${[...copyEndings, ...templateEndings].join("|")})$`);
