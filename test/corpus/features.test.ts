import { modelOf } from "../support/configuration.js";
import { corpus, needShared } from "../support/corpus.js";
import { checkRanges } from "../support/ranges.js";

describe("every feature on real configurations", () => {
  before(needShared);

  for (const { name, ...files } of corpus()) {
    it(`keeps every range inside the file: ${name}`, () => checkRanges(modelOf(files)));
  }
});
