import assert from "node:assert/strict";
import type { tableLanguages } from "../../server/src/facts/languages.js";
import { newestStable } from "../../server/src/facts/version.js";
import { fileSyntaxOf, tableTypes } from "../../server/src/facts/vocabulary/table-types.js";
import { readChunks, tableModelOf, tableModels } from "../../server/src/model/tables/table-model.js";
import { ConfigModel } from "../../server/src/model/values/model.js";

describe("the tables of a configuration", () => {
  it("are distinguished without reading them, since one may be very long", () => {
    const main = { uri: "file:///main.cf", text: "virtual_alias_maps = hash:/list\n" };
    const list = {
      uri: "file:///list",
      get text(): string {
        throw new Error("was read");
      },
    };
    const model = new ConfigModel({ main, tables: new Map([["/list", list]]), version: newestStable });
    const [table] = tableModels(model);
    assert.equal(table!.syntax, "indexed");
    assert.throws(() => [...readChunks(table!)], /was read/);
  });

  it("are read as the type says that names them, each type whose name is that of a text file", () => {
    const types = tableTypes.map(({ name }) => name).filter((name) => fileSyntaxOf(name) !== undefined);
    assert.ok(types.length > 10);
    for (const type of types) {
      const main = { uri: "file:///main.cf", text: `transport_maps = ${type}:/list\n` };
      const tables = new Map([["/list", { uri: "file:///list", text: "a b\n" }]]);
      const [table] = tableModels(new ConfigModel({ main, tables, version: newestStable }));
      assert.equal(table?.syntax, fileSyntaxOf(type), type);
      assert.equal(table?.certain, true, type);
    }
  });

  it("are read as their name says where no configuration names them, unless their language was chosen", () => {
    const syntaxOf = (name: string, tableSyntax?: keyof typeof tableLanguages) => {
      const uri = `file:///${name}`;
      const tables = new Map([[uri, { uri, text: "a b\n" }]]);
      const model = new ConfigModel({ tables, version: newestStable, ...(tableSyntax && { tableSyntax }) });
      return tableModelOf(model, uri)?.syntax;
    };
    assert.equal(syntaxOf("vmailbox"), "indexed");
    assert.equal(syntaxOf("mine.pcre"), "pcre");
    assert.equal(syntaxOf("routes"), undefined);
    assert.equal(syntaxOf("routes", "indexed"), "indexed");
    // The language of patterns is that of both kinds, and leaves the decision to the name.
    assert.equal(syntaxOf("mine.pcre", "regexp"), "pcre");
    assert.equal(syntaxOf("virtual", "regexp"), "regexp");
  });
});
