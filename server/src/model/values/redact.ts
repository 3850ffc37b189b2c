import { isSecretName } from "../../facts/secrets.js";
import { memo } from "../../syntax/text.js";
import type { Redact } from "./expand.js";
import type { ConfigModel } from "./model.js";

/** All of the value is a password, or a `static:` or `inline:` table in it has one. */
type Secrecy = "password" | "map";

/**
 * Makes the values of a configuration fit for people to see: without the passwords, those in
 * `static:user:password` of a password map and in `postgresql://user:password@host` among them.
 */
export const redactorOf = memo((model: ConfigModel): Redact => {
  const secrecies = secreciesOf(model);
  return (name, value) => {
    const secrecy = secrecies.get(name) ?? ownSecrecy(name);
    if (secrecy === "password") return value === "" ? "" : mark;
    const shown = secrecy === "map" ? value.replace(ownTable, `$1:${mark}`) : value;
    return shown.replace(inAddress, `$1${mark}@`);
  };
});

/** Where in its value a parameter holds a password; undefined where it does not. */
export function secretStart(model: ConfigModel, name: string, value: string): number | undefined {
  const secrecy = secreciesOf(model).get(name) ?? ownSecrecy(name);
  if (secrecy === "password") return 0;
  const table = secrecy && ownTable.exec(value);
  return table ? table.index + table[1]!.length + 1 : undefined;
}

/** A line for people to see: a service of master.cf with its options, or a setting, perhaps one without its `=`. */
export function redactLine(line: string, redact: Redact): string {
  return line
    .replace(/([\w.-]+)=(\{[^{}]*\}|[^\s{}]+)/g, (_, name: string, value: string) => `${name}=${redact(name, value)}`)
    .replace(/^([\s{]*)([\w.-]+)([\s=]+)(.+)/s, (all, before: string, name: string, equals: string, value: string) => {
      const shown = redact(name, value);
      return shown === value ? all : `${before}${name}${equals}${shown}`;
    })
    .replace(/(\s--?passw(?:or)?d?\s+)\S+/gi, `$1${mark}`)
    .replace(inAddress, `$1${mark}@`);
}

const mark = "…";
const ownTable = /\b(static|inline):.+/s;
const inAddress = /(:\/\/[^\s/:@]*:)[^\s@]*@/g;

function ownSecrecy(name: string): Secrecy | undefined {
  if (isSecretName(name)) return "password";
  return /_password_maps$/.test(name) ? "map" : undefined;
}

/** The parameters that hold passwords for others: `x` in `vmail_password = $x`. */
const secreciesOf = memo((model: ConfigModel): ReadonlyMap<string, Secrecy> => {
  const found = new Map<string, Secrecy>();
  const visit = (name: string, secrecy: Secrecy): void => {
    for (const { assignment } of model.settingsNamed(name)) {
      const { text, references } = assignment.valueText;
      if (!text.includes("$")) continue;
      const own = secrecy === "map" && ownTable.test(text) ? "password" : secrecy;
      for (const { name: other } of references) add(other.text, own);
    }
  };
  const add = (name: string, secrecy: Secrecy): void => {
    // What Postfix itself defines, such as $config_directory, is no password.
    if (model.parameter(name) !== undefined || found.get(name) === "password" || found.get(name) === secrecy) return;
    found.set(name, secrecy);
    visit(name, secrecy);
  };
  for (const name of new Set(model.settings.map(({ assignment }) => assignment.name.text))) {
    const secrecy = ownSecrecy(name);
    if (secrecy !== undefined) visit(name, secrecy);
  }
  return found;
});
