import { isAvailable, parameters } from "./parameter.js";
import type { Version } from "./version.js";

/**
 * The best value of smtpd_forbid_bare_newline against SMTP smuggling. `normalize` was introduced together with
 * smtpd_forbid_bare_newline_reject_code.
 */
export function bareNewlineDefence(version: Version): "normalize" | "yes" {
  return isAvailable(parameters.get("smtpd_forbid_bare_newline_reject_code")!, version) ? "normalize" : "yes";
}
