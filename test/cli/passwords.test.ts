import assert from "node:assert/strict";
import { inFolder, runCli } from "../support/cli.js";

const planted = "S3cretPassw0rd";

/** Every place where people put a password, right or wrong. */
const files = {
  "main.cf": `myhostname = mail.example.com
virtual_alias_maps = mysql:vmail
vmail_password = ${planted}
vmail_pasword = ${planted}
directory_bind_pw = ${planted}
db_hosts = postgresql://postfix:${planted}@db.example.com/mail
smtp_sasl_auth_enable = yes
smtp_sasl_password_maps = static:user:${planted}
`,
  "master.cf": `smtp inet n - n - - smtpd
relay unix - - n - - smtp
  -o smtp_sasl_password_maps=static:user:${planted}
  -o x_password=${planted}
  -o { y_password = ${planted} }
`,
};

const commands = [
  "show",
  "show --expand",
  "show --all",
  "show --services",
  "show --overrides",
  "show --unused",
  "show --json",
  "check",
  "check --format json",
  "explain relay",
  "upgrade --from 3.5 --to 3.11",
  "doctor",
];

describe("no command writes a password", () => {
  for (const command of commands) {
    it(command, () =>
      inFolder(files, async (folder) => {
        const { out, err } = await runCli([...command.split(" "), folder]);
        assert.ok(out.length + err.length > 20, `${out}${err}`);
        assert.ok(!(out + err).includes(planted), out + err);
      }),
    );
  }
});
