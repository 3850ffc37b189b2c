import type { Part, Template } from "../../../syntax/expression.js";
import { memo } from "../../../syntax/text.js";
import { valueText } from "../../../syntax/value-text.js";
import { isUnderstood } from "../../values/expand.js";
import type { ConfigModel } from "../../values/model.js";
import { type Scope, scopesOf } from "../../values/scope.js";
import { ParameterNames } from "./parameter-names.js";
import { PostconfValues } from "./postconf-values.js";

/** A parameter name in main.cf, or after `-o` in a scope of master.cf. */
export interface ScopedName {
  readonly name: string;
  readonly scope?: Scope;
}

/** Which settings are used, as determined by postconf(1) (src/postconf/postconf_user.c, postconf_unused.c). */
export interface Usage {
  readonly names: ParameterNames;
  readonly postconfValues: PostconfValues;
  readonly scopes: readonly Scope[];
  /** Settings that nothing reads. */
  readonly unused: readonly ScopedName[];
  /** References `$name` to names that are not defined. */
  readonly undefinedNames: readonly ScopedName[];
  /** Settings of read-only parameters, which Postfix sets itself. */
  readonly readOnly: readonly ScopedName[];
  /** Settings whose values make postconf and the daemons stop. */
  readonly refused: readonly ScopedName[];
}

/** The usage of names in a configuration. */
export const usageOf = memo((model: ConfigModel): Usage => findUsage(model, scopesOf(model)));

/** The usage of names with given scopes, and with settings that main.cf can override. */
export function findUsage(
  model: ConfigModel,
  scopes: readonly Scope[],
  preset: Iterable<readonly [string, string]> = [],
): Usage {
  return new UsageFinder(model, scopes, preset).find();
}

class UsageFinder {
  private readonly names: ParameterNames;
  private readonly postconfValues: PostconfValues;
  /** The names after `-o` that are used, by scope. */
  private readonly valid = new Map<Scope, Set<string>>();
  private readonly undefinedNames = new Map<string, ScopedName>();
  private readonly readOnly: ScopedName[] = [];
  private readonly refused = new Map<string, ScopedName>();

  constructor(
    private readonly model: ConfigModel,
    private readonly scopes: readonly Scope[],
    preset: Iterable<readonly [string, string]>,
  ) {
    this.names = new ParameterNames(model);
    this.postconfValues = new PostconfValues(model, this.names, preset);
    for (const scope of scopes) this.valid.set(scope, new Set());
  }

  find(): Usage {
    for (const scope of this.scopes) this.scanSettings(scope);
    this.scanDefaults();
    this.scanSettings();
    const { names, postconfValues, scopes, readOnly } = this;
    const unused = [undefined, ...scopes].flatMap((scope) => [...this.unusedIn(scope)]);
    const undefinedNames = [...this.undefinedNames.values()];
    return { names, postconfValues, scopes, unused, undefinedNames, readOnly, refused: [...this.refused.values()] };
  }

  private scanSettings(scope?: Scope): void {
    const classes = this.postconfValues.expandAlone("smtpd_restriction_classes", scope);
    if (classes?.error !== undefined) this.refuse("smtpd_restriction_classes", scope);
    for (const name of (classes?.text ?? "").split(/[, \t\r\n]+/)) if (name !== "") this.flag(name, scope);
    for (const [name, value] of this.postconfValues.settings(scope)) this.scanSetting(name, value, scope);
  }

  private scanSetting(name: string, value: string, scope: Scope | undefined): void {
    if (this.names.isReadOnly(name)) {
      this.readOnly.push(place(name, scope));
      return;
    }
    // An old name that is set counts as user-defined.
    if (this.names.classOf(name) === "legacy") this.names.addUserDefined(name);
    if (this.names.isRaw(name)) return;
    this.scanText(value, scope);
    const kind = this.names.classOf(name);
    if (kind !== "built-in" && kind !== "service") return;
    const { text, error } = this.postconfValues.expand(value, scope);
    if (error !== undefined) this.refuse(name, scope);
    else for (const setting of this.postconfValues.tableSettings(text)) this.flag(setting, scope, true);
  }

  /** Scans the defaults, because some of them refer to old parameters, which are therefore used. */
  private scanDefaults(): void {
    for (const name of this.names.sorted()) {
      if (this.postconfValues.main.has(name) || this.names.isRaw(name)) continue;
      for (const source of sources.get(name) ?? []) this.checkSource(source);
      this.scanText(this.names.defaultOf(name) ?? "", undefined);
    }
  }

  /** Checks a setting from which the default of another one is computed. */
  private checkSource(name: string): void {
    const { error } =
      this.postconfValues.expandAlone(name) ?? this.postconfValues.expand(this.names.defaultOf(name) ?? "");
    if (error !== undefined) this.refuse(name);
  }

  private *unusedIn(scope: Scope | undefined): Generator<ScopedName> {
    for (const name of this.postconfValues.settings(scope).keys()) {
      const isKnown = this.names.classOf(name) !== undefined || (scope && this.valid.get(scope)!.has(name));
      if (!isKnown && !this.names.isReadOnly(name)) yield place(name, scope);
    }
  }

  /** Marks the settings of a name as used; reports a name that is not defined. */
  private flag(name: string, scope: Scope | undefined, isTableSetting = false): void {
    let isSet = false;
    if (scope?.values.has(name)) {
      isSet = true;
      this.valid.get(scope)!.add(name);
    } else if (this.postconfValues.main.has(name)) {
      isSet = true;
      if (this.names.classOf(name) === undefined) this.names.addUserDefined(name);
    }
    for (const other of scope === undefined ? this.scopes : []) {
      if (!other.values.has(name)) continue;
      isSet = true;
      this.valid.get(other)!.add(name);
    }
    if (isSet || isTableSetting || this.names.classOf(name) !== undefined) return;
    this.undefinedNames.set(`${name}\0${scope?.key ?? ""}`, place(name, scope));
  }

  private refuse(name: string, scope?: Scope): void {
    this.refused.set(`${name}\0${scope?.key ?? ""}`, place(name, scope));
  }

  private scanText(text: string, scope: Scope | undefined): void {
    if (text.includes("$")) this.scan(valueText(text).template, scope);
  }

  /** Flags every name, in both branches of a condition, up to the first error; false if there is one. */
  private scan(template: Template | undefined, scope: Scope | undefined): boolean {
    return template?.parts.every((part) => this.scanPart(part, scope)) ?? true;
  }

  private scanPart(part: Part, scope: Scope | undefined): boolean {
    if (part.kind === "malformed") {
      if (part.read !== undefined) this.scanPart(part.read, scope);
      return false;
    }
    if (!isUnderstood(part, this.model.version)) return false;
    if (part.kind === "text") return true;
    if (part.kind === "call") return this.scan(part.argument, scope);
    if (part.kind === "reference") {
      this.flag(part.name.text, scope);
      return this.scan(part.ifSet, scope) && this.scan(part.ifUnset, scope);
    }
    // Both operands are scanned, so that an error in the left one does not hide names in the right one.
    const [left, right] = [this.scan(part.left, scope), this.scan(part.right, scope)];
    return left && right && this.scan(part.ifTrue, scope) && this.scan(part.ifFalse, scope);
  }
}

/** Parameters whose defaults are computed from other settings. */
const sources: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    mydomain: ["myhostname"],
    // Only if the host name has no domain, which the files do not show.
    myhostname: ["mydomain"],
    mynetworks: ["inet_interfaces", "mynetworks_style", "inet_protocols"],
  }),
);

function place(name: string, scope: Scope | undefined): ScopedName {
  return scope === undefined ? { name } : { name, scope };
}
