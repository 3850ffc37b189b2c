import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { inFolder } from "../support/cli.js";

const program = join(__dirname, "..", "..", "dist", "postfix-config.js");

describe("The command that npm installs", () => {
  it("keeps what V8 compiled for its owner alone, and runs the same with it", async () => {
    await inFolder({ "main.cf": "biff = maybe\n" }, async (folder) => {
      const first = check(folder);
      const [kept] = filesIn(folder);
      assert.equal(statSync(kept!).mode & 0o777, 0o600);
      const before = readFileSync(kept!);
      assert.deepEqual(check(folder), first);
      assert.deepEqual(readFileSync(kept!), before);
      assert.equal(first.status, 1);
    });
  });

  it("runs where what was kept is damaged, and keeps it anew", async () => {
    await inFolder({ "main.cf": "biff = maybe\n" }, async (folder) => {
      const first = check(folder);
      const [kept] = filesIn(folder);
      const { length } = readFileSync(kept!);
      writeFileSync(kept!, "no code");
      assert.deepEqual(check(folder), first);
      assert.ok(readFileSync(kept!).length > length / 2);
    });
  });

  it("leaves one file for each command, whatever builds there were, and none where a command could not run", async () => {
    await inFolder({ "main.cf": "biff = maybe\n" }, async (folder) => {
      check(folder);
      const [kept] = filesIn(folder);
      renameSync(kept!, kept!.replace("-check-", "-check-0.0.1-"));
      check(folder);
      assert.deepEqual(filesIn(folder), [kept]);
      assert.equal(run(folder, ["chekc"]).status, 2);
      assert.deepEqual(filesIn(folder), [kept]);
    });
  });

  it("runs for a user who has no home", async function () {
    if (process.getuid?.() !== 0) this.skip();
    await inFolder({ "main.cf": "biff = maybe\n" }, async (folder) => {
      chmodSync(folder, 0o755);
      const { status, out, err } = run(folder, ["check", "main.cf"], {}, 54321);
      assert.match(out, /invalid-value/, err);
      assert.equal(status, 1);
    });
  });

  it("keeps nothing where others can write, and nothing where there is no place for it", async function () {
    if (process.platform === "win32") this.skip();
    await inFolder({ "main.cf": "biff = maybe\n" }, async (folder) => {
      mkdirSync(join(folder, "cache", "postfix-config"), { recursive: true });
      chmodSync(join(folder, "cache", "postfix-config"), 0o777);
      assert.equal(check(folder).status, 1);
      assert.deepEqual(filesIn(folder), []);
      writeFileSync(join(folder, "file"), "");
      assert.equal(check(folder, "file").status, 1);
    });
  });
});

interface Result {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function check(folder: string, cache = "cache"): Result {
  return run(folder, ["check", "main.cf"], inCache(join(folder, cache)));
}

function run(folder: string, args: readonly string[], env = inCache(join(folder, "cache")), uid?: number): Result {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    env,
    encoding: "utf8",
    ...(uid !== undefined && { uid }),
  });
  return { status, out: stdout, err: stderr };
}

function inCache(folder: string): NodeJS.ProcessEnv {
  return { XDG_CACHE_HOME: folder, LOCALAPPDATA: folder };
}

function filesIn(folder: string): string[] {
  const place = join(folder, "cache", "postfix-config");
  return existsSync(place) ? readdirSync(place).map((name) => join(place, name)) : [];
}
