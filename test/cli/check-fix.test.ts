import { strict as assert } from "node:assert";
import { chmodSync, linkSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { inFolder, runBuilt, runCli } from "../support/cli.js";

const size = "message_size_limit = 20M\n";

describe("postfix-config check --fix", () => {
  it("writes the safe fixes, and reports what is left", async () => {
    await inFolder({ "main.cf": `relayhost = smtp.example.com:587\n${size}` }, async (folder) => {
      const { out, err, status } = await runCli(["check", "--fix", folder]);
      assert.match(readFileSync(join(folder, "main.cf"), "utf8"), /^message_size_limit = 20971520$/m);
      assert.doesNotMatch(out, /message-size-units/);
      assert.match(out, /relayhost-unbracketed/);
      assert.match(err, /^Fixed: .*\/main\.cf\n$/);
      assert.equal(status, 0);
    });
  });

  it("goes on until no safe fix is left, and then has nothing to do", async () => {
    await inFolder({ "main.cf": `smtpd_tls_security_level = may\n${size} # x\n` }, async (folder) => {
      await runCli(["check", "--fix", folder]);
      const once = readFileSync(join(folder, "main.cf"), "utf8");
      const { out } = await runCli(["check", "--format", "json", folder]);
      assert.equal(JSON.parse(out).summary.fixable, 0);
      const { err } = await runCli(["check", "--fix", folder]);
      assert.equal(err, "");
      assert.equal(readFileSync(join(folder, "main.cf"), "utf8"), once);
    });
  });

  it("keeps every other byte: another encoding, CRLF, no newline at the end", async () => {
    const before = Buffer.concat([
      Buffer.from("# caf"),
      Buffer.from([0xe9, 0x80]),
      Buffer.from("\r\nmessage_size_limit = 20M\r\n# end"),
    ]);
    await inFolder({ "main.cf": before }, async (folder) => {
      await runCli(["check", "--fix", "--rule", "message-size-units", folder]);
      const after = readFileSync(join(folder, "main.cf"));
      assert.equal(after.toString("latin1"), before.toString("latin1").replace("20M", "20971520"));
    });
  });

  it("keeps the mode, a link and a second name, and leaves nothing behind", async () => {
    await inFolder({ "real/main.cf": size, "twice/main.cf": size }, async (folder) => {
      const [real, link] = [join(folder, "real", "main.cf"), join(folder, "main.cf")];
      const [twice, other] = [join(folder, "twice", "main.cf"), join(folder, "twice", "copy")];
      chmodSync(real, 0o640);
      symlinkSync("real/main.cf", link);
      linkSync(twice, other);
      await runCli(["check", "--fix", link, twice]);
      assert.equal(lstatSync(link).isSymbolicLink(), true);
      assert.equal(statSync(real).mode & 0o777, 0o640);
      assert.match(readFileSync(real, "utf8"), /20971520/);
      assert.equal(readFileSync(other, "utf8"), readFileSync(twice, "utf8"));
      assert.deepEqual(readdirSync(join(folder, "real")), ["main.cf"]);
    });
  });

  it("changes no file that was not asked for", async () => {
    const files = { "main.cf": size, "master.cf": "smtp unix - - n - - smtp\n  -o syslog_name = x\n" };
    await inFolder(files, async (folder) => {
      await runCli(["check", "--fix", join(folder, "main.cf")]);
      assert.equal(readFileSync(join(folder, "master.cf"), "utf8"), files["master.cf"]);
    });
  });

  it("only shows a diff that patch(1) takes with --fix-dry-run", async () => {
    await inFolder({ "main.cf": `a_b = 1\n${size}` }, async (folder) => {
      const { out } = await runCli(["check", "--fix-dry-run", "--rule", "message-size-units", `${folder}/main.cf`]);
      assert.deepEqual(out.replaceAll(folder, "DIR").split("\n"), [
        "--- DIR/main.cf",
        "+++ DIR/main.cf",
        "@@ -1,2 +1,2 @@",
        " a_b = 1",
        "-message_size_limit = 20M",
        "+message_size_limit = 20971520",
        "",
      ]);
      assert.equal(readFileSync(join(folder, "main.cf"), "utf8"), `a_b = 1\n${size}`);
    });
  });
});

describe("postfix-config check --stdin", () => {
  it("reads a file from standard input, beside the other files of its directory", async () => {
    const master = "smtp inet n - n - - smtpd\n  -o { my_own = $biff }\n";
    await inFolder({ "main.cf": "biff = yes\n", "master.cf": master }, async (folder) => {
      const args = ["check", "--format", "json", "--stdin", "--stdin-filename", join(folder, "main.cf")];
      const { out } = runBuilt(args, { input: "message_size_limit = 20M\n" });
      const rules = JSON.parse(out).findings.map(({ rule }: { rule: string }) => rule);
      assert.ok(rules.includes("message-size-units"), out);
      assert.equal(readFileSync(join(folder, "main.cf"), "utf8"), "biff = yes\n");
    });
  });

  it("writes the fixed text to standard output, byte for byte", async () => {
    const input = Buffer.from([...Buffer.from(`${size}# caf`), 0xe9, 0x0a]);
    await inFolder({}, async (folder) => {
      const args = [
        "check",
        "--fix",
        "--rule",
        "message-size-units",
        "--stdin",
        "--stdin-filename",
        `${folder}/main.cf`,
      ];
      const { bytes } = runBuilt(args, { input });
      assert.equal(bytes.toString("latin1"), input.toString("latin1").replace("20M", "20971520"));
    });
  });
});
