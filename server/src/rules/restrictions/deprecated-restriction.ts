import type { Fix } from "../../edits/edit.js";
import { replaceItem } from "../../edits/edit.js";
import type { Bilingual, Message } from "../../facts/message.js";
import { compareVersions, formatVersion, isIn, parseVersion } from "../../facts/version.js";
import type { Restriction } from "../../facts/vocabulary/restrictions.js";
import type { RestrictionStep } from "../../model/emulation/relay/steps.js";
import type { ConfigModel } from "../../model/values/model.js";
import type { Finding, Rule } from "../rule.js";
import { atStep, distinct, restrictionLists } from "../shared/restriction-lists.js";

export const deprecatedRestriction: Rule = {
  meta: {
    id: "deprecated-restriction",
    severity: "warning",
    topic: "obsolete",
    summary: {
      en: "A restriction that Postfix has dropped or will drop, or an old name of one.",
      ja: "廃止された、または廃止予定の制限や、制限の古い名前です。",
    },
  },
  *check(model) {
    yield* distinct(findings(model));
  },
};

function* findings(model: ConfigModel): Generator<Finding> {
  for (const { steps } of restrictionLists(model)) {
    for (const step of steps) {
      const at = atStep({ word: step.word, list: step.list, name: step.name });
      const finding = step.restriction && deprecationOf(model, step.restriction);
      if (at === undefined || finding === undefined) continue;
      yield { ...finding, at, tag: "deprecated", fixes: fixes(step) };
    }
  }
}

function deprecationOf(
  model: ConfigModel,
  restriction: Restriction,
): Pick<Finding, "message" | "severity"> | undefined {
  const { name, until, deprecatedSince, undocumented, unimplemented, onlyIn } = restriction;
  if (unimplemented || onlyIn !== undefined) return { severity: "error", message: never(restriction) };
  if (until !== undefined && !isIn(model.version, restriction)) {
    return { severity: "error", message: gone(restriction, formatVersion(model.version)) };
  }
  if (deprecatedSince !== undefined && isReached(model, deprecatedSince)) return { message: going(restriction) };
  if (!undocumented) return undefined;
  return {
    severity: "information",
    message: {
      en: `“${name}” is an old name that the manual no longer has. Write “${restriction.replacedBy}”.`,
      ja: `「${name}」はマニュアルにない古い名前です。「${restriction.replacedBy}」と書いてください。`,
    },
  };
}

function isReached(model: ConfigModel, version: string): boolean {
  return compareVersions(model.version, parseVersion(version)!) >= 0;
}

function never({ name, onlyIn, replacedBy }: Restriction): Message {
  if (onlyIn !== undefined) {
    return {
      en: `“${name}” works in ${onlyIn} only; here requests are answered with “451 4.3.5 Server configuration error”. Use a check_…_access restriction.`,
      ja: `「${name}」は ${onlyIn} でだけ使えます。ここでは要求に「451 4.3.5 Server configuration error」が返ります。check_…_access を使ってください。`,
    };
  }
  return {
    en: `Postfix knows the name “${name}” but does not implement it: requests that get this far are answered with “451 4.3.5 Server configuration error”. Use “${replacedBy}”.`,
    ja: `「${name}」は名前があるだけで実装されていません。ここまで来た要求には「451 4.3.5 Server configuration error」が返ります。「${replacedBy}」を使ってください。`,
  };
}

function gone({ name, removedIn, replacedBy }: Restriction, version: string): Message {
  return {
    en: `Postfix ${removedIn} removed “${name}”; with ${version}, requests that get this far are answered with “451 4.3.5 Server configuration error”. Use “${replacedBy}”.`,
    ja: `「${name}」は Postfix ${removedIn} で廃止されました。${version} では、ここまで来た要求に「451 4.3.5 Server configuration error」が返ります。「${replacedBy}」を使ってください。`,
  };
}

function going({ name, removedIn, replacedBy }: Restriction): Message {
  const when: Bilingual =
    removedIn === undefined
      ? { en: "it will be removed", ja: "今後廃止されます" }
      : { en: `Postfix ${removedIn} no longer has it`, ja: `Postfix ${removedIn} で廃止されました` };
  return {
    en: `“${name}” is obsolete, and ${when.en}. Use “${replacedBy}”.`,
    ja: `「${name}」は古い制限で、${when.ja}。「${replacedBy}」を使ってください。`,
  };
}

/** Fixes that use the new name. An alias can be replaced safely; other replacements change what the list does. */
function fixes({ word, restriction }: RestrictionStep): Fix[] {
  const { replacedBy, removedIn, argument, name } = restriction!;
  // The rest is in maps_rbl_domains and relay_domains, which the old name does not show.
  if (
    word.written === undefined ||
    replacedBy === undefined ||
    ["reject_maps_rbl", "permit_mx_backup"].includes(name)
  ) {
    return [];
  }
  const isSame = removedIn === undefined && restriction!.unimplemented !== true && argument !== "table";
  const edits = [replaceItem(word.written.assignment, word.written.item, replacedBy)];
  return [{ title: { en: `Replace with “${replacedBy}”`, ja: `「${replacedBy}」に置き換える` }, edits, safe: isSame }];
}
