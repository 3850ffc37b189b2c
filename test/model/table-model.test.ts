import assert from "node:assert/strict";
import { newestStable } from "../../server/src/facts/version.js";
import { readChunks, tableModels } from "../../server/src/model/tables/table-model.js";
import { ConfigModel } from "../../server/src/model/values/model.js";

describe("the tables of a configuration", () => {
  it("are told apart without reading them, since one may be very long", () => {
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
});
