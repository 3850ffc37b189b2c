import assert from "node:assert/strict";
import { evaluate, type Macros, parseDirectives, readHeader, tokenize } from "../../scripts/generate-facts/c-source.js";
import { readBareTable, readTables } from "../../scripts/generate-facts/c-tables.js";
import { parsePostconf } from "../../scripts/generate-facts/defaults.js";
import { readDeprecations } from "../../scripts/generate-facts/deprecations.js";
import {
  obsoleteSinceIn,
  readManual,
  removedAfterIn,
  renamedIn,
  replacementIn,
  sinceIn,
} from "../../scripts/generate-facts/manual.js";
import { readCalls, readPairs } from "../../scripts/generate-facts/services.js";

function macrosOf(header: string, predefined: Readonly<Record<string, string>> = {}): Macros {
  const macros: Macros = new Map(
    Object.entries(predefined).map(([name, body]) => [name, { body: tokenize(body), buildDependent: true }]),
  );
  readHeader(parseDirectives(header), macros, new Set(["USE_TLS"]));
  return macros;
}

const constantOf = (expression: string, macros: Macros) => evaluate(tokenize(expression), macros);

describe("generate-facts: headers", () => {
  it("joins string literals and the macros between them", () => {
    const macros = macrosOf(`
      #define VAR_X "x_y" /* a comment with "quotes" */
      #define DEF_X "\${" VAR_X "?{$" \\
                    VAR_X "}:{}}"
      #define LONG "a\\
b"`);
    assert.equal(constantOf("DEF_X", macros)?.value, "${x_y?{$x_y}:{}}");
    assert.equal(constantOf('"/* no comment */"', macros)?.value, "/* no comment */");
    assert.equal(constantOf("LONG", macros)?.value, "ab");
  });

  it("computes numbers", () => {
    const macros = macrosOf("#define SIZE 10240\n#define DOUBLE (SIZE * 2)\n#define HEX 0x10UL");
    assert.equal(constantOf("DOUBLE - 80", macros)?.value, 20400);
    assert.equal(constantOf("HEX", macros)?.value, 16);
    assert.equal(constantOf("UNKNOWN", macros), undefined);
    assert.equal(constantOf('SIZE "text"', macros), undefined);
  });

  it("does not loop on a macro that names itself", () => {
    assert.equal(constantOf("A", macrosOf("#define A B\n#define B A")), undefined);
  });

  it("follows conditions", () => {
    const header = `
      #if defined(SN_A) && VERSION >= 0x30500000
      #define GROUP "new"
      #elif defined(SN_A)
      #define GROUP "old"
      #else
      #define GROUP ""
      #endif`;
    assert.equal(constantOf("GROUP", macrosOf(header, { SN_A: '"a"', VERSION: "0x30500000" }))?.value, "new");
    assert.equal(constantOf("GROUP", macrosOf(header, { SN_A: '"a"' }))?.value, "old");
    assert.equal(constantOf("GROUP", macrosOf(header))?.value, "");
    const prerequisite = "#if OPENSSL_VERSION_PREREQ(3,5)\n#define NEW 1\n#endif";
    assert.equal(constantOf("NEW", macrosOf(prerequisite, { OPENSSL_VERSION_NUMBER: "0x30500000" }))?.value, 1);
    assert.equal(constantOf("NEW", macrosOf(prerequisite, { OPENSSL_VERSION_NUMBER: "0x30400000" })), undefined);
  });

  it("tells what a build decides", () => {
    const macros = macrosOf(`
      #ifndef _MAIL_PARAMS_H_INCLUDED_
      #define _MAIL_PARAMS_H_INCLUDED_
      #define PLAIN "a"
      #ifndef DEF_DIR
      #define DEF_DIR "/etc/postfix"
      #endif
      #ifdef USE_TLS
      #define TLS "yes"
      #else
      #define TLS "no"
      #endif
      #if 1
      #define CONSTANT DEF_DIR
      #endif
      #endif`);
    const dependent = (name: string) => constantOf(name, macros)?.buildDependent;
    assert.equal(dependent("PLAIN"), false);
    assert.equal(dependent("DEF_DIR"), true);
    assert.equal(dependent("TLS"), false, "every usual build has TLS, or does not");
    assert.equal(dependent("CONSTANT"), true, "it comes from one that a build decides");
  });
});

describe("generate-facts: parameter tables", () => {
  it("reads the columns of each kind of table", () => {
    const entries = readTables(`
      static const CONFIG_INT_TABLE int_table[] = {
        VAR_A, DEF_A, &var_a, 1, 10,
        VAR_B, (50 * 1024), &var_b, 0, 0, /* a comment, with a comma */
        0,
      };
      const CONFIG_BOOL_TABLE cleanup_bool_table[] = {
      #ifdef USE_TLS
        VAR_C, DEF_C, &var_c,
      #endif
        0,
      };
      static const CONFIG_STR_FN_TABLE fn_table[] = {
        VAR_D, compute_it, &var_d, 1, 0,
        0,
      };`);
    assert.deepEqual(
      entries.map(({ kind, name, default: value, min, max }) => [kind, name[0], value.join(""), min[0], max[0]]),
      [
        ["INT", "VAR_A", "DEF_A", "1", "10"],
        ["INT", "VAR_B", "(50*1024)", "0", "0"],
        ["BOOL", "VAR_C", "DEF_C", undefined, undefined],
        ["STR_FN", "VAR_D", "compute_it", "1", "0"],
      ],
    );
  });

  it("reads the rows of a table without a declaration", () => {
    const [first, second] = readBareTable('VAR_DIR, DEF_DIR, &var_dir, 1, 0,\nVAR_CMD, "", &var_cmd, 1, 0,\n');
    assert.deepEqual(first?.name, ["VAR_DIR"]);
    assert.deepEqual(second?.default, ['""']);
  });

  it("reads what is derived from the services of master.cf", () => {
    const pairs = readPairs("{ _MAXTIME, VAR_COMMAND_MAXTIME,\n _DEST_RCPT_LIMIT, VAR_DEST_RCPT_LIMIT, 0, }");
    assert.deepEqual(pairs, [
      ["_MAXTIME", "VAR_COMMAND_MAXTIME"],
      ["_DEST_RCPT_LIMIT", "VAR_DEST_RCPT_LIMIT"],
    ]);
    const calls = readCalls(`
      limit = get_mail_conf_int2(name, _DEST_RCPT_LIMIT,
                                 var_dest_rcpt_limit, 0, 0);
      time = get_mail_conf_time2(service, _MAXTIME, var_command_maxtime, 's', 1, 0);`);
    assert.deepEqual(
      calls.map(({ macro, min }) => [macro, min]),
      [
        ["_DEST_RCPT_LIMIT", 0],
        ["_MAXTIME", 1],
      ],
    );
  });
});

describe("generate-facts: the manual", () => {
  const manual = readManual(`
# A comment.
%CLASS one First class

%PARAM plain 450

<p>Text with &lt;markup&gt;. This feature is available in Postfix 2.6 and
later. </p>

%PARAM empty

<p>No default. <dl> <dt>a</dt> <dd>This feature is available in Postfix 3.4 and later.</dd> </dl> </p>

%CLASS two This feature is available in Postfix 2.0 and later

%PARAM long see "postconf -d"
output

<p>Two lines.</p>
`);
  const entry = (text: string) => ({ default: "", text, ownText: text });

  it("is cut into entries", () => {
    assert.deepEqual([...manual.keys()], ["plain", "empty", "long"]);
    assert.equal(manual.get("plain")?.default, "450");
    assert.equal(manual.get("empty")?.default, "");
    assert.equal(manual.get("long")?.default, 'see "postconf -d" output');
    assert.match(manual.get("plain")!.text, /^Text with <markup>\. This feature/);
    assert.ok(!manual.get("empty")!.text.includes("CLASS"));
  });

  it("tells since when, but not by the versions of single values", () => {
    assert.equal(sinceIn(manual.get("plain")!), "2.6");
    assert.equal(sinceIn(manual.get("empty")!), undefined);
    assert.equal(sinceIn(entry("This feature is available in Postfix ≥ 3.11.")), "3.11");
    assert.equal(sinceIn(entry("This feature is available in Postfix 2.0 and earlier.")), undefined);
  });

  it("tells what is gone", () => {
    for (const [text, expected] of [
      ["This feature is available in Postfix 2.0 and earlier. Later versions always skip.", "2.0"],
      ["This feature is available in Postfix 2.8-2.10.", "2.10"],
      ["This feature is available in Postfix 2.9.6 through 3.10. It had no effect.", "3.10"],
      ["This feature is available in Postfix 2.1 and 2.2. It was renamed.", "2.2"],
      ["This feature was removed in Postfix version 2.1.", "2.0"],
      ["It was replaced by other_name in Postfix version 2.3.", "2.2"],
      ["This feature is available in Postfix 2.6 and later.", undefined],
    ] as const) {
      assert.equal(removedAfterIn(entry(text)), expected, text);
    }
  });

  it("tells what is obsolete", () => {
    assert.equal(obsoleteSinceIn(entry("It is slow. This feature is deprecated as of Postfix 3.9."), "3.0"), "3.9");
    assert.equal(obsoleteSinceIn(entry("As of Postfix 2.11, this parameter is deprecated; use x."), "3.0"), "2.11");
    assert.equal(obsoleteSinceIn(entry("Obsolete feature: use something else."), "3.0"), "3.0");
    assert.equal(obsoleteSinceIn(entry("This overrides the obsolete x."), "3.0"), undefined);
    assert.equal(renamedIn(entry("It was renamed to new_name in Postfix 3.7.")), "3.7");
    assert.equal(renamedIn(entry("With Postfix 2.3 this parameter is renamed to new_name.")), "2.3");
  });

  it("tells what to use instead, as far as that is a parameter", () => {
    const isParameter = (name: string) => name === "new_name";
    assert.equal(replacementIn(entry("Do not use it. Instead, use the new_name feature."), isParameter), "new_name");
    assert.equal(
      replacementIn(entry("Obsolete feature: use the other_thing feature instead."), isParameter),
      undefined,
    );
  });
});

describe("generate-facts: postconf", () => {
  it("reads the table of deprecated names", () => {
    const deprecations = readDeprecations(`
      static const PCF_DEPR_PARAM_INFO pcf_depr_param_info[] = {
        /* Since 3.9. */
        "old_a", "specify \\"new_a\\"",
        "old_b", "new_b",
      #if 0 && OPENSSL_VERSION_PREREQ(3,5)
        "old_c", "do not specify",
      #endif
        "old_d", "do not specify (leave at default)",
        0,
      };`);
    assert.deepEqual(
      [...deprecations],
      [
        ["old_a", "new_a"],
        ["old_b", "new_b"],
        ["old_d", undefined],
      ],
    );
    assert.equal(readDeprecations("older versions have no such table").size, 0);
  });

  it("reads the output of postconf -d", () => {
    const defaults = parsePostconf("a = 1\nb =\nc = x,\n    y\n\tz\nd = p  = q\n");
    assert.deepEqual(Object.fromEntries(defaults), { a: "1", b: "", c: "x, y z", d: "p = q" });
  });
});
