import { strict as assert } from "node:assert";
import fc from "fast-check";
import { parseVersion } from "../../server/src/facts/version.js";
import { upgrade } from "../../server/src/features/reports/upgrade.js";
import { show, showDefaults } from "../../server/src/model/emulation/postconf/show.js";
import { usageOf } from "../../server/src/model/emulation/postconf/usage.js";
import type { ConfigModel } from "../../server/src/model/values/model.js";
import { configuration } from "../support/arbitrary-configuration.js";
import { anyText, growth, maximalGrowth } from "../support/arbitrary-text.js";
import { modelOf } from "../support/configuration.js";
import { timeLimit } from "../support/time-limit.mjs";

const modes = ["changed", "expanded", "all", "services", "overrides"] as const;
const versions = ["3.0", "3.5", "3.7.11", "3.11"] as const;

describe("the meaning of any text", function () {
  this.timeout(timeLimit(120));

  it("is found without an exception, whatever the text", () => {
    fc.assert(
      fc.property(anyText, anyText, fc.constantFrom(...versions), (main, master, version) => {
        understand(modelOf({ "main.cf": main, "master.cf": master }, version));
      }),
      { numRuns: 300 },
    );
  });

  it("is found without an exception for what nearly is a configuration", () => {
    fc.assert(
      fc.property(configuration, fc.constantFrom(...versions), (files, version) =>
        understand(modelOf({ ...files }, version)),
      ),
      { numRuns: 150 },
    );
  });

  it("is the same each time, and changes nothing in the model", () => {
    fc.assert(
      fc.property(configuration, (files) => {
        const model = modelOf({ ...files });
        const first = show(model, { mode: "expanded", directory: "/etc/postfix" });
        understand(model);
        assert.deepEqual(show(model, { mode: "expanded", directory: "/etc/postfix" }), first);
      }),
      { numRuns: 50 },
    );
  });

  const inputs: Readonly<Record<string, (size: number) => string>> = {
    "many settings": (size) => Array.from({ length: size }, (_, index) => `v${index} = $foo x\n`).join(""),
    "many settings of one name": (size) => "foo = $bar\n".repeat(size),
    "one value with many names": (size) => `relayhost = ${"$myorigin ".repeat(size)}\n`,
    "a list of many tables": (size) => `alias_maps = ${"ldap:src, ".repeat(size)}\n`,
  };
  for (const [name, make] of Object.entries(inputs)) {
    it(`takes time in proportion to the length: ${name}`, () => {
      const ratio = growth(make, (text) => show(modelOf({ "main.cf": text }), { mode: "expanded", directory: "/" }));
      assert.ok(ratio < maximalGrowth, `16 times the text takes ${ratio.toFixed(1)} times as long`);
    });
  }
});

/** Queries everything that the model knows. */
function understand(model: ConfigModel): void {
  usageOf(model);
  showDefaults(model);
  for (const mode of modes) show(model, { mode, directory: "/etc/postfix" });
  for (const { assignment, service } of model.settings) {
    model.value(assignment.name.text, service);
    model.knownValue(assignment.name.text, service);
  }
  assert.ok(model.restrictionClasses.size >= 0 && model.references.size >= 0);
  upgrade(model.input, parseVersion("3.5")!, parseVersion("3.11")!);
}
