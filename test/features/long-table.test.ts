import assert from "node:assert/strict";
import { lint } from "../../server/src/check/lint.js";
import { newestStable } from "../../server/src/facts/version.js";
import { complete } from "../../server/src/features/completion/completion.js";
import { fixesAt } from "../../server/src/features/fixes.js";
import { format } from "../../server/src/features/format.js";
import { hover } from "../../server/src/features/hover/hover.js";
import { definition } from "../../server/src/features/navigation.js";
import { folds, outline } from "../../server/src/features/outline.js";
import { askableTablesAt, keyAt, testLookup } from "../../server/src/features/test-lookup.js";
import { ConfigModel } from "../../server/src/model/values/model.js";
import { runToEnd } from "../../server/src/syntax/task.js";
import { source } from "../support/configuration.js";

const uri = "file:///etc/postfix/list";
/** A model with a long table. */
function modelWith(main: string, text: string): ConfigModel {
  const tables = new Map([["/etc/postfix/list", { uri, text }]]);
  return new ConfigModel({ main: source("main.cf", main), tables, version: newestStable });
}

const kinds = {
  hash: { line: (i: number) => `user${i}@example.com reject_`, bad: "nothing\nUSER3@example.com again" },
  cidr: { line: (i: number) => `10.0.${i >> 8}.${i & 255} REJECT`, bad: "10.0.0.1/24 OK\n10.0.0.3 OK" },
  pcre: { line: (i: number) => `/^user(${i})@/ REJECT $1`, bad: "/(a/ OK\n/^user(3)@/ OK" },
  regexp: { line: (i: number) => `/^user(${i})@/ REJECT $1`, bad: "/(a/ OK\n/^user(3)@/ OK" },
};

describe("a long table", () => {
  for (const [type, { line, bad }] of Object.entries(kinds)) {
    it(`of the type ${type} is read chunk by chunk for every answer`, () => {
      const lines = Array.from({ length: 5000 }, (_, index) => line(index));
      const text = `${lines.join("\n")}\n# postfix-config: ignore table-action-unknown\n${bad}\n`;
      const main = `smtpd_sender_restrictions = check_sender_access ${type}:/etc/postfix/list\n`;
      const model = modelWith(main, text);
      const offset = text.indexOf(line(2500));
      const at = { uri, offset: offset + 4 };
      assert.ok(hover(model, at) !== undefined);
      assert.ok(complete(model, { uri, offset: offset + line(2500).length }).length > 0);
      assert.ok(askableTablesAt(model, at).length > 0);
      assert.equal(keyAt(model, at), type === "hash" ? "user2500@example.com" : undefined);
      assert.deepEqual(
        [definition(model, at), outline(model, uri), folds(model, uri), format(model, uri)],
        [[], [], [], []],
      );
      const found = lint(model, { only: "tables", table: uri });
      const codes = found.filter(({ at }) => at.range.start > text.indexOf("# postfix")).map(({ rule }) => rule);
      assert.ok(codes.includes("table-duplicate-key"), codes.join());
      assert.equal(codes.length, 2, codes.join());
      for (const { at } of found.slice(-5)) assert.ok(fixesAt(model, found, uri, at.range).length > 0);
      const parameter = "smtpd_sender_restrictions";
      const key = type === "cidr" ? "10.0.9.9" : "user2313@example.com";
      const { outcome } = runToEnd(testLookup(model, { table: `${type}:/etc/postfix/list`, parameter }, key));
      assert.equal(outcome, "found");
    });
  }
});
