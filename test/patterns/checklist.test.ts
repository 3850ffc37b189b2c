import assert from "node:assert/strict";
import { inLanguage } from "../../server/src/facts/message.js";
import { applyEdits } from "../../server/src/features/fixes.js";
import { checklist } from "../../server/src/patterns/checklist.js";
import { detect } from "../../server/src/patterns/detect.js";
import { patternNamed, patterns } from "../../server/src/patterns/index.js";
import { planFor } from "../../server/src/patterns/plan.js";
import { stepText } from "../../server/src/patterns/step-text.js";
import { type Files, modelOf } from "../support/configuration.js";
import { uris } from "./variants.js";

describe("the pattern that a configuration follows", () => {
  const follows = (main: string, pattern: string | undefined, master?: string): void =>
    assert.equal(
      detect(modelOf({ "main.cf": main, ...(master !== undefined && { "master.cf": master }) }, "3.7"))?.id,
      pattern,
      main,
    );

  it("is this host only where nothing comes in and nothing is relayed", () => {
    follows("inet_interfaces = loopback-only\n", "this-host-only");
    follows("myhostname = a.example.com\nmynetworks = 127.0.0.0/8\n", "this-host-only");
    follows("mydestination =\ninet_interfaces = localhost\nrelayhost = [hub.example.com]\n", "this-host-only");
  });

  it("is a shared server where others may send through it", () => {
    follows("smtpd_sasl_auth_enable = yes\n", "shared-server");
    follows("mynetworks = 127.0.0.0/8, 192.0.2.0/24\n", "shared-server");
    follows(
      "myhostname = a.example.com\n",
      "shared-server",
      "submission inet n - n - - smtpd -o smtpd_sasl_auth_enable=yes\n",
    );
  });

  it("is a relay where all mail goes to one server with a login", () => {
    follows("relayhost = [smtp.example.net]:587\n", "provider-relay");
    follows("relayhost = [smtp.example.net]\nsmtp_sasl_auth_enable = yes\n", "provider-relay");
    follows("relayhost = [smtp.example.net]:587\nsmtpd_sasl_auth_enable = yes\n", "provider-relay");
  });

  it("is none where mail is received for domains, and where there is nothing", () => {
    follows("myhostname = a.example.com\nvirtual_mailbox_domains = example.com\n", undefined);
    follows("", undefined);
    follows("# nothing\n", undefined);
  });
});

describe("the checklist", () => {
  const files: Files = {
    "main.cf": "myhostname = mail.example.com\nrelayhost = [smtp.example.net]:587\nsmtp_tls_security_level = may\n",
    "master.cf": "smtp unix - - n - - smtp\n",
  };

  it("tells what is set, what differs and what is missing, each with a sentence in both languages", () => {
    const found = checklist(modelOf(files, "3.7"), uris)!;
    const states = Object.fromEntries(found.items.map(({ name, state }) => [name, state]));
    assert.equal(found.pattern.id, "provider-relay");
    assert.equal(states.myhostname, "set");
    assert.equal(states.relayhost, "set");
    assert.equal(states.smtp_tls_security_level, "differs");
    assert.equal(states.smtp_sasl_auth_enable, "missing");
    assert.equal(states["smtp/unix"], "set");
    assert.equal(states["tlsmgr/unix"], "missing");
    for (const { why } of found.items) assert.ok(/[.!]$/.test(why.en) && /[.!。]$/.test(inLanguage(why, "ja")), why.en);
  });

  it("has the edits that set each one, and is complete when they are made one after the other", () => {
    let current: Files = files;
    for (let round = 0; round < 50; round++) {
      const next = checklist(modelOf(current, "3.7"), uris)!.items.find(({ state }) => state !== "set");
      if (next === undefined) return assert.ok(round > 10);
      assert.ok(next.edits.length > 0, next.name);
      const text = (name: "main" | "master"): string =>
        applyEdits(
          current[`${name}.cf`]!,
          next.edits.filter(({ uri }) => uri === uris[name]),
        );
      current = { "main.cf": text("main"), "master.cf": text("master") };
      const same = checklist(modelOf(current, "3.7"), uris)!.items.find(({ name }) => name === next.name);
      assert.equal(same?.state, "set", next.name);
    }
    assert.fail("the checklist never gets complete");
  });

  it("puts a missing setting beside those that it belongs to", () => {
    const item = checklist(modelOf(files, "3.7"), uris)!.items.find(({ name }) => name === "mydomain")!;
    assert.equal(applyEdits(files["main.cf"]!, item.edits).split("\n")[1], "mydomain = example.com");
  });

  it("has no edit for a name that only the user knows", () => {
    const found = checklist(modelOf({ "main.cf": "inet_interfaces = loopback-only\n" }, "3.7"), uris)!;
    const names = found.items.filter(({ isExample }) => isExample);
    assert.deepEqual(
      names.map(({ name, edits }) => [name, edits.length]),
      [
        ["myhostname", 0],
        ["mydomain", 0],
      ],
    );
  });

  it("can be asked for another pattern", () => {
    const found = checklist(modelOf(files, "3.7"), uris, {}, patternNamed("this-host-only"))!;
    assert.equal(found.items.find(({ name }) => name === "relayhost")?.state, "differs");
  });
});

describe("the next steps", () => {
  it("hold the records, filled in from the configuration", () => {
    const model = modelOf({ "main.cf": "mydomain = example.org\n" }, "3.7");
    const plan = planFor(patternNamed("this-host-only")!, { hostname: "mail.example.com" }, model);
    const text = plan.steps.map((step) => stepText(step, "en", "plain")).join("\n");
    assert.match(text, /example\.org\. IN TXT "v=spf1 mx a:mail\.example\.com ~all"/);
    assert.match(text, /_dmarc\.example\.org\. IN TXT "v=DMARC1; p=none; rua=mailto:postmaster@example\.org"/);
    assert.match(text, /mail\._domainkey\.example\.org/);
    assert.match(text, /dig \+short -x/);
  });

  it("name the password file with the text of relayhost as its key", () => {
    const answers = { hostname: "a.example.com", provider: "sendgrid", port: "465" };
    const plan = planFor(patternNamed("provider-relay")!, answers, modelOf({}, "3.7"), { tableTypes: ["hash"] });
    const [password, after] = plan.steps;
    assert.deepEqual(password?.lines, ["[smtp.sendgrid.net]:465 apikey:password"]);
    assert.deepEqual(password?.file, { path: "/etc/postfix/sasl_passwd", mode: 0o600 });
    assert.deepEqual(after?.lines, [
      "chmod 600 /etc/postfix/sasl_passwd",
      "postmap hash:/etc/postfix/sasl_passwd",
      "postfix reload",
    ]);
  });

  it("are written everywhere, and in Japanese where they are translated", () => {
    const all = patterns.flatMap(({ title, detail, questions }) => [
      title,
      detail,
      ...questions.map(({ prompt }) => prompt),
    ]);
    for (const text of all)
      assert.ok(text.en !== "" && (!("ja" in text) || /[\u3040-\u30ff\u4e00-\u9fff]/.test(text.ja)), text.en);
  });
});
