import { compareVersions } from "../../../facts/version.js";
import { isDatabase } from "../../../facts/vocabulary/table-definition/index.js";
import { closingBrace } from "../../../syntax/master-cf.js";
import { splitList } from "../../../syntax/value.js";
import { valueText } from "../../../syntax/value-text.js";
import { tableParameters } from "../../tables/table-parameters.js";
import { type Expansion, expand, type Lookup, type Redact } from "../../values/expand.js";
import type { ConfigModel } from "../../values/model.js";
import { ownValue, type Scope } from "../../values/scope.js";
import type { ParameterNames } from "./parameter-names.js";

/** Deepest nesting of braces that is searched for tables. */
const maximalDepth = 50;

/**
 * The values as postconf(1) prints them: those of a scope override those of main.cf. They are not always the values
 * that the daemons use, which `ConfigModel.value` gives.
 */
export class PostconfValues {
  readonly main: ReadonlyMap<string, string>;

  /** @param preset settings that main.cf can override, such as config_directory, which postconf itself sets */
  constructor(
    private readonly model: ConfigModel,
    private readonly names: ParameterNames,
    preset: Iterable<readonly [string, string]> = [],
  ) {
    const assigned = model.main.assignments.map(({ name, value }) => [name.text, value.text] as const);
    this.main = new Map([...preset, ...assigned]);
  }

  /** The settings of a scope; those of main.cf without one. */
  settings(scope: Scope | undefined): ReadonlyMap<string, string> {
    return scope?.values ?? this.main;
  }

  /** The value in force, unexpanded (src/postconf/postconf_lookup.c). */
  value(name: string, scope?: Scope): string | undefined {
    const own = scope && ownValue(name, scope.services[0]!);
    if (own !== undefined) return own;
    const set = this.names.isReadOnly(name) ? undefined : (scope?.values.get(name) ?? this.main.get(name));
    return set ?? this.names.defaultOf(name);
  }

  expand(text: string, scope?: Scope, redact?: Redact): Expansion {
    const keepsRaw = compareVersions(this.model.version, { major: 3, minor: 11 }) >= 0;
    const lookup: Lookup = (name) => {
      const value = this.value(name, scope);
      return value === undefined
        ? undefined
        : { valueText: valueText(value), raw: keepsRaw && this.names.isRaw(name), open: false };
    };
    return expand(valueText(text), lookup, this.model.version, redact);
  }

  /** A setting expanded with settings of the same file alone, without defaults; undefined if it is not set. */
  expandAlone(name: string, scope?: Scope): Expansion | undefined {
    const settings = this.settings(scope);
    const text = settings.get(name);
    if (text === undefined) return undefined;
    const lookup: Lookup = (other) => {
      const value = settings.get(other);
      return value === undefined ? undefined : { valueText: valueText(value), raw: false, open: false };
    };
    return expand(valueText(text), lookup, this.model.version);
  }

  /** The names of the settings that define the tables in a value, such as `prefix_server_host` for `ldap:prefix`. */
  tableSettings(value: string): string[] {
    const found: string[] = [];
    this.collectTables(value, found);
    return found;
  }

  /** Searches a value as src/postconf/postconf_dbms.c does, which does not know which words are tables. */
  private collectTables(value: string, found: string[], depth = 0): void {
    if (depth > maximalDepth) return;
    const stopsAtComment = compareVersions(this.model.version, { major: 3, minor: 8 }) >= 0;
    for (const { text } of splitList(value)) {
      if (stopsAtComment && text.startsWith("#")) return;
      if (text.startsWith("{")) {
        this.collectTables(insideBraces(text), found, depth + 1);
        continue;
      }
      const { type, name } = this.tableOf(text);
      if (name?.startsWith("{")) this.collectTables(insideBraces(name), found, depth + 1);
      else if (name !== undefined && !/^[/.]/.test(name) && isDatabase(type)) {
        found.push(...tableParameters(type, name, this.model.version));
      }
    }
  }

  private tableOf(text: string): { type: string; name?: string } {
    const wrappers = compareVersions(this.model.version, { major: 3, minor: 11 }) >= 0 ? ["proxy", "debug"] : ["proxy"];
    let rest = text;
    for (;;) {
      const colon = rest.indexOf(":");
      if (colon < 0) return { type: rest };
      const type = rest.slice(0, colon);
      rest = rest.slice(colon + 1);
      if (!wrappers.includes(type)) return { type, name: rest };
    }
  }
}

function insideBraces(text: string): string {
  const close = closingBrace(text);
  return text.slice(1, close < 0 ? text.length : close);
}
