import assert from "node:assert/strict";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import { parameters } from "../../server/src/facts/parameter.js";
import { topics } from "../../server/src/facts/topics/index.js";

const root = join(__dirname, "..", "..");

interface Facts {
  readonly parameters: typeof parameters;
  readonly topics: typeof topics;
}

describe("the bundle", () => {
  it("knows of the parameters what their sources say, in both languages", async () => {
    const { packedFacts } = (await import(join(root, "scripts/esbuild/facts-as-data.mjs"))) as {
      packedFacts: (root: string) => Plugin;
    };
    const { outputFiles } = await build({
      absWorkingDir: root,
      stdin: {
        contents:
          'export * from "./server/src/facts/parameter.js"; export * from "./server/src/facts/topics/index.js";',
        resolveDir: root,
      },
      bundle: true,
      format: "cjs",
      write: false,
      plugins: [packedFacts(root)],
    });
    const bundled = { exports: {} };
    new Function("module", "exports", outputFiles[0]!.text)(bundled, bundled.exports);
    const facts = bundled.exports as Facts;
    assert.deepEqual(plain(facts.topics()), plain(topics()));
    assert.deepEqual([...facts.parameters], [...parameters]);
  });
});

/** Without the functions that read a text when it is asked for. */
function plain(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data));
}
