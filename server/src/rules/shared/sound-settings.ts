import type { ConfigModel, Setting } from "../../model/values/model.js";
import { effectiveSettingsOf } from "../../model/values/queries.js";
import { hasValueTypo } from "./value-typos.js";

/** The settings that count and whose value means what it looks like: no comment, quotes or `==` in it. */
export function* soundSettingsOf(model: ConfigModel, ...names: readonly string[]): Generator<Setting> {
  for (const setting of effectiveSettingsOf(model, ...names)) {
    if (!hasValueTypo(model, setting)) yield setting;
  }
}
