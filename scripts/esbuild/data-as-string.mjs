// What is known about Postfix is data, and much of it. A JavaScript engine reads a JSON string several times faster than
// the same data written as JavaScript, and a server that is asked nothing about it then need not read it at all.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { packTopics } from "./pack-topics.mjs";

const facts = path.join("server", "src", "facts", path.sep);

/** Makes each imported JSON file of the facts one string that is parsed when its module is loaded. */
export function jsonAsString(root) {
  return {
    name: "json-as-string",
    setup(build) {
      build.onLoad({ filter: /\.json$/ }, async ({ path: file }) => {
        if (!path.relative(root, file).startsWith(facts)) return undefined;
        const data = JSON.parse(await readFile(file, "utf8"));
        const contents = `export default JSON.parse(${JSON.stringify(JSON.stringify(data))});`;
        return { contents, loader: "js" };
      });
    },
  };
}

/** Evaluates the hand-written notes while building; the bundle gets their result, unpacked on first use. */
export function packedTopics(root) {
  const index = path.join(root, "server/src/facts/topics/index.ts");
  return {
    name: "packed-topics",
    setup(build) {
      build.onLoad({ filter: /[\\/]topics[\\/]index\.ts$/ }, async ({ path: file }) => {
        if (file !== index) return undefined;
        const { topics, inputs } = await evaluate(build.esbuild, root, index);
        return { contents: await packTopics(topics), loader: "js", resolveDir: root, watchFiles: inputs };
      });
    },
  };
}

async function evaluate(esbuild, root, index) {
  const { outputFiles, metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [index],
    bundle: true,
    platform: "node",
    format: "esm",
    charset: "utf8",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const module = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
  const inputs = Object.keys(metafile.inputs).map((input) => path.join(root, input));
  return { topics: module.topics(), inputs };
}
