import { shapeOf } from "../../facts/index.js";
import type { ConfigModel, Setting } from "../../model/values/model.js";
import type { Rule } from "../rule.js";

export const portInBrackets: Rule = {
  meta: {
    id: "port-in-brackets",
    severity: "error",
    topic: "value",
    summary: {
      en: "The port of a destination stands inside the brackets; Postfix cannot read that.",
      ja: "送り先のポートが角括弧の内側にあります。Postfix は読み取れません。",
    },
  },
  *checkSetting(model, setting) {
    const { assignment } = setting;
    if (!namesDestinations(model, setting) || assignment.valueText.hasPlaceholder) return;
    for (const { 0: wrong, 1: host, 2: port, index } of assignment.value.text.matchAll(wrongPort)) {
      const at = { uri: assignment.uri, range: assignment.value.rangeOf(index, index + wrong.length) };
      const right = `[${host}]:${port}`;
      yield {
        at,
        message: {
          en: `The port belongs behind the brackets: “${right}”. Postfix cannot read “${wrong}”, logs “valid hostname or network address required”, and delivers nothing there.`,
          ja: `ポートは角括弧の外に「${right}」と書きます。Postfix は「${wrong}」を読み取れず、「valid hostname or network address required」とログに出して配送しません。`,
        },
        fixes: [
          {
            title: { en: `Replace with “${right}”`, ja: `「${right}」に置き換える` },
            edits: [{ ...at, newText: right }],
            safe: true,
          },
        ],
      };
    }
  },
};

/** Matches a host and one `:` inside brackets; an IPv6 address has more colons. */
const wrongPort = /\[([^[\]:\s,]+):([\w-]+)\](?![\w:])/g;

function namesDestinations(model: ConfigModel, { assignment }: Setting): boolean {
  const fact = model.parameter(assignment.name.text)?.fact;
  if (fact === undefined) return false;
  const shape = shapeOf(fact);
  const of = shape.kind === "list" ? shape.of : shape;
  return of.kind === "word" && (of.of === "nexthop" || of.of === "transport");
}
