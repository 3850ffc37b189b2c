import fc from "fast-check";
import { parameters } from "../../server/src/facts/parameter.js";
import type { ConfigurationFiles } from "./postconf.js";

/*
 * A grammar of configuration directories. It knows few names, so that settings, references and services meet, and it
 * makes mistakes, but seldom: most directories must be accepted for a comparison to say much.
 */

const userNames = ["foo", "bar", "baz", "my_class", "other_class", "ldapsrc_server_host", "ldapsrc_junk", "sql_hosts"];
const settingNames = [
  "myhostname",
  "mydomain",
  "myorigin",
  "mydestination",
  "mynetworks",
  "relayhost",
  "compatibility_level",
  "alias_maps",
  "virtual_alias_maps",
  "transport_maps",
  "smtpd_recipient_restrictions",
  "smtpd_client_restrictions",
  "smtpd_restriction_classes",
  "smtpd_tls_security_level",
  "smtp_tls_security_level",
  "smtpd_use_tls",
  "smtp_tls_per_site",
  "smtpd_banner",
  "message_size_limit",
  "default_transport",
  "local_transport",
  "queue_directory",
];
const oddNames = [
  "forward_path",
  "smtpd_expansion_filter",
  "default_rbl_reply",
  "virtual_maps",
  "fallback_relay",
  "postscreen_dnsbl_ttl",
  "smtpd_client_connection_limit_exceptions",
  "config_directory",
  "service_name",
  "process_name",
  "inet_protocols",
  "mynetworks_style",
  "smtp_destination_rate_delay",
  "local_destination_concurrency_limit",
  "relay_destination_recipient_limit",
  "bulk_time_limit",
  "bulk_destination_recipient_limit",
  "policy_time_limit",
  "smtp_time_limit",
  "transport_destination_rate_delay",
  "nosuchname",
  "foo-bar",
  "a.b",
  "名前",
];

/** A name behind `$`: mostly one that refers no further, for a value must not refer to itself. */
const referredName = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom("foo", "bar", "baz", "my_class", "mydomain", "nosuchname") },
  { weight: 4, arbitrary: fc.constantFrom(...settingNames) },
  { weight: 2, arbitrary: fc.constantFrom(...oddNames.filter((name) => /^\w+$/.test(name))) },
);

/** In some builds only. */
const notEverywhere = new Set(["nullmx_reject_code", "domain_to_ascii"]);

const userName = fc.constantFrom(...userNames);
const settingName = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...settingNames) },
  { weight: 2, arbitrary: fc.constantFrom(...oddNames) },
  { weight: 1, arbitrary: fc.constantFrom(...[...parameters.keys()].filter((name) => !notEverywhere.has(name))) },
);
const anyName = fc.oneof(userName, settingName);

const plainWord = fc.constantFrom(
  ...[
    "",
    "yes",
    "no",
    "mail.example.com",
    "example.com",
    "10m",
    "5",
    "100",
    "0",
    "3.6",
    "2",
    "3",
    "all",
    "ipv4",
    "subnet",
  ],
  ...["permit_mynetworks", "reject", "my_class", "foo", "hash:/etc/aliases", "ldap:ldapsrc", "proxy:mysql:sql"],
  ...[
    "debug:mysql:sql",
    "pcre:{{/x#y/ OK}}",
    "inline:{{a=b},{c = d}}",
    "{a b}",
    "[::1]/128",
    "日本",
    "\u00e9",
    "a:b:c",
    "./x",
  ],
);

/** Text between expressions: words, separators, and what may be mistaken for something else. */
const text = fc.oneof(
  { weight: 12, arbitrary: plainWord },
  { weight: 8, arbitrary: fc.constantFrom(" ", ", ", ",", "  ", "\t", " \t ") },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "$$",
      "$$foo",
      "?",
      ":",
      "=",
      "==",
      "#",
      " # text",
      "'",
      '"',
      "\\",
      "%s",
      "\u000b",
      "\f",
    ),
  },
);

const separator = fc.constantFrom("", "", "", " ", "\t", "  ");
const operator = fc.constantFrom("==", "!=", "<", "<=", ">", ">=");
const levelOperator = operator.map((sign) => `${sign}level`);
const operand = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("1", "2", "3.6", "3.10", "10", "100", "", "yes", "abc", "Abc", "3.6.1") },
  { weight: 2, arbitrary: fc.constantFrom("$compatibility_level", "$foo", "$bar", "${myhostname}", "$mail_version") },
);
const level = fc.constantFrom(
  "1",
  "2",
  "3.6",
  "3.10",
  "10",
  "$compatibility_level",
  "$mail_version",
  "3.6.1",
  " +3.5",
  "foo",
);

/** A value without line breaks. */
function textOf(depth: number, expressions = 3): fc.Arbitrary<string> {
  if (depth === 0) return fc.array(text, { maxLength: 2 }).map((pieces) => pieces.join(""));
  const piece = fc.oneof({ weight: 8, arbitrary: text }, { weight: expressions, arbitrary: expressionOf(depth - 1) });
  return fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(""));
}

function expressionOf(depth: number): fc.Arbitrary<string> {
  const inner = textOf(depth);
  const braces = fc.tuple(separator, inner, separator).map(([a, value, b]) => `${a}{${value}}${b}`);
  const name = fc.tuple(separator, referredName, separator).map(([a, word, b]) => a + word + b);
  const side = fc.oneof({ weight: 4, arbitrary: operand }, { weight: 1, arbitrary: inner });
  const signed = fc.oneof(
    { weight: 3, arbitrary: fc.tuple(side, operator, side) },
    { weight: 1, arbitrary: fc.tuple(level, levelOperator, level) },
  );
  const comparison = fc
    .tuple(separator, separator, separator, separator, signed)
    .map(([a, b, c, d, [left, sign, right]]) => [a, left, b, sign, c, right, d] as const)
    .map(([a, left, b, sign, c, right, d]) => `${a}{${left}}${b}${sign}${c}{${right}}${d}`);
  const branches = fc.oneof(
    braces.map((yes) => `?${yes}`),
    braces.map((no) => `:${no}`),
    inner.map((yes) => `?${yes}`),
    inner.map((no) => `:${no}`),
    fc.tuple(braces, braces).map(([yes, no]) => `?${yes}:${no}`),
    fc.tuple(braces, inner).map(([yes, no]) => `?${yes}:${no}`),
  );
  return fc.oneof(
    { weight: 1, arbitrary: oddExpression(inner) },
    { weight: 36, arbitrary: referredName.map((word) => `$${word}`) },
    { weight: 24, arbitrary: name.map((word) => `\${${word}}`) },
    { weight: 12, arbitrary: name.map((word) => `$(${word})`) },
    { weight: 36, arbitrary: fc.tuple(name, branches).map(([word, rest]) => `\${${word}${rest}}`) },
    { weight: 30, arbitrary: fc.tuple(comparison, branches).map(([condition, rest]) => `\${${condition}${rest}}`) },
    { weight: 6, arbitrary: comparison.map((condition) => `\${${condition}}`) },
    { weight: 6, arbitrary: fc.tuple(comparison, branches).map(([condition, rest]) => `$(${condition}${rest})`) },
  );
}

/** Seldom seen, or refused by Postfix. */
function oddExpression(inner: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom("${domain_to_ascii{example.com}}", "${domain_to_utf8{ a.b }}", "${nosuchfunction{a}}"),
    broken(inner),
  );
}

/** Expressions that Postfix refuses, or nearly. */
function broken(inner: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom(
      "$",
      "${",
      "${}",
      "$()",
      "${foo",
      "$(foo",
      "}",
      "{",
      "${foo bar}",
      "${foo?}",
      "${foo:}",
      "${?x}",
      "${ }",
    ),
    fc.constantFrom(
      "${{1}==}",
      "${{1}=={1}x}",
      "${{1}=={1}?{a}b}",
      "${foo?{a}:{b}c}",
      "${foo?{a}b}",
      "${{1}=1?{x}}",
      "${foo-bar}",
    ),
    fc.constantFrom(
      "${{$bar}=={$baz}x}",
      "${foo?{$bar}b}",
      "${foo?{$bar}:{$baz}c}",
      "${{1} ==Level {1}?{a}}",
      "${{}<level{3.6}?{a}}",
      "${{foo} <=level {3.6}?{a}}",
    ),
    inner.map((value) => `\${foo?{${value}}`),
  );
}

/** Where a value goes on in the next line: what may stand between the lines. */
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

/** Mistakes that stop postconf, bytes that are no text, and what else is rare. */
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

/** A file, now and then with a rare line, and without a line break at its end. */
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
