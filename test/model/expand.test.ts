import { strict as assert } from "node:assert";
import { modelOf } from "../support/configuration.js";

const main = [
  "myhostname = mail.example.com",
  "foo = text",
  "empty =",
  "nested = <$foo>",
  "level = 3.6",
  "loop = $loop2",
  "loop2 = $loop",
].join("\n");

function expand(text: string, version?: string): string {
  const { text: result, error, undefinedNames } = modelOf({ "main.cf": main }, version).expand(text);
  const missing = undefinedNames.length > 0 ? ` undefined ${undefinedNames.join(" ")}` : "";
  return error === undefined ? result + missing : `(${error})`;
}

describe("expansion", () => {
  it("replaces names, as deep as needed", () => {
    assert.equal(expand("a $foo ${nested} $(foo) $$foo"), "a text <text> text $foo");
    assert.equal(expand("$mydomain/$nosuchname"), "example.com/ undefined nosuchname");
  });

  it("chooses by whether a name has a value", () => {
    assert.equal(expand("${foo?{yes}:{no}} ${empty?{yes}:{no}} ${nosuchname?{yes}:{no}}"), "yes no no");
    assert.equal(expand("${foo?$nested} ${empty:$nested}"), "<text> <text>");
  });

  it("compares numbers as numbers, and everything else by bytes", () => {
    assert.equal(expand("${{9}<{10}?{yes}:{no}} ${{9}<{10x}?{yes}:{no}} ${{A}<{a}?{yes}:{no}}"), "yes no yes");
    assert.equal(expand("${{$foo}=={text}} ${{1}=={2}}x"), "true x");
    assert.equal(expand("${{99999999999999999999}<{1}?{a}}"), "(malformed)");
  });

  it("compares compatibility levels from Postfix 3.6 on", () => {
    assert.equal(expand("${{$level} <level {3.10}?{older}:{newer}}"), "older");
    assert.equal(expand("${{3} ==level {3.0.0}?{same}}"), "same");
    assert.equal(expand("${{x} <level {3.10}?{a}}"), "(malformed)");
    assert.equal(expand("${{1} <level {2}?{a}}", "3.5"), "(malformed)");
  });

  it("knows functions from Postfix 3.11 on", () => {
    assert.equal(expand("${domain_to_ascii{ example.com }}", "3.11"), "example.com");
    assert.equal(expand("${domain_to_ascii{example.com}}", "3.10"), "(malformed)");
    assert.equal(expand("${nosuchfunction{x}}", "3.11"), "(malformed)");
  });

  it("stops at a value that refers to itself", () => {
    assert.equal(expand("$loop"), "(circular)");
    assert.equal(expand("${{$loop}=={x}}"), "(circular)");
    assert.equal(expand("${foo?{fine}:{$loop}}"), "fine");
  });

  it("puts a raw value in place as it is, from Postfix 3.11 on", () => {
    assert.match(expand("$forward_path", "3.11"), /^\$home\/\.forward/);
    assert.doesNotMatch(expand("$forward_path", "3.10"), /\$/);
  });

  it("works mydomain out from myhostname, and does not go round in circles", () => {
    assert.equal(modelOf({ "main.cf": "myhostname = mail.$mydomain\n" }).value("mydomain"), "");
    assert.equal(modelOf({ "main.cf": "myhostname = mail\n" }).value("mydomain"), "localdomain");
  });

  it("gives up on values that grow without end", () => {
    const names = Array.from({ length: 60 }, (_, index) => `v${index} = $v${index + 1}$v${index + 1}`);
    const { text } = modelOf({ "main.cf": `${names.join("\n")}\nv60 = x\n` }).expand("$v0");
    assert.ok(text.length < 4_000_000);
  });
});
