import assert from "node:assert/strict";
import { availability, parameters } from "../../server/src/facts/parameter.js";
import { namedValuesOf } from "../../server/src/facts/shape.js";
import { topics } from "../../server/src/facts/topics/index.js";
import { isIn, parseVersion } from "../../server/src/facts/version.js";
import { tlsProtocols } from "../../server/src/facts/vocabulary/tls.js";
import { PostfixSource } from "../support/c-names.js";
import { byProgram, elsewhere, inSource } from "../support/value-judges.js";

/** Every parameter whose values have names; TLS protocols are the same for all. */
const enumerations = topics.flatMap((topic) =>
  Object.entries(topic.parameters).flatMap(([name, { shape }]) => {
    const values = shape.kind === "protocols" ? tlsProtocols : namedValuesOf(shape);
    const item = shape.kind === "list" ? shape.of : shape;
    const isClosed = item.kind === "protocols" || (item.kind === "choice" && item.or === undefined);
    return values.length === 0 ? [] : [{ name, values, isClosed }];
  }),
);

describe("the named values of a parameter", () => {
  it("have a judge, each enumeration: a program, a place in the sources, or a reason why not", () => {
    const judges = [...byProgram, ...inSource].map((judge) => judge.parameters);
    const all = [...judges, ...elsewhere.map(([pattern]) => pattern)];
    const names = enumerations.map(({ name }) => name);
    assert.deepEqual(
      names.filter((name) => !all.some((pattern) => pattern.test(name))),
      [],
    );
    assert.deepEqual(
      all.filter((pattern) => !names.some((name) => pattern.test(name))),
      [],
      "a judge of nothing",
    );
  });

  describe("are those of Postfix's sources", () => {
    const root = process.env.POSTFIX_SOURCE;
    before(function () {
      if (root !== undefined) return;
      console.log("      (left out: POSTFIX_SOURCE names no tree of Postfix's sources)");
      this.skip();
    });

    for (const { parameters: pattern, places, notValues = [] } of inSource) {
      it(`${places.map(({ file }) => `src/${file}`).join(", ")}: ${pattern.source}`, () => {
        const source = new PostfixSource(root!);
        const version = parseVersion(source.release)!;
        const known = new Set(places.flatMap((each) => source.namesIn(each).map(plain)));
        for (const word of notValues) assert.ok(known.delete(word), `${word} is not there`);
        assert.ok(known.size > 0);
        for (const { name, values, isClosed } of enumerations) {
          const fact = parameters.get(name)!;
          if (!pattern.test(name) || !["known", "deprecated"].includes(availability(fact, version))) continue;
          const ours = values.filter((value) => isIn(version, value)).map((value) => plain(value.name));
          assert.deepEqual(
            ours.filter((value) => !known.has(value) && !isComposed(value, known)),
            [],
            `${name}: not in the sources`,
          );
          if (!isClosed) continue;
          assert.deepEqual(
            [...known].filter((value) => !ours.includes(value)),
            [],
            `${name}: only in the sources`,
          );
        }
      });
    }
  });
});

/** As Postfix compares names: without case, without the braces of a one-letter macro, and permissions without a zero. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^\{(\w)\}$/, "$1")
    .replace(/^0+(?=.)/, "");
}

/** `sender_name`: the attribute `sender` and the suffix `_name` (smtpd_expand.c). */
function isComposed(name: string, known: ReadonlySet<string>): boolean {
  const [, attribute, suffix] = /^(\w+)(_\w+)$/.exec(name) ?? [];
  return attribute !== undefined && known.has(attribute) && known.has(suffix!);
}
