import { duplicateParameter } from "./duplicate-parameter.js";
import { missingEquals } from "./missing-equals.js";
import type { Rule } from "./rule.js";

/** All rules, in alphabetical order. */
export const rules: readonly Rule[] = [duplicateParameter, missingEquals];
