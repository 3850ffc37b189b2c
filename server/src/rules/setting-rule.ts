import type { ConfigModel, Setting } from "../model/model.js";
import type { Finding, Rule, RuleMeta } from "./rule.js";

/** A rule that looks at each setting by itself. `check` gives what it finds besides. */
export interface SettingRule extends Rule {
  checkSetting(model: ConfigModel, setting: Setting): Iterable<Finding>;
}

/** Makes a rule of a check of one setting. */
export function settingRule({
  meta,
  checkSetting,
}: {
  meta: RuleMeta;
  checkSetting: SettingRule["checkSetting"];
}): SettingRule {
  return { meta, checkSetting, check: () => [] };
}

export function isSettingRule(rule: Rule): rule is SettingRule {
  return "checkSetting" in rule;
}
