import assert from "node:assert/strict";
import { inFolder, runCli } from "../support/cli.js";
import { plantedFiles as files, planted } from "../support/planted.js";

const commands = [
  "show",
  "show --expand",
  "show --all",
  "show --services",
  "show --overrides",
  "show --unused",
  "show --json",
  "check",
  "check --format json",
  "explain relay",
  "upgrade --from 3.5 --to 3.11",
  "upgrade --from 3.5 --json",
  "doctor",
];

/** A line without its `=` makes most commands stop; what they say then is about that line. */
const broken = {
  ...files,
  "main.cf": `${files["main.cf"]}vmail_password ${planted}\n`,
  "mysql-x.cf": `password ${planted}\n`,
};

describe("no command writes a password", () => {
  for (const command of commands) {
    for (const [about, directory] of Object.entries({ "": files, ", where a line has no equals sign": broken })) {
      it(`${command}${about}`, () =>
        inFolder(directory, async (folder) => {
          const { out, err } = await runCli([...command.split(" "), folder]);
          assert.ok(out.length + err.length > 20, `${out}${err}`);
          assert.ok(!(out + err).includes(planted), out + err);
        }));
    }
  }

  it("show --expand, though the rest of a value that refers to one is shown", () =>
    inFolder(files, async (folder) => {
      const { out } = await runCli(["show", "--expand", folder]);
      assert.match(out, /^smtpd_banner = mail\.example\.com … … …$/m);
      assert.match(out, /^mydestination = …, postgresql:\/\/postfix:…@db\.example\.com\/mail$/m);
      assert.match(out, /^login_word = …$/m);
    }));
});
