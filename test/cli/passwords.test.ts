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
# Brought in from elsewhere, and brought elsewhere.
lmtp_sasl_password_maps = $relay_login
relay_login = static:user:$login_word
login_word = ${planted}
other_password = $first_half$second_half
first_half = ${planted}
second_half = ${planted}
smtpd_banner = $myhostname $vmail_password \${vmail_password?{$other_password}}
mydestination = $login_word, $db_hosts
proxy_read_maps = $smtp_sasl_password_maps $relay_login
`,
  "master.cf": `smtp inet n - n - - smtpd
relay unix - - n - - smtp
  -o smtp_sasl_password_maps=static:user:${planted}
  -o x_password=${planted}
  -o { y_password = ${planted} }
  -o smtp_helo_name=$x_password
mine unix - n n - - pipe user=nobody argv=/bin/x --password ${planted} ldap://user:${planted}@host
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
  "upgrade --from 3.5 --json",
  "doctor",
];

/** A line without its `=` makes most commands stop; what they say then is about that line. */
const broken = {
  ...files,
  "main.cf": `${files["main.cf"]}vmail_password ${planted}\n`,
  "mysql-x.cf": `password ${planted}\n`,
};

describe("no command writes a password", () => {
  for (const command of commands) {
    for (const [about, directory] of Object.entries({ "": files, ", where a line has no equals sign": broken })) {
      it(`${command}${about}`, () =>
        inFolder(directory, async (folder) => {
          const { out, err } = await runCli([...command.split(" "), folder]);
          assert.ok(out.length + err.length > 20, `${out}${err}`);
          assert.ok(!(out + err).includes(planted), out + err);
        }));
    }
  }

  it("show --expand, though the rest of a value that refers to one is shown", () =>
    inFolder(files, async (folder) => {
      const { out } = await runCli(["show", "--expand", folder]);
      assert.match(out, /^smtpd_banner = mail\.example\.com … …$/m);
      assert.match(out, /^mydestination = …, postgresql:\/\/postfix:…@db\.example\.com\/mail$/m);
      assert.match(out, /^login_word = …$/m);
    }));
});
