import type { ConfigModel } from "../../model/values/model.js";
import type { Assignment } from "../../syntax/main-cf.js";
import { isTemplateLine } from "../../syntax/template.js";
import type { Rule } from "../rule.js";
import { shapeOfSetting } from "../shared/value-typos.js";

export const indentedAssignment: Rule = {
  meta: {
    id: "indented-assignment",
    severity: "warning",
    topic: "syntax",
    summary: {
      en: "An indented setting is a part of the value above it.",
      ja: "字下げした設定は、上の行の値の一部になります。",
    },
  },
  *checkSetting(model, { assignment, service }) {
    if (service !== undefined) return;
    const { uri } = assignment;
    for (const { name, start, indent } of settingsInside(model, assignment)) {
      if (mayHoldAssignments(model, assignment)) break;
      const above = assignment.name.text;
      yield {
        at: { uri, range: { start, end: start + name.length } },
        message: {
          en: `An indented line continues the one above: this sets nothing, but becomes a part of ${above}. Begin the line in the first column.`,
          ja: `字下げした行は上の行の続きです。この行は設定にならず、${above} の値の一部になります。行頭から書いてください。`,
        },
        fixes: [
          {
            title: { en: "Remove the indentation", ja: "字下げを取り除く" },
            edits: [{ uri, range: { start: start - indent, end: start }, newText: "" }],
            safe: false,
          },
        ],
      };
    }
  },
};

/** True for shell commands and environments, which may contain `name = value` themselves. */
function mayHoldAssignments(model: ConfigModel, assignment: Assignment): boolean {
  const shape = shapeOfSetting(model, { assignment });
  return (shape?.kind === "word" && shape.of === "command") || /_environment$/.test(assignment.name.text);
}

interface Inside {
  readonly name: string;
  readonly start: number;
  readonly indent: number;
}

/** The continuation lines that begin with the name of a parameter and `=`, outside `{}`. */
function* settingsInside(model: ConfigModel, { written: text, value, range }: Assignment): Generator<Inside> {
  if (!text.includes("\n")) return;
  for (const match of text.matchAll(/\n([ \t]+)([a-z0-9_]+)[ \t]*=/g)) {
    const name = match[2]!;
    const start = range.start + match.index + 1 + match[1]!.length;
    const before = value.text.slice(0, value.indexAt(start));
    if (level(before) > 0 || isTemplateLine(match[0].trim())) continue;
    if (model.parameter(name) !== undefined) yield { name, start, indent: match[1]!.length };
  }
}

function level(text: string): number {
  return [...text].reduce((depth, character) => depth + (character === "{" ? 1 : character === "}" ? -1 : 0), 0);
}
