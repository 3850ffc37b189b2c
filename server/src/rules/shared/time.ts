import { shapeOf } from "../../facts/index.js";
import { fullyKnownValue } from "../../model/values/known-values.js";
import type { ConfigModel } from "../../model/values/model.js";
import { parseTime } from "../../syntax/value.js";

/** The value of a time parameter of main.cf, or its default, in seconds; undefined where it is unknown or malformed. */
export function secondsOf(model: ConfigModel, name: string): number | undefined {
  const fact = model.parameter(name)?.fact;
  const shape = fact && shapeOf(fact);
  const value = fullyKnownValue(model, name);
  return shape?.kind === "time" && value !== undefined ? parseTime(value, shape.unit) : undefined;
}
