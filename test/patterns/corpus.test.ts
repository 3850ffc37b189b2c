import assert from "node:assert/strict";
import type { Entry } from "../../server/src/model/emulation/postconf/show.js";
import { show } from "../../server/src/model/emulation/postconf/show.js";
import { checklist } from "../../server/src/patterns/checklist.js";
import { patternNamed, patterns } from "../../server/src/patterns/index.js";
import type { Answers } from "../../server/src/patterns/pattern.js";
import { planFor } from "../../server/src/patterns/plan.js";
import { planEdits } from "../../server/src/patterns/plan-edits.js";
import { stateOf } from "../../server/src/patterns/state.js";
import { type Files, modelOf } from "../support/configuration.js";
import { corpus, needShared } from "../support/corpus.js";
import { timeLimit } from "../support/time-limit.mjs";
import { applied, uris } from "./variants.js";

const answers: Readonly<Record<string, Answers>> = {
  "this-host-only": { hostname: "new.example.com" },
  "shared-server": { hostname: "new.example.com", networks: "192.0.2.0/24", submissions: "yes" },
  "provider-relay": { hostname: "new.example.com", provider: "other", relayhost: "[smtp.example.net]:465" },
};

describe("a pattern in real configurations", function () {
  this.timeout(timeLimit(120));
  before(needShared);

  for (const pattern of patterns) {
    const given = answers[pattern.id]!;

    it(`${pattern.id}: main.cf is then the pattern and what was there`, () => {
      for (const { name, ...files } of corpus()) {
        const after = applied(files, pattern, given);
        // Which names Postfix knows depends on the services, too.
        const before = { ...files, "master.cf": after["master.cf"]! };
        const expected = new Map(settings(before).map((entry) => [entry.name, entry.value]));
        const model = modelOf(files, "3.7");
        const plan = planFor(patternNamed(pattern.id)!, given, model);
        for (const each of plan.obsolete ?? []) expected.delete(each.name);
        for (const setting of plan.groups.flatMap((group) => group.settings)) {
          const state = stateOf(model, setting);
          if (state === "missing") expected.set(setting.name, setting.value);
          if (state === "differs") {
            expected.set(setting.name, setting.amend?.(model.assignment(setting.name)!)?.becomes ?? setting.value);
          }
        }
        const found = settings(after).map((entry) => [entry.name, plainList(entry.value)]);
        assert.deepEqual(
          Object.fromEntries(found),
          Object.fromEntries([...expected].map(([key, value]) => [key, plainList(value)])),
          name,
        );
      }
    });

    it(`${pattern.id}: nothing is lost of the comments, and nothing overlaps`, () => {
      for (const { name, ...files } of corpus()) {
        const model = modelOf(files, "3.7");
        const { edits } = planEdits(planFor(pattern, given, model), model, uris, "en");
        const sorted = [...edits].sort((a, b) =>
          a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : a.range.start - b.range.start,
        );
        sorted.forEach((edit, index) => {
          const last = sorted[index - 1];
          assert.ok(last === undefined || last.uri !== edit.uri || last.range.end <= edit.range.start, name);
        });
        const after = modelOf(applied(files, pattern, given), "3.7");
        const remaining = commentsOf(after.main.source.text, after.main.comments);
        for (const comment of commentsOf(model.main.source.text, model.main.comments)) {
          assert.ok(remaining.includes(comment), `${name}: ${comment}`);
        }
      }
    });

    it(`${pattern.id}: it is complete, and inserting it again changes nothing`, () => {
      for (const { name, ...files } of corpus()) {
        const once = applied(files, pattern, given);
        assert.deepEqual(applied(once, pattern, given), once, name);
        assert.deepEqual(applied(once, pattern, {}), once, name);
        const { items } = checklist(modelOf(once, "3.7"), uris, {}, pattern)!;
        assert.deepEqual(
          items.filter(({ state }) => state !== "set").map((item) => item.name),
          [],
          name,
        );
      }
    });
  }
});

/** What `postconf -n` prints. */
function settings(files: Files): readonly Entry[] {
  const model = modelOf(files, "3.7");
  const last = new Map(model.main.assignments.map(({ name, value }) => [name.text, value.text.replace(/\s+/g, " ")]));
  const shown = show(model, { mode: "changed", directory: "/etc/postfix" });
  // Where postconf itself would stop, what the file says is compared.
  // postconf names the directory that it was told where a value refers to it.
  return shown.stopped === undefined && shown.entries.length > 0
    ? shown.entries.filter(({ name }) => name !== "config_directory")
    : [...last].map(([name, value]) => ({ name, value }));
}

function plainList(value: string): string {
  return value.replace(/[\s,]+/g, " ");
}

function commentsOf(text: string, ranges: readonly { start: number; end: number }[]): string[] {
  return ranges.map(({ start, end }) => text.slice(start, end).trimEnd());
}
