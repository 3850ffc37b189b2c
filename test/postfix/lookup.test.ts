import { strict as assert } from "node:assert";
import fc, { type Arbitrary } from "fast-check";
import { type Answer, lookup } from "../../server/src/model/emulation/lookup/lookup.js";
import { isTemplateLine } from "../../server/src/syntax/template.js";
import {
  aliasTable,
  cidrTable,
  indexedTable,
  type MadeUpTable,
  namedTable,
  namedTypes,
  pcreTable,
  regexpTable,
} from "../support/arbitrary-table.js";
import { source } from "../support/configuration.js";
import { needShared } from "../support/corpus.js";
import { type RealTable, realTables } from "../support/corpus-tables.js";
import { Postmap } from "../support/postmap.js";
import { need } from "../support/system.js";

/** How many pairs of table and key for each type: TABLE_RUNS=20000 for a long run. */
const runs = Number(process.env.TABLE_RUNS ?? 300);
/** postmap waits for a second where it refuses a table, as many of those without a file are made. */
const shareOfNamed = process.env.TABLE_RUNS ? 1 : 4;
const seed = Number(process.env.TABLE_SEED ?? (process.env.TABLE_RUNS ? Date.now() % 1e9 : 20261));

describe("the real postmap finds what we find", function () {
  this.timeout(0);
  let postmap: Postmap;
  before(async function () {
    need("postmap", "postfix").call(this);
    postmap = await Postmap.create();
  });
  after(() => postmap?.remove());

  const types: readonly [type: string, made: Arbitrary<MadeUpTable>, builder?: "postmap" | "postalias"][] = [
    ["texthash", indexedTable],
    ["hash", indexedTable, "postmap"],
    ["lmdb", indexedTable, "postmap"],
    ["hash", aliasTable, "postalias"],
    ["cidr", cidrTable],
    ["pcre", pcreTable],
    ["regexp", regexpTable],
  ];
  for (const [type, made, builder] of types) {
    it(`in ${type} tables${builder === "postalias" ? " of aliases" : ""} (seed ${seed})`, async () => {
      const tally = { same: 0, unknown: 0 };
      await enough(tally, made, async ({ text, keys }) => {
        const path = await postmap.write(text);
        const table = `${type}:${path}`;
        if (builder !== undefined) await postmap.build(builder, table);
        const file = source("table", text);
        const input = { file: () => file, isAliases: () => builder === "postalias", unicode: true };
        await compare(tally, table, keys, (key) => lookup(input, table, key), text);
      });
      console.log(`      ${tally.same} the same; ${tally.unknown} left open`);
    });
  }

  it("in real tables", async function () {
    needShared.call(this);
    const tally = { same: 0, unknown: 0 };
    for (const { name, text } of realTables().filter((table) => !isForOthers(table))) {
      const type = /\.cidr$/.test(name) ? "cidr" : /checks|\.(pcre|regexp)$|_filter/.test(name) ? "pcre" : "texthash";
      for (const each of type === "pcre" ? ["pcre", "regexp"] : [type]) {
        const table = `${each}:${await postmap.write(text)}`;
        const file = source("table", text);
        const input = { file: () => file, isAliases: () => false, unicode: true };
        await compare(tally, table, keysFor(text), (key) => lookup(input, table, key), name);
      }
    }
    console.log(`      ${tally.same} the same; ${tally.unknown} left open`);
  });

  for (const type of namedTypes) {
    it(`in ${type} tables, which need no file (seed ${seed})`, async () => {
      const tally = { same: 0, unknown: 0 };
      const input = { file: () => undefined, isAliases: () => false, unicode: true };
      await enough(
        tally,
        namedTable(type),
        ({ table, keys }) => compare(tally, table, keys, (key) => lookup(input, table, key), table),
        Math.ceil(runs / shareOfNamed),
      );
      console.log(`      ${tally.same} the same; ${tally.unknown} left open`);
    });
  }

  async function enough<T>(
    tally: { same: number },
    made: Arbitrary<T>,
    check: (made: T) => Promise<void>,
    wanted = runs,
  ): Promise<void> {
    for (let round = 0; tally.same < wanted; round++) {
      await fc.assert(fc.asyncProperty(made, check), {
        seed: seed + round,
        numRuns: Math.min(200, Math.ceil(wanted / 12)),
      });
    }
  }

  /** Asks for all keys at once, except for those that we know nothing certain about. */
  async function compare(
    tally: { same: number; unknown: number },
    table: string,
    keys: readonly string[],
    find: (key: string) => Answer,
    text: string,
  ): Promise<void> {
    const wanted = keys.filter((key) => key !== "").map((key) => ({ key, answer: find(key) }));
    const known = wanted.filter(({ answer }) => answer.kind !== "unknown");
    const failure = known.findIndex(({ answer }) => answer.kind === "error");
    const certain = failure < 0 ? known : known.slice(0, failure);
    const expected = certain
      .map(({ key, answer }) => (answer.kind === "found" ? `${key}\t${answer.value}\n` : ""))
      .join("");
    const ask = (keys: readonly string[]): Promise<string> => postmap.query(table, keys);
    if (certain.length > 0) assert.equal(expected, await ask(certain.map(({ key }) => key)), `${table}\n${text}`);
    if (failure >= 0) {
      // postmap stops there, and what it has found before is lost with it.
      const found = certain.find(({ answer }) => answer.kind === "found")?.key ?? "never reached";
      assert.equal("", await ask([found, known[failure]!.key, found]), `${table}\n${text}`);
    }
    const allFail = known.every(({ answer }) => answer.kind === "error");
    tally.same += allFail ? known.length : certain.length + (failure < 0 ? 0 : 1);
    tally.unknown += wanted.length - known.length;
  }
});

/** Keys that a table may know: the words of its own text, and lines of a message. */
function keysFor(text: string): string[] {
  const words = [...new Set(text.match(/[^\s/]{2,60}/g) ?? [])].filter((word) => !word.includes("\uFFFD"));
  const some = words.filter((_, index) => index % Math.ceil(words.length / 60) === 0);
  const headers = ["Received: from a (b [192.0.2.1]) by c with ESMTPSA id 1", "X-Mailer: x", "User-Agent: y"];
  return [
    ...some,
    ...some.map((word) => word.toUpperCase()),
    ...headers,
    "Subject: cheap",
    "Mime-Version: 1.0",
    "192.0.2.1",
  ];
}

/** A file that a template engine or a database reads before Postfix. */
function isForOthers({ name, text }: RealTable): boolean {
  return name.endsWith(".cf") || text.split("\n").some(isTemplateLine);
}
