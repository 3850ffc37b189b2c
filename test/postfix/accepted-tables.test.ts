import { strict as assert } from "node:assert";
import { lint } from "../../server/src/check/lint.js";
import { tableModels } from "../../server/src/model/tables/table-model.js";
import { modelOf } from "../support/configuration.js";
import { needShared } from "../support/corpus.js";
import { realTables } from "../support/corpus-tables.js";
import { Postmap } from "../support/postmap.js";
import { need } from "../support/system.js";

describe("a real table that postmap accepts without complaint", function () {
  this.timeout(0);
  let postmap: Postmap;
  before(async function () {
    needShared.call(this);
    need("postmap", "postfix").call(this);
    postmap = await Postmap.create();
  });
  after(() => postmap?.remove());

  it("has no error for us", async () => {
    const tally = { accepted: 0, refused: 0 };
    for (const { path, text } of realTables()) {
      const model = modelOf({ [path]: text });
      const syntax = tableModels(model)[0]?.syntax;
      // Definition files need the driver of a database.
      if (syntax === undefined || syntax === "definition") continue;
      const said = await postmap.complaints(syntax, await postmap.write(text));
      tally[said === "" ? "accepted" : "refused"]++;
      const errors = lint(model).filter(({ severity }) => severity === "error");
      if (said === "") assert.deepEqual(errors, [], path);
      else assert.ok(lint(model).length > 0 || isTemplate(text), `${path}: ${said}`);
    }
    console.log(`      ${tally.accepted} accepted, ${tally.refused} refused`);
    assert.ok(tally.accepted > 20);
  });
});

/** What a tool will fill in is judged by it, not by us. */
function isTemplate(text: string): boolean {
  return /\{[{%]/.test(text);
}
