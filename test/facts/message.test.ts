import assert from "node:assert/strict";
import { bilingual, inLanguage, type Message, mapMessage, twoSentences } from "../../server/src/facts/message.js";

const translated: Message = { en: "One.", ja: "一。" };
const untranslated: Message = { en: "Two." };

describe("a message", () => {
  it("is shown in the reader's language, and in English where it has not been translated", () => {
    assert.equal(inLanguage(translated, "ja"), "一。");
    assert.equal(inLanguage(translated, "en"), "One.");
    assert.equal(inLanguage(untranslated, "ja"), "Two.");
  });
  it("is English twice in a longer text where it has not been translated", () => {
    assert.equal(bilingual(translated), translated);
    assert.deepEqual(bilingual(untranslated), { en: "Two.", ja: "Two." });
  });
  it("is changed in the languages that it has", () => {
    const quote = (text: string) => `“${text}”`;
    assert.deepEqual(mapMessage(translated, quote), { en: "“One.”", ja: "“一。”" });
    assert.deepEqual(mapMessage(untranslated, quote), { en: "“Two.”" });
  });
  it("of two sentences does not mix the languages", () => {
    assert.deepEqual(twoSentences(translated, translated), { en: "One. One.", ja: "一。一。" });
    assert.deepEqual(twoSentences(translated, untranslated), { en: "One. Two." });
    assert.deepEqual(twoSentences(untranslated, translated), { en: "Two. One." });
  });
  it("does not let its Japanese be read where that may be missing", () => {
    // @ts-expect-error A message need not have it.
    assert.equal(untranslated.ja, undefined);
    // @ts-expect-error A message need not have it.
    assert.equal(untranslated["ja" as "en" | "ja"], undefined);
  });
});
