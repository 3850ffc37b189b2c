import fc, { type Arbitrary } from "fast-check";
import { planted } from "./planted.js";

const some = (...texts: readonly string[]): Arbitrary<string> => fc.constantFrom(...texts);
const joined = (...parts: readonly Arbitrary<string>[]): Arbitrary<string> =>
  fc.tuple(...parts).map((found) => found.join(""));
const lines = (line: Arbitrary<string>): Arbitrary<string> =>
  fc
    .tuple(fc.array(line, { minLength: 1, maxLength: 6 }), some("\n", "\r\n"), some("", "\n"))
    .map(([all, newline, end]) => all.join(newline) + end);

const password = some(planted, `${planted} `, `"${planted}"`, `${planted}:x`, `x${planted}#`, `{${planted}}`);

const destination = some(
  "[smtp.example.com]:587",
  "[SMTP.example.com]:submission",
  "smtp.example.com",
  "user@example.com",
  "@example.com",
  "smtp.example.com:587:x",
  "[::1]:25",
  "",
);

/** A made-up table for smtp_sasl_password_maps, with the mistakes that people make. */
export const madeUpPasswordMap: Arbitrary<string> = lines(
  joined(
    some("", "", "", "#", " "),
    destination,
    some(" ", "\t", ":", "  "),
    some("user:", "", "user ", "u=p:"),
    password,
  ),
);

const parameter = some(
  "password",
  "bind_pw",
  "passwd",
  "pasword",
  "Password",
  "db_password",
  "dbpass",
  "user",
  "hosts",
  "query",
  "unknown",
);

/** A made-up table definition file. It contains a password only where one belongs. */
export const madeUpDefinition: Arbitrary<string> = lines(
  fc
    .tuple(parameter, some(" = ", "=", "  =\t", " = \\\n  ", " =\n  "), password, some("", " # x", "\n# x\n  more"))
    .map(([name, equals, word, after]) =>
      /pas|pw/i.test(name) ? `${name}${equals}${word}${after}` : `${name}${equals}x`,
    ),
);
