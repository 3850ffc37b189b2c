import type { ConfigModel } from "../model/values/model.js";
import type { Assignment } from "../syntax/main-cf.js";
import type { Service } from "../syntax/master-cf.js";
import { hasPlaceholder } from "../syntax/template.js";
import type { PlannedOverride, PlannedService, PlannedSetting } from "./pattern.js";
import { isLocalService } from "./standard-services.js";

/** Whether a recommended setting is there. */
export type RecommendationState = "set" | "differs" | "missing";

/** How main.cf stands to a planned setting. What a tool will fill in is taken for right. */
export function stateOf(model: ConfigModel, setting: PlannedSetting): RecommendationState {
  const assignment = model.assignment(setting.name);
  if (assignment !== undefined) return isRight(model, setting, assignment) ? "set" : "differs";
  return setting.defaultSuffices && setting.isRight(model.value(setting.name), undefined) ? "set" : "missing";
}

function isRight(model: ConfigModel, setting: PlannedSetting, assignment: Assignment): boolean {
  const value = model.expand(assignment.value.text).text;
  if (assignment.valueText.hasPlaceholder || hasPlaceholder(value)) return true;
  return setting.isRight(value, assignment);
}

/** The service of master.cf that a planned one is; one that others can reach comes first. */
export function serviceFor(model: ConfigModel, planned: PlannedService): Service | undefined {
  const matching = model.master.services.filter((service) => planned.matches(service));
  return matching.find((service) => !isLocalService(service)) ?? matching[0];
}

/** A service that does the work of a planned one in another way. */
export function substituteFor(model: ConfigModel, planned: PlannedService): Service | undefined {
  return model.master.services.find((service) => planned.substitutes?.(service) === true);
}

export interface OverrideState {
  readonly planned: PlannedOverride;
  readonly state: RecommendationState;
  readonly existing: Assignment | undefined;
}

/** How the `-o` of a service stand to the planned ones. */
export function overrideStates(model: ConfigModel, service: Service, planned: PlannedService): OverrideState[] {
  return planned.overrides
    .filter(({ onlyInNew }) => onlyInNew !== true)
    .map((override) => {
      const existing = service.overrides.findLast(({ name }) => name.text === override.name);
      if (existing === undefined) return { planned: override, state: "missing", existing };
      const value = model.expand(existing.value.text, service).text;
      const isSet = existing.valueText.hasPlaceholder || hasPlaceholder(value) || override.isRight(value);
      return { planned: override, state: isSet ? "set" : "differs", existing };
    });
}
