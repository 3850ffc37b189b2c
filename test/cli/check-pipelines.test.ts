import { strict as assert } from "node:assert";
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, cpSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Log } from "sarif";
import { parse } from "yaml";
import { inFolder } from "../support/cli.js";
import { gather } from "../support/sent.mjs";

const root = join(__dirname, "..", "..");
const cli = join(root, "dist", "cli.js");
const wrong = "message_size_limit = 20M\n";
const sent = gather("cli");

describe("The single file dist/cli.js", () => {
  it("needs nothing but Node, and for the pages of the rules the folder docs/rules of the package", async () => {
    await inFolder({ "etc/main.cf": wrong, "dist/x": "" }, async (folder) => {
      copyFileSync(cli, join(folder, "dist", "cli.js"));
      const help = (): string => {
        const { stdout, status } = spawnSync(process.execPath, ["dist/cli.js", "check", "--format", "sarif", "etc"], {
          cwd: folder,
          env: {},
          encoding: "utf8",
        });
        sent(stdout);
        assert.equal(status, 1);
        const { rules } = (JSON.parse(stdout) as Log).runs[0]!.tool.driver;
        return rules!.find(({ id }) => id === "message-size-units")!.help!.markdown!;
      };
      assert.doesNotMatch(help(), /## Why it matters/);
      assert.ok(help().length > 20);
      cpSync(join(root, "docs", "rules"), join(folder, "docs", "rules"), { recursive: true });
      assert.match(help(), /## Why it matters/);
    });
  });

  it("is what npm installs as the command", () => {
    const packed = JSON.parse(
      execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
        cwd: root,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      }),
    );
    const [{ files }] = (Array.isArray(packed) ? packed : Object.values(packed)) as [{ files: { path: string }[] }];
    const paths = files.map(({ path }) => path);
    for (const each of ["dist/cli.js", "dist/postfix-config.js", "dist/server.node.js"])
      assert.ok(paths.includes(each), each);
  });
});

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly language: string;
  readonly files: string;
  readonly exclude: string;
}

describe("The pre-commit hook", () => {
  const [hook] = parse(readFileSync(join(root, ".pre-commit-hooks.yaml"), "utf8")) as [Hook];
  /** As pre-commit chooses files: by patterns that may match anywhere in the path. */
  const isTaken = (path: string): boolean => new RegExp(hook.files).test(path) && !new RegExp(hook.exclude).test(path);

  it("accepts Postfix's files and no others", () => {
    const taken = [
      "main.cf",
      "etc/postfix/master.cf",
      "roles/mail/templates/main.cf.j2",
      "postfix-main.cf",
      "x/header_checks",
      "x/sender_access.j2",
      "x/y.pcre",
      "etc/postfix/virtual",
      "postfix/mysql/mysql-users.cf",
    ];
    const left = [
      "domain.cf",
      "virtual",
      "main.cf.bak",
      "docs/main.cf.md",
      "src/transport.ts",
      "access.log",
      "mainxcf",
    ];
    assert.deepEqual(taken.filter(isTaken), taken);
    assert.deepEqual(left.filter(isTaken), []);
  });

  it("runs the command on the files, and fails where one is wrong", async () => {
    // pre-commit looks for a script from the root of the repository that it has cloned.
    assert.equal(hook.language, "script");
    const [script, ...args] = hook.entry.split(" ");
    await inFolder({ "good/main.cf": "biff = no\n", "main.cf": wrong }, async (folder) => {
      const run = (...files: string[]) =>
        spawnSync(process.execPath, [join(root, script!), ...args, ...files], { cwd: folder, encoding: "utf8" });
      assert.equal(run("good/main.cf").status, 0);
      const { status, stdout } = run("good/main.cf", "main.cf");
      sent(stdout);
      assert.equal(status, 1);
      assert.match(stdout, /^main\.cf:1:22: error: /m);
    });
  });
});

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: {
    readonly using: string;
    readonly steps: readonly { readonly shell: string; readonly run: string; readonly env: Record<string, string> }[];
  };
}

describe("The GitHub Action", () => {
  const action = parse(readFileSync(join(root, "action.yml"), "utf8")) as Action;

  /** Runs the steps as a runner does: the expressions in the environment replaced, the scripts by bash -e. */
  function run(cwd: string, given: Readonly<Record<string, string>> = {}): { status: number | null; stdout: string } {
    const fill = (text: string): string =>
      text
        .replace("${{ github.action_path }}", root)
        .replace(/\$\{\{ inputs\.([\w-]+) \}\}/, (_, name: string) => given[name] ?? action.inputs[name]!.default);
    let [status, stdout]: [number | null, string] = [0, ""];
    for (const { shell, run: script, env } of action.runs.steps) {
      assert.equal(shell, "bash");
      assert.doesNotMatch(script, /\$\{\{/, "an expression in a script could be a command");
      const own = Object.fromEntries(Object.entries(env).map(([name, text]) => [name, fill(text)]));
      const step = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
        cwd,
        env: { PATH: process.env.PATH, ...own },
        encoding: "utf8",
      });
      stdout += step.stdout;
      sent(step.stdout);
      status = step.status;
      if (status !== 0) break;
    }
    return { status, stdout };
  }

  it("marks what is wrong and fails, by its own settings", async () => {
    assert.equal(action.runs.using, "composite");
    await inFolder({ "conf/main.cf": wrong }, async (folder) => {
      const { status, stdout } = run(folder);
      assert.equal(status, 1);
      assert.match(stdout, /^::error file=conf\/main\.cf,line=1,/m);
      assert.doesNotMatch(stdout, /^::notice/m);
    });
  });

  it("accepts every input, and runs no input as a command", async () => {
    await inFolder({ "a b/main.cf": wrong, "c/main.cf": "biff = no\n", "s.json": "{}" }, async (folder) => {
      const { status } = run(folder, {
        paths: "a b\nc\n$(touch pwned)",
        format: "sarif",
        output: "out.sarif",
        severity: "error",
        "fail-on": "never",
        config: "s.json",
        "version-of-postfix": "3.7",
        locale: "ja",
      });
      assert.equal(status, 2, "one of the paths does not exist");
      assert.equal(existsSync(join(folder, "pwned")), false);
      const { results } = JSON.parse(readFileSync(join(folder, "out.sarif"), "utf8")).runs[0];
      assert.deepEqual(
        results.map(({ ruleId }: { ruleId: string }) => ruleId),
        ["message-size-units"],
      );
      assert.match(results[0].message.text, /バイト/);
    });
  });
});
