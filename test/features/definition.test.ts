import { strict as assert } from "node:assert";
import { lint } from "../../server/src/check/lint.js";
import { complete } from "../../server/src/features/completion/completion.js";
import { completionDoc } from "../../server/src/features/completion/documentation.js";
import { hover } from "../../server/src/features/hover/hover.js";
import { definition } from "../../server/src/features/navigation.js";
import { outline } from "../../server/src/features/outline.js";
import { cursor, modelOf, source } from "../support/configuration.js";
import { planted } from "../support/planted.js";

const path = "/etc/postfix/aliases.cf";
const { uri } = source(path, "");

/** A table definition file that main.cf names, and the place of the cursor in it. */
function place(type: string, marked: string, version?: string) {
  const { text, offset } = cursor(marked);
  const model = modelOf({ "main.cf": `virtual_alias_maps = proxy:${type}:${path}\n`, [path]: text }, version);
  return { model, at: { uri, offset } };
}

function offered(type: string, marked: string, version?: string): string[] {
  const { model, at } = place(type, marked, version);
  return complete(model, at)
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ newText }) => newText);
}

function hovered(type: string, marked: string): string {
  const { model, at } = place(type, marked);
  return hover(model, at)?.markdown.en ?? "";
}

describe("in a table definition file", () => {
  it("the parameters are completed in the order of use, those that are set last", () => {
    const names = offered("mysql", "hosts = localhost\n<|>\n");
    assert.deepEqual(names.slice(0, 3), ["user = ", "password = ", "dbname = "]);
    assert.equal(names.at(-1), "hosts = ");
    assert.ok(offered("ldap", "sea<|>\n").includes("search_base = "));
  });

  it("a parameter of a later version is not offered", () => {
    assert.ok(offered("mysql", "<|>\n", "3.9").includes("charset = "));
    assert.ok(!offered("mysql", "<|>\n", "3.8").includes("charset = "));
  });

  it("values are completed by their shape, and passwords never", () => {
    assert.deepEqual(offered("ldap", "scope = <|>\n"), ["sub", "one", "base"]);
    assert.deepEqual(offered("ldap", "start_tls = <|>\n"), ["yes", "no"]);
    assert.deepEqual(offered("mysql", "password = <|>\n"), []);
  });

  it("a parameter is explained, with its default", () => {
    const text = hovered("ldap", "ver<|>sion = 3\n");
    assert.match(text, /^\*\*version\*\* · ldap\n/);
    assert.match(text, /Default: `2`/);
    assert.match(hovered("mysql", "dbn<|>ame = x\n"), /none: it must be set/);
    const { model } = place("mysql", "<|>\n");
    assert.match(completionDoc(model, uri, "parameter", "query")?.en ?? "", /SQL query/);
  });

  it("a `%` and a value that has a name are explained", () => {
    assert.match(hovered("mysql", "query = SELECT 1 FROM a WHERE b = '%<|>d'\n"), /domain of the key/);
    assert.match(hovered("mysql", "result_format = smtp:[%<|>s]\n"), /value that was found/);
    assert.match(hovered("ldap", "scope = o<|>ne\n"), /directly below/);
  });

  it("the type comes from main.cf, else from the name, else from what stands in the file", () => {
    const found = (files: Record<string, string>): string[] =>
      lint(modelOf(files)).map(({ rule, message }) => `${rule}: ${message.en.split(";")[0]}`);
    const text = "dbname = x\nhosts = y\nquery = SELECT a FROM b WHERE c = '%s'\nserver_host = z\n";
    const unknown = "definition-unknown-parameter: “server_host” belongs to tables of type ldap";
    assert.ok(found({ "main.cf": `alias_maps = pgsql:${path}\nmyhostname = a.b.c\n`, [path]: text }).includes(unknown));
    assert.ok(found({ "/etc/postfix/mysql-aliases.cf": text }).includes(unknown));
    // Nothing is certain about a file that nothing names.
    assert.deepEqual(found({ "/etc/postfix/some.cf": text }), []);
  });

  it("the outline shows the parameters, but no password", () => {
    const { model } = place("mysql", `<|>hosts = a\nuser = b\npassword = ${planted}\nmysql_pasword = ${planted}\n`);
    const entries = outline(model, uri);
    assert.deepEqual(
      entries.map(({ name }) => name),
      ["hosts", "user", "password", "mysql_pasword"],
    );
    assert.ok(!JSON.stringify(entries.map(({ detail }) => detail)).includes(planted.slice(0, 5)));
  });

  it("the name of a table in main.cf leads to its file", () => {
    const main = `virtual_alias_maps = hash:/etc/postfix/virtual, proxy:mysql:${path}\n`;
    const model = modelOf({ "main.cf": main, [path]: "hosts = a\n" });
    const at = { uri: source("main.cf", "").uri, offset: main.indexOf("mysql") };
    assert.deepEqual(definition(model, at), [{ uri, range: { start: 0, end: 0 } }]);
    assert.deepEqual(definition(model, { ...at, offset: main.indexOf("hash") }), []);
  });
});

describe("the settings of a table in main.cf", () => {
  function inMain(marked: string) {
    const { text, offset } = cursor(`virtual_alias_maps = mysql:vmail, mysql:/x.cf\n${marked}`);
    const model = modelOf({ "main.cf": text });
    return { model, at: { uri: source("main.cf", "").uri, offset } };
  }

  it("are completed and explained with the name of the table before theirs", () => {
    const { model, at } = inMain("vmail_<|>\n");
    const offered = complete(model, at).map(({ label }) => label);
    assert.ok(offered.includes("vmail_query") && offered.includes("vmail_password"));
    assert.match(completionDoc(model, at.uri, "parameter", "vmail_query")!.en, /mysql_table/);
    const place = inMain(`vmail_pass<|>word = ${planted}\n`);
    const doc = hover(place.model, place.at)!.markdown.en;
    assert.match(doc, /^\*\*password\*\* · mysql/);
    assert.ok(!doc.includes(planted));
  });

  it("are judged by the rules for definition files, with no word about what $name brings in", () => {
    const text =
      "vmail_dbname = $db\nvmail_hosts = $db\nvmail_require_result_set = maybe\nvmail_query = SELECT a FROM b WHERE c = %s\n";
    const found = lint(inMain(`${text}<|>`).model).filter(({ rule }) => rule.startsWith("definition-"));
    assert.deepEqual(
      found.map(({ rule, at }) => [rule, at.range.start]),
      [
        ["definition-invalid-value", 46 + text.indexOf("maybe")],
        ["definition-unquoted-key", 46 + text.indexOf("%s")],
      ],
    );
  });
});
