import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { parseSettings } from "../../server/src/check/settings.js";
import { inFolder, runCli } from "../support/cli.js";

const twice = "biff = no\nbiff = yes\n";

describe("The settings file .postfix-config.json", () => {
  async function severityIn(
    files: Readonly<Record<string, string>>,
    path: string,
    ...options: string[]
  ): Promise<string | undefined> {
    return inFolder(files, async (folder) => {
      const { out, err } = await runCli(["check", "--format", "json", ...options, join(folder, path)]);
      assert.equal(err, "");
      const findings = JSON.parse(out).findings as { rule: string; severity: string }[];
      return findings.find(({ rule }) => rule === "duplicate-parameter")?.severity;
    });
  }
  const settings = '{\n  // As we like it.\n  "rules": { "duplicate-parameter": "hint", },\n}\n';

  it("counts for the folders below it, and the nearest one counts", async () => {
    const files = { "a/b/main.cf": twice, ".postfix-config.json": settings };
    assert.equal(await severityIn(files, "a/b"), "hint");
    assert.equal(await severityIn({ ...files, "a/.postfix-config.json": "{}" }, "a/b"), "warning");
  });

  it("is overridden by the command line", async () => {
    const files = { "main.cf": twice, ".postfix-config.json": settings, "other.json": "{}" };
    assert.equal(await severityIn(files, ".", "--rule", "duplicate-parameter=error"), "error");
    assert.equal(await severityIn(files, ".", "--no-config"), "warning");
    await inFolder(files, async (folder) => {
      const { out } = await runCli(["check", "--config", join(folder, "other.json"), folder]);
      assert.match(out, /warning: .*\[duplicate-parameter\]/);
    });
  });

  it("sets the version, the profile and the role, too", async () => {
    const files = {
      "main.cf": "compatibility_level = 3.11\nmyhostname = mail.example.com\nrelayhost = [smtp.example.com]:587\n",
      ".postfix-config.json": '{ "version": "3.11", "profile": "quiet" }',
    };
    await inFolder(files, async (folder) => {
      const rulesOf = async (...options: string[]): Promise<string> =>
        (await runCli(["check", ...options, folder])).out;
      assert.doesNotMatch(await rulesOf(), /starttls-missing-outbound|hint:/);
      assert.match(await rulesOf("--version-of-postfix", "3.5"), /starttls-missing-outbound/);
    });
  });

  it("is rejected as a whole: an error in it is reported with its line, and nothing is checked", async () => {
    const wrong: readonly (readonly [text: string, told: RegExp])[] = [
      ['{\n "rules": {\n "no-such-rule": "off" } }', /\.postfix-config\.json:3: There is no rule “no-such-rule”/],
      ['{ "rules": { "duplicate-parameter": "fatal" } }', /:1: “duplicate-parameter” cannot be "fatal"/],
      ['{ "profil": "strict" }', /There is no setting “profil”/],
      ['{ "version": 3.7 }', /“version” cannot be 3\.7/],
      ["{ rules }", /This is not JSON/],
      ["", /:1: /],
    ];
    for (const [text, told] of wrong) {
      await inFolder({ "main.cf": twice, ".postfix-config.json": text }, async (folder) => {
        const { status, out, err } = await runCli(["check", folder]);
        assert.deepEqual({ status, out }, { status: 2, out: "" }, text);
        assert.match(err, told);
      });
    }
  });

  it("is valid for its schema exactly if it is for the program", () => {
    const schema = JSON.parse(readFileSync(join(__dirname, "../../schemas/postfix-config.schema.json"), "utf8"));
    const validate = new Ajv({ strict: false }).compile(schema);
    const texts = [
      "{}",
      '{ "$schema": "x", "version": "3.7.11", "profile": "strict", "role": "null-client", "rules": {} }',
      '{ "version": "auto", "rules": { "duplicate-parameter": "off", "open-relay": "error" } }',
      '{ "version": "4" }',
      '{ "profile": "strickt" }',
      '{ "role": "nothing" }',
      '{ "rules": { "duplicate-parameter": "fatal" } }',
      '{ "rules": { "no-such-rule": "off" } }',
      '{ "rules": [] }',
      '{ "other": 1 }',
      "[]",
    ];
    for (const text of texts) {
      assert.equal(parseSettings(text).problems.length === 0, validate(JSON.parse(text)), text);
    }
  });
});
