import { compress } from "./compress.mjs";

/**
 * What is known about all parameters as a JavaScript module: the generated facts, and the hand-written notes. Most of it
 * is text, which only a hover or a completion needs, and in one language: so the texts of each language lie apart,
 * compressed. What remains is wanted at once, and nothing is read faster than JSON; it says every shape once, however
 * many parameters have it.
 */
export async function packFacts(parameters, topics) {
  const texts = { en: new Index(), ja: new Index() };
  const shapes = new Index();
  const structure = topics.map(({ parameters, ...topic }) => ({
    ...topic,
    parameters: Object.fromEntries(
      Object.entries(parameters).map(([name, { shape, ...notes }]) => {
        return [name, { ...notes, shape: shapes.add(JSON.stringify(withoutTexts(shape, texts))) }];
      }),
    ),
  }));
  const notes = { topics: withoutTexts(structure, texts), shapes: shapes.all.map((each) => JSON.parse(each)) };
  const packedTexts = `{ en: "${await packed(texts.en.all)}", ja: "${await packed(texts.ja.all)}" }`;
  return `import { unpackTopics } from "./scripts/esbuild/unpack-facts.mjs";
export const parameters = ${parseCall(parameters)};
let read;
export const topics = () => (read ??= unpackTopics(${parseCall(notes)}, ${packedTexts}));`;
}

function parseCall(data) {
  return `JSON.parse(${JSON.stringify(JSON.stringify(data))})`;
}

async function packed(data) {
  return Buffer.from(await compress(JSON.stringify(data))).toString("base64");
}

/** The same data with `{ $: [place of the English text, place of the Japanese one] }` for each message. */
function withoutTexts(data, texts) {
  if (Array.isArray(data)) return data.map((each) => withoutTexts(each, texts));
  if (typeof data !== "object" || data === null) return plain(data);
  if (data.constructor !== Object) throw new Error(`only plain data can be packed, not ${data.constructor.name}`);
  if (Object.keys(data).sort().join() === "en,ja") return { $: [texts.en.add(data.en), texts.ja.add(data.ja)] };
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, withoutTexts(value, texts)]));
}

function plain(value) {
  if (typeof value === "function") throw new Error("only plain data can be packed, not a function");
  return value;
}

/** Gives each distinct text a number. */
class Index {
  all = [];
  places = new Map();

  add(text) {
    if (!this.places.has(text)) this.places.set(text, this.all.push(text) - 1);
    return this.places.get(text);
  }
}
