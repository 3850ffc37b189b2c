import { duplicateParameter } from "./duplicate-parameter.js";
import { missingEquals } from "./missing-equals.js";
import type { Rule } from "./rule.js";
import { starttlsMissingOutbound } from "./starttls-missing-outbound.js";

/** All rules, in alphabetical order. */
export const rules: readonly Rule[] = [duplicateParameter, missingEquals, starttlsMissingOutbound];
