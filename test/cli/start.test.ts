import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
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

function check(folder: string, cache = "cache"): { status: number | null; out: string; err: string } {
  const env = { XDG_CACHE_HOME: join(folder, cache), LOCALAPPDATA: join(folder, cache) };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, "check", "main.cf"], {
    cwd: folder,
    env,
    encoding: "utf8",
  });
  return { status, out: stdout, err: stderr };
}

function filesIn(folder: string): string[] {
  const place = join(folder, "cache", "postfix-config");
  return existsSync(place) ? readdirSync(place).map((name) => join(place, name)) : [];
}
