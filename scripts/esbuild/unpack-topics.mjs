import { decompress } from "fzstd";

/** What packTopics made, as the bundle sees it: the texts of a language are read when the first of them is asked for. */
export function unpackTopics({ topics, shapes, texts }) {
  const read = {};
  const textsIn = (language) => (read[language] ??= unpack(texts[language]));

  function withTexts(data) {
    if (typeof data !== "object" || data === null) return data;
    if (data.$ !== undefined) return message(data.$);
    for (const key of Object.keys(data)) data[key] = withTexts(data[key]);
    return data;
  }

  function message([en, ja]) {
    return {
      get en() {
        return textsIn("en")[en];
      },
      get ja() {
        return textsIn("ja")[ja];
      },
    };
  }

  const shared = withTexts(shapes);
  const whole = withTexts(topics);
  for (const topic of whole) {
    for (const notes of Object.values(topic.parameters)) notes.shape = shared[notes.shape];
  }
  return whole;
}

/** The list of texts behind Base64 and Zstandard. */
function unpack(packed) {
  const bytes = decompress(Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0)));
  return JSON.parse(new TextDecoder().decode(bytes));
}
