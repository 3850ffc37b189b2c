import type { ConfigModel, Setting } from "../../model/values/model.js";
import type { Rule } from "../rule.js";
import { isRaw, referencesOf } from "../shared/references.js";

export const circularReference: Rule = {
  meta: {
    id: "circular-reference",
    severity: "error",
    topic: "value",
    summary: {
      en: "A value that refers to itself; the programs that read it stop.",
      ja: "値が自分自身を参照しているため、これを読むプログラムは停止します。",
    },
  },
  *check(model) {
    const ends = new Map<Setting["service"], Map<string, boolean>>();
    for (const setting of model.settings) {
      const { assignment, service } = setting;
      const name = assignment.name.text;
      if (!assignment.value.text.includes("$") || assignment.valueText.hasPlaceholder || isRaw(model, setting))
        continue;
      if (!model.isReferenced(name) || model.assignment(name, service) !== assignment) continue;
      if (!ends.has(service)) ends.set(service, new Map());
      if (endsSomewhere(model, name, service, ends.get(service)!)) continue;
      for (const reference of referencesOf(setting)) {
        const path = pathTo(model, reference.name.text, name, service);
        if (path === undefined) continue;
        yield {
          at: { uri: assignment.uri, range: assignment.value.rangeOf(reference.start, reference.end) },
          message: path.length === 1 ? toItself(name) : around([name, ...path]),
        };
      }
    }
  },
};

/**
 * True where every chain of references from a parameter ends, and none is longer than anybody would write.
 * @param ends the results so far by name; false for a name that is being visited, so that meeting it again is a cycle
 */
function endsSomewhere(
  model: ConfigModel,
  name: string,
  service: Setting["service"],
  ends: Map<string, boolean>,
  depth = 0,
): boolean {
  const known = ends.get(name);
  if (known !== undefined) return known;
  ends.set(name, false);
  const assignment = model.assignment(name, service);
  const references = assignment === undefined || isRaw(model, { assignment }) ? [] : referencesOf({ assignment });
  const isEnding =
    depth < maximalNames &&
    references.every(({ name: next }) => endsSomewhere(model, next.text, service, ends, depth + 1));
  ends.set(name, isEnding);
  return isEnding;
}

/** Maximum number of names visited for one reference; nobody would write a longer cycle. */
const maximalNames = 100;

/** The names on a chain of references between two parameters, including both; undefined where there is none. */
function pathTo(model: ConfigModel, from: string, to: string, service: Setting["service"]): string[] | undefined {
  const seen = new Set<string>();
  const walk = (name: string): string[] | undefined => {
    if (name === to) return [name];
    if (seen.has(name) || seen.size >= maximalNames) return undefined;
    seen.add(name);
    const assignment = model.assignment(name, service);
    if (assignment === undefined || isRaw(model, { assignment })) return undefined;
    for (const reference of referencesOf({ assignment })) {
      const rest = walk(reference.name.text);
      if (rest !== undefined) return [name, ...rest];
    }
    return undefined;
  };
  return walk(from);
}

function toItself(name: string) {
  return {
    en: `This value refers to itself. Postfix does not add to an earlier value of ${name}: it gives up, and the programs that read it stop with an error. Write the whole value here.`,
    ja: `この値は自分自身を参照しています。Postfix では以前の ${name} の値に追加することはできません。値を展開できず、これを読むプログラムはエラーで停止します。値全体をここに書いてください。`,
  };
}

function around(names: readonly string[]) {
  const way = names.join(" → ");
  return {
    en: `This value refers to itself: ${way}. Postfix gives up, and the programs that read it stop with an error.`,
    ja: `この値は自分自身を参照しています (${way})。Postfix は値を展開できず、これを読むプログラムはエラーで停止します。`,
  };
}
