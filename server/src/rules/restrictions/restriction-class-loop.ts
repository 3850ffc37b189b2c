import { stepsInForce, type Word } from "../../model/emulation/relay/steps.js";
import type { ConfigModel } from "../../model/values/model.js";
import type { Rule } from "../rule.js";

export const restrictionClassLoop: Rule = {
  meta: {
    id: "restriction-class-loop",
    severity: "error",
    topic: "delivery",
    summary: {
      en: "A restriction class contains itself.",
      ja: "制限クラスが自分自身を含んでいます。",
    },
  },
  *check(model) {
    for (const name of model.restrictionClasses) {
      const word = wordBack(model, name);
      if (word?.at === undefined) continue;
      yield {
        at: word.at,
        message: {
          en: `The restriction class “${name}” contains itself, so that the SMTP server crashes when it gets here. Take “${word.text}” out.`,
          ja: `制限クラス「${name}」が自分自身を含むため、ここまで来ると SMTP サーバーが異常終了します。「${word.text}」を削除してください。`,
        },
      };
    }
  },
};

/** The word in a restriction class that refers back to the class, directly or through other classes. */
function wordBack(model: ConfigModel, name: string): Word | undefined {
  return classWords(model, name).find((word) => reaches(model, word.text, name, new Set()));
}

function reaches(model: ConfigModel, from: string, to: string, seen: Set<string>): boolean {
  if (from === to) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return classWords(model, from).some(({ text }) => reaches(model, text, to, seen));
}

function classWords(model: ConfigModel, name: string): Word[] {
  return stepsInForce(model, name)
    .filter(({ isClass }) => isClass)
    .map(({ word }) => word);
}
