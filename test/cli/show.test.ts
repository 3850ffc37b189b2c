import { strict as assert } from "node:assert";
import { hostname } from "node:os";
import { inFolder, runCli } from "../support/cli.js";

const files = {
  "main.cf":
    "# mail\nmyhostname = mail.example.com\nmyorigin =  $mydomain\n  more\nforgotten = 1\nfoo = $myorigin\nrelayhost = $foo\n",
  "master.cf": "smtp inet n - y - - smtpd\n  -o { smtpd_banner = a b }\n  -o forgotten_too=x\n",
};

async function show(...options: string[]): Promise<{ status: number | undefined; out: string; err: string }> {
  return inFolder(files, async (folder) => {
    const result = await runCli(["show", ...options, folder]);
    return { ...result, out: result.out.replaceAll(folder, "DIR"), err: result.err.replaceAll(folder, "DIR") };
  });
}

describe("postfix-config show", () => {
  it("prints the settings as postconf -n does, and its warnings", async () => {
    const { status, out, err } = await show();
    assert.equal(status, 0);
    assert.equal(
      out,
      "config_directory = DIR\nfoo = $myorigin\nmyhostname = mail.example.com\nmyorigin = $mydomain more\nrelayhost = $foo\n",
    );
    assert.equal(
      err,
      "postfix-config: warning: DIR/main.cf:5: unused parameter: forgotten=1\n" +
        "postfix-config: warning: DIR/master.cf:3: unused parameter: forgotten_too=x\n",
    );
  });

  it("replaces every $name with --expand", async () => {
    const { out } = await show("--expand");
    assert.match(out, /^relayhost = example\.com more$/m);
  });

  it("prints all parameters with --all, with the defaults of the version", async () => {
    const [old, current] = [await show("--all", "--version-of-postfix", "3.10"), await show("--all")];
    assert.match(old.out, /^smtp_tls_security_level =$/m);
    assert.match(
      current.out,
      /^smtp_tls_security_level = \$\{\{\$compatibility_level\}|^smtp_tls_security_level = may$/m,
    );
    assert.match(current.out, /^myorigin = \$mydomain more$/m);
  });

  it("prints master.cf with --services and --overrides", async () => {
    assert.equal(
      (await show("--services")).out,
      "smtp       inet  n       -       y       -       -       smtpd -o {smtpd_banner=a b} -o forgotten_too=x\n",
    );
    assert.equal((await show("--overrides")).out, "smtp/inet/forgotten_too = x\nsmtp/inet/smtpd_banner = a b\n");
  });

  it("prints only the warnings with --unused", async () => {
    const { out, err } = await show("--unused");
    assert.equal(err, "");
    assert.match(out, /^DIR\/main\.cf:5: unused parameter: forgotten=1$/m);
  });

  it("prints one JSON object a line with --json", async () => {
    const { out } = await show("--json", "--expand");
    const objects = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, string>);
    assert.equal(Object.assign({}, ...objects).relayhost, "example.com  more");
    const warnings = (await show("--json", "--unused")).out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as object);
    assert.deepEqual(warnings[0], { kind: "unused", file: "main.cf", name: "forgotten", value: "1" });
  });

  it("knows the version and the name of the machine, as postconf does", async () => {
    const main = "mydomain = example.com\nsmtpd_banner = $myhostname $mail_version\n";
    await inFolder({ "main.cf": main }, async (folder) => {
      const { out } = await runCli(["show", "--expand", "--version-of-postfix", "3.7.11", folder]);
      const name = hostname().includes(".") ? hostname() : `${hostname()}.example.com`;
      assert.equal(out.split("\n").at(-2), `smtpd_banner = ${name} 3.7.11`);
    });
  });

  it("accepts a file instead of its directory", async () => {
    await inFolder(files, async (folder) => {
      const [ofFile, ofDirectory] = [await runCli(["show", `${folder}/main.cf`]), await runCli(["show", folder])];
      assert.deepEqual(ofFile, ofDirectory);
    });
  });

  it("exits with 1 if postconf would stop, and says why", async () => {
    const stops = async (main: string, master: string, pattern: RegExp): Promise<void> =>
      inFolder({ "main.cf": main, "master.cf": master }, async (folder) => {
        const { status, out, err } = await runCli(["show", folder]);
        assert.deepEqual({ status, out }, { status: 1, out: "" });
        assert.match(err, pattern);
      });
    await stops("nothing here\n", "", /main\.cf:1: missing “=”/);
    await stops("myorigin = $myorigin\n", "", /main\.cf:1: the value cannot be expanded: myorigin/);
    await stops("myorigin = ${x\n", "", /cannot be expanded/);
    await stops("", "\nsmtp inet n -\n", /master\.cf:2: a service has eight columns/);
    await stops("", "smtp tcp n - n - - smtpd\n", /master\.cf:1: invalid type column: tcp/);
  });

  it("keeps the bytes of a file that is not UTF-8", async () => {
    await inFolder({ "main.cf": Buffer.from("mail_name = caf\xe9 \u00df\n", "latin1") }, async (folder) => {
      const { out } = await runCli(["show", folder]);
      assert.match(out, /^mail_name = caf\udce9 \udcdf$/m);
    });
  });
});

describe("postfix-config upgrade", () => {
  const main = [
    "compatibility_level = 3.6",
    "myhostname = mail.example.com",
    "postscreen_dnsbl_ttl = 1h",
    "smtp_tls_security_level = may",
    "smtpd_client_port_logging = no",
    "",
  ].join("\n");

  it("prints what changes", async () => {
    await inFolder({ "main.cf": main, "master.cf": "" }, async (folder) => {
      const { status, out } = await runCli(["upgrade", "--from", "3.5", "--to", "3.11", folder]);
      assert.equal(status, 0);
      assert.match(out, /^ {2}smtpd_tls_fingerprint_digest: md5 -> sha256$/m);
      assert.match(out, /main\.cf:3: postscreen_dnsbl_ttl \(now postscreen_dnsbl_max_ttl\)$/m);
      assert.match(out, /^compatibility_level = 3\.6$/m);
      assert.match(out, /Postfix before 3\.6 takes whole numbers only/);
    });
  });

  it("does not report a banner that contains the version as a change", async () => {
    await inFolder({ "main.cf": "smtpd_banner = $myhostname $mail_version\n" }, async (folder) => {
      const { out } = await runCli(["upgrade", "--from", "3.5", folder]);
      assert.doesNotMatch(out, /postscreen_greet_banner|milter_macro_v/);
    });
  });

  it("writes JSON for programs", async () => {
    await inFolder({ "main.cf": main }, async (folder) => {
      const { out } = await runCli(["upgrade", "--from", "3.5", "--json", folder]);
      const result = JSON.parse(out) as { changedDefaults: { name: string }[]; deprecated: { line: number }[] };
      assert.ok(result.changedDefaults.some(({ name }) => name === "smtp_tls_fingerprint_digest"));
      assert.equal(result.deprecated[0]!.line, 3);
    });
  });

  it("names what a low compatibility level holds back", async () => {
    await inFolder({ "main.cf": "" }, async (folder) => {
      const { out } = await runCli(["upgrade", "--from", "3.5", "--to", "3.11", folder]);
      assert.match(out, /^compatibility_level = 0 \(default\)$/m);
      assert.match(out, /^ {4}append_dot_mydomain: yes -> no$/m);
    });
  });
});
