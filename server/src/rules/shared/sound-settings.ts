import type { ConfigModel, Setting } from "../../model/values/model.js";
import { effectiveSettingsOf } from "../../model/values/queries.js";
import { hasValueTypo } from "./value-typos.js";

/** The effective settings whose values are free of typos such as comments, quotes or `==`. */
export function* soundSettingsOf(model: ConfigModel, ...names: readonly string[]): Generator<Setting> {
  for (const setting of effectiveSettingsOf(model, ...names)) {
    if (!hasValueTypo(model, setting)) yield setting;
  }
}
