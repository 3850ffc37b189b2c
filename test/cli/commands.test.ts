import { strict as assert } from "node:assert";
import { namedRules } from "../../server/src/cli/check/settings.js";
import { commands } from "../../server/src/cli/commands/index.js";
import { run } from "../../server/src/cli/run.js";
import { inLanguage, type Message } from "../../server/src/facts/message.js";
import { inFolder, runCli } from "../support/cli.js";

const all = commands.flatMap((command) =>
  "commands" in command
    ? command.commands.map((each) => ({ words: [command.name, each.name], ...each }))
    : [{ words: [command.name], ...command }],
);

describe("Each command", () => {
  it("explains itself, its arguments and its options in both languages", async () => {
    for (const { words, description, arguments: given = [], options } of all) {
      for (const language of ["en", "ja"] as const) {
        const { status, out, err } = await runCli([...words, "--help", "--locale", language], { LC_ALL: language });
        assert.deepEqual([status, err], [0, ""]);
        // Commander breaks long lines.
        const help = out.replace(/\s+/g, "");
        for (const { text } of [{ text: description }, ...given, ...options]) {
          assert.ok(
            help.includes(inLanguage(text, language).replace(/\s+/g, "")),
            `${words}: ${inLanguage(text, language)}`,
          );
        }
      }
    }
  });
});

describe("An old name on the command line", () => {
  it("of a command still runs it, with a notice", async () => {
    await inFolder({ "main.cf": "biff = no\n" }, async (folder) => {
      let [out, err] = ["", ""];
      const terminal = {
        out: (text: string | Uint8Array) => {
          out += Buffer.from(text).toString();
        },
        err: (text: string) => {
          err += text;
        },
      };
      const status = await run(["print", folder], terminal, {}, new Map([["print", "show"]]));
      assert.equal(status, 0);
      assert.match(out, /^biff = no$/m);
      assert.match(err, /^postfix-config: “print” is now called “show”; /);
    });
  });

  it("of a rule still names it, with a notice", () => {
    const notices: Message[] = [];
    const renames = new Map([["relay-open", "open-relay"]]);
    const named = namedRules(["relay-open=hint", "open-relay"], (text) => notices.push(text), renames);
    assert.deepEqual(named, [{ id: "open-relay", level: "hint" }, { id: "open-relay" }]);
    assert.deepEqual(
      notices.map(({ en }) => en),
      ["“relay-open” is now called “open-relay”; the next version will no longer accept the old name."],
    );
  });
});
