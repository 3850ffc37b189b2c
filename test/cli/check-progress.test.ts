import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { inFolder, runBuilt } from "../support/cli.js";
import { plantedFiles } from "../support/planted.js";
import { gather } from "../support/sent.mjs";
import { need } from "../support/system.js";
import { timeLimit } from "../support/time-limit.mjs";

const cli = join(__dirname, "..", "..", "dist", "cli.js");
const sent = gather("cli");

/** Enough files that checking them takes longer than the tenth of a second after which progress is shown. */
const count = 150;
const files = Object.fromEntries(
  Array.from({ length: count }, (_, index) =>
    Object.entries(plantedFiles).map(([name, text]) => [`${index}/${name}`, text]),
  ).flat(),
);

describe("The progress of postfix-config check", function () {
  this.timeout(timeLimit(120));

  describe("on a terminal", () => {
    before(need("script", "bsdutils"));

    it("is a line that is written over, and gone before the findings", () =>
      inFolder(files, async (folder) => {
        // script(1) runs a command on a terminal of its own and copies what that shows.
        const command = `'${process.execPath}' '${cli}' check --severity error . | tail -n 1`;
        const { stdout } = spawnSync("script", ["-qec", command, "/dev/null"], { cwd: folder, encoding: "utf8" });
        sent(stdout);
        assert.match(stdout, new RegExp(`^(\\rChecking \\d+/${count} \\.\\.\\.)+\\r\\x1b\\[K[^\\r]`));
      }));
  });

  it("is not shown if standard error is not a terminal", () =>
    inFolder(files, async (folder) => {
      const { out, err } = runBuilt(["check", "--severity", "error", "."], { cwd: folder });
      assert.equal(err, "");
      assert.doesNotMatch(out, /Checking \d/);
    }));
});
