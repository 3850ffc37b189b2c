import assert from "node:assert/strict";
import { availability, defaultOf, type Parameter } from "../../server/src/facts/parameter.js";
import {
  compareVersions,
  formatVersion,
  knownVersions,
  newestStable,
  parseVersion,
  type Version,
} from "../../server/src/facts/version.js";

const version = (text: string): Version => parseVersion(text)!;
const parameter = (extra: Partial<Parameter>): Parameter => ({
  name: "test",
  type: "string",
  default: "c",
  readBy: [],
  ...extra,
});

describe("Postfix versions", () => {
  it("are read as postconf prints them", () => {
    assert.deepEqual(version("3.7.11"), { major: 3, minor: 7, patch: 11 });
    assert.deepEqual(version("3.7"), { major: 3, minor: 7 });
    assert.deepEqual(version("3.12-20260821"), { major: 3, minor: 12 });
    assert.deepEqual(version("3.11.0-RC5"), { major: 3, minor: 11, patch: 0 });
    for (const text of ["", "3", "auto", "3.x", "v3.7", "3.7.11.1"]) assert.equal(parseVersion(text), undefined, text);
  });

  it("are compared by number, not by letter", () => {
    const sorted = ["3.10", "3.9", "2.11", "3.9.14", "3.0"].map(version).sort(compareVersions).map(formatVersion);
    assert.deepEqual(sorted, ["2.11", "3.0", "3.9", "3.9.14", "3.10"]);
  });

  it("that we know are in order, from 3.0 to the newest", () => {
    assert.deepEqual(formatVersion(knownVersions[0]!), "3.0");
    assert.ok(
      knownVersions.every((known, index) => index === 0 || compareVersions(knownVersions[index - 1]!, known) < 0),
    );
    assert.ok(compareVersions(newestStable, version("3.11")) >= 0);
  });
});

describe("The default of a parameter", () => {
  const changed = parameter({
    defaults: [
      ["3.0", "a"],
      ["3.7.5", "b"],
      ["3.8", "a"],
      ["3.8.3", "b"],
      ["3.9", "c"],
    ],
  });

  it("is the one of that version", () => {
    for (const [text, expected] of [
      ["3.2.1", "a"],
      ["3.7.4", "a"],
      ["3.7.5", "b"],
      ["3.8.0", "a"],
      ["3.8.12", "b"],
      ["3.12-20260821", "c"],
    ] as const) {
      assert.equal(defaultOf(changed, version(text)), expected, text);
    }
  });

  it("is the one of the last patch level where that is not known", () => {
    assert.equal(defaultOf(changed, version("3.7")), "b");
    assert.equal(defaultOf(changed, version("3.6")), "a");
  });

  it("is the oldest that we know in still older versions", () =>
    assert.equal(defaultOf(changed, version("2.11")), "a"));

  it("stands alone where it never changed", () => assert.equal(defaultOf(parameter({}), version("3.4")), "c"));
});

describe("The availability of a parameter", () => {
  const backported = parameter({ since: "3.9", backported: [["3.7", "3.7.6"]] });

  it("begins with its release", () => {
    assert.equal(availability(parameter({ since: "3.9" }), version("3.8.20")), "too-new");
    assert.equal(availability(parameter({ since: "3.9" }), version("3.9.0")), "known");
    assert.equal(availability(parameter({ since: "3.9" }), version("3.10")), "known");
    assert.equal(availability(parameter({}), version("3.0")), "known");
  });

  it("includes the patch levels of older releases that got it", () => {
    assert.equal(availability(backported, version("3.7.5")), "too-new");
    assert.equal(availability(backported, version("3.7.6")), "known");
    assert.equal(availability(backported, version("3.8.9")), "too-new");
  });

  it("gives the benefit of the doubt where the patch level is not known", () => {
    assert.equal(availability(backported, version("3.7")), "known");
    assert.equal(availability(backported, version("3.8")), "too-new");
  });

  it("knows parameters that only patch levels have so far", () => {
    const onlyPatch = parameter({ backported: [["3.11", "3.11.7"]] });
    assert.equal(availability(onlyPatch, version("3.10")), "too-new");
    assert.equal(availability(onlyPatch, version("3.11")), "known");
  });

  it("ends after the last release that had it", () => {
    assert.equal(availability(parameter({ removedAfter: "3.10" }), version("3.10.13")), "known");
    assert.equal(availability(parameter({ removedAfter: "3.10" }), version("3.11")), "removed");
  });

  it("tells what is obsolete", () => {
    const old = parameter({ deprecatedSince: "3.9", replacedBy: "other" });
    assert.equal(availability(old, version("3.8.20")), "known");
    assert.equal(availability(old, version("3.9")), "deprecated");
    assert.equal(availability(parameter({ deprecatedSince: "3.9", removedAfter: "3.10" }), version("3.11")), "removed");
  });
});
