import { strict as assert } from "node:assert";
import fc from "fast-check";
import { newestStable } from "../../server/src/facts/version.js";
import { buildModel, type ConfigModel } from "../../server/src/model/model.js";
import { byteOrderMark } from "../../server/src/rules/byte-order-mark.js";
import { lintInSteps } from "../../server/src/rules/lint.js";
import { Quiet } from "../../server/src/rules/quiet.js";
import type { Rule } from "../../server/src/rules/rule.js";
import { finish } from "../../server/src/syntax/steps.js";
import { madeUp, mistaken } from "../support/arbitrary-mistakes.js";
import type { Files } from "../support/configuration.js";
import { corpus, needShared } from "../support/corpus.js";
import { timeLimit } from "../support/time-limit.mjs";

/** Replaces a part of a text, which is given in thousandths of its length. */
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

/** Checks a configuration after each of some edits, as an editor does, and from the beginning; both find the same. */
function checkWhileTyping(files: Files, typings: readonly Typing[]): void {
  const { "main.cf": first = "", "master.cf": masterText } = files;
  const around = { tables: new Map(), version: newestStable };
  const master = masterText === undefined ? {} : { master: { uri: "file:///etc/postfix/master.cf", text: masterText } };
  let text = first;
  let last: Quiet | undefined;
  for (const [index, each] of [undefined, ...typings].entries()) {
    if (each !== undefined) text = typed(text, each);
    const model = buildModel({ ...around, ...master, main: { uri: "file:///etc/postfix/main.cf", text } });
    const outcome = finish(lintInSteps(model, { profile: "strict" }, last));
    last = outcome.quiet;
    // Under another name, nothing of what is remembered about the first one is used.
    const other = `file:///${index}/main.cf`;
    const anew = buildModel({ ...around, ...master, main: { uri: other, text } });
    const found = JSON.stringify(finish(lintInSteps(anew, { profile: "strict" })).diagnostics);
    const expected = JSON.parse(found.replaceAll(other, "file:///etc/postfix/main.cf")) as { at: object }[];
    const actual = JSON.parse(JSON.stringify(outcome.diagnostics)) as { at: object }[];
    assert.deepEqual(sorted(actual), sorted(expected), text);
  }
}

function sorted(all: readonly object[]): string[] {
  return all.map((each) => JSON.stringify(each)).sort();
}

/** True where a rule that found nothing, and looked at something for that, is asked again after an edit. */
function isAskedAgain(before: string, after: string, look: (model: ConfigModel) => unknown): boolean {
  const rule: Rule = { meta: byteOrderMark.meta, check: () => [] };
  const around = { tables: new Map(), version: newestStable };
  let asked = 0;
  const check = (text: string, last?: Quiet): Quiet => {
    const model = buildModel({ ...around, main: { uri: "file:///etc/postfix/main.cf", text } });
    const quiet = new Quiet(model, [], last);
    quiet.check(rule, () => {
      asked++;
      look(model);
      return [];
    });
    return quiet.done();
  };
  check(after, check(before));
  return asked === 2;
}

describe("a rule that found nothing", () => {
  const text = "myhostname = a.example.com\nmyorigin = $mydomain\nbiff = no\n# end\n";
  const changed = (from: string, to: string) => text.replace(from, to);
  const cases: readonly [string, string, (model: ConfigModel) => unknown, boolean][] = [
    ["another value", changed("no", "yes"), (model) => model.value("myhostname"), false],
    ["a comment", changed("# end", "# END"), (model) => model.value("myhostname"), false],
    ["lines above", `# new\nfoo = 1\n${text}`, (model) => model.value("myorigin"), false],
    ["the value", changed("no", "yes"), (model) => model.value("biff"), true],
    ["what the value refers to", `${text}mydomain = b.example\n`, (model) => model.value("myorigin"), true],
    ["what a default is made of", changed("a.example", "b.example"), (model) => model.value("mydomain"), true],
    ["a second setting", `${text}biff = no\n`, (model) => model.settingsNamed("biff"), true],
    ["who refers to it", changed("no", "$foo"), (model) => model.isReferenced("foo"), true],
    ["the file as such", changed("# end", "# END"), (model) => model.main, true],
    ["all settings", changed("no", "yes"), (model) => model.settings, true],
    ["the text around", changed("# end", "# END"), (model) => model.assignment("biff")!.source, true],
  ];
  for (const [what, after, look, isAsked] of cases) {
    it(`is ${isAsked ? "" : "not "}asked again where an edit changes ${what}`, () => {
      assert.equal(isAskedAgain(text, after, look), isAsked);
    });
  }
});

describe("an expansion that is kept", () => {
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
