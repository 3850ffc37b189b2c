// What is known about Postfix is data, and much of it. The bundle gets it packed: a server that is asked nothing about
// the texts need not read them, and the package is small.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { packFacts } from "./pack-facts.mjs";

/** Puts one packed module in the place of parameters.json and of the hand-written notes, which it evaluates. */
export function packedFacts(root) {
  const parameters = path.join(root, "server/src/facts/parameters.json");
  const topics = path.join(root, "server/src/facts/topics/index.ts");
  return {
    name: "packed-facts",
    setup(build) {
      build.onResolve({ filter: /^packed-facts$/ }, () => ({ path: "packed-facts", namespace: "packed-facts" }));
      build.onLoad({ filter: /.*/, namespace: "packed-facts" }, async () => {
        const evaluated = await evaluate(build.esbuild, root, topics);
        const contents = await packFacts(JSON.parse(await readFile(parameters, "utf8")), evaluated.topics);
        return { contents, loader: "js", resolveDir: root, watchFiles: [parameters, ...evaluated.inputs] };
      });
      build.onLoad({ filter: /\.json$|[\\/]topics[\\/]index\.ts$/ }, ({ path: file }) => {
        if (file === parameters) return { contents: 'export { parameters as default } from "packed-facts";' };
        return file === topics ? { contents: 'export { topics } from "packed-facts";' } : undefined;
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
