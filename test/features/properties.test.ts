import { strict as assert } from "node:assert";
import fc from "fast-check";
import { lint } from "../../server/src/check/lint.js";
import { applyEdits } from "../../server/src/features/fixes.js";
import { format } from "../../server/src/features/format.js";
import { show } from "../../server/src/model/emulation/postconf/show.js";
import type { Diagnostic } from "../../server/src/rules/rule.js";
import { configuration } from "../support/arbitrary-configuration.js";
import { madeUp } from "../support/arbitrary-mistakes.js";
import { anyText } from "../support/arbitrary-text.js";
import { type Files, modelOf, source, withFix } from "../support/configuration.js";
import { checkRanges } from "../support/ranges.js";
import { timeLimit } from "../support/time-limit.mjs";

describe("every feature", function () {
  this.timeout(timeLimit(120));

  it("says something about any text, within the files", () => {
    fc.assert(
      fc.property(anyText, anyText, (main, master) => checkRanges(modelOf({ "main.cf": main, "master.cf": master }))),
      { numRuns: 40 },
    );
  });

  it("says something about what nearly is a configuration, within the files", () => {
    fc.assert(
      fc.property(configuration, (files) => checkRanges(modelOf({ ...files }))),
      { numRuns: 40 },
    );
  });

  it("formats once and for all, and changes nothing that Postfix reads", () => {
    const formatted = (files: Files): Files => {
      const model = modelOf(files);
      const edited = ([name, text = ""]: [string, string | undefined]) => [
        name,
        applyEdits(text, format(model, source(name, "").uri)),
      ];
      return Object.fromEntries(Object.entries(files).map(edited));
    };
    fc.assert(
      fc.property(configuration, (files) => {
        const once = formatted({ ...files });
        assert.deepEqual(formatted(once), once);
        assert.deepEqual(meaning(once), meaning({ ...files }));
      }),
      { numRuns: 200, seed: 5 },
    );
  });

  it("fixes safely: the finding goes, none comes, and Postfix reads the same but for what the fix is about", () => {
    fc.assert(
      fc.property(madeUp, (files) => {
        const before = lint(modelOf(files));
        for (const finding of before) {
          const fix = finding.fixes?.find(({ safe }) => safe);
          if (fix === undefined) continue;
          const after = withFix(files, fix);
          const found = lint(modelOf(after));
          assert.ok(count(found, finding.rule) < count(before, finding.rule), `${finding.rule} is still there`);
          const more = found.find(({ rule }) => count(found, rule) > count(before, rule));
          if (!revealing.has(finding.rule)) assert.equal(more?.rule, undefined, `the fix of ${finding.rule} brings it`);
          if (!meant.has(finding.rule)) assert.deepEqual(meaning(after), meaning(files), finding.rule);
        }
      }),
      { numRuns: 200, seed: 5 },
    );
  });
});

/** Rules whose fix lets Postfix read something that it did not read before, in which there may be other mistakes. */
const revealing: ReadonlySet<string> = new Set([
  "backslash-continuation",
  "comment-on-service-line",
  "deprecated-parameter",
  "double-equals",
  "inline-comment",
  "missing-equals",
  "override-without-equals",
  "parameter-removed",
  "read-only-parameter",
  "starttls-missing-outbound",
]);

/** Rules whose safe fix means to change what postconf prints: what was lost, wrong, refused or without effect. */
const meant: ReadonlySet<string> = new Set([
  "backslash-continuation",
  "bounce-lifetime-longer",
  "broken-sasl-auth-clients",
  "chroot-default",
  "chroot-socket-path",
  "comment-on-service-line",
  "deprecated-parameter",
  "deprecated-restriction",
  "dnsbl-without-filter",
  "double-equals",
  "duplicate-parameter",
  "duplicate-restriction",
  "hostname-invalid",
  "inline-comment",
  "invalid-value",
  "invisible-character",
  "message-size-units",
  "missing-equals",
  "mynetworks-and-style",
  "mynetworks-ipv6-brackets",
  "override-unspaced",
  "override-without-equals",
  "parameter-removed",
  "port-in-brackets",
  "postlog-missing",
  "process-limit-required",
  "quoted-value",
  "read-only-parameter",
  "recipient-limit-missing",
  "root-rights-missing",
  "sasl-anonymous",
  "semicolon-separator",
  "service-private-column",
  "starttls-missing-outbound",
  "tls-chain-and-legacy",
  "tls-exclude-ciphers-operator",
  "tls-loglevel",
  "untrusted-routing",
]);

function count(found: readonly Diagnostic[], wanted: string): number {
  return found.filter(({ rule }) => rule === wanted).length;
}

/** What postconf would print, and whether it would stop. */
function meaning(files: Files): unknown {
  const model = modelOf(files);
  return (["changed", "services", "overrides"] as const).map((mode) => {
    const { lines, stopped } = show(model, { mode, directory: "/" });
    return [lines, stopped?.kind];
  });
}
