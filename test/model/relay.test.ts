import { strict as assert } from "node:assert";
import { relayOf } from "../../server/src/model/emulation/relay/servers.js";
import { type Files, modelOf } from "../support/configuration.js";

/** `stranger elsewhere: reject by reject_unauth_destination`, for each kind of mail through the first server. */
function decisions(files: Files, version?: string): Record<string, string> {
  const [relay] = relayOf(modelOf(files, version));
  const found: Record<string, string> = {};
  if (relay?.refusal !== undefined) return { refusal: relay.refusal.kind };
  for (const { who, where, usual, others } of relay?.answers ?? []) {
    const unless = [...new Set(others.map(({ decision, because }) => `${decision} by ${because?.name}`))];
    found[`${who} ${where}`] = [`${usual.decision} by ${usual.by?.name ?? "nothing"}`, ...unless].join(", or ");
  }
  return found;
}

const base = "mydestination = example.com\nmynetworks = 192.0.2.0/24\n";

describe("who may relay", () => {
  it("is what the defaults of the version say", () => {
    const modern = decisions({ "main.cf": `${base}compatibility_level = 3.6\n` });
    assert.deepEqual(modern, {
      "stranger ours": "permit by nothing",
      "stranger elsewhere": "defer by defer_unauth_destination",
      "mynetworks ours": "permit by permit_mynetworks",
      "mynetworks elsewhere": "permit by permit_mynetworks",
    });
    assert.deepEqual(decisions({ "main.cf": base }), { refusal: "no-relay-protection" });
    assert.deepEqual(decisions({ "main.cf": base }, "3.2"), modern);
  });

  it("is decided for each service, with its own options", () => {
    const master = [
      "smtp inet n - n - - smtpd",
      "submission inet n - n - - smtpd",
      "  -o smtpd_sasl_auth_enable=yes",
      "  -o smtpd_relay_restrictions=permit_sasl_authenticated,reject",
      "smtp unix - - n - - smtp",
      "",
    ].join("\n");
    const model = modelOf({ "main.cf": `${base}compatibility_level = 3.6\n`, "master.cf": master });
    const [smtp, submission, ...rest] = relayOf(model);
    assert.equal(rest.length, 0);
    assert.equal(smtp!.answers.length, 4);
    const login = submission!.answers.find(({ who, where }) => who === "login" && where === "elsewhere");
    assert.equal(login?.usual.by?.name, "permit_sasl_authenticated");
    assert.equal(submission!.answers.find(({ who }) => who === "mynetworks")?.usual.decision, "reject");
  });

  it("does not wait for a table that is very long", () => {
    const main = `${base}smtpd_relay_restrictions = check_client_access hash:/list, reject\n`;
    const table = (lines: number) => `${"a.example OK\n".repeat(lines)}198.51.100.9 OK\n`;
    const short = decisions({ "main.cf": main, "/list": table(10) })["stranger elsewhere"];
    const long = decisions({ "main.cf": main, "/list": table(200_000) })["stranger elsewhere"];
    assert.equal(short, "reject by reject");
    assert.match(long!, /by check_client_access/);
  });

  it("takes the recipient restrictions first below level 3.6 only where the version does", () => {
    const main = `${base}smtpd_relay_restrictions = reject\nsmtpd_recipient_restrictions = defer\ncompatibility_level = 2\n`;
    assert.equal(decisions({ "main.cf": main }, "3.7")["stranger ours"], "defer by defer");
    assert.equal(decisions({ "main.cf": main }, "3.5")["stranger ours"], "reject by reject");
  });

  it("knows the restrictions that later versions dropped", () => {
    const main = `${base}smtpd_relay_restrictions = permit_mynetworks, check_relay_domains\n`;
    assert.equal(decisions({ "main.cf": main }, "3.8")["stranger elsewhere"], "reject by check_relay_domains");
    assert.equal(decisions({ "main.cf": main }, "3.9")["stranger elsewhere"], "defer by check_relay_domains");
  });

  it("looks up tables that can be read, and leaves open what others say", () => {
    const main = `${base}smtpd_relay_restrictions = check_client_access cidr:/t, check_sender_access hash:/u, reject_unauth_destination\n`;
    assert.deepEqual(decisions({ "main.cf": main, "/t": "192.0.2.0/25 OK\n203.0.113.0/24 450 later\n" }), {
      "stranger ours": "defer by check_client_access",
      "stranger elsewhere": "defer by check_client_access",
      "mynetworks ours": "permit by check_client_access",
      "mynetworks elsewhere": "permit by check_client_access",
    });
    const open = decisions({ "main.cf": main, "/t": "192.0.2.0/25 OK\n" })["stranger elsewhere"];
    assert.equal(
      open,
      "reject by reject_unauth_destination, or defer by check_sender_access, or permit by check_sender_access",
    );
  });

  it("does not guess what a template will fill in", () => {
    const main = `${base}smtpd_relay_restrictions = permit_mynetworks, {{ extra }}, reject_unauth_destination\n`;
    assert.match(decisions({ "main.cf": main })["stranger elsewhere"]!, /^reject by .*, or permit by \{\{ extra \}\}/);
  });

  it("ends where classes and names refer to themselves", () => {
    const main = `${base}smtpd_restriction_classes = a, b\na = b, $c\nb = a\nc = $c, $a, reject\nsmtpd_relay_restrictions = a, reject\n`;
    assert.ok(Object.keys(decisions({ "main.cf": main })).length > 0);
  });

  it("has no answers for mail that cannot be", () => {
    const main = "mydestination =\nmynetworks =\nsmtpd_relay_restrictions = reject\n";
    assert.deepEqual(decisions({ "main.cf": main }), { "stranger elsewhere": "reject by reject" });
    assert.deepEqual(relayOf(modelOf({ "master.cf": "smtp inet n - n - - smtpd\n" })), []);
  });

  it("tells why a server does not start", () => {
    const policy = `${base}smtpd_relay_restrictions = check_policy_service 127.0.0.1:10023, reject\n`;
    assert.deepEqual(decisions({ "main.cf": policy }), { refusal: "policy-server" });
    const undefinedClass = `${base}smtpd_restriction_classes = a\nsmtpd_relay_restrictions = reject\n`;
    assert.deepEqual(decisions({ "main.cf": undefinedClass }), { refusal: "undefined-class" });
    const swallowed = `${base}smtpd_relay_restrictions = permit_mynetworks, warn_if_reject reject_unauth_destination\n`;
    assert.deepEqual(decisions({ "main.cf": swallowed }), { refusal: "no-relay-protection" });
  });
});
