import { decompress } from "fzstd";

/** The topics in what packFacts made, as the bundle sees them: the texts of a language are read when one is asked for. */
export function unpackTopics({ topics, shapes }, texts) {
  const read = {};
  const textsIn = (language) => {
    read[language] ??= unpack(texts[language]);
    return read[language];
  };

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

/** The data behind Base64 and Zstandard. */
function unpack(packed) {
  const letters = atob(packed);
  const compressed = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) compressed[at] = letters.charCodeAt(at);
  const bytes = decompress(compressed);
  return JSON.parse(new TextDecoder().decode(bytes));
}
