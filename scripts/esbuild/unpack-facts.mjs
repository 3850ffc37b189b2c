import { decompress } from "fzstd";

/** The topics in what packFacts made, as the bundle sees them: the texts are read when the first is asked for. */
export function unpackTopics({ topics, shapes }, texts) {
  let read;
  const textsIn = (language) => {
    read ??= unpack(texts);
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
export function unpack(packed) {
  const letters = atob(packed);
  const compressed = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) compressed[at] = letters.charCodeAt(at);
  const bytes = decompress(compressed);
  return JSON.parse(new TextDecoder().decode(bytes));
}
