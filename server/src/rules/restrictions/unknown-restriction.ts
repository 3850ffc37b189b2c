import type { Fix } from "../../edits/edit.js";
import { replaceItem, setParameter } from "../../edits/edit.js";
import { appendToList, prefix } from "../../edits/list.js";
import type { Bilingual, Message } from "../../facts/message.js";
import { isIn } from "../../facts/version.js";
import { accessActionOf } from "../../facts/vocabulary/actions.js";
import { restrictions } from "../../facts/vocabulary/restrictions.js";
import type { RestrictionStep } from "../../model/emulation/relay/steps.js";
import type { ConfigModel } from "../../model/values/model.js";
import type { Finding, Rule } from "../rule.js";
import { didYouMean } from "../shared/did-you-mean.js";
import { distinct, type RestrictionList, restrictionLists } from "../shared/restriction-lists.js";

export const unknownRestriction: Rule = {
  meta: {
    id: "unknown-restriction",
    severity: "error",
    topic: "value",
    needsComplete: ["main.cf"],
    summary: {
      en: "A word in a restriction list is no restriction and no restriction class.",
      ja: "制限リストに、制限でも制限クラスでもない語があります。",
    },
  },
  *check(model) {
    yield* distinct(findings(model));
  },
};

function* findings(model: ConfigModel): Generator<Finding> {
  for (const list of restrictionLists(model)) {
    for (const [index, step] of list.steps.entries()) {
      if (step.problem !== "unknown" || step.restriction !== undefined || isComment(step)) continue;
      yield* findingsFor(model, list, step, index);
    }
  }
}

/** True for a `# text` after a value, which inline-comment reports. */
function isComment({ word }: RestrictionStep): boolean {
  if (word.written === undefined) return false;
  const { assignment, item } = word.written;
  const { text } = assignment.source;
  const { start } = assignment.value.rangeOf(item.start, item.end);
  return /(?:^|[\s,])#/.test(text.slice(text.lastIndexOf("\n", start) + 1, start + 1));
}

function* findingsFor(
  model: ConfigModel,
  list: RestrictionList,
  step: RestrictionStep,
  index: number,
): Generator<Finding> {
  const { word } = step;
  if (word.at === undefined) return;
  const before = list.steps[index - 1];
  if (before?.restriction?.argument === "dns-domain" && /^[a-z0-9-]+(\.[a-z0-9-]+)+(=\S+)?$/i.test(word.text)) {
    yield { at: word.at, message: oneDomain(before, step), fixes: repeat(model, list, before, step) };
  } else if (model.assignment(word.text, list.service) !== undefined) {
    yield { at: word.at, message: undeclared(word.text), fixes: [...refer(step), ...declare(model, word.text)] };
  } else {
    const meant = didYouMean(word.text, candidates(model));
    // Without main.cf, its restriction classes are unknown.
    if (meant === undefined && !model.hasMain) return;
    yield { at: word.at, message: message(word.text, meant), fixes: meant === undefined ? [] : rename(step, meant) };
  }
}

function candidates(model: ConfigModel): string[] {
  const known = restrictions.filter((each) => isIn(model.version, each) && each.unimplemented !== true);
  return [...known.filter(({ onlyIn }) => onlyIn === undefined).map(({ name }) => name), ...model.restrictionClasses];
}

const consequence: Bilingual = {
  en: "Requests that get this far are answered with “451 4.3.5 Server configuration error”.",
  ja: "ここまで来た要求には「451 4.3.5 Server configuration error」が返り、メールを受け取れません。",
};

function message(text: string, meant: string | undefined): Message {
  if (meant !== undefined) {
    return {
      en: `There is no restriction “${text}”. Did you mean “${meant}”? ${consequence.en}`,
      ja: `「${text}」という制限はありません。「${meant}」の誤りではありませんか。${consequence.ja}`,
    };
  }
  if (accessActionOf(text)?.name === text.toUpperCase()) {
    return {
      en: `“${text}” is a result for access tables, not a restriction. ${consequence.en}`,
      ja: `「${text}」はアクセステーブルの結果に書くもので、制限ではありません。${consequence.ja}`,
    };
  }
  return {
    en: `There is no restriction “${text}”, and no restriction class of that name. ${consequence.en}`,
    ja: `「${text}」という制限も制限クラスもありません。${consequence.ja}`,
  };
}

function undeclared(name: string): Message {
  return {
    en: `“${name}” has a value, but it is missing in smtpd_restriction_classes, so that Postfix does not take it for a restriction class. ${consequence.en}`,
    ja: `「${name}」には値がありますが、smtpd_restriction_classes に書かれていないため、制限クラスとみなされません。${consequence.ja}`,
  };
}

function oneDomain(before: RestrictionStep, { word }: RestrictionStep): Message {
  return {
    en: `“${before.word.text}” takes one domain only; “${word.text}” needs its own. ${consequence.en}`,
    ja: `「${before.word.text}」に書けるドメインは 1 つだけです。「${word.text}」の前にも必要です。${consequence.ja}`,
  };
}

function rename({ word }: Pick<RestrictionStep, "word">, meant: string): Fix[] {
  if (word.written === undefined) return [];
  const edits = [replaceItem(word.written.assignment, word.written.item, meant)];
  return [{ title: { en: `Replace with “${meant}”`, ja: `「${meant}」に置き換える` }, edits, safe: false }];
}

/** A fix that inserts the `$` before the name of a user-defined list, such as mua_client_restrictions. */
function refer({ word }: RestrictionStep): Fix[] {
  return /_restrictions$/.test(word.text) ? rename({ word }, `$${word.text}`) : [];
}

function declare(model: ConfigModel, name: string): Fix[] {
  const classes = model.assignment("smtpd_restriction_classes");
  const edit =
    classes === undefined
      ? setParameter(model, "smtpd_restriction_classes", name, model.assignment(name))
      : appendToList(classes, false, [name]);
  const title = { en: "Add it to smtpd_restriction_classes", ja: "smtpd_restriction_classes に加える" };
  return edit === undefined ? [] : [{ title, edits: [edit], safe: false }];
}

function repeat(
  model: ConfigModel,
  { assignment }: RestrictionList,
  before: RestrictionStep,
  { word }: RestrictionStep,
): Fix[] {
  const edit = prefix(word, assignment.source === model.input.master, before.word.text);
  const title = { en: `Put ${before.word.text} before it`, ja: `前に ${before.word.text} を書く` };
  return edit === undefined ? [] : [{ title, edits: [edit], safe: false }];
}
