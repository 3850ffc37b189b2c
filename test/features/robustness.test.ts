import { strict as assert } from "node:assert";
import { lint } from "../../server/src/check/lint.js";
import { complete } from "../../server/src/features/completion/completion.js";
import { format } from "../../server/src/features/format.js";
import { hover } from "../../server/src/features/hover/hover.js";
import { definition, references } from "../../server/src/features/navigation.js";
import { folds, outline } from "../../server/src/features/outline.js";
import { explainRelay } from "../../server/src/features/reports/explain-relay.js";
import { show } from "../../server/src/model/emulation/postconf/show.js";
import { roleOf } from "../../server/src/model/values/role.js";
import { modelOf } from "../support/configuration.js";
import { timeLimit } from "../support/time-limit.mjs";

/** Texts that nobody writes, about `size` characters long. */
const inputs: Readonly<Record<string, (size: number) => { "main.cf"?: string; "master.cf"?: string }>> = {
  "settings that name each other": (size) => ({
    "main.cf": Array.from({ length: size / 20 }, (_, index) => `x${index} = $x${index + 1}\n`).join(""),
  }),
  "services of one name": (size) => ({
    "main.cf": "x = y\n",
    "master.cf": "smtp inet n - n - - smtpd\n".repeat(size / 26),
  }),
  "many SMTP servers": (size) => ({
    "main.cf": "smtpd_relay_restrictions = permit\n",
    "master.cf": Array.from({ length: size / 40 }, (_, index) => `${index + 1} inet n - n - - smtpd\n -o a=b\n`).join(
      "",
    ),
  }),
  "braces in braces": (size) => ({
    "main.cf": `virtual_alias_maps = ${"{".repeat(size)}\n`,
    "master.cf": `smtp inet n - n - - smtpd -o ${"{ ".repeat(size / 2)}\n`,
  }),
  "tables in tables": (size) => ({
    "main.cf": `virtual_alias_maps = ${"unionmap:{".repeat(size / 10)}hash:/a${"}".repeat(size / 10)}\n`,
  }),
  "wrapped tables": (size) => ({
    "main.cf": `smtpd_client_restrictions = check_client_access ${"proxy:debug:".repeat(size / 12)}hash:/a\n`,
  }),
  "expressions in expressions": (size) => ({ "main.cf": `relayhost = ${"${a?{".repeat(size / 5)}\n` }),
  "one long word": (size) => ({ "main.cf": `myhostname = ${"x".repeat(size * 10)}\n${"y".repeat(size)} = 1\n` }),
  "continuation lines": (size) => ({
    "main.cf": `mydestination = a\n${" b\n".repeat(size / 3)}`,
    "master.cf": `smtp inet n - n - - smtpd\n${" -o biff=no\n".repeat(size / 12)}`,
  }),
  "tags that are never closed": (size) => ({
    "main.cf": "{{ x\n".repeat(size / 5),
    "master.cf": "<% x\n".repeat(size / 5),
  }),
  "lone carriage returns and NUL bytes": (size) => ({
    "main.cf": "a = b\r\0".repeat(size / 7),
    "master.cf": "x\0\r".repeat(size / 3),
  }),
};

/** Texts as long as an editor lets them become, with which one step once took minutes. */
const atTheLimit: typeof inputs = {
  "two words, one of them long": (size) => ({ "main.cf": `${"x".repeat(size)} y` }),
  "a value of two words, one of them long": (size) => ({ "main.cf": `mynetworks = ${"1".repeat(size)} y` }),
  "a host of many parts": (size) => ({ "main.cf": `relayhost = ${"a.".repeat(size / 2)}` }),
  "one table many times": (size) => ({ "main.cf": `virtual_alias_maps = ${"hash:/a ".repeat(size / 8)}` }),
  "many tables": (size) => ({
    "main.cf": `virtual_alias_maps = ${Array.from({ length: size / 13 }, (_, index) => `hash:/a${index} `).join("")}`,
  }),
  "many overrides": (size) => ({
    "master.cf": `smtp inet n - n - - smtpd\n${Array.from({ length: size / 12 }, (_, at) => ` -o a${at}=b\n`).join("")}`,
  }),
  "a word behind much white space": (size) => ({
    "master.cf": `smtp inet n - n - - smtpd -o { a = b${" ".repeat(size)}c }`,
  }),
};

describe("a configuration that nobody writes", function () {
  this.timeout(timeLimit(120));
  for (const [name, make] of Object.entries(inputs)) {
    it(`is understood without an exception and without end: ${name}`, () => {
      const model = modelOf(make(40_000));
      for (const source of [model.input.main, model.input.master]) {
        if (source === undefined) continue;
        for (const offset of [0, source.text.length >> 1, source.text.length - 1]) {
          const at = { uri: source.uri, offset };
          for (const ask of [hover, complete, definition, references]) ask(model, at);
        }
        for (const ask of [format, outline, folds]) ask(model, source.uri);
      }
      for (const mode of ["expanded", "all", "services", "overrides"] as const)
        show(model, { mode, directory: "/etc" });
      explainRelay(model);
      lint(model);
    });
  }

  for (const [name, make] of Object.entries(atTheLimit)) {
    it(`is understood as far as it is not left alone: ${name}`, () => {
      const model = modelOf(make(290_000));
      const { main, master } = model.input;
      const { uri, text } = (main ?? master)!;
      for (const offset of [0, text.length >> 1, text.length]) {
        for (const ask of [hover, complete, definition, references]) ask(model, { uri, offset });
      }
      for (const ask of [format, outline, folds]) ask(model, uri);
      roleOf(model);
      lint(model);
    });
  }

  it("has its syntax checked only, where it is huge", () => {
    const model = modelOf({ "main.cf": `biff no\n${"biff = maybe\n".repeat(25_000)}` });
    assert.deepEqual([...new Set(lint(model).map(({ rule }) => rule))], ["missing-equals"]);
  });
});
