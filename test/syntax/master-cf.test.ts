import { strict as assert } from "node:assert";
import { parseMasterCf, programOf, serviceKey } from "../../server/src/syntax/master-cf.js";
import { source } from "../support/configuration.js";

const parse = (text: string) => parseMasterCf(source("master.cf", text));

function overrides(options: string): string[] {
  const [service] = parse(`smtp inet n - n - - smtpd ${options}\n`).services;
  return service!.overrides.map(({ name, value }) => `${name.text}|${value.text}`);
}

describe("master.cf", () => {
  it("has services with eight columns and arguments", () => {
    const [service] = parse("smtp inet n - y 60? - /usr/lib/smtpd\n  -v # no comment\n").services;
    assert.equal(serviceKey(service!), "smtp/inet");
    assert.equal(programOf(service!), "smtpd");
    assert.equal(service!.columns.wakeup?.text, "60?");
    assert.deepEqual(
      service!.arguments.map(({ text }) => text),
      ["-v", "#", "no", "comment"],
    );
  });

  it("says that a line has too few columns", () => {
    assert.deepEqual(
      parse("smtp inet n -\n").problems.map(({ kind }) => kind),
      ["service-field-count"],
    );
  });

  it("reads -o in all its forms", () => {
    assert.deepEqual(overrides("-o a=1 -v -o b=2,3"), ["a|1", "b|2,3"]);
    assert.deepEqual(overrides("-o { a = 1 2 } -o {b=c}"), ["a|1 2", "b|c"]);
    assert.deepEqual(overrides("-omyorigin=x -vo b=2 -vob=3"), ["myorigin|x", "b|2", "b|3"]);
    assert.deepEqual(overrides("-o\n  a=1\n# note\n  -o b=2"), ["a|1", "b|2"]);
    assert.deepEqual(overrides("-o a=${b?{c d}}"), ["a|${b?{c d}}"]);
  });

  it("ends the options at the first argument that is none", () => {
    assert.deepEqual(overrides("-o a=1 flags=R -o b=2"), ["a|1"]);
    assert.deepEqual(overrides("-o a=1 -- -o b=2"), ["a|1"]);
  });

  it("names what is wrong with an option", () => {
    const kinds = (options: string): string[] =>
      parse(`smtp inet n - n - - smtpd ${options}\n`).problems.map(({ kind }) => kind);
    assert.deepEqual(kinds("-o a"), ["override-without-equals"]);
    assert.deepEqual(kinds("-o a = b"), ["override-without-equals"]);
    assert.deepEqual(kinds("-o { a = b"), ["unbalanced-braces"]);
    assert.deepEqual(kinds("-o {a=b}c"), ["unbalanced-braces"]);
    assert.deepEqual(kinds("-o"), ["override-without-equals"]);
  });
});
