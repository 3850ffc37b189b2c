import assert from "node:assert/strict";
import fc from "fast-check";
import { checklist } from "../../server/src/patterns/checklist.js";
import { patterns } from "../../server/src/patterns/index.js";
import type { Answers } from "../../server/src/patterns/pattern.js";
import { configuration } from "../support/arbitrary-configuration.js";
import { modelOf } from "../support/configuration.js";
import { applied, uris } from "./variants.js";

/** How many configurations to make up, and where to begin: PATTERN_RUNS=20000 for a long run. */
const runs = Number(process.env.PATTERN_RUNS ?? 300);
const seed = Number(process.env.PATTERN_SEED ?? (process.env.PATTERN_RUNS ? Date.now() % 1e9 : 20260));

const answers: Readonly<Record<string, Answers>> = {
  "this-host-only": { hostname: "new.example.com" },
  "shared-server": { hostname: "new.example.com", networks: "192.0.2.0/24", submissions: "yes" },
  "provider-relay": { hostname: "new.example.com", provider: "other", relayhost: "[smtp.example.net]:465" },
};

describe(`a pattern in ${runs} made-up configurations (seed ${seed})`, function () {
  this.timeout(0);

  for (const pattern of patterns) {
    it(`${pattern.id} is complete, and inserting it again changes nothing`, () => {
      const property = fc.property(configuration, (files) => {
        const given = { "main.cf": files["main.cf"] ?? "", "master.cf": files["master.cf"] ?? "" };
        const once = applied(given, pattern, answers[pattern.id]!);
        assert.deepEqual(applied(once, pattern, answers[pattern.id]!), once);
        const { items } = checklist(modelOf(once, "3.7"), uris, {}, pattern)!;
        assert.deepEqual(
          items.filter(({ state }) => state !== "set").map(({ name }) => name),
          [],
        );
      });
      fc.assert(property, { seed, numRuns: runs });
    });
  }
});
