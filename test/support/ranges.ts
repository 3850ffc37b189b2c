import assert from "node:assert/strict";
import { lint } from "../../server/src/check/lint.js";
import { complete } from "../../server/src/features/completion/completion.js";
import { format } from "../../server/src/features/format.js";
import { hover } from "../../server/src/features/hover/hover.js";
import { definition, references, renameable } from "../../server/src/features/navigation.js";
import { folds, outline } from "../../server/src/features/outline.js";
import type { ConfigModel, Location } from "../../server/src/model/values/model.js";
import type { SourceText, TextRange } from "../../server/src/syntax/text.js";

/** The approximate number of positions that are tried in each file. */
const positions = 25;

/** Runs every feature on a configuration, and asserts that each range it returns is inside its file. */
export function checkRanges(model: ConfigModel): void {
  checkRules(model);
  for (const source of [model.input.main, model.input.master]) {
    if (source !== undefined) checkFeatures(model, source);
  }
}

function checkRules(model: ConfigModel): void {
  for (const { at, related = [], fixes = [], rule } of lint(model)) {
    const places = [at, ...related.map((each) => each.at), ...fixes.flatMap((fix) => fix.edits)];
    for (const place of places) assertInside(model, place, rule);
  }
}

function checkFeatures(model: ConfigModel, source: SourceText): void {
  const { uri, text } = source;
  for (const range of [...outline(model, uri), ...folds(model, uri)].map((each) => each.range)) {
    assertInside(model, { uri, range }, "outline");
  }
  for (const edit of format(model, uri)) assertInside(model, edit, "format");
  const step = Math.max(1, Math.floor(text.length / positions));
  for (let offset = 0; offset <= text.length; offset += step) checkPosition(model, { uri, offset });
}

function checkPosition(model: ConfigModel, at: { uri: string; offset: number }): void {
  const ranges: (TextRange | undefined)[] = [hover(model, at)?.range, renameable(model, at)?.range];
  for (const range of ranges) if (range) assertInside(model, { uri: at.uri, range }, "hover");
  for (const { range } of complete(model, at)) {
    assertInside(model, { uri: at.uri, range }, "completion");
    assert.ok(range.start <= at.offset && at.offset <= range.end, "a completion replaces the word at the cursor");
  }
  for (const place of [...definition(model, at), ...references(model, at)]) assertInside(model, place, "navigation");
}

function assertInside(model: ConfigModel, { uri, range }: Location, what: string): void {
  const source = [model.input.main, model.input.master].find((each) => each?.uri === uri);
  assert.ok(source, `${what}: a place in an unknown file ${uri}`);
  const valid = 0 <= range.start && range.start <= range.end && range.end <= source.text.length;
  assert.ok(valid, `${what}: ${range.start}-${range.end} of ${source.text.length}`);
}
