import { strict as assert } from "node:assert";
import { usageOf } from "../../server/src/model/emulation/postconf/usage.js";
import { type Files, modelOf } from "../support/configuration.js";

function unused(files: Files, version?: string): string[] {
  return usageOf(modelOf(files, version)).unused.map(({ name, scope }) => (scope ? `${scope.key} ${name}` : name));
}

describe("which settings Postfix reads", () => {
  it("those that are built in, in that version", () => {
    assert.deepEqual(unused({ "main.cf": "relayhost =\nrelay_host =\n" }), ["relay_host"]);
    assert.deepEqual(unused({ "main.cf": "smtpd_forbid_bare_newline = yes\n" }, "3.6.0"), [
      "smtpd_forbid_bare_newline",
    ]);
  });

  it("those that another value names, in either file", () => {
    const main = "foo = 1\nbar = 2\nbaz = 3\nrelayhost = ${foo?{x}:{$bar}}\n";
    assert.deepEqual(unused({ "main.cf": main }), ["baz"]);
    assert.deepEqual(unused({ "main.cf": main, "master.cf": "smtp inet n - n - - smtpd -o relayhost=$baz\n" }), []);
  });

  it("those that name restriction classes", () => {
    const main = "smtpd_restriction_classes = strict, lax\nstrict = reject\nloose = permit\n";
    assert.deepEqual(unused({ "main.cf": main }), ["loose"]);
  });

  it("those that services make", () => {
    const main = "bulk_destination_rate_delay = 1s\nbulk_time_limit = 1h\nother_time_limit = 1h\n";
    const service = (program: string): string => `bulk unix - n n - - ${program}\n`;
    assert.deepEqual(unused({ "main.cf": main, "master.cf": service("pipe") }), ["other_time_limit"]);
    assert.deepEqual(unused({ "main.cf": main, "master.cf": service("smtp") }), [
      "bulk_time_limit",
      "other_time_limit",
    ]);
  });

  it("those that tables of the old kind read", () => {
    const main = "alias_maps = proxy:ldap:accounts\naccounts_server_host = x\naccounts_serverhost = x\n";
    assert.deepEqual(unused({ "main.cf": main }), ["accounts_serverhost"]);
  });

  it("old names that are still the default of new ones", () => {
    assert.deepEqual(unused({ "main.cf": "virtual_maps = hash:/x\n" }), []);
    assert.deepEqual(unused({ "main.cf": "postscreen_whitelist_interfaces = static:all\n" }), []);
  });

  it("behind -o, each service for itself", () => {
    const master =
      "smtp inet n - n - - smtpd\n  -o foo=1 -o relayhost=$foo\nsubmission inet n - n - - smtpd\n  -o foo=1\n";
    assert.deepEqual(unused({ "main.cf": "", "master.cf": master }), ["submission/inet foo"]);
  });

  it("and which names nothing defines", () => {
    const model = modelOf({ "main.cf": "foo = 1\nrelayhost = $foo$bar\n" });
    assert.deepEqual(
      usageOf(model).undefinedNames.map(({ name }) => name),
      ["bar"],
    );
  });

  it("and which values it refuses", () => {
    const model = modelOf({ "main.cf": "relayhost = $relayhost\nmyorigin = ${x\nfoo = ${x\n" });
    assert.deepEqual(
      usageOf(model).refused.map(({ name }) => name),
      ["relayhost", "myorigin"],
    );
  });
});
