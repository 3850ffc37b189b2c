import { strict as assert } from "node:assert";
import fc from "fast-check";
import { TextDocument } from "vscode-languageserver-textdocument";
import { lint } from "../../server/src/check/lint.js";
import { newestStable } from "../../server/src/facts/version.js";
import { Checks } from "../../server/src/lsp/checks.js";
import type { OpenDocument } from "../../server/src/lsp/documents.js";
import { Workspace } from "../../server/src/lsp/workspace.js";
import { buildModel } from "../../server/src/model/values/model.js";
import type { Diagnostic } from "../../server/src/rules/rule.js";
import type { SourceText } from "../../server/src/syntax/text.js";
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

/** Checks a configuration after each of some edits, as the server does, and from the beginning; both find the same. */
async function checkWhileTyping(files: Files, typings: readonly Typing[]): Promise<void> {
  const session = new Typist(files);
  for (const [index, each] of [undefined, ...typings].entries()) {
    if (each !== undefined) session.type(each);
    const actual = JSON.parse(JSON.stringify(await session.check())) as { at: object }[];
    // Under another name, nothing of what is remembered about the first one is used.
    const other = `file:///${index}/main.cf`;
    const anew = buildModel({
      tables: new Map(),
      version: newestStable,
      main: { uri: other, text: session.text },
      ...(session.master && { master: session.master }),
    });
    const found = JSON.stringify(lint(anew, { profile: "strict", only: "configuration" }));
    const expected = JSON.parse(found.replaceAll(other, mainUri)) as { at: object }[];
    assert.deepEqual(sorted(actual), sorted(expected), session.text);
  }
}

const mainUri = "file:///etc/postfix/main.cf";
const masterUri = "file:///etc/postfix/master.cf";

/** Somebody who types in a main.cf that is open in an editor, with the server's own loading and checking behind it. */
class Typist {
  readonly master: SourceText | undefined;
  private document: TextDocument;
  private source: SourceText;
  private readonly workspace: Workspace;
  private readonly checks = new Checks(assert.fail);

  constructor({ "main.cf": text = "", "master.cf": master }: Files) {
    this.document = TextDocument.create(mainUri, "postfix-main", 1, text);
    this.source = { uri: mainUri, text };
    this.master = master === undefined ? undefined : { uri: masterUri, text: master };
    this.workspace = new Workspace(
      { readFile: async (uri) => (uri === masterUri ? this.master?.text : undefined) },
      {
        document: (uri) => (uri === mainUri ? this.open() : undefined),
        settings: async () => ({ profile: "strict" }),
        isTrusted: () => false,
      },
    );
  }

  get text(): string {
    return this.source.text;
  }

  /** Makes an edit as a client reports it: a range and its new text. */
  type({ at, deleted, text }: Typing): void {
    const start = Math.floor((this.text.length * at) / 1000);
    const [from, to] = [start, Math.min(start + deleted, this.text.length)];
    const range = { start: this.document.positionAt(from), end: this.document.positionAt(to) };
    this.document = TextDocument.update(this.document, [{ range, text }], this.document.version + 1);
    this.source = { uri: mainUri, text: this.document.getText() };
    this.workspace.changed();
  }

  async check(): Promise<readonly Diagnostic[]> {
    const configuration = await this.workspace.configurationOf(mainUri);
    return (await this.checks.of(configuration!, undefined, () => true).diagnostics)!;
  }

  private open(): OpenDocument {
    const { languageId, version } = this.document;
    return { uri: mainUri, languageId, version, editable: this.document, source: this.source };
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

  it("finds what a check from the beginning finds", async () => {
    const some = fc.oneof(fc.constantFrom(...mistaken), madeUp);
    const runs = Number(process.env.TYPING_RUNS ?? 150);
    const edits = fc.array(typing(lines), { minLength: 1, maxLength: 12 });
    await fc.assert(fc.asyncProperty(some, edits, checkWhileTyping), {
      numRuns: runs,
      seed: Number(process.env.TYPING_SEED ?? 7),
    });
  });

  describe("of a real configuration", () => {
    before(needShared);
    for (const [index, { name, ...files }] of corpus().entries()) {
      if (files["main.cf"] === undefined) continue;
      it(`finds the same: ${name}`, async () => {
        const other = corpusLines[(index + 7) % corpusLines.length]!;
        const typings = fc.sample(typing([...other, ...files["main.cf"]!.split(/(?<=\n)/)]), {
          numRuns: 8,
          seed: index,
        });
        await checkWhileTyping(files, typings);
      });
    }
  });
});

const corpusLines = corpus().flatMap(({ "main.cf": text }) => (text === undefined ? [] : [text.split(/(?<=\n)/)]));
