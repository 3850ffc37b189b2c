import assert from "node:assert/strict";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import type { Message } from "../../server/src/facts/message.js";
import { parameters } from "../../server/src/facts/parameter.js";
import type { Topic } from "../../server/src/facts/topic.js";
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

/** Only what the types promise, however it comes about. */
function plain(data: readonly Topic[]): unknown {
  return data.map(({ id, title, parameters: notes }) => ({
    id,
    title: text(title),
    parameters: Object.entries(notes).map(([name, { shape, summary, related }]) => {
      return { name, shape: withTexts(shape), summary: text(summary), related };
    }),
  }));
}

function withTexts(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withTexts);
  if (typeof data !== "object" || data === null) return data;
  if ("en" in data && "ja" in data) return text(data as Message);
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, withTexts(value)]));
}

function text({ en, ja }: Message): Message {
  return { en, ja };
}
