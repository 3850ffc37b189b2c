import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import module from "node:module";
import { join } from "node:path";
import { inFolder } from "../support/cli.js";

const program = join(__dirname, "..", "..", "dist", "postfix-config.js");
const hasCache = "enableCompileCache" in module;
const isRoot = process.getuid?.() === 0;

describe("The command that npm installs", () => {
  it("keeps compiled code for its owner alone where Node can, and runs the same with it", async () => {
    await inFolder({ "main.cf": "biff = maybe\n" }, async (folder) => {
      const first = check(folder);
      const kept = filesIn(folder);
      assert.equal(kept.length > 0, hasCache);
      if (hasCache && process.platform !== "win32") {
        assert.equal(statSync(join(folder, "cache", "postfix-config")).mode & 0o777, 0o700);
      }
      assert.deepEqual(check(folder), first);
      assert.deepEqual(filesIn(folder), kept);
      assert.equal(first.status, 1);
    });
  });

  it("runs if the cache is damaged", async () => {
    await inFolder({ "main.cf": "biff = maybe\n" }, async (folder) => {
      const first = check(folder);
      for (const kept of filesIn(folder)) writeFileSync(kept, "no code");
      assert.deepEqual(check(folder), first);
    });
  });

  it("runs for a user who has no home", async function () {
    if (!isRoot) this.skip();
    await inFolder({ "main.cf": "biff = maybe\n" }, async (folder) => {
      chmodSync(folder, 0o755);
      const { status, out, err } = run(folder, ["check", "main.cf"], {}, 54321);
      assert.match(out, /invalid-value/, err);
      assert.equal(status, 1);
    });
  });

  it("keeps nothing if others can write there, or if there is no place for it", async function () {
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

  it("writes nothing with sudo, into the home of another user, or where a link leads", async function () {
    if (!isRoot) this.skip();
    await inFolder({ "main.cf": "biff = maybe\n", "home/x": "", "elsewhere/x": "" }, async (folder) => {
      const home = join(folder, "home");
      assert.equal(run(folder, ["check", "main.cf"], { HOME: home, SUDO_UID: "1000" }).status, 1);
      chownSync(home, 54321, 54321);
      assert.equal(run(folder, ["check", "main.cf"], { HOME: home }).status, 1);
      assert.deepEqual(readdirSync(home), ["x"]);
      mkdirSync(join(folder, "cache"));
      symlinkSync(join(folder, "elsewhere"), join(folder, "cache", "postfix-config"));
      assert.equal(check(folder).status, 1);
      assert.deepEqual(readdirSync(join(folder, "elsewhere")), ["x"]);
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

/** The cached files; Node creates a folder for each of its versions. */
function filesIn(folder: string): string[] {
  const place = join(folder, "cache", "postfix-config");
  if (!existsSync(place)) return [];
  const found = readdirSync(place, { recursive: true }).map((name) => join(place, String(name)));
  return found.filter((path) => statSync(path).isFile());
}
