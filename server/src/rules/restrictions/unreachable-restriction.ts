import type { Edit } from "../../edits/edit.js";
import type { RestrictionStep } from "../../model/emulation/relay/steps.js";
import type { ConfigModel } from "../../model/values/model.js";
import type { Finding, Rule } from "../rule.js";
import { atStep, distinct, type RestrictionList, restrictionLists } from "../shared/restriction-lists.js";

export const unreachableRestriction: Rule = {
  meta: {
    id: "unreachable-restriction",
    severity: "warning",
    topic: "security",
    summary: {
      en: "Restrictions stand behind a permit, reject or defer that always ends the list.",
      ja: "必ずリストの評価を終える permit、reject、defer の後に制限があります。",
    },
  },
  *check(model) {
    yield* distinct(findings(model));
  },
};

const ends = new Set(["permit", "reject", "defer"]);

function* findings(model: ConfigModel): Generator<Finding> {
  for (const list of restrictionLists(model)) {
    const index = list.steps.findIndex((step, at) => isEnd(step, list.steps[at - 1]));
    const rest = list.steps.slice(index + 1);
    if (index >= 0 && rest.length > 0) yield* findingsFor(list, list.steps[index]!, rest);
  }
}

/** True for a restriction that ends the list. After `warn_if_reject`, a refusal only writes a line to the log. */
function isEnd(step: RestrictionStep, before: RestrictionStep | undefined): boolean {
  return ends.has(step.name) && (step.name === "permit" || before?.name !== "warn_if_reject");
}

function* findingsFor(
  { assignment }: RestrictionList,
  end: RestrictionStep,
  rest: readonly RestrictionStep[],
): Generator<Finding> {
  const [first, last] = [atStep(rest[0]!), atStep(rest.at(-1)!)];
  if (first?.uri !== assignment.uri || last?.uri !== assignment.uri) return;
  if (rest.some(({ isPlaceholder }) => isPlaceholder)) return;
  const range = { start: first.range.start, end: last.range.end };
  yield {
    at: { uri: first.uri, range },
    tag: "unused",
    message: {
      en: `Postfix never gets here: “${end.word.text}” ends the list for every request. Move it to the end, or delete what follows it.`,
      ja: `「${end.word.text}」で必ずリストの評価が終わるため、ここには到達しません。末尾に移すか、これより後を削除してください。`,
    },
    fixes: [{ title: { en: "Delete it", ja: "削除する" }, edits: [deletion(end, range.end)], safe: false }],
  };
}

/** Deletes what follows the restriction that ends the list. */
function deletion({ word }: RestrictionStep, end: number): Edit {
  return { uri: word.at!.uri, range: { start: word.at!.range.end, end }, newText: "" };
}
