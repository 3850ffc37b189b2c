import { strict as assert } from "node:assert";
import { chmodSync, openSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { inFolder, runCli } from "../support/cli.js";
import { withThrowingRule } from "../support/throwing-rule.js";

interface Found {
  readonly file: string;
  readonly rule: string;
  readonly severity: string;
}

function found(out: string): readonly Found[] {
  return (JSON.parse(out) as { findings: Found[] }).findings;
}

const twice = "myhostname = mail.example.com\nbiff = no\nbiff = yes\n";

describe("postfix-config check", () => {
  it("prints nothing and exits with 0 if nothing is wrong", async () => {
    const clean = "myhostname = mail.example.com\ncompatibility_level = 3.6\n";
    await inFolder({ "main.cf": clean }, async (folder) => {
      const { status, out, err } = await runCli(["check", "--fail-on", "error", folder]);
      assert.deepEqual({ status, err }, { status: 0, err: "" });
      assert.doesNotMatch(out, /: error: /);
    });
  });

  it("prints the place of each finding, in the file as it was named, counted from 1", async () => {
    await inFolder({ "main.cf": twice }, async (folder) => {
      const { out } = await runCli(["check", `${folder}/main.cf`]);
      assert.ok(out.includes(`${folder}/main.cf:2:1: warning: `), out);
      assert.match(out, /\[duplicate-parameter\]\n/);
    });
  });

  it("exits with 1 from the severity on that --fail-on names", async () => {
    await inFolder({ "main.cf": twice }, async (folder) => {
      assert.equal((await runCli(["check", folder])).status, 0);
      assert.equal((await runCli(["check", "--fail-on", "warning", folder])).status, 1);
    });
    await inFolder({ "main.cf": "no equals sign\n" }, async (folder) => {
      assert.equal((await runCli(["check", folder])).status, 1);
    });
  });

  it("speaks Japanese if that is requested, or according to the environment", async () => {
    await inFolder({ "main.cf": twice }, async (folder) => {
      const { out } = await runCli(["check", "--locale", "ja", folder]);
      assert.match(out, /警告: .*設定されている/);
      assert.match(out, /1 ファイルを検査: 警告 3 件/);
      assert.match((await runCli(["check", folder], { LANG: "ja_JP.UTF-8" })).out, /設定されている/);
      assert.match((await runCli(["check", folder], { LANG: "ja_JP.UTF-8", LC_ALL: "C" })).out, /again/);
    });
  });

  it("reports a file once, however often it is named", async () => {
    await inFolder({ "main.cf": twice }, async (folder) => {
      const once = await runCli(["check", folder]);
      const again = await runCli(["check", folder, `${folder}/main.cf`]);
      assert.equal(again.out, once.out);
    });
  });

  it("continues if one of several paths cannot be read, and shows that by its exit status", async () => {
    await inFolder({ "main.cf": twice }, async (folder) => {
      const { status, out, err } = await runCli(["check", `${folder}/nothing`, folder]);
      assert.equal(status, 2);
      assert.match(out, /duplicate-parameter/);
      assert.match(err, /nothing\.\n$/);
    });
  });

  it("runs the rules alone that --rule names, and sets the severity of others", async () => {
    const reports = async (...options: string[]): Promise<string[]> =>
      inFolder({ "main.cf": `${twice}relayhost = smtp.example.com:587\n` }, async (folder) => {
        const { out } = await runCli(["check", "--format", "json", ...options, folder]);
        return found(out).map(({ rule, severity }) => `${rule} ${severity}`);
      });
    assert.deepEqual(await reports("--rule", "duplicate-parameter"), ["duplicate-parameter warning"]);
    assert.deepEqual(await reports("--rule", "duplicate-parameter=error", "--severity", "error"), [
      "duplicate-parameter error",
    ]);
    assert.ok(!(await reports("--rule", "duplicate-parameter=off")).includes("duplicate-parameter warning"));
    assert.ok((await reports("--rule", "duplicate-parameter=off")).length > 0);
  });

  it("is silent about the main.cf of Veritas Cluster Server", async () => {
    await inFolder({ "main.cf": 'include "types.cf"\ncluster name (\n)\n' }, async (folder) => {
      assert.deepEqual(await runCli(["check", folder]), { status: 0, out: "", err: "" });
    });
  });

  it("knows the Postfix version that it is told", async () => {
    const outbound = "compatibility_level = 3.11\nmyhostname = mail.example.com\nrelayhost = [smtp.example.com]:587\n";
    const reports = async (version: string): Promise<boolean> =>
      inFolder({ "main.cf": outbound }, async (folder) =>
        (await runCli(["check", "--version-of-postfix", version, folder])).out.includes("starttls-missing-outbound"),
      );
    assert.equal(await reports("3.10"), true);
    assert.equal(await reports("3.11"), false);
  });

  it("checks a template by the name of the file that is made of it, with its sibling", async () => {
    const files = {
      "main.cf.j2":
        "{# a\ncomment #}\ncompatibility_level = 3.11\nmyhostname = __HOST__\nsmtpd_milters =\n{% for m in milters %}\n  {{ m }}\n{% endfor %}\nbiff = maybe\n",
      "master.cf.j2": "{{ port }} inet n - n - - smtpd\n{% if x %}\n  -o biff=$mail_name\n{% endif %}\n",
    };
    await inFolder(files, async (folder) => {
      const { status, out } = await runCli(["check", `${folder}/main.cf.j2`]);
      assert.match(out, /main\.cf\.j2:9:8: error: .*\[invalid-value\]\n/);
      assert.deepEqual([status, out.match(/\[[a-z-]+\]$/gm)?.length], [1, 1]);
      assert.equal((await runCli(["check", `${folder}/master.cf.j2`])).status, 0);
    });
  });
});

describe("postfix-config, if it cannot run", () => {
  async function fails(args: readonly string[], pattern: RegExp): Promise<void> {
    const { status, out, err } = await runCli(args);
    assert.equal(status, 2, err);
    assert.equal(out, "");
    assert.match(err, pattern);
    assert.equal(err.split("\n").length, 2, `one line: ${err}`);
  }

  it("says that there is no such file, folder or configuration", async () => {
    await fails(["check", "/nonexistent/main.cf"], /no file or directory \/nonexistent\/main\.cf/);
    await inFolder({ "other.txt": "" }, async (folder) => {
      await fails(["check", folder], /no main\.cf, master\.cf or lookup table of Postfix in/);
      await fails(["check", join(folder, "other.txt")], /no main\.cf near it names it/);
    });
  });

  it("says that a file may not be read", async function () {
    if (process.getuid?.() === 0) this.skip();
    await inFolder({ "main.cf": "" }, async (folder) => {
      chmodSync(join(folder, "main.cf"), 0);
      await fails(["check", folder], /permission denied/);
    });
  });

  it("says that a file is binary or too large", async () => {
    await inFolder({ "main.cf": Buffer.from(Array.from({ length: 4000 }, (_, index) => index % 7)) }, (folder) =>
      fails(["check", folder], /binary/),
    );
    await inFolder({ "main.cf": "" }, async (folder) => {
      const path = join(folder, "main.cf");
      openSync(path, "r");
      truncateSync(path, 50_000_000);
      await fails(["check", folder], /too large .* 50 MB/);
    });
  });

  it("says what is wrong with the command line", async () => {
    await fails(["check", "--version-of-postfix", "9.9", "x"], /“9\.9” is not known; known are 3\.0/);
    await fails(["check", "--format", "xml", "x"], /xml/);
    await fails(["check", "--rule", "duplicate-parametr", "x"], /There is no rule “duplicate-parametr”/);
    await fails(["check", "--rule", "duplicate-parameter=fatal", "x"], /a severity is error, warning/);
    await fails(["check", "--fix", "--fix-dry-run", "x"], /cannot be used with/);
    await fails(["check", "--stdin"], /needs --stdin-filename/);
    await fails(["lookup"], /missing required argument/);
    await fails(["chek", "x"], /unknown command 'chek'/);
    await fails(["show", "--all", "--expand"], /cannot be used with/);
    await fails(["upgrade"], /--from/);
    const japanese = await runCli(["check", "--nonsense", "x", "--locale", "ja"]);
    assert.match(japanese.err, /不明なオプションです: --nonsense/);
  });

  it("names a rule that throws in one line, prints all other findings, and ends with status 2", async () => {
    await inFolder({ "main.cf": "biff = no\nbiff = yes\nbiff = maybe\n" }, async (folder) => {
      const { out, err, status } = await withThrowingRule(() => runCli(["check", "--fix-dry-run", folder]));
      assert.equal(err, "postfix-config: internal error in rule made-up-throwing\n");
      assert.equal(status, 2);
      assert.match(out, /^\+smtp_tls_loglevel = 1$/m);
      const again = await withThrowingRule(() => runCli(["check", folder]));
      assert.match(again.out, /duplicate-parameter/);
    });
  });

  it("prints its help in both languages", async () => {
    const english = await runCli(["--help"]);
    assert.equal(english.status, 0);
    assert.match(english.out, /Usage: postfix-config/);
    const japanese = await runCli(["show", "--help", "--locale=ja"]);
    assert.match(japanese.out, /使い方: postfix-config show/);
  });
});
