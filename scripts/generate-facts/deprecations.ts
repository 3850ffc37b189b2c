import { stripComments } from "./c-source.js";

/**
 * The table from which postconf warns about deprecated names (postconf_unused.c, since Postfix 3.9): each name with the
 * parameter to use instead, or `undefined` if the advice is to remove it.
 */
export function readDeprecations(source: string): Map<string, string | undefined> {
  const table =
    /pcf_depr_param_info\s*\[\s*\]\s*=\s*\{([\s\S]*?)\};/.exec(withoutDisabled(stripComments(source)))?.[1] ?? "";
  const deprecations = new Map<string, string | undefined>();
  for (const [, name = "", advice = ""] of table.matchAll(/"([^"]+)"\s*,\s*"((?:[^"\\]|\\.)*)"/g)) {
    deprecations.set(name, /^(?:specify \\")?([a-z]\w*)(?:\\")?$/.exec(advice)?.[1]);
  }
  return deprecations;
}

function withoutDisabled(text: string): string {
  return text.replace(/^\s*#\s*if\s+0\b[\s\S]*?^\s*#\s*endif.*$/gm, "");
}
