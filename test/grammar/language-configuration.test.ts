import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

interface LanguageConfiguration {
  readonly wordPattern: string;
  readonly onEnterRules: readonly { beforeText: string; afterText?: string; action: { indent: string } }[];
}

const main = read("main");
const master = read("master");

describe("the language configuration", () => {
  it("takes a name with hyphens, digits, underscores and dots for one word", () => {
    assert.deepEqual(words("smtpd_tls_CAfile = 2bounce $mydomain."), ["smtpd_tls_CAfile", "2bounce", "mydomain"]);
    assert.deepEqual(words("-o smtp-amavis_destination_recipient_limit=1"), [
      "o",
      "smtp-amavis_destination_recipient_limit",
      "1",
    ]);
    assert.deepEqual(words("mail.example.com, hash:/etc/x"), ["mail.example.com", "hash", "etc", "x"]);
  });

  it("does not end a word before a hyphen that is being typed", () => {
    assert.deepEqual(words("postfix-"), ["postfix-"]);
  });

  it("starts a continuation after a comma and stays in it", () => {
    assert.equal(indentAfter(main, "smtpd_relay_restrictions = permit_mynetworks,"), "indent");
    assert.equal(indentAfter(main, "    permit_mynetworks,"), "none");
    assert.equal(indentAfter(main, "    reject"), "none");
    assert.equal(indentAfter(master, "  -o syslog_name=postfix/submission"), "none");
  });

  it("leaves a continuation from an empty line", () => {
    assert.equal(indentAfter(main, "    "), "outdent");
    assert.equal(indentAfter(master, "  "), "outdent");
  });

  it("does not indent after a value that is complete, for the next setting would become part of it", () => {
    assert.equal(indentAfter(main, "relayhost ="), undefined);
    assert.equal(indentAfter(main, "# mydestination = a,"), undefined);
    assert.equal(indentAfter(master, "smtp inet n - n - - smtpd"), undefined);
  });
});

function words(line: string): string[] {
  assert.equal(main.wordPattern, master.wordPattern);
  return line.match(new RegExp(main.wordPattern, "g")) ?? [];
}

/** What the Enter key does at the end of this line. */
function indentAfter(configuration: LanguageConfiguration, line: string): string | undefined {
  const rule = configuration.onEnterRules.find(
    ({ beforeText, afterText = "" }) => new RegExp(beforeText).test(line) && new RegExp(afterText).test(""),
  );
  return rule?.action.indent;
}

function read(file: string): LanguageConfiguration {
  const path = join(__dirname, "..", "..", "syntaxes", `postfix-${file}.language-configuration.json`);
  return JSON.parse(readFileSync(path, "utf8"));
}
