import { strict as assert } from "node:assert";
import { parseMainCf } from "../../server/src/syntax/main-cf.js";
import { parseMasterCf } from "../../server/src/syntax/master-cf.js";
import { hasPlaceholder } from "../../server/src/syntax/template.js";
import { source } from "../support/configuration.js";

const mainOf = (text: string) => {
  const { assignments, directives, problems } = parseMainCf(source("main.cf", text));
  const values = assignments.map(({ name, value }) => `${name.text}=${value.text}`);
  return { values, directives: directives.map(({ start, end }) => text.slice(start, end)), problems };
};

describe("a template", () => {
  it("has lines that are no part of the configuration, also over several lines", () => {
    const text = "{#\nbiff = no\n#}\n<%-\n x = 1\n-%>\n@@EXTRA@@\n${EXTRA}\nPH_LINES\nbiff = yes\n{{ end\n}}\n";
    const { values, directives, problems } = mainOf(text);
    assert.deepEqual(values, ["biff=yes"]);
    assert.deepEqual(problems, []);
    assert.deepEqual(directives, [
      "{#\nbiff = no\n#}",
      "<%-\n x = 1\n-%>",
      "@@EXTRA@@",
      "${EXTRA}",
      "PH_LINES",
      "{{ end\n}}",
    ]);
  });

  it("steers inside a value, which stays one and is known to be open", () => {
    const { values, directives } = mainOf("foo = a\n<% if x %>\n b\n<% end %>\n c\n<% if y %>\nbar = d\n");
    assert.deepEqual(values, ["foo=a\n<% if x %> b\n<% end %> c", "bar=d"]);
    assert.deepEqual(directives, ["<% if y %>"]);
    assert.ok(hasPlaceholder(values[0]!));
  });

  it("steers between the options of a service, which are all read", () => {
    const text = "smtp inet n - n - - smtpd\n{% if x %}\n  -o biff=no\n{% endif %}\n  -o foo=<%= a b %>\n";
    const [service] = parseMasterCf(source("master.cf", text)).services;
    assert.deepEqual(
      service?.overrides.map(({ name, value }) => [name.text, value.text]),
      [
        ["biff", "no"],
        ["foo", "<%= a b %>"],
      ],
    );
    assert.deepEqual(service?.operands, []);
  });

  it("does not swallow the rest of the file where a tag is never closed", () => {
    assert.deepEqual(mainOf("{{ x\nbiff = no\n<% y\nfoo = bar\n").values, ["biff=no", "foo=bar"]);
  });
});
