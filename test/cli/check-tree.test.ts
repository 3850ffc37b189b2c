import { strict as assert } from "node:assert";
import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { type ClassifiedFile, fileKindOf } from "../../server/src/facts/file-kind.js";
import { configLanguages, tableLanguages } from "../../server/src/facts/languages.js";
import { inFolder, runBuilt, runCli } from "../support/cli.js";

const twice = "a_key x\na_key y\n";

describe("postfix-config check of a directory tree", () => {
  async function filesIn(files: Readonly<Record<string, string>>, ...paths: string[]): Promise<string[]> {
    return inFolder(files, async (folder) => {
      const { out } = runBuilt(["check", "--format", "json", ...paths], { cwd: folder });
      const found = JSON.parse(out).findings as { file: string }[];
      return [...new Set(found.map(({ file }) => file))];
    });
  }

  it("finds every configuration, template and table below it, and nothing in other people's folders", async () => {
    const wrong = "message_size_limit = 20M\n";
    const files = {
      "a/main.cf": wrong,
      "b/roles/postfix/templates/main.cf.j2": wrong,
      "b/roles/postfix/files/virtual": twice,
      "c/sasl_passwd": twice,
      virtual: twice,
      "a/main.cf.gateway": wrong,
      "a/main.cf.bak": wrong,
      "a/main.cf.rpmnew": wrong,
      "a/main.cf.md": wrong,
      "node_modules/x/main.cf": wrong,
      ".git/main.cf": wrong,
    };
    assert.deepEqual(await filesIn(files, "."), [
      "a/main.cf",
      "a/main.cf.gateway",
      "b/roles/postfix/templates/main.cf.j2",
      "b/roles/postfix/files/virtual",
      "c/sasl_passwd",
    ]);
  });

  it("reads a table as the main.cf that names it decides, also if only the table is passed", async () => {
    const files = {
      "etc/postfix/main.cf": "header_checks = pcre:/etc/postfix/mine\nalias_maps = hash:/etc/aliases\n",
      "etc/postfix/mine": "/(/ REJECT\n",
      "etc/aliases": "a: b\na: c\n",
    };
    assert.deepEqual(await filesIn(files, "etc/postfix/mine"), ["etc/postfix/mine"]);
    assert.deepEqual((await filesIn(files, ".")).filter((file) => !file.endsWith("main.cf")).sort(), [
      "etc/aliases",
      "etc/postfix/mine",
    ]);
  });

  it("does not confuse the tables of this machine with those of a repository", async () => {
    await inFolder({ "main.cf": "alias_maps = hash:/etc/passwd\n" }, async (folder) => {
      const { out } = await runCli(["check", "--format", "json", folder]);
      assert.equal(JSON.parse(out).files, 1);
    });
  });

  it("follows no link to a folder, so that it comes to an end", async () => {
    await inFolder({ "a/main.cf": "biff = yes\n" }, async (folder) => {
      mkdirSync(join(folder, "b"));
      symlinkSync("..", join(folder, "b", "up"));
      const { out } = await runCli(["check", "--format", "json", folder]);
      assert.equal(JSON.parse(out).files, 1);
    });
  });
});

describe("Names of files", () => {
  it("are the same for the command line as for VS Code", () => {
    const { contributes } = JSON.parse(readFileSync(join(__dirname, "..", "..", "package.json"), "utf8")) as Manifest;
    for (const { id, filenames = [], extensions = [], filenamePatterns = [] } of contributes.languages) {
      const names = [...filenames, ...extensions.map((each) => `x${each}`), ...filenamePatterns.flatMap(examples)];
      for (const name of names) {
        const kind = fileKindOf(name);
        if (id.startsWith("postfix-")) assert.equal(kind && languageOf(kind), id, name);
      }
    }
  });
});

interface Manifest {
  readonly contributes: {
    readonly languages: readonly {
      readonly id: string;
      readonly filenames?: readonly string[];
      readonly extensions?: readonly string[];
      readonly filenamePatterns?: readonly string[];
    }[];
  };
}

function languageOf(kind: ClassifiedFile): string {
  return kind.kind === "table" ? tableLanguages[kind.syntax] : configLanguages[kind.kind];
}

/** Paths that a pattern with braces and stars matches, one for each choice. */
function examples(pattern: string): string[] {
  const braces = /\{([^{}]*)\}|\[([^\]]*)\]/.exec(pattern);
  if (braces === null) return [pattern.replaceAll("**", "x/y").replaceAll("*", "x")];
  const choices = braces[1]?.split(",") ?? [...braces[2]!];
  return choices.flatMap((choice) => examples(pattern.replace(braces[0], choice)));
}
