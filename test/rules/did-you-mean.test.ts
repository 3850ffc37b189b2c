import assert from "node:assert/strict";
import fc from "fast-check";
import { didYouMean, editDistance } from "../../server/src/rules/shared/did-you-mean.js";

/** The textbook definition of the distance, which is fast enough for short words. */
function levenshtein(one: string, other: string): number {
  if (one === "" || other === "") return one.length + other.length;
  const [a, b] = [one.slice(1), other.slice(1)];
  if (one[0] === other[0]) return levenshtein(a, b);
  return 1 + Math.min(levenshtein(a, b), levenshtein(a, other), levenshtein(one, b));
}

describe("the name that was probably meant", () => {
  it("is found by the number of letters that differ", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "_"), maxLength: 6 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (one, other, most) => {
        const [expected, found] = [levenshtein(one, other), editDistance(one, other, most)];
        if (expected <= most) assert.equal(found, expected);
        else assert.ok(found > most, `${found}`);
      }),
      { numRuns: 1000 },
    );
  });

  it("is the nearest one, and none where all are far", () => {
    const names = ["smtpd_helo_required", "smtpd_helo_restrictions", "relayhost"];
    assert.equal(didYouMean("smtpd-Helo-reqired", names), "smtpd_helo_required");
    assert.equal(didYouMean("relay_hosts", names), "relayhost");
    assert.equal(didYouMean("mydestination", names), undefined);
  });
});
