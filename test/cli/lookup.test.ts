import { strict as assert } from "node:assert";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runBuilt } from "../support/cli.js";
import { planted } from "../support/planted.js";

describe("postfix-config lookup", () => {
  let folder = "";
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "lookup-"));
    writeFileSync(join(folder, "virtual"), "Info@example.com jo@example.net\nx y\n");
    writeFileSync(join(folder, "sasl_passwd"), `[mail.example.com]:587 user:${planted}\n`);
    writeFileSync(join(folder, "secret-by-use"), `[mail.example.com]:587 user:${planted}\n`);
    writeFileSync(join(folder, "main.cf"), `smtp_sasl_password_maps = hash:${join(folder, "secret-by-use")}\n`);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  function run(args: readonly string[], input = "") {
    const { out: stdout, err: stderr, status } = runBuilt(["lookup", ...args], { input });
    return { stdout, stderr, status };
  }
  const table = (name: string): string => `hash:${join(folder, name)}`;

  it("prints the answer alone, and says beside it which line decides", () => {
    const { stdout, stderr, status } = run([table("virtual"), "info@EXAMPLE.com", "--locale", "en"]);
    assert.equal(stdout, "jo@example.net\n");
    assert.match(stderr, /virtual:1: “info@example.com” found/);
    assert.equal(status, 0);
  });

  it("fails as postmap does if there is no answer", () => {
    assert.deepEqual([run([table("virtual"), "nobody"]).stdout, run([table("virtual"), "nobody"]).status], ["", 1]);
    assert.equal(run([table("absent"), "x"]).status, 1);
  });

  it("says so if it cannot know the answer", () => {
    assert.equal(run(["mysql:x", "x"]).status, 2);
  });

  it("reads keys from standard input", () => {
    assert.equal(
      run([table("virtual"), "-"], "x\nnobody\ninfo@example.com\n").stdout,
      "x\ty\ninfo@example.com\tjo@example.net\n",
    );
  });

  it("does not show a password, by the name of the file or by its use", () => {
    for (const name of ["sasl_passwd", "secret-by-use"]) {
      const { stdout, stderr, status } = run([table(name), "[mail.example.com]:587", "--locale", "en"]);
      assert.equal(stdout, "");
      assert.match(stderr, /There is an entry/);
      assert.doesNotMatch(stderr, new RegExp(planted));
      assert.equal(status, 0);
    }
  });
});
