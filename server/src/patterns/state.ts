import type { ConfigModel } from "../model/values/model.js";
import type { Assignment } from "../syntax/main-cf.js";
import type { Service } from "../syntax/master-cf.js";
import { hasPlaceholder } from "../syntax/template.js";
import type { PlannedOverride, PlannedService, PlannedSetting } from "./pattern.js";
import { isLocalService } from "./standard-services.js";

/** Whether a recommended setting or service is set, set differently, or missing. */
export type RecommendationState = "set" | "differs" | "missing";

/** Compares main.cf with a planned setting. A value with a placeholder that a tool will fill in counts as right. */
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

/** The existing service that matches a planned one; one that other machines can reach is preferred. */
export function serviceFor(model: ConfigModel, planned: PlannedService): Service | undefined {
  const matching = model.master.services.filter((service) => planned.matches(service));
  return matching.find((service) => !isLocalService(service)) ?? matching[0];
}

/** An existing service that does the work of a planned one in another way; undefined if there is none. */
export function substituteFor(model: ConfigModel, planned: PlannedService): Service | undefined {
  return model.master.services.find((service) => planned.substitutes?.(service) === true);
}

export interface OverrideState {
  readonly planned: PlannedOverride;
  readonly state: RecommendationState;
  readonly existing: Assignment | undefined;
}

/** Compares the `-o` options of an existing service with the planned ones. */
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
