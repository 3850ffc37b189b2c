import { availability } from "../../facts/parameter.js";
import type { Version } from "../../facts/version.js";
import { type Database, definitionParameters } from "../../facts/vocabulary/table-definition/index.js";

/**
 * The main.cf parameters that define the table `type:prefix`, such as `prefix_server_host` for `ldap:prefix`. This is
 * how tables were configured before they had files of their own (ldap_table(5) and the like).
 */
export function tableParameters(type: Database, prefix: string, version: Version): string[] {
  return definitionParameters[type]
    .filter(({ fact }) => availability(fact, version) !== "too-new")
    .map(({ fact }) => `${prefix}_${fact.name}`);
}
