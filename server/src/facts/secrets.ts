import { parameters } from "./parameter.js";

/**
 * True for the name of a parameter whose value must not be shown: `password`, `bind_pw`, and what is like them, with a
 * prefix as in main.cf or misspelt.
 */
export function isSecretName(name: string): boolean {
  // No parameter of main.cf itself holds a password, though some have the word in their names.
  return /pass?w|passphrase|(?<!by)pass$|(^|_)pwd?$|pswd|secret/i.test(name) && !parameters.has(name);
}
