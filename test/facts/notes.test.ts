import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { bilingual } from "../../server/src/facts/message.js";
import { parameters } from "../../server/src/facts/parameter.js";
import { type NamedValue, namedValuesOf } from "../../server/src/facts/shape.js";
import { topics } from "../../server/src/facts/topics/index.js";
import { accessActions, checkActions } from "../../server/src/facts/vocabulary/actions.js";
import { daemons } from "../../server/src/facts/vocabulary/daemons.js";
import { masterColumns } from "../../server/src/facts/vocabulary/master-columns.js";
import { pipeFlags, pipeMacros } from "../../server/src/facts/vocabulary/pipe.js";
import { restrictions } from "../../server/src/facts/vocabulary/restrictions.js";
import { tableTypes } from "../../server/src/facts/vocabulary/table-types.js";
import { lacks } from "../support/system.js";

/** A text together with what it is about. */
interface Written {
  readonly about: string;
  readonly en: string;
  readonly ja: string;
}

const notes = topics.flatMap((topic) => Object.entries(topic.parameters));
const vocabulary: readonly NamedValue[] = [
  ...restrictions,
  ...tableTypes,
  ...daemons,
  ...daemons.flatMap(({ options }) => options),
  ...masterColumns,
  ...masterColumns.flatMap(({ values }) => values),
  ...pipeFlags,
  ...pipeMacros,
  ...accessActions,
  ...checkActions,
];
const summaries: readonly Written[] = notes.map(([about, { summary }]) => ({ about, ...bilingual(summary) }));
const phrases: readonly Written[] = [
  ...vocabulary.map(({ name, summary }) => ({ about: name, ...bilingual(summary) })),
  ...notes.flatMap(([about, { shape }]) =>
    namedValuesOf(shape).map(({ name, summary }) => ({ about: `${about}: ${name}`, ...bilingual(summary) })),
  ),
];

describe("what we wrote about Postfix", () => {
  it("covers every parameter that the sources know", () => {
    const written = new Set(notes.map(([name]) => name));
    const missing = [...parameters.keys()].filter((name) => !written.has(name));
    assert.deepEqual(missing, [], "a parameter without summary, shape and topic");
  });

  it("is about parameters that exist, each in one topic", () => {
    const names = notes.map(([name]) => name);
    assert.deepEqual(
      names.filter((name) => !parameters.has(name)),
      [],
    );
    assert.deepEqual(
      names.filter((name, index) => names.indexOf(name) !== index),
      [],
    );
  });

  it("exists in English, and is Japanese where it is translated", () => {
    const wrong = [...summaries, ...phrases].filter(
      ({ en, ja }) => en.trim() === "" || (ja !== en && !/[ぁ-んァ-ヶ一-龠]/.test(ja)),
    );
    assert.deepEqual(wrong, []);
  });

  for (const language of ["en", "ja"] as const) {
    it(`says something different about each parameter (${language})`, () => {
      const first = new Map<string, string>();
      for (const written of summaries) {
        const text = written[language];
        assert.equal(first.get(text), undefined, `${written.about} and ${first.get(text)} share a summary`);
        first.set(text, written.about);
      }
    });
  }

  it("begins with what the parameter does", () => {
    const filler = /^(?:(?:This|The) (?:parameter|setting|option)|Specifies)|^この(?:パラメータ|設定)は/;
    assert.deepEqual(
      summaries.filter(({ en, ja }) => filler.test(en) || filler.test(ja)).map(({ about }) => about),
      [],
    );
  });

  it("relates parameters only to parameters that exist", () => {
    const unknown = notes.flatMap(([name, { related = [] }]) =>
      related.filter((other) => !parameters.has(other) || other === name).map((other) => `${name} -> ${other}`),
    );
    assert.deepEqual(unknown, []);
  });

  it("spells Japanese terms in one way", () => {
    const variants =
      /ディレクトリー|パラメーター|コンテナー|メモリー|ライブラリー|セキュリティー|デフォルト|サーバ(?!ー)|ユーザ(?!ー)|ヘッダ(?!ー)|フォルダ(?!ー)|エラ(?!ー)|プロトコール/;
    const wrong = [...summaries, ...phrases]
      .filter(({ ja }) => variants.test(ja))
      .map(({ about, ja }) => `${about}: ${ja}`);
    assert.deepEqual(wrong, []);
  });

  it("marks as code what Markdown would take for a link, an emphasis or a tag", () => {
    const taken = /\S@|@\S|\*|\$\w|<[^\s>]*>|`/;
    const wrong = [...summaries, ...phrases].flatMap(({ about, en, ja }) =>
      [en, ja].filter((text) => taken.test(text.replace(/`[^`]+`/g, ""))).map((text) => `${about}: ${text}`),
    );
    assert.deepEqual(wrong, []);
  });

  it("uses no run of eight words of the manual", function () {
    const manual = manualRuns();
    if (manual.size === 0) lacks(this, "the manual page postconf(5) is not installed", "postfix man-db");
    const copied = [...summaries, ...phrases].flatMap(({ about, en }) =>
      runsOf(en)
        .filter((run) => manual.has(run))
        .slice(0, 1)
        .map((run) => `${about}: ${run}`),
    );
    assert.deepEqual(copied, []);
  });
});

/** Every run of eight words of postconf(5). */
function manualRuns(): Set<string> {
  try {
    const env = { ...process.env, MANWIDTH: "1000", MAN_KEEP_FORMATTING: "" };
    const page = execFileSync("man", ["-P", "cat", "5", "postconf"], { env, maxBuffer: 1 << 26, stdio: "pipe" });
    // Overstruck letters (x, backspace, x) are how nroff prints bold.
    return new Set(runsOf(page.toString().replace(/.[\b]/g, "")));
  } catch {
    return new Set();
  }
}

function runsOf(text: string): string[] {
  const words = text
    .toLowerCase()
    .replace(/[^a-z0-9_$]+/g, " ")
    .trim()
    .split(" ");
  return words.slice(0, Math.max(0, words.length - 7)).map((_, index) => words.slice(index, index + 8).join(" "));
}
