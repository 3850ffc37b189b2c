import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defaultOf, type Parameter } from "../../server/src/facts/parameter.js";
import { compareVersions, parseVersion, type Version } from "../../server/src/facts/version.js";

/** The output of `postconf -d` of one version: name to default, white space normalised. */
export interface PrintedDefaults {
  readonly version: Version;
  readonly defaults: ReadonlyMap<string, string>;
}

/** A difference between parameters.json and `postconf -d`; `computed` is absent if the parameter is unknown. */
export interface Disagreement {
  readonly name: string;
  readonly computed: string | undefined;
  readonly printed: string;
}

/**
 * Reads the files `postfix-VERSION.txt` of a folder, oldest version first. The output itself contains the patch level.
 */
export function readPrintedDefaults(directory: string): PrintedDefaults[] {
  if (!existsSync(directory)) throw new Error(`${directory} does not exist`);
  const outputs: PrintedDefaults[] = [];
  for (const file of readdirSync(directory)) {
    const named = /^postfix-(.+)\.txt$/.exec(file)?.[1];
    if (named === undefined) continue;
    const defaults = parsePostconf(readFileSync(join(directory, file), "utf8"));
    const version = parseVersion(defaults.get("mail_version") ?? named);
    if (version) outputs.push({ version, defaults });
  }
  return outputs.sort((a, b) => compareVersions(a.version, b.version));
}

/** Reads `name = value` lines; the lines that follow with white space continue a value. */
export function parsePostconf(output: string): Map<string, string> {
  const defaults = new Map<string, string>();
  for (const line of output.replace(/\n[ \t]+/g, " ").split("\n")) {
    const [, name, value = ""] = /^(\S+) =(.*)$/.exec(line) ?? [];
    if (name !== undefined) defaults.set(name, value.replace(/\s+/g, " ").trim());
  }
  return defaults;
}

/**
 * Compares the defaults with the output of `postconf -d`. Parameters that Postfix derives from the services in
 * master.cf are compared with their templates (`transport_time_limit` for `policy_time_limit`).
 */
export function compareDefaults(
  parameters: ReadonlyMap<string, Parameter>,
  { version, defaults }: PrintedDefaults,
): Disagreement[] {
  const templates = [...parameters.values()]
    .filter(({ name }) => name.startsWith("transport_"))
    .sort((a, b) => b.name.length - a.name.length);
  const disagreements: Disagreement[] = [];
  for (const [name, printed] of defaults) {
    const template = templates.find((template) => name.endsWith(template.name.slice("transport".length)));
    const parameter = parameters.get(name) ?? template;
    const computed = parameter && defaultOf(parameter, version);
    if (computed !== printed) disagreements.push({ name, computed, printed });
  }
  return disagreements;
}
