import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import Ajv from "ajv-draft-04";
import type { Log } from "sarif";
import { inFolder, runBuilt, runCli } from "../support/cli.js";

const wrong = "myhostname = mail.example.com\nbiff = no\nbiff = yes\nmessage_size_limit = 20M\n";
const only = ["--rule", "duplicate-parameter", "--rule", "message-size-units"];

describe("postfix-config check, as text", () => {
  it("shows the line, a caret, the fix and the sum", async () => {
    await inFolder({ "main.cf": wrong }, async (folder) => {
      const { out } = await runCli(["check", "--rule", "message-size-units", folder]);
      assert.deepEqual(
        out
          .replaceAll(folder, "DIR")
          .replace(/error: .* \[/, "error: ... [")
          .split("\n"),
        [
          "DIR/main.cf:4:22: error: ... [message-size-units]",
          "    4 | message_size_limit = 20M",
          "      |                      ^^^",
          "      = fix: Replace with “20971520” (--fix)",
          "",
          "1 error in 1 file; --fix settles 1 of them.",
          "",
        ],
      );
    });
  });

  it("puts the caret below wide characters, tabs and what has no width", async () => {
    const caretOf = async (line: string): Promise<string[]> =>
      inFolder({ "main.cf": `${line}\n` }, async (folder) => {
        const { out } = await runCli(["check", "--rule", "unknown-parameter", "--rule", "inline-comment", folder]);
        return out.split("\n").slice(1, 3);
      });
    assert.deepEqual(await caretOf("mydestination = a.example\t# 日本語"), [
      "    1 | mydestination = a.example\t# 日本語",
      "      |                          \t^^^^^^^^",
    ]);
    // Two columns each, though one unit of UTF-16 each.
    assert.deepEqual(await caretOf("mydestination = 例え.example # x"), [
      "    1 | mydestination = 例え.example # x",
      "      |                              ^^^",
    ]);
  });

  it("lets no control character of a file through to the terminal", async () => {
    await inFolder({ "main.cf": "biff = \u001b[31mred\u202e\nbiff = no\n" }, async (folder) => {
      const { out } = await runCli(["check", folder]);
      assert.match(out, /biff = \uFFFD\[31mred/);
      assert.ok(!out.includes("\u001b") && !out.includes("\u202e"));
    });
  });

  it("cuts a long line around the place", async () => {
    const list = Array.from({ length: 100 }, (_, index) => `host${index}.example.com`).join(" ");
    await inFolder({ "main.cf": `mydestination = ${list} # x\n` }, async (folder) => {
      const { out } = await runCli(["check", "--rule", "inline-comment", folder]);
      const [, line, caret] = out.split("\n");
      assert.match(line!, /^ {4}1 \| ….*example\.com # x$/);
      assert.equal(caret!.indexOf("^"), line!.indexOf("# x"));
    });
  });

  it("has colours where FORCE_COLOR asks for them, and none for a pipe or NO_COLOR", async () => {
    await inFolder({ "main.cf": wrong }, async (folder) => {
      const colored = (env: NodeJS.ProcessEnv): boolean =>
        runBuilt(["check", ...only, folder], { env }).out.includes("\u001b[");
      assert.equal(colored({ FORCE_COLOR: "1" }), true);
      assert.equal(colored({ FORCE_COLOR: "0" }), false);
      assert.equal(colored({ NO_COLOR: "1" }), false);
      assert.equal(colored({}), false);
    });
  });
});

describe("postfix-config check, for programs", () => {
  it("writes JSON with the places, the sum and the edits of each fix", async () => {
    await inFolder({ "main.cf": wrong }, async (folder) => {
      const { out } = await runCli(["check", "--format", "json", "--rule", "message-size-units", folder]);
      const { message, ...finding } = JSON.parse(out).findings[0];
      const at = { file: `${folder}/main.cf`, line: 4, column: 22, endLine: 4, endColumn: 25 };
      assert.equal(typeof message, "string");
      assert.deepEqual(finding, {
        ...at,
        rule: "message-size-units",
        severity: "error",
        fixable: true,
        related: [],
        fixes: [{ title: "Replace with “20971520”", safe: true, edits: [{ ...at, newText: "20971520" }] }],
      });
      const { findings, ...rest } = JSON.parse(out);
      assert.deepEqual(rest, {
        version: 1,
        files: 1,
        summary: { error: 1, warning: 0, information: 0, hint: 0, fixable: 1 },
        problems: [],
      });
      assert.equal(findings.length, 1);
    });
  });

  it("writes SARIF 2.1.0 that its schema accepts, with places, rules in both languages and fixes", async () => {
    const validate = sarifSchema();
    for (const language of ["en", "ja"]) {
      const { log, folder } = await sarifOf(language);
      assert.equal(validate(log), true, JSON.stringify(validate.errors?.slice(0, 3)));
      const [run] = log.runs;
      const [first] = run!.results!;
      const rule = run!.tool.driver.rules![first!.ruleIndex!]!;
      assert.equal(rule.id, first!.ruleId);
      assert.match(rule.help!.markdown!, language === "ja" ? /## なぜ問題か/ : /## Why it matters/);
      const other = run!.translations![0]!;
      assert.equal(other.language, language === "ja" ? "en" : "ja");
      assert.equal(other.rules!.length, run!.tool.driver.rules!.length);
      assert.deepEqual(first!.locations![0]!.physicalLocation, {
        artifactLocation: { uri: "etc%20postfix/main.cf", uriBaseId: "%SRCROOT%" },
        region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 5 },
      });
      assert.match(run!.originalUriBaseIds!["%SRCROOT%"]!.uri!, new RegExp(`/${basename(folder)}/$`));
      const fixed = run!.results!.find(({ ruleId }) => ruleId === "message-size-units")!;
      assert.deepEqual(fixed.fixes![0]!.artifactChanges[0]!.replacements, [
        {
          deletedRegion: { startLine: 4, startColumn: 22, endLine: 4, endColumn: 25 },
          insertedContent: { text: "20971520" },
        },
      ]);
    }
  });

  it("writes SARIF that says what could not be read", async () => {
    const { out, status } = await runCli(["check", "--format", "sarif", "/nonexistent"]);
    assert.equal(status, 2);
    const log = JSON.parse(out) as Log;
    assert.equal(sarifSchema()(log), true);
    assert.equal(log.runs[0]!.invocations![0]!.executionSuccessful, false);
  });

  it("writes annotations with what GitHub's commands would read otherwise escaped", async () => {
    await inFolder({ "a,b:100%/main.cf": wrong }, async (folder) => {
      const { out } = runBuilt(["check", "--format", "github", ...only, "."], { cwd: folder });
      const [first] = out.split("\n");
      assert.ok(
        first!.startsWith(
          "::warning file=a%2Cb%3A100%25/main.cf,line=2,endLine=2,col=1,endColumn=5,title=duplicate-parameter::",
        ),
        first,
      );
      assert.match(out, /\n::error file=.*title=message-size-units::/);
    });
  });
});

async function sarifOf(locale: string): Promise<{ log: Log; folder: string }> {
  return inFolder({ "etc postfix/main.cf": wrong }, async (folder) => {
    const { out } = runBuilt(["check", "--format", "sarif", "--locale", locale, ...only, "."], { cwd: folder });
    return { log: JSON.parse(out) as Log, folder };
  });
}

/** The schema of the standard. Its patterns are of a time before Unicode; formats such as `uri` are not checked. */
function sarifSchema() {
  const file = join(__dirname, "..", "support", "sarif", "sarif-2.1.0-rtm.5.json");
  return new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
    JSON.parse(readFileSync(file, "utf8")),
  );
}
