import { availability } from "../facts/parameter.js";
import type { ConfigModel } from "../model/values/model.js";
import { completeAnswers } from "./answers.js";
import { compatibility } from "./common.js";
import type { Answers, Group, Machine, Pattern, Plan, PlannedService, PlannedSetting } from "./pattern.js";
import { serviceFor } from "./state.js";

/** The plan of a pattern for a configuration. Questions without an answer get the suggested one. */
export function planFor(pattern: Pattern, given: Answers, model: ConfigModel, machine: Machine = {}): Plan {
  const answers = completeAnswers(pattern, given, model, machine);
  const needs = pattern.needs({ model, answers, machine });
  const groups = model.main.assignments.length === 0 ? [firstGroup(model), ...needs.groups] : needs.groups;
  const known = groups.map((group) => ({ ...group, settings: group.settings.filter((each) => isKnown(model, each)) }));
  const services = needs.services.map((service) => withOwnOptions(model, service, known));
  return { ...needs, pattern, groups: known, services };
}

function firstGroup(model: ConfigModel): Group {
  const setting = compatibility(model.version);
  return { comment: setting.why, settings: [setting] };
}

/** Whether this version of Postfix has the parameter. */
function isKnown(model: ConfigModel, { name }: PlannedSetting): boolean {
  const fact = model.parameter(name)?.fact;
  const found = fact === undefined ? "known" : availability(fact, model.version);
  return found !== "too-new" && found !== "removed";
}

/** Adds overrides for the `-o` options of the SMTP client, which take precedence over main.cf. */
function withOwnOptions(model: ConfigModel, planned: PlannedService, groups: readonly Group[]): PlannedService {
  const service = planned.columns[7] === "smtp" ? serviceFor(model, planned) : undefined;
  if (service === undefined) return planned;
  const names = new Set(service.overrides.map(({ name }) => name.text));
  const settings = groups
    .flatMap((group) => group.settings)
    .filter(({ name }) => name.startsWith("smtp_") && names.has(name));
  const overrides = settings.map(({ name, value, why, isRight }) => ({
    name,
    // The value of an `-o` option ends at white space.
    value: value.replace(/,\s+/g, ","),
    why,
    isRight: (existing: string) => isRight(existing, undefined),
  }));
  return { ...planned, overrides: [...planned.overrides, ...overrides] };
}
