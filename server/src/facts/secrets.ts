import { parameters } from "./parameter.js";

/**
 * Whether the value of a parameter must be redacted, according to its name: `password`, `bind_pw` and similar names,
 * also misspelt or with a prefix as in main.cf.
 */
export function isSecretName(name: string): boolean {
  // No parameter of main.cf itself holds a password, though some have the word in their names.
  return /pass?w|passphrase|(?<!by)pass$|(^|_)pwd?$|pswd|secret/i.test(name) && !parameters.has(name);
}
