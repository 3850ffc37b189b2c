import assert from "node:assert/strict";
import { buildModel } from "../../server/src/model/values/model.js";
import { roleOf } from "../../server/src/model/values/role.js";
import { type Files, modelOf } from "../support/configuration.js";

function role(main: string, master?: string): string {
  const files: Files = { "main.cf": `myhostname = mail.example.com\n${main}`, ...(master && { "master.cf": master }) };
  const found = roleOf(modelOf(files));
  return found === undefined ? "unknown" : found.parts.join(" + ");
}

const smtpd = "smtp inet n - n - - smtpd\n";
const submission = "submission inet n - n - - smtpd\n  -o smtpd_sasl_auth_enable=yes\n";

describe("the role of a machine", () => {
  it("is a null client where everything goes to a relay and nothing is delivered here", () => {
    assert.equal(
      role("inet_interfaces = loopback-only\nmydestination =\nrelayhost = [mail.example.net]\n", smtpd),
      "null-client",
    );
  });
  it("is a relay client where a provider takes the mail to others", () => {
    assert.equal(role("inet_interfaces = loopback-only\nrelayhost = [smtp.example.net]:587\n", smtpd), "relay-client");
  });
  it("is a send-only host where only this machine can connect", () => {
    assert.equal(role("inet_interfaces = localhost\n", smtpd), "send-only");
    assert.equal(role("", "127.0.0.1:smtp inet n - n - - smtpd\n"), "send-only");
  });
  it("is a submission server where others log in, or may send by their address", () => {
    assert.equal(role("mydestination = localhost\n", submission), "submission-server");
    assert.equal(
      role("mydestination = $myhostname\nmynetworks = 127.0.0.0/8 10.0.0.0/8\n", smtpd),
      "submission-server",
    );
  });
  it("is an incoming mail server where a domain is received", () => {
    assert.equal(role("mydestination = $myhostname, example.com\n", smtpd), "incoming-server");
    assert.equal(role("virtual_mailbox_domains = example.com\nmydestination =\n", smtpd), "incoming-server");
  });
  it("is a mixture, with its parts", () => {
    assert.equal(role("mydestination = example.com\n", smtpd + submission), "incoming-server + submission-server");
  });
  it("is not known where a tool fills in what decides", () => {
    assert.equal(role("relayhost = {{ relay }}\n", smtpd), "unknown");
  });
  it("is what the user says, where the user says it", () => {
    const { input } = modelOf({ "main.cf": "relayhost = [smtp.example.net]\n" });
    assert.equal(roleOf(buildModel({ ...input, role: "null-client" }))?.id, "null-client");
  });
});
