import assert from "node:assert/strict";
import { complete } from "../../server/src/features/completion/completion.js";
import { cursor, type Files, modelOf, source } from "../support/configuration.js";

/** The labels offered at `<|>`, best first. */
function labels(
  marked: string,
  file: "main.cf" | "master.cf" = "main.cf",
  others: Files = {},
  version?: string,
): string[] {
  return items(marked, file, others, version).map(({ label }) => label);
}

function items(marked: string, file: "main.cf" | "master.cf" = "main.cf", others: Files = {}, version?: string) {
  const { text, offset } = cursor(marked);
  const model = modelOf({ ...others, [file]: text }, version);
  return complete(model, { uri: source(file, "").uri, offset }).sort((a, b) => (a.order < b.order ? -1 : 1));
}

/** The text after the completion of that label is accepted. */
function accept(marked: string, label: string, file: "main.cf" | "master.cf" = "main.cf", others: Files = {}): string {
  const { text } = cursor(marked);
  const item = items(marked, file, others).find((each) => each.label === label);
  assert.ok(item, `${label} is not offered`);
  return text.slice(0, item.range.start) + item.newText + text.slice(item.range.end);
}

describe("completion of parameter names", () => {
  it("puts “ = ” after the name", () => {
    assert.equal(accept("myh<|>", "myhostname"), "myhostname = ");
  });
  it("replaces the whole word and keeps an existing “=”", () => {
    assert.equal(accept("my<|>host=a.example.com", "myhostname"), "myhostname=a.example.com");
  });
  it("ranks common names first and those that are set last", () => {
    const names = labels("<|>\nmydestination = x\n");
    assert.ok(names.indexOf("relayhost") < names.indexOf("address_verify_map"));
    assert.equal(names.at(-1), "mydestination");
  });
  it("offers the parameters of the services that master.cf has", () => {
    const master = "slow unix - - n - - smtp\n";
    assert.ok(labels("slow<|>", "main.cf", { "master.cf": master }).includes("slow_destination_rate_delay"));
    assert.ok(!labels("slow<|>").includes("slow_destination_rate_delay"));
  });
  it("leaves out what the version no longer has", () => {
    assert.ok(!labels("<|>", "main.cf", {}, "3.12").includes("tlsproxy_client_loglevel_parameter"));
  });
  it("offers only names that have the typed letters in that order", () => {
    const names = labels("tlscert<|>");
    assert.ok(names.includes("smtpd_tls_cert_file"));
    assert.ok(!names.includes("relayhost"));
    assert.equal(labels("Own_List = 1\nrelayhost = $own_li<|>")[0], "Own_List");
  });
  it("offers the same names whether they are typed letter by letter or all at once", () => {
    labels("<|>");
    labels("smtpd_t<|>");
    const narrowed = labels("smtpd_tls_s<|>");
    labels("x<|>");
    assert.deepEqual(narrowed, labels("smtpd_tls_s<|>"));
    assert.ok(narrowed.includes("smtpd_tls_security_level"));
  });
  it("filters by topic after “@”", () => {
    const found = items("@smtpd-sasl<|>").filter(({ filter }) => filter?.startsWith("@smtpd-sasl "));
    assert.ok(found.some(({ label }) => label === "smtpd_sasl_auth_enable"));
    assert.ok(found.length < 30);
    assert.equal(accept("@smtpd-sasl<|>", "smtpd_sasl_auth_enable"), "smtpd_sasl_auth_enable = ");
  });
  it("comes to an end where the file begins with empty lines", () => {
    for (const offset of [1, 2])
      complete(modelOf({ "main.cf": "\n \n" }), { uri: "file:///etc/postfix/main.cf", offset });
  });
  it("is silent in comments and on continuation lines", () => {
    assert.deepEqual(labels("# my<|>"), []);
    assert.ok(!labels("mydestination = a\n  my<|>").includes("myhostname"));
  });
});

describe("completion of values", () => {
  it("offers yes and no for a boolean, once", () => {
    assert.deepEqual(labels("biff = <|>").slice(0, 2), ["yes", "no"]);
    assert.deepEqual(labels("biff = yes <|>"), []);
  });
  it("offers the values that have names", () => {
    assert.deepEqual(labels("smtpd_tls_security_level = <|>").slice(0, 3), ["none", "may", "encrypt"]);
  });
  it("replaces the value that is there", () => {
    assert.equal(accept("smtpd_tls_security_level = e<|>ncrypt", "may"), "smtpd_tls_security_level = may");
  });
  it("offers what a list does not have yet, also on a continuation line", () => {
    const offered = labels("notify_classes = bounce,\n    <|>");
    assert.ok(offered.includes("resource"));
    assert.ok(!offered.includes("bounce"));
  });
  it("offers restrictions, then the tables that one of them needs", () => {
    const list = "smtpd_recipient_restrictions =\n  permit_mynetworks,\n  # why\n  ";
    assert.ok(labels(`${list}<|>`).includes("reject_unauth_destination"));
    assert.equal(accept(`${list}che<|>`, "check_client_access"), `${list}check_client_access `);
    const tables = labels(`${list}check_client_access <|>`);
    assert.ok(tables.includes("cidr:"));
    assert.ok(!tables.includes("permit"));
  });
  it("offers restriction classes of the configuration", () => {
    const text = "smtpd_restriction_classes = strict\nstrict = <|>\n";
    assert.ok(labels(text).includes("reject_unknown_sender_domain"));
    assert.ok(labels("smtpd_restriction_classes = strict\nsmtpd_helo_restrictions = <|>").includes("strict"));
  });
  it("offers lookup table types, and goes on with the name", () => {
    assert.equal(accept("virtual_alias_maps = ha<|>", "hash:"), "virtual_alias_maps = hash:");
    assert.deepEqual(labels("virtual_alias_maps = hash:/etc/<|>"), []);
  });
  it("offers the default as a start", () => {
    assert.ok(labels("maximal_queue_lifetime = <|>").includes("5d"));
  });
  it("offers some of very many names of one's own, and says that there are more", () => {
    const own = Array.from({ length: 250 }, (_, index) => `own_${index} = x\n`).join("");
    const found = items(`${own}relayhost = $own_<|>\n`);
    assert.equal(found.filter(({ label }) => label.startsWith("own_")).length, 200);
    assert.ok(found.every(({ isIncomplete }) => isIncomplete));
    assert.deepEqual(labels(`${own}relayhost = $own_249<|>\n`), ["own_249"]);
  });
  it("completes names after $, in every form", () => {
    assert.equal(accept("myorigin = $myd<|>", "mydomain"), "myorigin = $mydomain");
    assert.equal(accept("myorigin = ${myd<|>}", "mydomain"), "myorigin = ${mydomain}");
    assert.equal(accept("own = x\nmyorigin = $o<|>", "own"), "own = x\nmyorigin = $own");
  });
});

describe("completion in master.cf", () => {
  it("goes by the column", () => {
    assert.ok(labels("sub<|>", "master.cf").includes("submission"));
    assert.deepEqual(labels("smtp <|>", "master.cf").slice(0, 2), ["inet", "unix"]);
    assert.deepEqual(labels("smtp inet <|>", "master.cf"), ["y", "n", "-"]);
    assert.ok(labels("smtp inet n - y - - <|>", "master.cf").includes("smtpd"));
  });
  it("completes names after -o, without blanks around “=”", () => {
    const line = "smtp inet n - y - - smtpd\n  -o smtpd_tls_sec";
    assert.equal(accept(`${line}<|>`, "smtpd_tls_security_level", "master.cf"), `${line}urity_level=`);
  });
  it("completes values after -o, also in braces", () => {
    const line = "smtp inet n - y - - smtpd\n  -o smtpd_tls_security_level=";
    assert.equal(accept(`${line}<|>`, "encrypt", "master.cf"), `${line}encrypt`);
    const braces = "smtp inet n - y - - smtpd\n  -o { smtpd_tls_security_level = ";
    assert.equal(accept(`${braces}<|> }`, "encrypt", "master.cf"), `${braces}encrypt }`);
  });
  it("knows the attributes and macros of pipe", () => {
    assert.ok(labels("x unix - n n - - pipe\n  <|>", "master.cf").includes("user="));
    assert.ok(labels("x unix - n n - - pipe\n  user=a argv=/b ${<|>", "master.cf").includes("${recipient}"));
  });
});
