import assert from "node:assert/strict";
import { inLanguage, type Message } from "../../server/src/facts/message.js";
import {
  checkHostname,
  checkInterfaces,
  checkLifetime,
  checkNetworks,
  checkPath,
  checkRelay,
  checkSize,
} from "../../server/src/patterns/answers.js";
import { domainOf } from "../../server/src/patterns/common.js";
import { planFor } from "../../server/src/patterns/plan.js";
import { providerRelay } from "../../server/src/patterns/provider-relay.js";
import { providerOf, providers, regionMark } from "../../server/src/patterns/providers.js";
import { modelOf } from "../support/configuration.js";

type Check = (value: string) => Message | undefined;

function takes(check: Check, ...values: string[]): void {
  for (const value of values) assert.equal(check(value)?.en, undefined, value);
}

function refuses(check: Check, ...values: string[]): void {
  for (const value of values) {
    const problem = check(value);
    assert.ok(problem?.en && inLanguage(problem, "ja"), `taken: ${value}`);
  }
}

describe("an answer", () => {
  it("to the host name is a full name", () => {
    takes(checkHostname, "mail.example.com", "a.co.jp", "xn--p1ai.example", "mail-1.example.com", "example.xn--p1ai");
    refuses(
      checkHostname,
      "",
      "mail",
      "localhost",
      "localhost.localdomain",
      "192.0.2.1",
      "[2001:db8::1]",
      "2001:db8::1",
    );
    refuses(
      checkHostname,
      "a b.example.com",
      "-a.example.com",
      "a..example.com",
      "mail.example.com.",
      "mail.127",
      "日本.example",
    );
    refuses(checkHostname, `${"a".repeat(64)}.example.com`, "mail.localdomain");
  });

  it("to the relay host is a host, with or without a port", () => {
    takes(
      checkRelay,
      "smtp.example.com",
      "smtp.example.com:587",
      "[smtp.example.com]:465",
      "[192.0.2.1]:25",
      "[2001:db8::1]:587",
    );
    takes(checkRelay, "smtp.example.com:submission", "relay");
    refuses(
      checkRelay,
      "",
      "a b",
      "[smtp.example.com",
      "smtp.example.com:0",
      "smtp.example.com:70000",
      "[a:587]x",
      "192.0.2.300",
      "a..b",
    );
  });

  it("to the networks is a list in CIDR form", () => {
    takes(checkNetworks, "", "192.0.2.0/24", "192.0.2.0/24, [2001:db8::]/64 10.0.0.1", "!192.0.2.1 192.0.2.0/24");
    takes(checkNetworks, "cidr:/etc/postfix/networks", "/etc/postfix/networks", "$other");
    refuses(
      checkNetworks,
      "192.0.2.1/24",
      "192.0.2.0/33",
      "2001:db8::/64",
      "0.0.0.0/0",
      "[::]/0",
      "example.com",
      "192.0.2",
      "192.0.2.0-192.0.2.9",
    );
  });

  it("to the interfaces is all, or addresses that others can reach", () => {
    takes(checkInterfaces, "all", "192.0.2.1", "192.0.2.1, 127.0.0.1", "$myhostname, localhost");
    refuses(checkInterfaces, "", "loopback-only", "127.0.0.1 ::1", "every one;");
  });

  it("to the rest is a path, a time, a number", () => {
    takes(checkPath, "/etc/ssl/cert.pem", "$config_directory/cert.pem");
    refuses(checkPath, "", "cert.pem", "/etc/my cert.pem");
    takes(checkLifetime, "1d", "4h", "3600s", "1");
    refuses(checkLifetime, "", "soon", "1y", "400d");
    takes(checkSize, "20480000", "0");
    refuses(checkSize, "", "20M", "-1", "20480000 bytes");
  });
});

describe("the domain of a host", () => {
  it("is its name without the first label, unless nobody owns that", () => {
    assert.equal(domainOf("mail.example.com"), "example.com");
    assert.equal(domainOf("example.com"), "example.com");
    assert.equal(domainOf("example.co.jp"), "example.co.jp");
    assert.equal(domainOf("a.b.example.com"), "b.example.com");
  });
});

describe("the providers", () => {
  it("are found by their hosts", () => {
    for (const provider of providers) {
      const found = providerOf(provider.host.replace(regionMark, "eu-west-1"));
      assert.equal(found?.provider.id, provider.id);
      assert.equal(found?.region, provider.host.includes(regionMark) ? "eu-west-1" : undefined);
    }
    assert.equal(providerOf("smtp.example.com"), undefined);
  });

  it("name the page that says so, in the step about the login, too", () => {
    const model = modelOf({});
    for (const { id, page } of providers) {
      assert.equal(new URL(page).protocol, "https:");
      const { steps } = planFor(providerRelay, { hostname: "mail.example.com", provider: id }, model);
      for (const language of ["en", "ja"] as const)
        assert.ok(
          steps.some(({ text }) => inLanguage(text, language).includes(page)),
          id,
        );
    }
  });
});
