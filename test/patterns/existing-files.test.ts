import assert from "node:assert/strict";
import { noteText } from "../../server/src/patterns/edits.js";
import { patternNamed } from "../../server/src/patterns/index.js";
import type { Answers } from "../../server/src/patterns/pattern.js";
import { planFor } from "../../server/src/patterns/plan.js";
import { planEdits } from "../../server/src/patterns/plan-edits.js";
import { type Files, modelOf } from "../support/configuration.js";
import { applied, uris } from "./variants.js";

const hostname = "mail.example.com";

function inserted(files: Files, pattern: string, answers: Answers = { hostname }, version?: string): Files {
  return applied(files, patternNamed(pattern)!, { hostname, ...answers }, version);
}

function notes(files: Files, pattern: string, answers: Answers = {}): string[] {
  const model = modelOf(files, "3.7");
  const plan = planFor(patternNamed(pattern)!, { hostname, ...answers }, model);
  return planEdits(plan, model, uris, "en").notes.map((note) => noteText(note).en);
}

const relay = { provider: "other", relayhost: "smtp.example.net:587" };

describe("a pattern in a main.cf that is there", () => {
  it("keeps comments, layout and what is right already", () => {
    const main = [
      "# Our mail server",
      "myhostname=mail.example.com",
      "",
      "smtp_tls_CAfile   =   /opt/ca.pem   ",
      "alias_maps = hash:/etc/aliases",
      "",
    ].join("\n");
    const result = inserted({ "main.cf": main }, "this-host-only")["main.cf"]!;
    assert.equal(result.slice(0, main.length), main);
    assert.match(result, /\n\n# Send from this host only\n\n# The name .*\nmydomain = example\.com\n/);
  });

  it("replaces in place what differs, and says why", () => {
    const files = {
      "main.cf": "smtp_tls_security_level = none # x\nmyhostname = localhost\nrelayhost = [a.example.net]\n",
    };
    assert.match(
      inserted(files, "this-host-only")["main.cf"]!,
      /^smtp_tls_security_level = may\nmyhostname = mail\.example\.com\nrelayhost =\n/,
    );
    assert.deepEqual(notes(files, "this-host-only").slice(0, 2), [
      "myhostname: was “localhost”, is now “mail.example.com”. The full name of this machine, the same as in reverse DNS: other servers see it in HELO, headers and logs.",
      "relayhost: was “[a.example.net]”, is now empty. There is no relay: mail goes straight to the recipients' servers.",
    ]);
  });

  it("keeps the comments inside a value that it replaces", () => {
    const files = {
      "main.cf": "mynetworks = 10.0.0.0/8,\n# the office\n  192.168.0.0/16\nmyhostname = mail.example.com\n",
    };
    const result = inserted(files, "this-host-only")["main.cf"]!;
    assert.match(result, /^mynetworks = 127\.0\.0\.0\/8 \[::1\]\/128\n# the office\nmyhostname = mail\.example\.com\n/);
  });

  it("keeps CRLF line endings, and ends the last line first", () => {
    const result = inserted({ "main.cf": "myhostname = mail.example.com\r\nmydomain = example.com" }, "this-host-only");
    assert.doesNotMatch(result["main.cf"]!, /[^\r]\n/);
    assert.match(result["main.cf"]!, /mydomain = example\.com\r\n\r\n# Send/);
  });

  it("adds what is missing to the relay restrictions, in the layout that they have", () => {
    const lines = "smtpd_relay_restrictions =\n    permit_mynetworks,\n    reject_unauth_destination\n";
    const result = inserted({ "main.cf": lines }, "shared-server", { networks: "192.0.2.0/24" })["main.cf"]!;
    assert.ok(
      result.startsWith(
        "smtpd_relay_restrictions =\n    permit_mynetworks,\n    permit_sasl_authenticated,\n    reject_unauth_destination\n",
      ),
      result,
    );
  });

  it("ends the relay restrictions in reject_unauth_destination", () => {
    const line = "smtpd_relay_restrictions = permit_mynetworks permit_sasl_authenticated defer_unauth_destination\n";
    const result = inserted({ "main.cf": line }, "shared-server", { networks: "192.0.2.0/24" })["main.cf"]!;
    assert.ok(result.startsWith(line.replace("defer_", "reject_")), result);
    const open = "smtpd_relay_restrictions = permit_mynetworks, permit\n";
    const closed = inserted({ "main.cf": open }, "shared-server", { networks: "192.0.2.0/24" })["main.cf"]!;
    assert.match(
      closed,
      /^smtpd_relay_restrictions = permit_mynetworks, permit_sasl_authenticated, reject_unauth_destination\n/,
    );
  });

  it("leaves stricter relay restrictions as they are", () => {
    const line =
      "smtpd_relay_restrictions = permit_sasl_authenticated, check_client_access cidr:/etc/c, permit_mynetworks, reject\n";
    assert.ok(
      inserted({ "main.cf": line }, "shared-server", { networks: "192.0.2.0/24" })["main.cf"]!.startsWith(line),
    );
  });

  it("keeps the networks, the certificate and the password table that are there", () => {
    const main = [
      "mynetworks = 127.0.0.1, 10.1.0.0/16",
      "smtpd_tls_chain_files = /etc/ssl/key.pem, /etc/ssl/cert.pem",
      "smtp_sasl_password_maps = lmdb:/etc/postfix/logins",
      "message_size_limit = 31457280",
      "maximal_queue_lifetime = 12h",
      "",
    ].join("\n");
    const shared = inserted({ "main.cf": main }, "shared-server")["main.cf"]!;
    assert.ok(shared.startsWith(main), shared);
    assert.doesNotMatch(shared, /smtpd_tls_cert_file|mynetworks_style/);
    assert.match(shared, /\nbounce_queue_lifetime = 12h\n/);
    assert.ok(inserted({ "main.cf": main }, "provider-relay", relay)["main.cf"]!.startsWith(main));
  });

  it("deletes mynetworks_style where mynetworks takes its place", () => {
    const files = { "main.cf": "mynetworks_style = subnet\nmyhostname = mail.example.com\n" };
    const result = inserted(files, "shared-server", { networks: "192.0.2.0/24" })["main.cf"]!;
    assert.doesNotMatch(result, /mynetworks_style/);
    assert.match(notes(files, "shared-server", { networks: "192.0.2.0/24" })[0]!, /mynetworks_style is deleted/);
  });

  it("puts the relay host into brackets, so that no MX records are looked up", () => {
    const result = inserted({ "main.cf": "relayhost = smtp.example.net:587\n" }, "provider-relay", relay)["main.cf"]!;
    assert.match(result, /^relayhost = \[smtp\.example\.net\]:587\n/);
  });

  it("turns wrapper mode on for port 465 only", () => {
    const on = inserted({}, "provider-relay", { ...relay, relayhost: "smtp.example.net:465" })["main.cf"]!;
    assert.match(on, /\nsmtp_tls_wrappermode = yes\n/);
    const off = inserted({ "main.cf": "smtp_tls_wrappermode = yes\n" }, "provider-relay", relay)["main.cf"]!;
    assert.match(off, /^smtp_tls_wrappermode = no\n/);
    assert.doesNotMatch(inserted({}, "provider-relay", relay)["main.cf"]!, /wrappermode/);
  });

  it("leaves alone what a tool fills in", () => {
    const main = "myhostname = {{ fqdn }}\nrelayhost = ${RELAYHOST}\n";
    assert.ok(inserted({ "main.cf": main }, "provider-relay", relay)["main.cf"]!.startsWith(main));
  });

  it("does not let a message be larger than a mailbox", () => {
    const main = "mailbox_size_limit = 15000000\n";
    assert.match(inserted({ "main.cf": main }, "this-host-only")["main.cf"]!, /\nmessage_size_limit = 15000000\n/);
  });
});

describe("a pattern in a master.cf that is there", () => {
  const stock = [
    "smtp      inet  n       -       y       -       -       smtpd",
    "#submission inet n       -       y       -       -       smtpd",
    "#  -o syslog_name=postfix/submission",
    "#  -o smtpd_tls_security_level=encrypt",
    "#smtps     inet  n       -       y       -       -       smtpd",
    "#  -o syslog_name=postfix/smtps",
    "pickup    unix  n       -       y       60      1       pickup",
    "tlsmgr    unix  -       -       y       1000?   1       tlsmgr",
    "smtp      unix  -       -       y       -       -       smtp",
    "",
  ];
  const master = (lines: readonly string[]): Files => ({ "main.cf": "", "master.cf": lines.join("\n") });

  it("inserts services behind their commented-out forms, under the name that the file uses", () => {
    const lines = inserted(master(stock), "shared-server", { submissions: "yes" })["master.cf"]!.split("\n");
    assert.deepEqual(lines.slice(0, 4), stock.slice(0, 4));
    assert.match(lines[4]!, /^submission inet/);
    assert.match(lines[lines.indexOf(stock[5]!) + 1]!, /^smtps {5}inet/);
    assert.deepEqual(lines.slice(-4), stock.slice(-4));
  });

  it("changes nothing where the pattern needs nothing", () => {
    assert.equal(inserted(master(stock), "this-host-only")["master.cf"], stock.join("\n"));
  });

  it("completes a submission service, and replaces what would let others in", () => {
    const own = [
      "submission inet n - y - - smtpd",
      "\t-o smtpd_tls_security_level=may",
      "\t-o { smtpd_recipient_restrictions = permit_mynetworks, reject }",
    ];
    const lines = inserted(master([...own, ...stock]), "shared-server", { submissions: "no" })["master.cf"]!.split(
      "\n",
    );
    assert.deepEqual(lines.slice(0, 6), [
      own[0],
      "\t-o smtpd_tls_security_level=encrypt",
      "\t-o { smtpd_recipient_restrictions = permit_sasl_authenticated,reject }",
      "\t-o syslog_name=postfix/submission",
      "\t-o smtpd_sasl_auth_enable=yes",
      "\t-o smtpd_relay_restrictions=permit_sasl_authenticated,reject",
    ]);
  });

  it("takes a restriction that main.cf defines for what it means", () => {
    const files = {
      "main.cf": "mua_restrictions = permit_sasl_authenticated, reject\n",
      "master.cf": [
        "587 inet n - n - - smtpd",
        "  -o syslog_name=postfix/587 -o smtpd_tls_security_level=encrypt -o smtpd_sasl_auth_enable=yes",
        "  -o smtpd_relay_restrictions=$mua_restrictions -o smtpd_recipient_restrictions=$mua_restrictions",
        ...stock,
      ].join("\n"),
    };
    assert.equal(inserted(files, "shared-server", { submissions: "no" })["master.cf"], files["master.cf"]);
  });

  it("fills an empty option without a blank", () => {
    const own = ["submission inet n - y - - smtpd", "  -o smtpd_relay_restrictions="];
    const result = inserted(master([...own, ...stock]), "shared-server", { submissions: "no" })["master.cf"]!;
    assert.match(result, /-o smtpd_relay_restrictions=permit_sasl_authenticated,reject\n/);
  });

  it("opens a service that only this machine could reach, since two on one port would collide", () => {
    const own = ["127.0.0.1:submission inet n - y - - smtpd"];
    const result = inserted(master([...own, ...stock]), "shared-server", { submissions: "no" })["master.cf"]!;
    assert.match(result, /^submission inet n - y - - smtpd\n {2}-o syslog_name/);
    assert.equal(result.match(/^submission inet/gm)?.length, 1);
  });

  it("leaves a port that another program serves, and says so", () => {
    const own = ["submission inet n - n - - spawn user=nobody argv=/bin/proxy"];
    const files = master([...own, ...stock]);
    assert.equal(inserted(files, "shared-server", { submissions: "no" })["master.cf"], files["master.cf"]);
    assert.match(notes(files, "shared-server", { submissions: "no" }).join("\n"), /“submission” runs spawn/);
  });

  it("never splits a service from its options", () => {
    const files = master([
      "smtp inet n - n - - smtpd",
      "#submission inet n - n - - smtpd",
      "  -o smtpd_banner=x",
      ...stock.slice(6),
    ]);
    const model = modelOf(inserted(files, "shared-server", { submissions: "no" }), "3.7");
    const [first] = model.master.services;
    assert.deepEqual(
      first?.overrides.map(({ name }) => name.text),
      ["smtpd_banner"],
    );
  });

  it("adds the TLS manager where it is missing", () => {
    const lines = stock.filter((line) => !line.startsWith("tlsmgr"));
    assert.match(inserted(master(lines), "provider-relay", relay)["master.cf"]!, /\ntlsmgr {4}unix .* tlsmgr\n$/);
  });

  it("makes the options of the SMTP client fit, since they count before main.cf", () => {
    const own = "smtp unix - - n - - smtp -o smtp_tls_security_level=may -o smtp_connect_timeout=5";
    const lines = [...stock.filter((line) => !line.startsWith("smtp      unix")), own];
    const result = inserted(master(lines), "provider-relay", relay)["master.cf"]!;
    assert.ok(result.includes(own.replace("=may", "=encrypt")), result);
    assert.match(
      notes(master(lines), "provider-relay", relay).join("\n"),
      /master\.cf, smtp: smtp_tls_security_level: was “may”/,
    );
    assert.equal(inserted(master(lines), "this-host-only")["master.cf"], lines.join("\n"));
  });

  it("says which service listens at an address of its own", () => {
    const files = master(["0.0.0.0:2525 inet n - n - - smtpd", ...stock]);
    assert.match(notes(files, "this-host-only").join("\n"), /“0\.0\.0\.0:2525” listens at the address/);
  });

  it("writes all services of the version where there are none", () => {
    const services = (version: string): string[] =>
      modelOf(inserted({}, "this-host-only", {}, version), version).master.services.map(
        ({ columns }) => `${columns.service!.text}/${columns.type!.text}`,
      );
    assert.equal(services("3.7").length, 25);
    assert.deepEqual(
      services("3.7").filter((name) => !services("3.3").includes(name)),
      ["postlog/unix-dgram"],
    );
    assert.match(inserted({}, "shared-server", {}, "3.5")["master.cf"]!, /\nsmtps {5}inet/);
    assert.match(inserted({}, "shared-server", {}, "3.11")["master.cf"]!, /\nsubmissions inet/);
  });
});

describe("the type of the password table", () => {
  const typeOf = (tableTypes: string[] | undefined, version: string, main = ""): string => {
    const model = modelOf({ "main.cf": main }, version);
    const plan = planFor(patternNamed("provider-relay")!, relay, model, tableTypes === undefined ? {} : { tableTypes });
    const settings = plan.groups.flatMap((group) => group.settings);
    return settings.find(({ name }) => name === "smtp_sasl_password_maps")!.value.split(":")[0]!;
  };

  it("is the best one that Postfix has", () => {
    assert.equal(typeOf(["btree", "hash", "lmdb", "texthash"], "3.7"), "lmdb");
    assert.equal(typeOf(["btree", "hash", "texthash"], "3.7"), "hash");
    assert.equal(typeOf(["cdb", "texthash"], "3.11"), "texthash");
  });

  it("is one that works everywhere, where nothing is known", () => {
    assert.equal(typeOf(undefined, "3.7"), "hash");
    assert.equal(typeOf(undefined, "3.11"), "texthash");
    assert.equal(typeOf(undefined, "3.11", "alias_maps = lmdb:/etc/aliases\n"), "lmdb");
  });
});
