import { strict as assert } from "node:assert";
import { lint } from "../../server/src/check/lint.js";
import { complete } from "../../server/src/features/completion/completion.js";
import { hover } from "../../server/src/features/hover/hover.js";
import { explainRelay } from "../../server/src/features/reports/explain-relay.js";
import { show } from "../../server/src/model/emulation/postconf/show.js";
import { type Files, modelOf, source } from "../support/configuration.js";

/** Names that every object of JavaScript has, two of them in the spelling that survives `toLowerCase`. */
const inherited = ["constructor", "__proto__", "valueOf", "toString"];

/** A configuration whose words are looked up in our tables. */
const files: Files = {
  "main.cf": `compatibility_level = 3.6
myhostname = mail.example.com
mynetworks = 127.0.0.0/8 hash:/etc/postfix/networks
inet_protocols = ipv4
smtpd_tls_security_level = may
smtpd_tls_loglevel = 1
smtpd_sasl_auth_enable = yes
smtp_tls_protocols = TLSv1.2
relayhost = [relay.example.com]:submission
virtual_alias_maps = mysql:/etc/postfix/mysql.cf ldap:people hash:/etc/postfix/virtual
people_server_host = ldap.example.com
people_scope = sub
smtpd_restriction_classes = strict
strict = reject_unknown_client_hostname
smtpd_recipient_restrictions = permit_mynetworks strict check_client_access cidr:/etc/postfix/clients
  reject_rbl_client zen.spamhaus.org reject_unauth_destination
header_checks = regexp:/etc/postfix/headers pcre:/etc/postfix/pcre
alias_maps = hash:/etc/aliases
maximal_queue_lifetime = 5d
own_name = $myorigin
`,
  "master.cf": `smtp inet n - n - - smtpd -o smtpd_tls_wrappermode=no -o content_filter=scan:dummy
submission inet n - n - - smtpd
  -o smtpd_client_restrictions=permit_sasl_authenticated,reject
pickup unix n - n 60 1 pickup
scan unix - n n - - pipe flags=Rq user=filter argv=/usr/bin/scan \${sender}
`,
  "/etc/postfix/mysql.cf": "hosts = 127.0.0.1\nuser = postfix\ndbname = mail\nquery = SELECT a FROM b WHERE c='%s'\n",
  "/etc/postfix/virtual": "info@example.com user\n",
  "/etc/postfix/clients": "192.0.2.0/24 REJECT\n",
  "/etc/postfix/headers": "/^[[:alpha:]]+: x/i WARN text\n",
  "/etc/postfix/pcre": "/^[[:alpha:]]+: (?<name>x)/ PREPEND text\n",
  "/etc/aliases": "postmaster: root\n",
};

describe("a name that every object of JavaScript has", function () {
  this.timeout(120_000);

  for (const [name, text] of Object.entries(files) as [string, string][]) {
    it(`is a word as any other in place of each word of ${name}`, () => {
      for (const { index, 0: word } of text.matchAll(/\w+/g)) {
        for (const other of inherited) {
          const changed = text.slice(0, index) + other + text.slice(index + word.length);
          assert.doesNotThrow(() => ask({ ...files, [name]: changed }, name, index), `${other} for ${word}`);
        }
      }
    });
  }

  it("is refused if Postfix does not know it", () => {
    // Some software would replace `__proto__`, so nothing is said about that.
    for (const other of inherited.filter((each) => each !== "__proto__")) {
      const main = `smtpd_sasl_auth_enable = ${other}\nsmtpd_tls_security_level = ${other}\n`;
      const found = lint(modelOf({ "main.cf": main })).filter(({ rule }) => rule === "invalid-value");
      assert.equal(found.length, 2, other);
      for (const { newText } of found.flatMap(({ fixes = [] }) => fixes.flatMap(({ edits }) => edits))) {
        assert.equal(typeof newText, "string", other);
      }
    }
  });
});

/** Everything that is said about the files, and about the word at an offset of one of them. */
function ask(changed: Files, name: string, offset: number): void {
  const model = modelOf(changed);
  lint(model, { profile: "strict" });
  const at = { uri: source(name, "").uri, offset: offset + 1 };
  hover(model, at);
  complete(model, at);
  explainRelay(model);
  show(model, { mode: "expanded", directory: "/etc/postfix" });
}
