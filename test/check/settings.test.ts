import { strict as assert } from "node:assert";
import { parseSettings, readSettings, settingsOver } from "../../server/src/check/settings.js";
import { withoutSuppressed } from "../../server/src/check/suppressions.js";
import { runToEnd } from "../../server/src/syntax/task.js";
import { modelOf } from "../support/configuration.js";

const noRenames = new Map<string, string>();

describe("The settings of an editor", () => {
  it("are read as those of a file are", () => {
    const settings = { version: "3.7", role: "null-client", profile: "strict", rules: { "open-relay": "off" } };
    assert.deepEqual(readSettings(settings), { settings, problems: [], notices: [] });
    assert.deepEqual(parseSettings(JSON.stringify(settings)), { settings, problems: [], notices: [] });
  });

  it("lose what is of the wrong type, and nothing else", () => {
    const wrong: readonly (readonly [name: string, values: readonly unknown[]])[] = [
      ["version", [3.9, null, true, [], {}, "4.2", "3", "newest"]],
      ["role", [1, null, [], {}, "nothing", "constructor", "__proto__"]],
      ["profile", [1, null, [], {}, "strickt", "toString"]],
      ["rules", [1, null, "off", [], true]],
    ];
    const right = { version: "3.7", role: "auto", profile: "quiet", rules: { "open-relay": "hint" } };
    for (const [name, values] of wrong) {
      for (const value of values) {
        const { settings, problems } = readSettings({ ...right, [name]: value });
        const { [name as "version"]: _, ...others } = right;
        assert.deepEqual(settings, others, `${name}: ${JSON.stringify(value)}`);
        assert.deepEqual(
          problems.map(({ path }) => path),
          [[name]],
        );
      }
    }
  });

  it("lose single rules that are wrong", () => {
    const rules = JSON.parse('{ "open-relay": "off", "x": "off", "duplicate-parameter": 3, "__proto__": "off" }');
    const { settings, problems } = readSettings({ rules });
    assert.deepEqual(settings, { rules: { "open-relay": "off" } });
    assert.deepEqual(
      problems.map(({ path }) => path.join(".")),
      ["rules.x", "rules.duplicate-parameter", "rules.__proto__"],
    );
  });

  it("may be missing, or not be an object", () => {
    for (const value of [undefined, null]) {
      assert.deepEqual(readSettings(value), { settings: {}, problems: [], notices: [] });
    }
    for (const value of [1, "x", [], true]) assert.equal(readSettings(value).problems.length, 1);
  });

  it("have a setting of their own that a file has not", () => {
    const trace = { trace: { server: "verbose" } };
    assert.deepEqual(readSettings(trace).problems, []);
    assert.equal(parseSettings(JSON.stringify(trace)).problems.length, 1);
  });
});

describe("Names that every object has", () => {
  it("are no settings and no rules", () => {
    for (const name of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
      for (const text of [`{ "${name}": "x" }`, `{ "${name}": {} }`, `{ "rules": { "${name}": "off" } }`]) {
        const { settings, problems } = parseSettings(text);
        assert.equal(problems.length, 1, text);
        assert.match(problems[0]!.message.en, /^There is no (setting|rule) “/);
        assert.ok([undefined, 0].includes(Object.keys(settings.rules ?? {}).length), text);
      }
      assert.deepEqual(readSettings(JSON.parse(`{ "${name}": "x" }`)).settings, {});
    }
  });
});

describe("A problem in a settings file", () => {
  it("is where its name is, and says what is possible", () => {
    const text = '{\n  "version": 3.7,\n  "profile": "strickt",\n  "rules": { "open-relay": "fatal" }\n}';
    const { problems } = parseSettings(text);
    assert.deepEqual(
      problems.map(({ offset, message }) => [text.slice(offset, text.indexOf(":", offset)), message.en]),
      [
        ['"version"', "“version” cannot be 3.7. It must be a text, in quotes."],
        ['"profile"', '“profile” cannot be "strickt". It is one of default, strict, quiet.'],
        ['"open-relay"', '“open-relay” cannot be "fatal".'],
      ],
    );
  });
});

describe("Settings over others", () => {
  it("win name by name, and rule by rule", () => {
    const lower = { version: "3.5", profile: "quiet", rules: { a: "off", b: "hint" } } as const;
    const upper = { version: "3.7", rules: { b: "error" } } as const;
    assert.deepEqual(settingsOver(upper, lower), {
      version: "3.7",
      profile: "quiet",
      rules: { a: "off", b: "error" },
    });
  });
});

describe("An old name", () => {
  const renamed = { settings: new Map([["mode", "profile"]]), rules: new Map([["relay-open", "open-relay"]]) };
  const text = '{ "mode": "strict", "rules": { "relay-open": "hint" } }';

  it("of a setting or rule still counts, with a notice", () => {
    const { settings, problems, notices } = parseSettings(text, renamed);
    assert.deepEqual([settings, problems], [{ profile: "strict", rules: { "open-relay": "hint" } }, []]);
    assert.deepEqual(
      notices.map(({ offset, message }) => [offset, message.en]),
      [
        [2, "“mode” is now called “profile”; the next version will no longer accept the old name."],
        [31, "“relay-open” is now called “open-relay”; the next version will no longer accept the old name."],
      ],
    );
    assert.deepEqual(readSettings(JSON.parse(text), renamed).settings, settings);
  });

  it("gives way to the new one, wherever it is", () => {
    for (const object of [
      { mode: "strict", profile: "quiet" },
      { profile: "quiet", mode: "strict" },
    ]) {
      assert.deepEqual(readSettings(object, renamed).settings, { profile: "quiet" });
    }
    for (const rules of [
      { "relay-open": "hint", "open-relay": "off" },
      { "open-relay": "off", "relay-open": "hint" },
    ]) {
      assert.deepEqual(readSettings({ rules }, renamed).settings, { rules: { "open-relay": "off" } });
    }
  });

  it("of a rule still silences it in a comment", () => {
    const model = modelOf({ "main.cf": "# postfix-config: ignore relay-open\nbiff = no\n" });
    const range = { start: 37, end: 46 };
    const found = [
      {
        rule: "open-relay",
        severity: "error" as const,
        at: { uri: model.main.source.uri, range },
        message: { en: "", ja: "" },
      },
    ];
    assert.equal(runToEnd(withoutSuppressed(model, found, noRenames)).length, 1);
    assert.equal(runToEnd(withoutSuppressed(model, found, renamed.rules)).length, 0);
  });
});
