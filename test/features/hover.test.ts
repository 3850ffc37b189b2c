import assert from "node:assert/strict";
import { bilingual, inLanguage } from "../../server/src/facts/message.js";
import { hover } from "../../server/src/features/hover/hover.js";
import { cursor, type Files, modelOf, source } from "../support/configuration.js";

function hoverAt(marked: string, file: "main.cf" | "master.cf" = "main.cf", others: Files = {}, version?: string) {
  const { text, offset } = cursor(marked);
  const model = modelOf({ ...others, [file]: text }, version);
  const found = hover(model, { uri: source(file, "").uri, offset });
  return found && { ...bilingual(found.markdown), on: text.slice(found.range.start, found.range.end) };
}

describe("hover", () => {
  it("on a parameter shows value, default, readers, and its place in the manual", () => {
    const found = hoverAt("smtp_tls_sec<|>urity_level = may\n")!;
    assert.equal(found.on, "smtp_tls_security_level");
    assert.match(
      found.en,
      /- Default: `\$\{\{\$compatibility_level\} <level \{3\.11\} \? \{\} : \{may\}\}`, which becomes empty \(Postfix 3\.11\)/,
    );
    assert.match(found.en, /postconf\.5\.html#smtp_tls_security_level\) · since Postfix 2\.3 · read by .*smtp\(8\)/);
    assert.match(found.ja, /既定値/);
  });
  it("shows the default of the version that is meant", () => {
    assert.match(
      hoverAt("smtp_tls_sec<|>urity_level = may\n", "main.cf", {}, "3.7")!.en,
      /- Default: empty \(Postfix 3\.7\)/,
    );
  });
  it("says that the version does not have a parameter, or that it is deprecated and by what it is replaced", () => {
    const isNew = hoverAt("smtp_tls_enable_<|>rpk = yes\n", "main.cf", {}, "3.5")!;
    assert.match(isNew.en, /Postfix 3\.5 does not have it \(new in 3\.9\)/);
    const old = hoverAt("smtp_use_<|>tls = yes\n")!;
    assert.match(old.en, /Deprecated since Postfix 3\.9\. Use `smtp_tls_security_level` instead/);
    assert.match(hoverAt("maps_rbl_<|>domains =\n")!.en, /^⚠️ Deprecated\.$/m);
  });
  it("tells the form of a value in a phrase, and each value that has a name once", () => {
    const phrase = (name: string, language: "en" | "ja" = "en"): string | undefined =>
      /^- (?:Value|値): ([\s\S]*?)\n- (?:Default|既定値)/m.exec(
        inLanguage(hoverAt(`<|>${name} = x\n`)!, language),
      )?.[1];
    assert.equal(
      phrase("virtual_alias_domains"),
      "a list, each item a domain name; also `!item`, `/file`, `type:table`",
    );
    assert.equal(
      phrase("virtual_alias_domains", "ja"),
      "ドメイン名のリスト (`!` を付けて除外、`/ファイル`、`種類:テーブル`も可)",
    );
    assert.match(phrase("address_verify_transport_maps")!, /^lookup tables/);
    assert.match(phrase("smtp_host_lookup")!, /^one or more of these\n {2}- `dns`: .*\n {2}- `native`: .*$/);
    assert.match(phrase("smtp_tls_servername")!, /^one of these, or a domain name\n/);
    assert.match(phrase("smtp_sasl_type")!, /^`cyrus`\n/);
    assert.match(phrase("smtpd_proxy_options", "ja")!, /^`speed_adjust`\n/);
    assert.match(phrase("syslog_facility", "ja")!, /^`mail`、`local0`、.*のいずれか$/);
  });
  it("says which version has a value that this one lacks", () => {
    const values = (version: string) => hoverAt("milter_default_<|>action =\n", "main.cf", {}, version)!;
    assert.match(values("3.7").en, /`shutdown` \(from Postfix 3\.11\): /);
    assert.match(values("3.7").ja, /`shutdown` \(Postfix 3\.11 以降\): /);
    assert.match(values("3.11").en, /`shutdown`: /);
  });
  it("marks a value that is too long to be shown whole", () => {
    assert.match(
      hoverAt(`<|>relay_domains = ${"a.example ".repeat(60)}\n`)!.en,
      /In force here: `a\.example .{280,300}example …` \(main\.cf\)/,
    );
  });
  it("on $name shows the value in force, expanded", () => {
    const found = hoverAt("mydomain = example.com\nmyorigin = $mydomain\nx = $myor<|>igin\n")!;
    assert.equal(found.on, "myorigin");
    assert.match(found.en, /In force here: `\$mydomain` \(main\.cf\), which becomes `example\.com`/);
  });
  it("on a name that the configuration defines says so", () => {
    assert.match(
      hoverAt("nets = 10.0.0.0/8\nmynetworks = $n<|>ets\n")!.en,
      /Defined by this configuration: `10\.0\.0\.0\/8`/,
    );
  });
  it("on a restriction, a table type and a named value explains it", () => {
    assert.match(hoverAt("smtpd_relay_restrictions = permit_my<|>networks, reject\n")!.en, /\*\*permit_mynetworks\*\*/);
    assert.match(hoverAt("alias_maps = ha<|>sh:/etc/aliases\n")!.en, /\*\*hash\*\*/);
    assert.match(hoverAt("smtpd_tls_security_level = enc<|>rypt\n")!.ja, /\*\*encrypt\*\*/);
  });
  it("in master.cf explains the column, the program, an option, and an overridden parameter", () => {
    const line = "smtp inet n - y - - smtpd -o smtpd_sasl_auth_enable=yes";
    assert.match(hoverAt(line.replace("inet", "in<|>et"), "master.cf")!.en, /\*\*type\*\*[\s\S]*\*\*inet\*\*/);
    assert.match(hoverAt(line.replace("smtpd ", "smt<|>pd "), "master.cf")!.en, /\*\*smtpd\*\*/);
    assert.match(hoverAt(line.replace("-o", "-<|>o"), "master.cf")!.en, /\*\*-o\*\*/);
    assert.match(hoverAt(line.replace("auth", "au<|>th"), "master.cf")!.en, /In force here: `yes` \(-o\)/);
  });
  it("says nothing where there is nothing to say", () => {
    assert.equal(hoverAt("# com<|>ment\n"), undefined);
    assert.equal(hoverAt("mail_name = Post<|>fix\n"), undefined);
  });
});
