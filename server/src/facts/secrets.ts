import { parameters } from "./parameter.js";

/**
 * True for the name of a parameter whose value must not be shown: `password`, `bind_pw`, and what is like them, with a
 * prefix as in main.cf or misspelt.
 */
export function isSecretName(name: string): boolean {
  // No parameter of main.cf itself holds a password, though some have the word in their names.
  return /pass?w|passphrase|(^|_)pass$|(^|_)pwd?$|pswd|secret/i.test(name) && !parameters.has(name);
}

/**
 * A value for people to see, without the passwords in it: `static:user:password` in a password map,
 * `postgresql://user:password@host`, and all of a parameter that is one.
 */
export function withoutSecrets(name: string, value: string): string {
  if (isSecretName(name)) return value === "" ? "" : "…";
  const shown = /_password_maps$/.test(name) ? value.replace(/\b(static|inline):.+/s, "$1:…") : value;
  return shown.replace(/(:\/\/[^\s/:@]*:)[^\s@]*@/g, "$1…@");
}

/** A service of master.cf for people to see, without the passwords in its options. */
export function serviceWithoutSecrets(line: string): string {
  return line.replace(/([\w.-]+)=(\{[^{}]*\}|[^\s{}]+)/g, (_, name: string, value: string) => {
    return `${name}=${withoutSecrets(name, value)}`;
  });
}
