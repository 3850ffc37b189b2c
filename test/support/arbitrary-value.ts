import fc from "fast-check";
import { parameters } from "../../server/src/facts/parameter.js";

/*
 * A grammar of names and values in main.cf and master.cf. It knows few names, so that settings and references meet, and
 * it makes mistakes, but seldom: Postfix must accept most values for a comparison to say much.
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

/** A name after `$`: mostly one whose value refers no further, because a value must not refer to itself. */
const referredName = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom("foo", "bar", "baz", "my_class", "mydomain", "nosuchname") },
  { weight: 4, arbitrary: fc.constantFrom(...settingNames) },
  { weight: 2, arbitrary: fc.constantFrom(...oddNames.filter((name) => /^\w+$/.test(name))) },
);

/** Parameters that only some builds have. */
const notEverywhere = new Set(["nullmx_reject_code", "domain_to_ascii"]);

export const userName = fc.constantFrom(...userNames);
export const settingName = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...settingNames) },
  { weight: 2, arbitrary: fc.constantFrom(...oddNames) },
  { weight: 1, arbitrary: fc.constantFrom(...[...parameters.keys()].filter((name) => !notEverywhere.has(name))) },
);
export const anyName = fc.oneof(userName, settingName);

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

export const separator = fc.constantFrom("", "", "", " ", "\t", "  ");
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
export function textOf(depth: number, expressions = 3): fc.Arbitrary<string> {
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

/** Expressions that are rare, or that Postfix refuses. */
function oddExpression(inner: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom("${domain_to_ascii{example.com}}", "${domain_to_utf8{ a.b }}", "${nosuchfunction{a}}"),
    broken(inner),
  );
}

/** Expressions that Postfix refuses, or that are nearly wrong. */
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
