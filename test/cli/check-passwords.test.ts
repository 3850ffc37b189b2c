import { strict as assert } from "node:assert";
import { inFolder, runCli } from "../support/cli.js";
import { planted, plantedName } from "../support/planted.js";

/** The prefix of every password here, wherever it is. */
const password = (name: string): string => `${planted}-${name}`;

const files = {
  "main.cf": [
    "smtp_sasl_password_maps = hash:/etc/postfix/relay_auth",
    `lmtp_sasl_password_maps = static:user:${password("static")} # x`,
    `#smtp_sasl_password_maps = static:user:${password("comment")}`,
    `${plantedName} = ${password("by-name")}`,
    `accounts_bind_pw = ${password("ldap")}`,
    `  ${password("continued")} # x`,
    `bounce_notice_recipient = postmaster   # x ldap://user:${password("address")}@host`,
    "message_size_limit = 20M",
    "",
  ].join("\n"),
  "master.cf": [
    `mine unix - n n - - pipe`,
    `  flags=R user=nobody argv=/bin/x --password=${password("option")}`,
    `  -o local_password = ${password("override")}`,
    "",
  ].join("\n"),
  relay_auth: [
    `[smtp.example.com]:587 user:${password("map")}`,
    `[smtp.example.com]:587 user:${password("again")}`,
    `smtp.example.com:user:${password("colon")}`,
    `  user:${password("continued-map")}`,
    `#old.example.com user:${password("old")}`,
    `${password("alone")}`,
    "",
  ].join("\r\n"),
  sasl_passwd: `smtp.example.com\tuser:${password("by-name")}\nsmtp.example.com user:${password("twice")}\n`,
};

describe("Passwords in what postfix-config check writes", () => {
  for (const format of ["text", "json", "sarif", "github"]) {
    it(`are not in the format ${format}`, async () => {
      await inFolder(files, async (folder) => {
        const { out, err } = await runCli(["check", "--profile", "strict", "--format", format, folder]);
        assert.ok(out.includes("table-duplicate-key"), "something is found in the password map");
        assert.ok(
          !`${out}${err}`.includes(planted),
          out.split("\n").find((line) => line.includes(planted)),
        );
      });
    });
  }

  it("are not in the diff of --fix-dry-run, though the lines around them are", async () => {
    await inFolder(files, async (folder) => {
      const { out, err } = await runCli(["check", "--profile", "strict", "--fix-dry-run", folder]);
      assert.match(out, /\+message_size_limit = 20971520/);
      assert.match(out, /bind_pw = \*{8}/);
      assert.ok(
        !`${out}${err}`.includes(planted),
        out.split("\n").find((line) => line.includes(planted)),
      );
    });
  });

  it("leave the key of an entry to be seen", async () => {
    await inFolder(files, async (folder) => {
      const { out } = await runCli(["check", `${folder}/relay_auth`]);
      assert.match(out, /\| \[smtp\.example\.com\]:587 \*{8}\n/);
    });
  });
});
