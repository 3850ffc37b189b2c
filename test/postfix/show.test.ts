import { strict as assert } from "node:assert";
import { encodeBytes } from "../../server/src/cli/bytes.js";
import { inFolder, runCli } from "../support/cli.js";
import { ask, type ConfigurationFiles, type Postconf, postconfs } from "../support/postconf.js";
import { need } from "../support/system.js";

const modes: readonly (readonly [ours: string[], theirs: string])[] = [
  [[], "-n"],
  [["--expand"], "-nx"],
  [["--all"], ""],
  [["--services"], "-M"],
  [["--overrides"], "-P"],
];

/** What the build or the network of this machine decides. */
const ofThisMachine =
  /^(?:\w+_directory|mail_release_date|mynetworks|nullmx_reject_code|process_\w+|domain_to_ascii) =/;

const directories: Readonly<Record<string, ConfigurationFiles>> = {
  "nothing but empty files": { "main.cf": "", "master.cf": "" },
  "no master.cf": { "main.cf": "myhostname = mail.example.com\nforgotten = 1\n" },
  "no main.cf": { "master.cf": "smtp inet n - n - - smtpd -o myorigin=x\n" },
  "the name of the machine": { "main.cf": "mydomain = example.com\nmyorigin = $myhostname\n", "master.cf": "" },
  "a bad line": { "main.cf": "myorigin = x\nfoo\n", "master.cf": "" },
  "a bad service": { "main.cf": "myorigin = x\n", "master.cf": "smtp inet n\n" },
  "a circle": { "main.cf": "relayhost = $mydestination\nmydestination = $relayhost\n", "master.cf": "" },
  "restriction classes": {
    "main.cf": "smtpd_restriction_classes = a b\na = permit\nb = reject\nc = permit\n",
    "master.cf": "smtp inet n - n - - smtpd -o smtpd_restriction_classes=c -o c=reject\n",
  },
  "several instances": {
    "main.cf": "multi_instance_enable = yes\nmulti_instance_directories = /etc/postfix-out\nmulti_instance_name = in\n",
    "master.cf": "",
  },
  "bytes that are no UTF-8": { "main.cf": "smtpd_banner = caf\udce9\r\n", "master.cf": "" },
};

describe("postfix-config show prints what the installed postconf prints", () => {
  let postconf: Postconf;

  before(async function () {
    need("postconf", "postfix").call(this);
    postconf = (await postconfs())[0]!;
  });

  for (const [title, files] of Object.entries(directories)) {
    it(`with ${title}`, async () => {
      const [theirs] = await ask(postconf, [files], () => modes.map(([, option]) => option));
      const bytes = Object.entries(files).map(([name, text]) => [name, encodeBytes(text as string)] as const);
      await inFolder(Object.fromEntries(bytes), async (folder) => {
        for (const [index, [options, name]] of modes.entries()) {
          const { status, out } = await runCli(["show", ...options, "--version-of-postfix", postconf.version, folder]);
          const expected = theirs![index]!;
          assert.deepEqual([status, known(out)], [expected.status, known(expected.out)], `postconf ${name}`);
        }
      });
    });
  }
});

function known(out: string): string[] {
  return out
    .split("\n")
    .filter((line) => !ofThisMachine.test(line))
    .map((line) => line.trimEnd());
}
