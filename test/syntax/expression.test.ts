import { strict as assert } from "node:assert";
import { malformedIn, type Part, parseTemplate, referencesIn } from "../../server/src/syntax/expression.js";

function only(text: string): Part {
  const { parts } = parseTemplate(text);
  assert.equal(parts.length, 1, text);
  return parts[0]!;
}

function names(text: string): string[] {
  return [...referencesIn(parseTemplate(text))].map(({ name }) => name.text);
}

function mistakes(text: string): string[] {
  return [...malformedIn(parseTemplate(text))].map(({ problem }) => problem);
}

describe("$ expressions", () => {
  it("are names in three spellings", () => {
    assert.deepEqual(names("$a ${b} $(c) ${ d } x$e.f"), ["a", "b", "c", "d", "e"]);
    assert.deepEqual(names("$$a costs $$$b"), ["b"]);
  });

  it("are conditions on a name, with bare or braced values", () => {
    assert.deepEqual(names("${a?$b} ${c:$d} ${e?{$f}:{$g}} ${h? {$i} : $j}"), [..."abcdefghij"]);
    const part = only("${a?b:c}");
    assert.ok(part.kind === "reference" && part.ifUnset === undefined);
    assert.deepEqual(
      part.ifSet?.parts.map((each) => each.kind === "text" && each.text),
      ["b:c"],
    );
  });

  it("are comparisons", () => {
    const part = only("${{$a} <=level {3.6} ? {yes} : {no}}");
    assert.ok(part.kind === "comparison");
    assert.equal(part.operator, "<=level");
    for (const text of ["${{a}=={b}}", "${ {a} != {b} ?c}", "$({a}<{b}:{c})", "${{}>={}?{}}"]) {
      assert.equal(only(text).kind, "comparison", text);
    }
  });

  it("are functions", () => {
    const part = only("${domain_to_ascii{ $a }}");
    assert.ok(part.kind === "call");
    assert.equal(part.name.text, "domain_to_ascii");
    assert.deepEqual(names("${domain_to_ascii{ $a }}"), ["a"]);
  });

  it("say what is wrong with them", () => {
    assert.deepEqual(mistakes("${a"), ["unbalanced"]);
    assert.deepEqual(mistakes("$ ${} $()"), ["empty-name", "empty-name", "empty-name"]);
    assert.deepEqual(mistakes("${a-b} ${a b}"), ["bad-name", "bad-name"]);
    assert.deepEqual(mistakes("${{a}=b} ${{a}=={b}c} ${{a} ==Level {b}}"), ["operator", "operator", "operator"]);
    assert.deepEqual(mistakes("${a?{b}c} ${a:{b}c} ${a?{b}:{c}d}"), [
      "trailing-text",
      "trailing-text",
      "trailing-text",
    ]);
    assert.deepEqual(mistakes(`${"${a?".repeat(102)}${"}".repeat(102)}`), ["too-deep"]);
  });

  it("still give the names before a mistake", () => {
    assert.deepEqual(names("${a?{$b}c} ${{$d}=={$e}f}"), ["a", "b", "d", "e"]);
  });
});
