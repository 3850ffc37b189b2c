import { strict as assert } from "node:assert";
import fc from "fast-check";
import { lint } from "../../server/src/check/lint.js";
import { newestStable } from "../../server/src/facts/version.js";
import { buildModel } from "../../server/src/model/values/model.js";
import { madeUp, mistaken } from "../support/arbitrary-mistakes.js";
import type { Files } from "../support/configuration.js";
import { corpus, needShared } from "../support/corpus.js";
import { timeLimit } from "../support/time-limit.mjs";

/** An edit that replaces a part of a text. Its position is given in thousandths of the length of the text. */
interface Typing {
  readonly at: number;
  readonly deleted: number;
  readonly text: string;
}

const lines = [...new Set(mistaken.flatMap((files) => (files["main.cf"] ?? "").split(/(?<=\n)/)))];
const typing = (some: readonly string[]): fc.Arbitrary<Typing> =>
  fc.record({
    at: fc.nat(1000),
    deleted: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(40), fc.nat(400)),
    text: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...some) },
      { weight: 4, arbitrary: fc.constantFrom(...some).map((line) => `\n${line}`) },
      fc.constantFrom("", "#", " ", "\n", "\n ", "$", "{", "}", "=", "\r\n", "{% if x %}\n", "%}", "${foo?{a}:{b}}"),
    ),
  });

function typed(text: string, { at, deleted, text: inserted }: Typing): string {
  const start = Math.floor((text.length * at) / 1000);
  return text.slice(0, start) + inserted + text.slice(start + deleted);
}

/**
 * Checks a configuration after each edit, as an editor does, and asserts that a check from the beginning finds the
 * same.
 */
function checkWhileTyping(files: Files, typings: readonly Typing[]): void {
  const { "main.cf": first = "", "master.cf": masterText } = files;
  const around = { tables: new Map(), version: newestStable };
  const master = masterText === undefined ? {} : { master: { uri: "file:///etc/postfix/master.cf", text: masterText } };
  let text = first;
  for (const [index, each] of [undefined, ...typings].entries()) {
    if (each !== undefined) text = typed(text, each);
    const model = buildModel({ ...around, ...master, main: { uri: "file:///etc/postfix/main.cf", text } });
    const found = lint(model, { profile: "strict" });
    // Under another URI, no memoised result of the first model can be used.
    const other = `file:///${index}/main.cf`;
    const fresh = buildModel({ ...around, ...master, main: { uri: other, text } });
    const foundAfresh = JSON.stringify(lint(fresh, { profile: "strict" }));
    const expected = JSON.parse(foundAfresh.replaceAll(other, "file:///etc/postfix/main.cf")) as { at: object }[];
    const actual = JSON.parse(JSON.stringify(found)) as { at: object }[];
    assert.deepEqual(sorted(actual), sorted(expected), text);
  }
}

function sorted(all: readonly object[]): string[] {
  return all.map((each) => JSON.stringify(each)).sort();
}

describe("an expansion after an edit", () => {
  it("follows what a default is made of, also where a setting had said the same before", () => {
    const around = { tables: new Map(), version: newestStable };
    const origin = (text: string) =>
      buildModel({ ...around, main: { uri: "file:///etc/postfix/main.cf", text } }).value("myorigin");
    const texts = ["foo\nmydomain = localdomain", "foo", "foo.example.com"];
    assert.deepEqual(
      texts.map((names) => origin(`myorigin = $mydomain\nmyhostname = ${names}\n`)),
      ["localdomain", "localdomain", "example.com"],
    );
  });
});

describe("a check after an edit", function () {
  this.timeout(timeLimit(300));

  it("finds what a check from the beginning finds", () => {
    const some = fc.oneof(fc.constantFrom(...mistaken), madeUp);
    const runs = Number(process.env.TYPING_RUNS ?? 150);
    fc.assert(fc.property(some, fc.array(typing(lines), { minLength: 1, maxLength: 12 }), checkWhileTyping), {
      numRuns: runs,
      seed: Number(process.env.TYPING_SEED ?? 7),
    });
  });

  describe("of a real configuration", () => {
    before(needShared);
    for (const [index, { name, ...files }] of corpus().entries()) {
      if (files["main.cf"] === undefined) continue;
      it(`finds the same: ${name}`, () => {
        const other = corpusLines[(index + 7) % corpusLines.length]!;
        const typings = fc.sample(typing([...other, ...files["main.cf"]!.split(/(?<=\n)/)]), {
          numRuns: 8,
          seed: index,
        });
        checkWhileTyping(files, typings);
      });
    }
  });
});

const corpusLines = corpus().flatMap(({ "main.cf": text }) => (text === undefined ? [] : [text.split(/(?<=\n)/)]));
