import { decompress } from "fzstd";

/**
 * The topics in what packFacts made, as the bundle sees them. A check asks for a few shapes and for no text: so shapes
 * are made when they are asked for, and the texts of a language are read with the first of them.
 */
export function unpackTopics({ topics, shapes }, texts) {
  const read = {};
  const textsIn = (language) => {
    read[language] ??= unpack(texts[language]);
    return read[language];
  };

  /** A text in both languages. */
  class Text {
    constructor(places) {
      this.places = places;
    }

    get en() {
      return textsIn("en")[this.places[0]];
    }

    get ja() {
      return textsIn("ja")[this.places[1]];
    }
  }

  /** What stands about a parameter. */
  class Notes {
    constructor({ shape, summary, related }) {
      this.shapeNumber = shape;
      this.summary = new Text(summary.$);
      if (related !== undefined) this.related = related;
    }

    get shape() {
      return shapeOf(this.shapeNumber);
    }
  }

  const made = [];
  const shapeOf = (number) => {
    made[number] ??= withTexts(shapes[number]);
    return made[number];
  };

  function withTexts(data) {
    if (typeof data !== "object" || data === null) return data;
    if (data.$ !== undefined) return new Text(data.$);
    for (const key of Object.keys(data)) data[key] = withTexts(data[key]);
    return data;
  }

  for (const topic of topics) {
    topic.title = new Text(topic.title.$);
    for (const name of Object.keys(topic.parameters)) topic.parameters[name] = new Notes(topic.parameters[name]);
  }
  return topics;
}

/** The data behind Base64 and Zstandard. */
function unpack(packed) {
  const letters = atob(packed);
  const compressed = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) compressed[at] = letters.charCodeAt(at);
  const bytes = decompress(compressed);
  return JSON.parse(new TextDecoder().decode(bytes));
}
