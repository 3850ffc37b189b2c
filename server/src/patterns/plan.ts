import { availability } from "../facts/parameter.js";
import type { ConfigModel } from "../model/model.js";
import { completeAnswers } from "./answers.js";
import { compatibility } from "./common.js";
import type { Answers, Group, Pattern, Plan, PlannedSetting, Surroundings } from "./pattern.js";

/** What a pattern needs of this configuration; what is not answered is taken from the configuration. */
export function planFor(pattern: Pattern, given: Answers, model: ConfigModel, surroundings: Surroundings = {}): Plan {
  const answers = completeAnswers(pattern, given, model, surroundings);
  const needs = pattern.needs({ model, answers, surroundings });
  const groups = model.main.assignments.length === 0 ? [firstGroup(model), ...needs.groups] : needs.groups;
  return { ...needs, pattern, groups: groups.map((group) => known(model, group)) };
}

function firstGroup(model: ConfigModel): Group {
  const setting = compatibility(model.version);
  return { comment: setting.why, settings: [setting] };
}

/** The settings that this version of Postfix has. */
function known(model: ConfigModel, group: Group): Group {
  const isKnown = ({ name }: PlannedSetting): boolean => {
    const fact = model.parameter(name)?.fact;
    const found = fact === undefined ? "known" : availability(fact, model.version);
    return found !== "too-new" && found !== "removed";
  };
  return { ...group, settings: group.settings.filter(isKnown) };
}
