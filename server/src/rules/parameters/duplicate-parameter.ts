import type { ConfigModel, Setting } from "../../model/values/model.js";
import { atName } from "../../model/values/queries.js";
import type { Assignment, Parsed } from "../../syntax/main-cf.js";
import type { Finding, Rule } from "../rule.js";
import { deletion } from "../shared/delete-setting.js";

export const duplicateParameter: Rule = {
  meta: {
    id: "duplicate-parameter",
    severity: "warning",
    topic: "style",
    summary: {
      en: "A parameter is set twice; only the last setting counts.",
      ja: "同じパラメータが二度設定されています。最後の設定だけが有効です。",
    },
  },
  *checkSetting(model, setting) {
    const winner = winnerOver(model, setting);
    if (winner !== undefined) yield findingFor(setting, winner);
  },
};

/** The later setting that overrides a setting; undefined where a template may choose between the two. */
function winnerOver(model: ConfigModel, { assignment, service }: Setting): Assignment | undefined {
  const winner = model.assignment(assignment.name.text, service);
  if (winner === undefined || winner === assignment) return undefined;
  const document = service === undefined ? model.main : model.master;
  return isChosen(document, assignment.range.end, winner.range.start) ? undefined : winner;
}

function isChosen({ directives }: Parsed, from: number, to: number): boolean {
  return directives.some(({ start }) => from <= start && start < to);
}

function findingFor(setting: Setting, winner: Assignment): Finding {
  const { assignment } = setting;
  const name = assignment.name.text;
  const same = plain(winner) === plain(assignment);
  return {
    at: atName(assignment),
    severity: same ? "information" : "warning",
    tag: "unused",
    message: {
      en: `“${name}” is set again below; Postfix ignores this line.`,
      ja: `「${name}」は後でもう一度設定されているため、Postfix はこの行を無視します。`,
    },
    related: [{ at: atName(winner), message: { en: "This setting counts.", ja: "有効なのはこの設定です。" } }],
    fixes: deletion(setting, same),
  };
}

/** The value with normalised white space, as the amount has no meaning to Postfix. */
function plain({ value }: Assignment): string {
  return value.text.replace(/\s+/g, " ");
}
