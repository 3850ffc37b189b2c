import assert from "node:assert/strict";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import type { Topic } from "../../server/src/facts/topic.js";
import { topics } from "../../server/src/facts/topics/index.js";

const root = join(__dirname, "..", "..");

describe("the bundle", () => {
  it("knows of the parameters what their sources say, in both languages", async () => {
    const { packedTopics } = (await import(join(root, "scripts/esbuild/data-as-string.mjs"))) as {
      packedTopics: (root: string) => Plugin;
    };
    const { outputFiles } = await build({
      absWorkingDir: root,
      entryPoints: ["server/src/facts/topics/index.ts"],
      bundle: true,
      format: "cjs",
      write: false,
      plugins: [packedTopics(root)],
    });
    const bundled: { exports: { topics?: () => readonly Topic[] } } = { exports: {} };
    new Function("module", "exports", outputFiles[0]!.text)(bundled, bundled.exports);
    assert.deepEqual(JSON.parse(JSON.stringify(bundled.exports.topics?.())), JSON.parse(JSON.stringify(topics())));
  });
});
