import type { Fix } from "../../edits/edit.js";
import { insertBefore } from "../../edits/list.js";
import type { RestrictionStep } from "../../model/emulation/relay/steps.js";
import type { ConfigModel } from "../../model/values/model.js";
import type { Finding, Rule } from "../rule.js";
import { atStep, distinct, type RestrictionList, removeStep, restrictionLists } from "../shared/restriction-lists.js";

export const loginMismatchTooLate: Rule = {
  meta: {
    id: "login-mismatch-too-late",
    severity: "warning",
    topic: "security",
    summary: {
      en: "Users who have logged in are permitted before their sender address is checked.",
      ja: "ログインした利用者が、差出人アドレスの検査より前に許可されています。",
    },
  },
  *check(model) {
    yield* distinct(findings(model));
  },
};

/**
 * Restrictions that check clients which have logged in; reject_unauthenticated_sender_login_mismatch checks the others.
 */
const checks = new Set([
  "reject_sender_login_mismatch",
  "reject_authenticated_sender_login_mismatch",
  "reject_known_sender_login_mismatch",
]);

function* findings(model: ConfigModel): Generator<Finding> {
  for (const list of restrictionLists(model)) {
    const permit = list.steps.findIndex(({ name }) => name === "permit_sasl_authenticated");
    const late = list.steps.find(({ name }, index) => permit >= 0 && index > permit && checks.has(name));
    const at = late && atStep(late);
    if (late === undefined || at === undefined) continue;
    yield {
      at,
      message: {
        en: `Users who have logged in never get here: permit_sasl_authenticated ends the list for them, so that they can send with any sender address. Put “${late.word.text}” before it.`,
        ja: `ログインした利用者は permit_sasl_authenticated でこのリストを終えるため、ここには到達せず、どの差出人アドレスでも送信できます。「${late.word.text}」をその前に置いてください。`,
      },
      fixes: fixes(model, list, list.steps[permit]!, late),
    };
  }
}

function fixes(
  model: ConfigModel,
  { assignment }: RestrictionList,
  permit: RestrictionStep,
  late: RestrictionStep,
): Fix[] {
  const removed = removeStep(late);
  const added = insertBefore(permit.word, assignment.source === model.input.master, [late.word.text]);
  if (removed === undefined || added === undefined) return [];
  const title = { en: "Put it before permit_sasl_authenticated", ja: "permit_sasl_authenticated の前に移す" };
  return [{ title, edits: [added, removed], safe: false }];
}
