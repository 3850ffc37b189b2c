import { accessActionOf } from "../../facts/vocabulary/actions.js";
import { entriesOf, type TableEntry } from "../../model/emulation/relay/access-table.js";
import type { RestrictionStep } from "../../model/emulation/relay/steps.js";
import type { ConfigModel } from "../../model/values/model.js";
import { memo } from "../../syntax/text.js";
import type { Finding, Rule } from "../rule.js";
import { atStep, distinct, restrictionLists } from "../shared/restriction-lists.js";

export const accessOkForbidden: Rule = {
  meta: {
    id: "access-ok-forbidden",
    severity: "error",
    topic: "security",
    summary: {
      en: "A table says OK for a restriction that does not allow it.",
      ja: "OK を許さない制限のテーブルに OK があります。",
    },
  },
  *check(model) {
    yield* distinct(findings(model));
  },
};

function* findings(model: ConfigModel): Generator<Finding> {
  for (const { steps } of restrictionLists(model)) {
    for (const step of steps) {
      if (step.restriction?.forbidsOk === true && step.problem === undefined) yield* findingsFor(model, step);
    }
  }
}

function* findingsFor(model: ConfigModel, step: RestrictionStep): Generator<Finding> {
  const { entry } = firstOk(entriesOf(model, step.argument!.text));
  const at = atStep(step);
  if (entry === undefined || at === undefined) return;
  yield {
    at,
    message: {
      en: `“${step.word.text}” must not permit, because anybody can make up what it looks at: where the table says “${entry.result}” for “${entry.key}”, Postfix answers “451 4.3.5 Server configuration error”. Write DUNNO for exceptions.`,
      ja: `「${step.word.text}」が調べるものは詐称できるため、許可には使えません。テーブルの「${entry.key}」が「${entry.result}」を返すと、Postfix は「451 4.3.5 Server configuration error」と応答します。例外には DUNNO と書いてください。`,
    },
    related: [
      {
        at: { uri: entry.source.uri, range: entry.range },
        message: { en: "The entry.", ja: "該当する行です。" },
      },
    ],
  };
}

/** Memoised, because a long table keeps its entries when main.cf is edited. */
const firstOk = memo((entries: readonly TableEntry[]) => ({ entry: entries.find(({ result }) => isOk(result)) }));

function isOk(result: string): boolean {
  const action = accessActionOf(result);
  return action?.effect === "permit" && action.name !== "DISCARD";
}
