import { isAvailable, parameters } from "./parameter.js";
import type { Version } from "./version.js";

/** The value of smtpd_forbid_bare_newline against smuggled mail: “normalize” came with the parameter for the reply code. */
export function bareNewlineDefence(version: Version): "normalize" | "yes" {
  return isAvailable(parameters.get("smtpd_forbid_bare_newline_reject_code")!, version) ? "normalize" : "yes";
}
