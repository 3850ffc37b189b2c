import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CliResult, runBuilt } from "../support/cli.js";
import { timeLimit } from "../support/time-limit.mjs";

function run(args: readonly string[], input = ""): CliResult {
  return runBuilt(args, { input, env: { ...process.env, LC_ALL: "C" } });
}

describe("postfix-config new", function () {
  this.timeout(timeLimit(60));
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "patterns-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const main = (): string => readFileSync(join(folder, "main.cf"), "utf8");
  const contents = (): Record<string, string> =>
    Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));

  it("lists the patterns, one a line, the name first", () => {
    const { status, out } = run(["new", "--list"]);
    assert.equal(status, 0);
    assert.deepEqual(
      out
        .trimEnd()
        .split("\n")
        .map((line) => line.split(/\s/)[0]),
      ["this-host-only", "shared-server", "provider-relay"],
    );
  });

  it("writes each pattern into an empty folder, and nothing the second time", () => {
    const patterns = [
      ["this-host-only", "--relayhost", "ignored.example.com"],
      ["shared-server", "--sasl", "cyrus", "--networks", "192.0.2.0/24,[2001:db8::]/64"],
      ["provider-relay", "--relayhost", "smtp.example.net:465", "--sasl", "ignored"],
    ];
    for (const [name, ...options] of patterns) {
      const target = join(folder, name!);
      const args = ["new", name!, "--yes", "--hostname", "mail.example.com", ...options, target];
      const first = run(args);
      assert.equal(first.status, 0, first.err);
      const files = readdirSync(target).map((file) => readFileSync(join(target, file), "utf8"));
      assert.match(run(args).out, /^Nothing had to be changed\./);
      assert.deepEqual(
        readdirSync(target).map((file) => readFileSync(join(target, file), "utf8")),
        files,
      );
      assert.equal(run(["check", "--fail-on", "warning", target]).status, 0);
      const doctor = run(["doctor", target]);
      assert.equal(doctor.status, 0, doctor.out);
      assert.ok(doctor.out.startsWith(`${name}: `));
    }
    assert.doesNotMatch(readFileSync(join(folder, "this-host-only/main.cf"), "utf8"), /relayhost/);
    assert.match(readFileSync(join(folder, "shared-server/main.cf"), "utf8"), /\[2001:db8::\]\/64\n/);
    assert.match(readFileSync(join(folder, "provider-relay/main.cf"), "utf8"), /wrappermode = yes/);
  });

  it("makes the password file for root alone, and leaves one that is there", () => {
    const args = [
      "new",
      "provider-relay",
      "--yes",
      "--hostname",
      "a.example.com",
      "--relayhost",
      "smtp.example.net",
      folder,
    ];
    run(args);
    const file = join(folder, "sasl_passwd");
    assert.equal(readFileSync(file, "utf8"), "[smtp.example.net]:587 username:password\n");
    assert.equal(statSync(file).mode & 0o777, 0o600);
    writeFileSync(file, "mine\n");
    rmSync(join(folder, "main.cf"));
    run(args);
    assert.equal(readFileSync(file, "utf8"), "mine\n");
  });

  it("keeps what is there, every byte of it", () => {
    const bytes = Buffer.from("# caf\xe9\nmyhostname = old.example.com\r\nalias_maps = hash:/etc/aliases\n", "latin1");
    writeFileSync(join(folder, "main.cf"), bytes);
    const { out } = run(["new", "this-host-only", "--yes", "--hostname", "new.example.com", folder]);
    assert.match(out, /- myhostname: was “old\.example\.com”, is now “new\.example\.com”\./);
    const written = readFileSync(join(folder, "main.cf"), "latin1");
    assert.ok(written.startsWith("# caf\xe9\nmyhostname = new.example.com\r\nalias_maps = hash:/etc/aliases\n"));
  });

  it("asks, shows the difference, and writes only after a yes", () => {
    const answers = ["mail", "mail.example.com", "null-client", "", "", "4h", ""];
    const no = run(["new", "this-host-only", folder], `${[...answers, "no"].join("\n")}\n`);
    assert.equal(no.status, 1);
    assert.match(no.out, /\n\+maximal_queue_lifetime = 4h\n/);
    assert.match(no.err, /Type a full one/);
    assert.deepEqual(contents(), {});
    const yes = run(["new", "this-host-only", folder], `${[...answers, "yes"].join("\n")}\n`);
    assert.equal(yes.status, 0, yes.err);
    assert.match(main(), /\nmydestination =\n/);
  });

  it("shows the difference as diff -u does", () => {
    const lines = Array.from({ length: 12 }, (_, index) => `# ${index}`);
    writeFileSync(join(folder, "main.cf"), [...lines, "myhostname = a.example.org", ...lines, ""].join("\n"));
    const input = "mail.example.com\n\n\n\n\n\nno\n";
    const { out } = run(["new", "this-host-only", folder], input);
    assert.match(
      out,
      /\n@@ -10,7 \+10,7 @@\n # 9\n # 10\n # 11\n-myhostname = a\.example\.org\n\+myhostname = mail\.example\.com\n # 0\n/,
    );
    assert.match(out, /\n--- \/dev\/null\n\+\+\+ .*master\.cf\n@@ -0,0 \+1,\d+ @@\n/);
  });

  it("writes nothing where the input ends too early", () => {
    const { status, err } = run(["new", "this-host-only", folder], "mail.example.com\n");
    assert.equal(status, 2);
    assert.match(err, /nothing was written/);
    assert.deepEqual(contents(), {});
  });

  it("says what it lacks, and what it cannot do", () => {
    const refused = (expected: RegExp, ...args: string[]): void => {
      const { status, err } = run(["new", ...args]);
      assert.equal(status, 2, args.join(" "));
      assert.match(err, expected);
    };
    refused(/--hostname: Type a name/, "this-host-only", "--yes", folder);
    refused(/--relayhost: Type a host/, "provider-relay", "--yes", "--hostname", "a.example.com", folder);
    refused(
      /--networks: .*192\.0\.2\.0\/24/,
      "shared-server",
      "--yes",
      "--hostname",
      "a.example.com",
      "--networks",
      "192.0.2.1/24",
      folder,
    );
    refused(
      /--sasl: Type one of: dovecot, cyrus/,
      "shared-server",
      "--yes",
      "--hostname",
      "a.example.com",
      "--sasl",
      "pam",
      folder,
    );
    refused(/There is no pattern “x”/, "x", "--yes");
    refused(/Which pattern\?/);
    refused(/cannot be written/, "this-host-only", "--yes", "--hostname", "a.example.com", join(__filename, "below"));
    refused(/is not a directory/, "this-host-only", "--yes", "--hostname", "a.example.com", __filename);
    assert.deepEqual(contents(), {});
  });

  it("leaves the main.cf of another program alone", () => {
    writeFileSync(join(folder, "main.cf"), 'include "types.cf"\ncluster c (\n)\n');
    const { status, err } = run(["new", "this-host-only", "--yes", "--hostname", "a.example.com", folder]);
    assert.equal(status, 2);
    assert.match(err, /Veritas/);
  });

  it("fits the version", () => {
    run(["new", "shared-server", "--yes", "--hostname", "a.example.com", "--version-of-postfix", "3.5", folder]);
    assert.match(main(), /^compatibility_level = 2$/m);
    assert.match(readFileSync(join(folder, "master.cf"), "utf8"), /^smtps {5}inet/m);
  });
});

describe("postfix-config doctor", function () {
  this.timeout(timeLimit(60));
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "doctor-"));
    writeFileSync(join(folder, "main.cf"), "inet_interfaces = loopback-only\nsmtp_tls_security_level = none\n");
  });
  after(() => rmSync(folder, { recursive: true }));

  it("shows the state of each setting, with a sentence", () => {
    const { status, out } = run(["doctor", folder]);
    assert.equal(status, 1);
    assert.match(out, /^this-host-only: Send from this host only\n/);
    assert.match(out, /\nset {6}inet_interfaces = loopback-only\n {9}Postfix listens for this machine only/);
    assert.match(
      out,
      /\ndiffers {2}smtp_tls_security_level = none\n.*\n {9}Recommended: smtp_tls_security_level = may\n/,
    );
    assert.match(out, /\nmissing {2}maximal_queue_lifetime = 5d \(default\)\n/);
    assert.match(out, /For example: myhostname = mail\.example\.com\n/);
    assert.match(out, /\n\d+ of \d+ recommendations are met/);
    assert.ok(!existsSync(join(folder, "master.cf")));
  });

  it("speaks Japanese", () => {
    const { out } = run(["doctor", folder, "--locale", "ja"]);
    assert.match(out, /^this-host-only: このホストからの送信のみ\n/);
    assert.match(out, /\n未設定 +maximal_queue_lifetime/);
  });

  it("compares with another pattern, and needs one where none fits", () => {
    assert.match(run(["doctor", "--pattern", "provider-relay", folder]).out, /^provider-relay: /);
    const other = mkdtempSync(join(tmpdir(), "doctor-"));
    assert.equal(run(["doctor", other]).status, 2);
    writeFileSync(join(other, "main.cf"), "virtual_mailbox_domains = example.com\n");
    const { status, err } = run(["doctor", other]);
    assert.equal(status, 2);
    assert.match(err, /--pattern/);
    rmSync(other, { recursive: true });
  });
});
