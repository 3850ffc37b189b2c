// What is known about Postfix is data, and much of it. A JavaScript engine reads a JSON string several times faster than
// the same data written as JavaScript, and a server that is asked nothing about it then need not read it at all.
import { readFile } from "node:fs/promises";
import path from "node:path";

const facts = path.join("server", "src", "facts", path.sep);

/** Makes each imported JSON file of the facts one string that is parsed when its module is loaded. */
export function jsonAsString(root) {
  return {
    name: "json-as-string",
    setup(build) {
      build.onLoad({ filter: /\.json$/ }, async ({ path: file }) => {
        if (!path.relative(root, file).startsWith(facts)) return undefined;
        const data = JSON.parse(await readFile(file, "utf8"));
        return { contents: `export default ${parseCall(data)};`, loader: "js" };
      });
    },
  };
}

/** Evaluates the hand-written notes while building; the bundle gets their result, parsed on first use. */
export function topicsAsString(root) {
  const index = path.join(root, "server/src/facts/topics/index.ts");
  return {
    name: "topics-as-string",
    setup(build) {
      build.onLoad({ filter: /[\\/]topics[\\/]index\.ts$/ }, async ({ path: file }) => {
        if (file !== index) return undefined;
        const { topics, inputs } = await evaluate(build.esbuild, root, index);
        const contents = `let read;\nexport const topics = () => (read ??= ${parseCall(topics)});`;
        return { contents, loader: "js", watchFiles: inputs };
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

function parseCall(data) {
  return `JSON.parse(${JSON.stringify(JSON.stringify(data, onlyPlainData))})`;
}

/** A set or a regular expression would come out of the string as an empty object, and nobody would see why. */
function onlyPlainData(key, value) {
  const plain = typeof value !== "object" || value === null || Array.isArray(value) || value.constructor === Object;
  if (plain && typeof value !== "function") return value;
  throw new Error(`${key}: only plain data can be bundled as a string, not ${value.constructor.name}`);
}
