import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { generate } from "../../scripts/generate-facts/generate.js";
import type { Facts, Row } from "../../scripts/generate-facts/history.js";
import { openSources } from "../../scripts/generate-facts/sources.js";
import { readFacts, render, writeFacts } from "../../scripts/generate-facts/write.js";
import { need } from "../support/system.js";

/** One parameter of a made-up Postfix. */
interface Fake {
  readonly name: string;
  /** The C expression of its default. */
  readonly value: string;
  readonly kind?: string;
  readonly range?: string;
  /** What the manual says; `null` where it does not list the parameter. */
  readonly text?: string | null;
  readonly documented?: string;
}

const OLDEST = { major: 3, minor: 0, patch: 0 };

/** The files of a source tree with these parameters. */
function files(version: string, parameters: readonly Fake[], deprecated = ""): Record<string, string> {
  const macro = (name: string) => name.toUpperCase();
  const tables = parameters.map(({ name, kind = "STR", range = kind === "BOOL" ? "" : "0, 0," }) => {
    const row = `VAR_${macro(name)}, DEF_${macro(name)}, &var_${name}, ${range}`;
    return `static const CONFIG_${kind}_TABLE ${name}_table[] = {\n ${row}\n 0,\n};`;
  });
  const defines = parameters.map(
    ({ name, value }) => `#define VAR_${macro(name)} "${name}"\n#define DEF_${macro(name)} ${value}`,
  );
  const manual = parameters
    .filter(({ text }) => text !== null)
    .map(({ name, text = "Text.", documented = "x" }) => `%PARAM ${name} ${documented}\n\n<p>${text}</p>\n`);
  return {
    "src/global/mail_version.h": `#define MAIL_RELEASE_DATE "20300101"\n#define MAIL_VERSION_NUMBER "${version}"\n`,
    "src/global/mail_params.h": `#ifndef DEF_DIR\n#define DEF_DIR "/etc/postfix"\n#endif\n${defines.join("\n")}\n`,
    "src/util/sys_defs.h": "",
    "src/smtpd/smtpd.c": tables.join("\n"),
    "src/postconf/install_table.h": "",
    "src/postconf/postconf_service.c": "",
    "src/postconf/postconf_unused.c": `pcf_depr_param_info[] = { ${deprecated} 0, };`,
    "proto/postconf.proto": manual.join("\n"),
  };
}

describe("generate-facts: the history", () => {
  const directory = mkdtempSync(join(tmpdir(), "postfix-facts-"));
  const repository = join(directory, "repository");
  let rows: Map<string, Row>;
  let facts: Facts;

  before(function () {
    need("git", "git").call(this);
    mkdirSync(repository);
    git("init", "--quiet");
    const always: Fake = { name: "always", value: '"a"', text: "This feature is available in Postfix 2.3 and later." };
    const limit: Fake = { name: "limit", kind: "INT", value: "(DEF_BASE * 2)\n#define DEF_BASE 5", range: "1, 99," };
    const host: Fake = { name: "host", value: "DEF_DIR", documented: 'see "postconf -d" output' };
    const late: Fake = { name: "late", kind: "BOOL", value: "0", text: null };
    const old: Fake = { name: "old_name", value: '"o"', text: "Text. It was renamed to new_name in Postfix 3.1." };
    const fresh: Fake = { name: "new_name", value: '"${old_name?{$old_name}:{o}}"' };
    const gone: Fake = { name: "gone", value: '"g"' };
    release("3.0.0", [always, limit, host, old, gone]);
    release("3.0.1", [always, limit, host, old, gone, late]);
    release("3.1.0", [{ ...always, value: '"b"' }, limit, host, fresh, gone], [old]);
    release(
      "3.2.0",
      [{ ...always, value: '"b"' }, limit, host, fresh, { ...late, value: "1" }],
      [old],
      '"old_name", "specify \\"new_name\\"",',
    );
    release(
      "3.2.1",
      [{ ...always, value: '"c"' }, limit, host, fresh, { ...late, value: "1" }],
      [old],
      '"old_name", "specify \\"new_name\\"",',
    );
    commit("3.3", [{ ...always, value: '"d"' }, limit, host, fresh, { name: "next", value: '"n"' }], [old]);
    facts = { releases: {}, snapshot: null, rows: new Map() };
    generate(openSources(repository, OLDEST), [], facts);
    rows = facts.rows;
  });

  after(() => rmSync(directory, { recursive: true, force: true }));

  function git(...command: string[]): void {
    const identity = ["-c", "user.name=test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"];
    execFileSync("git", [...identity, "-C", repository, ...command], { stdio: "ignore" });
  }

  function write(
    root: string,
    version: string,
    parameters: readonly Fake[],
    onlyManual: readonly Fake[],
    table: string,
  ) {
    const contents = files(version, parameters, table);
    const listed = files(version, onlyManual)["proto/postconf.proto"];
    contents["proto/postconf.proto"] += `\n${listed}`;
    for (const [path, text] of Object.entries(contents)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  }

  function commit(version: string, parameters: readonly Fake[], onlyManual: readonly Fake[] = [], table = ""): void {
    // As in one well-known mirror, Postfix is in a folder of the repository.
    write(join(repository, "postfix"), version, parameters, onlyManual, table);
    git("add", "--all");
    git("commit", "--quiet", "--message", version);
  }

  function release(version: string, parameters: readonly Fake[], onlyManual: readonly Fake[] = [], table = ""): void {
    commit(version, parameters, onlyManual, table);
    git("tag", `v${version}`);
  }

  it("names the versions that were read", () => {
    assert.deepEqual(facts.releases, { "3.0": 1, "3.1": 0, "3.2": 1 });
    assert.equal(facts.snapshot, "3.3-20300101");
    assert.deepEqual([...rows.keys()].sort(), [
      "always",
      "gone",
      "host",
      "late",
      "limit",
      "new_name",
      "next",
      "old_name",
    ]);
  });

  it("tells when a default changed, and gives that of the newest stable release", () => {
    const { since, default: value, defaults } = rows.get("always")!;
    assert.equal(since, "2.3", "from the manual, as the oldest version has it");
    assert.equal(value, "c");
    assert.deepEqual(defaults, [
      ["3.0", "a"],
      ["3.1", "b"],
      ["3.2.1", "c"],
      ["3.3", "d"],
    ]);
  });

  it("tells a range, and drops a history without changes", () => {
    const row = rows.get("limit")!;
    assert.deepEqual([row.type, row.default, row.min, row.max], ["integer", "10", 1, 99]);
    assert.equal(row.defaults, undefined);
    assert.deepEqual(row.readBy, ["smtpd"]);
  });

  it("tells what depends on the host", () => {
    assert.equal(rows.get("host")!.hostDependent, true);
    assert.equal(rows.get("always")!.hostDependent, undefined);
  });

  it("tells what came to a patch level of an older release", () => {
    const row = rows.get("late")!;
    assert.equal(row.since, "3.2");
    assert.deepEqual(row.backported, [["3.0", "3.0.1"]]);
    assert.equal(row.undocumented, true);
    assert.equal(row.default, "yes");
  });

  it("tells what is gone", () => {
    assert.equal(rows.get("gone")!.removedAfter, "3.1");
    assert.equal(rows.get("late")!.removedAfter, "3.2", "the snapshot does not have it");
  });

  it("keeps a former name that its successor still reads", () => {
    const row = rows.get("old_name")!;
    assert.equal(row.removedAfter, undefined);
    assert.equal(row.default, "");
    assert.equal(row.replacedBy, "new_name");
    assert.equal(row.deprecatedSince, "3.1", "the manual says so before postconf does");
  });

  it("is written with one parameter a line, and read again", () => {
    const path = join(directory, "facts.json");
    writeFacts(path, facts);
    assert.equal(render(readFacts(path)), render(facts));
    assert.equal(
      render(facts)
        .split("\n")
        .filter((line) => line.startsWith('{"name"')).length,
      rows.size,
    );
  });

  it("is extended by one source tree", () => {
    const path = join(directory, "facts.json");
    writeFacts(path, facts);
    const tree = join(directory, "tree");
    const parameters: Fake[] = [
      { name: "always", value: '"e"', text: "This feature is available in Postfix 2.3 and later." },
      { name: "newest", value: '"n"' },
    ];
    write(tree, "3.3.0", parameters, [], "");
    const extended = readFacts(path);
    generate(openSources(tree, OLDEST), [], extended);
    assert.deepEqual(extended.releases, { "3.0": 1, "3.1": 0, "3.2": 1, "3.3": 0 });
    assert.equal(extended.snapshot, null);
    assert.equal(extended.rows.get("newest")!.since, "3.3");
    assert.equal(extended.rows.get("next"), undefined, "only the snapshot had it");
    assert.equal(extended.rows.get("limit")!.removedAfter, "3.2");
    assert.equal(extended.rows.get("gone")!.removedAfter, "3.1");
    assert.deepEqual(extended.rows.get("always")!.defaults?.slice(-2), [
      ["3.2.1", "c"],
      ["3.3", "e"],
    ]);
  });

  it("gives the same when a snapshot is read again", () => {
    const again = structuredClone(facts);
    generate(openSources(join(repository, "postfix"), { major: 9, minor: 0, patch: 0 }), [], again);
    assert.equal(render(again), render(facts));
  });
});
