import fc, { type Arbitrary } from "fast-check";

/** A made-up table: its text, and keys to look up in it. */
export interface MadeUpTable {
  readonly text: string;
  readonly keys: readonly string[];
}

const lines = (line: Arbitrary<string>): Arbitrary<string> =>
  fc
    .tuple(fc.array(line, { minLength: 1, maxLength: 9 }), fc.constantFrom("\n", "\n", "\n", "\r\n"), fc.boolean())
    .map(([all, newline, ends]) => all.join(newline) + (ends ? newline : ""));

const some = (...texts: readonly string[]): Arbitrary<string> => fc.constantFrom(...texts);
const joined = (...parts: readonly Arbitrary<string>[]): Arbitrary<string> =>
  fc.tuple(...parts).map((found) => found.join(""));

const space = some(" ", "\t", "  ", " \t ", "\v", "\f");
const noise = some("", "# a comment", "  # indented comment", "  ", "\t", " continued", "\tmore text", "   ");

// Keys and values

const plainKey = some(
  "user",
  "User",
  "USER@Example.COM",
  "user@example.com",
  "example.com",
  ".example.com",
  "@example.com",
  "192.0.2.1",
  "straße",
  "STRASSE",
  "ÄÖÜ@example.com",
  "äöü@example.com",
  "ΣΊΣΥΦΟΣ",
  "σίσυφος",
  "a:b",
  "key:",
  "[host]:25",
);
const oddKey = some('"a b"', '"A b"@example.com', "a\\ b", '"un', 'x"y z"', "\\", "a\\", '"a\\"b"', '""', "a#b", "#a");
const key = fc.oneof({ weight: 5, arbitrary: plainKey }, { weight: 2, arbitrary: oddKey });
const value = some(
  "OK",
  "REJECT no",
  "a, b",
  "x@y  ",
  "smtp:[host]:25",
  "é",
  "value # not a comment",
  "",
  "  spaces  ",
  "#",
  '"q',
);

const queries = (from: Arbitrary<string>): Arbitrary<readonly string[]> =>
  fc.array(
    fc.tuple(from, fc.constantFrom("as is", "upper", "lower")).map(([text, how]) => {
      if (how === "as is") return text;
      return how === "upper" ? text.toUpperCase() : text.toLowerCase();
    }),
    { minLength: 20, maxLength: 40 },
  );

export const indexedTable: Arbitrary<MadeUpTable> = fc.record({
  text: lines(fc.oneof({ weight: 4, arbitrary: joined(key, space, value) }, noise, key, value)),
  keys: queries(fc.oneof(key, some("missing", "user@", "b"))),
});

const aliasKey = some(
  "root",
  "Root",
  "postmaster",
  '"a b"',
  '"x:y"',
  "a.b",
  "a+b",
  "user@example.com",
  "a b",
  "(c) x",
  "[l]",
  "ü",
  "<x>",
  "a%b",
  "\\x",
);
const aliasValue = some(
  "root",
  "a,b",
  "a , b,c",
  '"|/usr/bin/program -f x"',
  "|/bin/true",
  "/dev/null",
  ":include:/etc/list",
  "Some Name <a@b.c>",
  "a@b.c (comment, here)",
  '"quoted \\" x", y',
  "a b c",
  "a;b",
  "",
  '""',
  "[1.2.3.4]",
  "a@[1.2.3.4]",
  "(open",
  '"open',
  "é@example.com",
  "a\\,b",
);

export const aliasTable: Arbitrary<MadeUpTable> = fc.record({
  text: lines(
    fc.oneof({ weight: 5, arbitrary: joined(aliasKey, some(":", ": ", " : ", ":\t", " "), aliasValue) }, noise),
  ),
  keys: queries(fc.oneof(aliasKey, some("@", "x:y", "a b", "missing", "x", "<x>"))),
});

// Networks

const address = some(
  "192.0.2.0",
  "192.0.2.1",
  "192.0.2.128",
  "10.0.0.0",
  "0.0.0.0",
  "::",
  "::1",
  "2001:db8::",
  "2001:db8::1",
  "2001:DB8:0:0::1",
  "::ffff:192.0.2.1",
  "2001:db8:1::",
);
const badAddress = some(
  "192.0.2",
  "192.0.2.256",
  "192.0.02.1",
  "host",
  ":",
  "2001:db8::1::",
  "",
  "[",
  "1.2.3.4.5",
  "fe80::1%eth0",
);
const mask = some("", "", "/0", "/8", "/24", "/25", "/32", "/33", "/64", "/128", "/129", "/", "/x", "/024", "/-1");
const network = joined(fc.oneof({ weight: 6, arbitrary: address }, badAddress), mask);
const bracketed = fc.tuple(address, mask, fc.boolean()).map(([a, m, inside]) => (inside ? `[${a}${m}]` : `[${a}]${m}`));
const negation = some("", "", "", "!", "!!", "! ", "!\t!");
const cidrPattern = joined(negation, fc.oneof({ weight: 4, arbitrary: network }, bracketed));

export const cidrTable: Arbitrary<MadeUpTable> = fc.record({
  text: lines(
    fc.oneof(
      { weight: 5, arbitrary: joined(cidrPattern, space, some("OK", "REJECT x", "permit  ", "$1", "")) },
      { weight: 1, arbitrary: joined(some("if ", "IF\t", "if", "If "), cidrPattern, some("", " ", " x")) },
      { weight: 1, arbitrary: some("endif", "ENDIF", "endif  ", "endif x", "endifx", "endif!") },
      noise,
    ),
  ),
  keys: fc.array(
    fc.oneof({ weight: 5, arbitrary: address }, badAddress, some("192.0.2.0/24", "2001:db8:1::25", "10.1.2.3")),
    {
      minLength: 8,
      maxLength: 16,
    },
  ),
});

// Patterns

const atom = (dialect: "pcre" | "regexp"): Arbitrary<string> =>
  fc.oneof(
    { weight: 8, arbitrary: some("a", "b", "c", "ab", "A", "-", "_", ":", " ", "1") },
    {
      weight: 4,
      arbitrary: some(
        ".",
        "^",
        "$",
        "[ab]",
        "[^a]",
        "[a-c]",
        "[[:alpha:]]",
        "[]a]",
        "[a-]",
        "[[:upper:]b]",
        "[A-z]",
        "[_a]",
      ),
    },
    {
      weight: 2,
      arbitrary: some("\\.", "\\-", "\\/", "\\\\", "\\w", "\\W", "\\s", "\\S", "\\b", "\\B", "é", "]", "}", "{", "{a"),
    },
    dialect === "pcre"
      ? {
          weight: 3,
          arbitrary: some(
            "\\d",
            "\\D",
            "\\A",
            "\\z",
            "\\Z",
            "\\x41",
            "\\t",
            "\\h",
            "[\\w.]",
            "[\\w.-]",
            "\\Qa.b\\E",
            "(?i)",
            "(?-i)",
            "[^\\s\\d]",
            "(?#x)",
          ),
        }
      : { weight: 2, arbitrary: some("\\<", "\\>", "[[:digit:]]", "[\\w]", "[.]", "[a\\]") },
    {
      weight: 1,
      arbitrary: some(
        "[",
        "(",
        ")",
        "*",
        "+",
        "?",
        "\\q",
        "[z-a]",
        "[[:foo:]]",
        "{2}",
        "a{3,1}",
        "[b-A]",
        "[\\d-z]",
        "(?:",
      ),
    },
  );

const repeat = (dialect: "pcre" | "regexp"): Arbitrary<string> =>
  dialect === "pcre"
    ? some("", "", "", "", "*", "+", "?", "*?", "+?", "{2}", "{1,2}", "{2,}", "*+", "??", "{0}")
    : some("", "", "", "", "*", "+", "?", "{2}", "{1,2}", "{2,}", "**", "{0,1}");

function pattern(dialect: "pcre" | "regexp"): Arbitrary<string> {
  const openings =
    dialect === "pcre" ? some("(", "(", "(", "(?:", "(?=", "(?!", "(?<=", "(?<!", "(?>", "(?<n>", "(?i:") : some("(");
  return fc.letrec<{ whole: string; item: string; choice: string }>((tie) => ({
    item: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      { weight: 6, arbitrary: joined(atom(dialect), repeat(dialect)) },
      { weight: 2, arbitrary: joined(openings, tie("choice"), some(")"), repeat(dialect)) },
    ),
    choice: fc.array(tie("whole"), { minLength: 1, maxLength: 3 }).map((all) => all.join("|")),
    whole: fc.array(tie("item"), { minLength: 1, maxLength: 4 }).map((all) => all.join("")),
  })).choice;
}

/** Patterns that affect the matching of the whole table, and must therefore be rare here. */
const strange = some(
  "\\p{L}",
  "(a)\\1",
  "(?x) a b",
  "a{,2}",
  "(a|ab)(c|bcd)",
  "^*a",
  "(?|a|b)",
  "(a)(?1)",
  "[[.a.]]",
  "\\2",
);

const result = some(
  "OK",
  "x$1",
  "${1}-$2",
  "$(1)",
  "$$1",
  "$1$1",
  "REJECT",
  "",
  "$0",
  "$",
  "$x",
  "${1",
  "$1a",
  "<$1>",
  "a$3",
);

function patternTable(dialect: "pcre" | "regexp"): Arbitrary<MadeUpTable> {
  const flags =
    dialect === "pcre"
      ? some("", "", "", "i", "x", "s", "m", "A", "E", "U", "ii", "X", "q")
      : some("", "", "", "i", "m", "im", "ii", "q");
  const quoted = fc
    .tuple(negation, some("/", "/", "/", "!", "~", "'"), pattern(dialect), flags)
    .map(([negated, delimiter, text, flag]) => {
      const open = delimiter === "!" ? "/" : delimiter;
      return `${negated}${open}${text}${open}${flag}`;
    });
  const rule = joined(quoted, space, result);
  const second = fc
    .tuple(quoted, pattern(dialect), result)
    .map(([first, text, value]) => `${first}!/${text}/ ${value}`);
  return fc.record({
    text: lines(
      fc.oneof(
        { weight: 30, arbitrary: rule },
        { weight: 1, arbitrary: joined(some("/"), strange, some("/ strange")) },
        { weight: 6, arbitrary: joined(some("if ", "IF ", "if", "if !"), quoted, some("", "", " x")) },
        { weight: 6, arbitrary: some("endif", "ENDIF", "endif # x", "endify") },
        dialect === "regexp" ? second : rule,
        noise,
        some("word", "/open", "!", "/a/", "//  empty", "user OK"),
      ),
    ),
    keys: fc.array(subject, { minLength: 20, maxLength: 40 }),
  });
}

const subject = fc.oneof(
  fc
    .array(some("a", "b", "c", "A", "B", "-", "_", ".", " ", "1", ":", "é", "/", "\\", "]", "[", "^", "z"), {
      maxLength: 8,
    })
    .map((all) => all.join("")),
  some("aaaaaaaaaaaa", "abcabcabc", "a.b", "ab ab", "AAAA", "aXb"),
);

export const pcreTable = patternTable("pcre");
export const regexpTable = patternTable("regexp");

// Tables without a file

const inlineItem = fc.oneof(
  { weight: 4, arbitrary: joined(some("a", "A", "b", "user@x", "é", '"c'), some("="), some("1", "x", "", "b")) },
  {
    weight: 3,
    arbitrary: joined(
      some("{ ", "{"),
      some("a", "b", '"a b"', "c"),
      some(" = ", "=", " =", " "),
      some("1 2", "b", ""),
      some(" }", "}"),
    ),
  },
  some("x", "{a=b}c", "=", "{}", "a==b"),
);
const inline = fc.array(inlineItem, { maxLength: 4 }).map((items) => `inline:{${items.join(", ")}}`);
const fixed = some("static:x", "static:{ x y }", "static:{x", "static:", "static:a", "static:{b}", "static:b");
const simple = fc.oneof(
  { weight: 4, arbitrary: inline },
  { weight: 2, arbitrary: fixed },
  some("fail:x", "inline:x", "inline:{}"),
);

function composed(type: string): Arbitrary<string> {
  const tables = fc.array(fc.oneof({ weight: 9, arbitrary: simple }, some("nothing")), { maxLength: 3 });
  return fc.tuple(tables, some(", ", " ", ",")).map(([all, separator]) => `${type}:{${all.join(separator)}}`);
}

/** Tables that are written in main.cf itself, by type. */
const tables = {
  inline: fc.oneof({ weight: 9, arbitrary: inline }, some("inline:x", "inline:{}")),
  static: fixed,
  unionmap: composed("unionmap"),
  pipemap: composed("pipemap"),
};
export const namedTypes = Object.keys(tables) as (keyof typeof tables)[];

export const namedTable = (
  type: keyof typeof tables,
): Arbitrary<{ readonly table: string; readonly keys: readonly string[] }> =>
  fc.record({
    table: tables[type],
    keys: fc.array(some("a", "A", "b", "B", "É", "user@x", '"a b"', "x", "1", "c"), { minLength: 10, maxLength: 20 }),
  });
