import { replacementInValue } from "../../edits/fix.js";
import type { Bilingual } from "../../facts/message.js";
import { parameters } from "../../facts/parameter.js";
import type { ConfigModel, Setting } from "../../model/values/model.js";
import type { Reference } from "../../syntax/expression.js";
import { hasPlaceholder, isEnvironmentName, isInsideTag } from "../../syntax/template.js";
import type { Finding, Rule } from "../rule.js";
import { didYouMean } from "../shared/did-you-mean.js";
import { isRaw, referencesOf } from "../shared/references.js";

export const undefinedReference: Rule = {
  meta: {
    id: "undefined-reference",
    severity: "warning",
    topic: "value",
    needsComplete: ["main.cf"],
    summary: {
      en: "A `$name` that nothing defines; Postfix puts nothing in its place.",
      ja: "定義されていない `$名前` です。空文字列に置き換えられます。",
    },
  },
  *checkSetting(model, setting) {
    // Names that master.cf refers to may be set in a main.cf that is missing here.
    if (!model.hasMain) return;
    if (!setting.assignment.value.text.includes("$") || isRaw(model, setting)) return;
    for (const reference of referencesOf(setting)) {
      const finding = findingFor(model, setting, reference);
      if (finding !== undefined) yield finding;
    }
  },
};

function findingFor(model: ConfigModel, setting: Setting, { name, start, end }: Reference): Finding | undefined {
  const { assignment, service } = setting;
  const { text } = name;
  if (
    isDefined(model, setting, text) ||
    isEnvironmentName(text) ||
    hasPlaceholder(assignment.value.text.slice(start, end)) ||
    isInsideTag(assignment.value.text, start)
  )
    return;
  const own = model.settings.filter((each) => each.service === undefined || each.service === service);
  const near = didYouMean(text, [...own.map((each) => each.assignment.name.text), ...parameters.keys()]);
  const question: Bilingual =
    near === undefined
      ? { en: "", ja: "" }
      : { en: ` Did you mean “$${near}”?`, ja: `「$${near}」の誤りではありませんか。` };
  const { en, ja }: Bilingual = /^\d+$/.test(text)
    ? number(text)
    : { en: undefinedName(text).en + question.en, ja: undefinedName(text).ja + question.ja };
  return {
    at: { uri: assignment.uri, range: assignment.value.rangeOf(start, end) },
    message: { en, ja },
    fixes: near === undefined ? [] : [replacementInValue(assignment, name.start, name.end, near, false)],
  };
}

/**
 * True for a name that is defined somewhere. Services expand the values of main.cf too, so it suffices there that one
 * of them sets the name.
 */
function isDefined(model: ConfigModel, { service }: Setting, name: string): boolean {
  // Other rules report names that this version does not have yet.
  if (parameters.has(name) || model.binding(name, service) !== undefined) return true;
  if (name === "service_name" || name === "process_name") return true;
  return service === undefined && model.settingsNamed(name).length > 0;
}

function undefinedName(name: string) {
  return {
    en: `Nothing defines “${name}”, so Postfix puts nothing in the place of $${name}.`,
    ja: `「${name}」はどこにも定義されていないため、$${name} は空になります。`,
  };
}

/** The message about a reference such as `$1`, which belongs in a table. */
function number(name: string) {
  return {
    en: `Postfix takes $${name} for the parameter “${name}”, which nothing defines, and puts nothing in its place. To keep a dollar sign, write $$${name}.`,
    ja: `Postfix は $${name} を「${name}」というパラメータの参照とみなし、定義がないため空に置き換えます。ドル記号そのものを書くには $$${name} とします。`,
  };
}
