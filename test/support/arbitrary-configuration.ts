import fc from "fast-check";
import { anyName, separator, settingName, textOf, userName } from "./arbitrary-value.js";
import type { ConfigurationFiles } from "./postconf.js";

/*
 * A grammar of configuration directories. It knows few names, so that settings, references and services meet, and it
 * makes mistakes, but seldom: Postfix must accept most directories for a comparison to say much.
 */

/** What may be between two lines of a continued value. */
const continuation = fc.constantFrom(
  ..."\n |\n\t|\r\n |\n    |\n# comment\n |\n\n |\n  # comment = x\n\t|\n \n |\r\n\r\n  |\n#\0\n ".split("|"),
);

function lineOf(name: fc.Arbitrary<string>, value: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(name, separator, separator, fc.array(fc.tuple(value, continuation), { maxLength: 2 }), value)
    .map(([word, a, b, parts, last]) => `${word}${a}=${b}${parts.flat().join("")}${last}`);
}

const nameLine = fc.oneof(lineOf(settingName, textOf(3)), lineOf(userName, textOf(1, 1)));

const classLine = fc
  .shuffledSubarray(["my_class", "other_class", "foo", "nosuchclass"], { minLength: 1 })
  .map((names) => `smtpd_restriction_classes = ${names.join(", ")}`);

const noLine = fc.constantFrom("", "# comment", "   ", "\t# comment", "#foo = bar", "# \u00e9", "\r");

const lineEnd = fc.oneof(
  { weight: 12, arbitrary: fc.constant("\n") },
  { weight: 2, arbitrary: fc.constantFrom("\r\n", "\n\n", " \n") },
);

const mainLine = fc.oneof(
  { weight: 30, arbitrary: nameLine },
  { weight: 3, arbitrary: classLine },
  { weight: 5, arbitrary: noLine },
);

/** Mistakes that stop postconf, bytes that are not text, and other rarities. */
const oddMainLine = fc.constantFrom(
  ...[
    "no equals sign",
    "= no name",
    "foo bar = baz",
    "foo = a\0b",
    "bar = a\rb",
    "baz = \udcff\udc80",
    " orphan = x",
    "=",
    "foo =",
  ],
);

/** A file, sometimes with a rare line or without a line break at its end. */
function fileOf(line: fc.Arbitrary<string>, odd: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> {
  const body = fc.array(fc.tuple(line, lineEnd), { maxLength }).map((lines) => lines.flat().join(""));
  return fc.oneof(
    { weight: 12, arbitrary: body },
    { weight: 1, arbitrary: fc.tuple(odd, lineEnd, body).map((parts) => parts.join("")) },
    { weight: 1, arbitrary: fc.tuple(body, odd).map((parts) => parts.join("")) },
    { weight: 1, arbitrary: fc.tuple(body, line).map((parts) => parts.join("")) },
    { weight: 1, arbitrary: body.map((rest) => `   \n # comment\n indented = first\n  more\n${rest}`) },
  );
}

const blank = fc.constantFrom(" ", "  ", "\t", " \t ", "\n  ", "\n# comment\n ", "\r\n ");
const column = fc.constantFrom("-", "-", "-", "y", "n");

const setting = fc.tuple(anyName, textOf(2, 2)).map(([name, value]) => `${name}=${value}`);
const option = fc.oneof(
  { weight: 10, arbitrary: setting.map((each) => `-o ${each.replace(/\s+/g, "")}`) },
  { weight: 3, arbitrary: setting.map((each) => `-o ${each}`) },
  {
    weight: 5,
    arbitrary: fc
      .tuple(anyName, separator, textOf(2))
      .map(([name, a, value]) => `-o {${a}${name}${a}=${a}${value}${a}}`),
  },
  { weight: 1, arbitrary: setting.map((each) => `-o${each.replace(/\s+/g, "")}`) },
  { weight: 1, arbitrary: setting.map((each) => `-vo ${each.replace(/\s+/g, "")}`) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "-v",
      "-vv",
      "-D",
      "-o",
      "-o {}",
      "-o {foo}",
      "-o {foo=bar}x",
      "-o{ foo = bar }",
      "-o =x",
      "-o {foo = bar",
    ),
  },
);
const argument = fc.constantFrom(
  "flags=DRhu",
  "user=nobody",
  "argv=/bin/cat",
  "${recipient}",
  "{a b}",
  "{}",
  "{ a }b",
  "--",
  "-o",
  "# text",
  "{a",
);

const service = fc
  .record({
    name: fc.constantFrom(
      "smtp",
      "submission",
      "relay",
      "local",
      "bulk",
      "policy",
      "127.0.0.1:10025",
      "lmtp",
      "a_b",
      "\u00e9",
    ),
    type: fc.constantFrom("inet", "unix", "unix", "fifo", "pass", "unix-dgram"),
    flags: fc.tuple(column, column, column),
    wakeup: fc.constantFrom("-", "-", "-", "60", "300?", "?"),
    maxproc: fc.constantFrom("-", "-", "1", "0", "20"),
    command: fc.constantFrom(
      "smtpd",
      "smtp",
      "lmtp",
      "pipe",
      "spawn",
      "local",
      "virtual",
      "error",
      "qmgr",
      "/usr/lib/smtpd",
    ),
    options: fc.array(option, { maxLength: 4 }),
    rest: fc.array(argument, { maxLength: 2 }),
    blanks: fc.infiniteStream(blank),
  })
  .map(({ name, type, flags, wakeup, maxproc, command, options, rest, blanks }) =>
    [name, type, ...flags, wakeup, maxproc, command, ...options, ...rest].reduce(
      (line, word) => `${line}${blanks.next().value}${word}`,
    ),
  );

const oddMasterLine = fc.constantFrom(
  ...[
    "smtp inet n - n -",
    "smtp tcp n - n - - smtpd",
    "smtp inet x - n - - smtpd",
    "smtp inet n - n -1 - smtpd",
    "foo",
  ],
  ...[
    "smtp inet n - n - 1x smtpd",
    " orphan inet n - n - - smtpd",
    "{a b} unix - - - - - smtp",
    "smtp inet n - n 5?? - smtpd",
  ],
);
const masterLine = fc.oneof({ weight: 8, arbitrary: service }, { weight: 1, arbitrary: noLine });

/** A configuration directory. */
export const configuration: fc.Arbitrary<ConfigurationFiles> = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.record({
      "main.cf": fileOf(mainLine, oddMainLine, 12),
      "master.cf": fileOf(masterLine, oddMasterLine, 4),
    }),
  },
  { weight: 1, arbitrary: fc.record({ "main.cf": fileOf(mainLine, oddMainLine, 12) }) },
  { weight: 1, arbitrary: fc.record({ "master.cf": fileOf(masterLine, oddMasterLine, 4) }) },
);
