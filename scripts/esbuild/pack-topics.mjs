import { compress } from "./compress.mjs";

/**
 * The notes on all parameters as a JavaScript module that exports `topics`. Most of it is text, which only a hover or a
 * completion needs, and in one language: so the texts of each language lie apart, compressed. What remains says every
 * shape once, however many parameters have it.
 */
export async function packTopics(topics) {
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
  const rest = withoutTexts(structure, texts);
  const parts = [
    `topics: JSON.parse(${JSON.stringify(JSON.stringify(rest))})`,
    `shapes: JSON.parse(${JSON.stringify(`[${shapes.all.join()}]`)})`,
    `texts: { en: "${await packed(texts.en.all)}", ja: "${await packed(texts.ja.all)}" }`,
  ];
  return `import { unpackTopics } from "./scripts/esbuild/unpack-topics.mjs";
let read;
export const topics = () => (read ??= unpackTopics({ ${parts.join(", ")} }));`;
}

async function packed(texts) {
  return Buffer.from(await compress(JSON.stringify(texts))).toString("base64");
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
