import assert from "node:assert/strict";
import fc from "fast-check";
import { KeyIndex } from "../../server/src/model/emulation/lookup/key-index.js";

describe("an index of keys", () => {
  it("finds the first place of each key, however many there are, and none of another", () => {
    const keys = fc.array(fc.oneof(fc.constantFrom("a", "b", ""), fc.string({ maxLength: 3 })), { maxLength: 300 });
    fc.assert(
      fc.property(keys, (all) => {
        const index = new KeyIndex(0);
        for (const [place, key] of all.entries()) index.add(key, place);
        const placeOf = (key: string) => index.find(key, (place) => (all[place] === key ? place : undefined));
        for (const key of all) {
          assert.equal(placeOf(key), all.indexOf(key));
          assert.ok(index.mayHave(key));
        }
        assert.equal(placeOf("none of them"), undefined);
        index.release();
        assert.equal(placeOf(all[0] ?? ""), undefined);
      }),
    );
  });

  it("begins empty where it has the memory of another one", () => {
    const length = 10_000_000;
    const one = new KeyIndex(length);
    one.add("a", 1);
    one.release();
    assert.equal(new KeyIndex(length).mayHave("a"), false);
  });
});
