import { isSecretName } from "../../facts/secrets.js";
import { memo } from "../../syntax/text.js";
import type { Redact } from "./expand.js";
import type { ConfigModel } from "./model.js";

/** What is secret in a value: all of it (`password`), or the contents of a `static:` or `inline:` table (`map`). */
type Secrecy = "password" | "map";

/**
 * Redacts the passwords in the values of a configuration, so that they can be displayed. Covers `static:user:password`
 * in password maps and `postgresql://user:password@host` too.
 */
export const redactorOf = memo((model: ConfigModel): Redact => {
  const secrecies = secreciesOf(model);
  return (name, value) => {
    const secrecy = secrecies.get(name) ?? ownSecrecy(name);
    if (secrecy === "password") return value === "" ? "" : mark;
    const shown = secrecy === "map" ? value.replace(ownTable, `$1:${mark}`) : value;
    return shown.replace(inUrl, `$1${mark}@`);
  };
});

/** Index in the value of a parameter at which a password begins; undefined if there is none. */
export function secretStart(model: ConfigModel, name: string, value: string): number | undefined {
  const secrecy = secreciesOf(model).get(name) ?? ownSecrecy(name);
  if (secrecy === "password") return 0;
  const table = secrecy && ownTable.exec(value);
  return table ? table.index + table[1]!.length + 1 : undefined;
}

/** Redacts a line: a service of master.cf with its options, or a setting, even if its `=` is missing. */
export function redactLine(line: string, redact: Redact): string {
  return line
    .replace(/([\w.-]+)=(\{[^{}]*\}|[^\s{}]+)/g, (_, name: string, value: string) => `${name}=${redact(name, value)}`)
    .replace(/^([\s{]*)([\w.-]+)([\s=]+)(.+)/s, (all, before: string, name: string, equals: string, value: string) => {
      const shown = redact(name, value);
      return shown === value ? all : `${before}${name}${equals}${shown}`;
    })
    .replace(/(\s--?passw(?:or)?d?\s+)\S+/gi, `$1${mark}`)
    .replace(inUrl, `$1${mark}@`);
}

const mark = "…";
const ownTable = /\b(static|inline):.+/s;
const inUrl = /(:\/\/[^\s/:@]*:)[^\s@]*@/g;

function ownSecrecy(name: string): Secrecy | undefined {
  if (isSecretName(name)) return "password";
  return /_password_maps$/.test(name) ? "map" : undefined;
}

/** User-defined names that contain passwords for parameters: `x` in `vmail_password = $x`. */
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
    // A built-in parameter, such as $config_directory, is not a password.
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
