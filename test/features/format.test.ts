import assert from "node:assert/strict";
import { applyEdits } from "../../server/src/features/fixes.js";
import { format } from "../../server/src/features/format.js";
import { show } from "../../server/src/model/emulation/postconf/show.js";
import type { ConfigModel } from "../../server/src/model/values/model.js";
import { type Files, modelOf, source } from "../support/configuration.js";
import { corpus, needShared } from "../support/corpus.js";

type File = "main.cf" | "master.cf";

function formatted(text: string, file: File = "main.cf"): string {
  return applyEdits(text, format(modelOf({ [file]: text }), source(file, "").uri));
}

describe("formatting", () => {
  it("puts one blank on each side of “=” and takes white space from the ends of lines", () => {
    assert.equal(formatted("a=b  \nc   =\td\ne =\n"), "a = b\nc = d\ne =\n");
  });
  it("does both where a value begins on the next line", () => {
    assert.equal(formatted("a=\t\n b\n"), "a =\n b\n");
  });
  it("keeps comments, indentation and where a value begins", () => {
    const text = "# a = b\nlist =\n    one,\n# why\n\ttwo\n";
    assert.equal(formatted(text), text);
  });
  it("keeps the line endings of the file, and ends it with one", () => {
    assert.equal(formatted("a=b\r\nc=d"), "a = b\r\nc = d\r\n");
  });
  it("leaves the columns of master.cf where they are", () => {
    const text = "smtp      inet  n  -  y  -  -  smtpd\n  -o a=b\n";
    assert.equal(formatted(text, "master.cf"), text);
  });
});

describe("formatting real configurations", () => {
  before(needShared);
  for (const { name, ...files } of corpus()) {
    it(`changes nothing that Postfix reads, and nothing the second time: ${name}`, () => {
      const once = formattedFiles(files);
      assert.deepEqual(formattedFiles(once), once);
      assert.deepEqual(meaning(modelOf(once)), meaning(modelOf(files)));
    });
  }
});

function formattedFiles(files: Files): Files {
  const model = modelOf(files);
  const entries = Object.entries(files).map(([name, text = ""]) => [
    name,
    applyEdits(text, format(model, source(name, "").uri)),
  ]);
  return Object.fromEntries(entries);
}

/** What postconf would print of a configuration. */
function meaning(model: ConfigModel): unknown {
  return (["changed", "services", "overrides"] as const).map((mode) => show(model, { mode, directory: "/" }).lines);
}
