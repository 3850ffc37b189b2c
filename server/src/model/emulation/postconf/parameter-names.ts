import { serviceParameterNames } from "../../../facts/index.js";
import { isAvailable, parameters } from "../../../facts/parameter.js";
import { isBuiltIn, legacyNames } from "../../../facts/postconf-names.js";
import { compareVersions } from "../../../facts/version.js";
import { compareBytes } from "../../values/compare.js";
import { type ConfigModel, readOnlyNames } from "../../values/model.js";

/**
 * The origin of a parameter name: built in; derived from a service in master.cf; an old name that only serves as the
 * default of a newer one; or defined by the configuration itself.
 */
export type NameClass = "built-in" | "service" | "legacy" | "user";

/** The parameter names that postconf(1) knows (src/postconf/postconf_builtin.c, postconf_service.c). */
export class ParameterNames {
  private readonly classes = new Map<string, NameClass>();
  /** For a name derived from a service, the parameter that its default refers to. */
  private readonly inherited = new Map<string, string>();

  constructor(private readonly model: ConfigModel) {
    for (const [name, fact] of parameters) if (isBuiltIn(fact, model.version)) this.classes.set(name, "built-in");
    for (const name of legacyNames(model.version)) this.classes.set(name, "legacy");
    for (const { columns } of model.master.services) {
      this.addService(columns.service?.text ?? "", columns.command?.text ?? "");
    }
  }

  classOf(name: string): NameClass | undefined {
    return this.classes.get(name);
  }

  addUserDefined(name: string): void {
    this.classes.set(name, "user");
  }

  /** All names in the order of postconf's output. */
  sorted(): string[] {
    return [...this.classes.keys()].sort(compareBytes);
  }

  /** True if postconf does not expand the value. */
  isRaw(name: string): boolean {
    return this.classes.get(name) === "built-in" && parameters.get(name)?.raw === true;
  }

  /**
   * True if an assignment has no effect. Since 3.11 postconf treats service_name as an ordinary parameter, although the
   * programs still set it themselves.
   */
  isReadOnly(name: string): boolean {
    const isOrdinary = name === "service_name" && compareVersions(this.model.version, { major: 3, minor: 11 }) >= 0;
    return readOnlyNames.has(name) && !isOrdinary;
  }

  /** The unexpanded default of a name; undefined for an unknown name. */
  defaultOf(name: string): string | undefined {
    const inherited = this.inherited.get(name);
    if (inherited !== undefined) return `$${inherited}`;
    const found = this.classes.get(name);
    if (found === "legacy" || found === "user") return found && "";
    return found && (this.model.defaultText(name) ?? "");
  }

  private addService(service: string, program: string): void {
    for (const [name, { template, inherits }] of serviceParameterNames(service, program)) {
      if (!isAvailable(template, this.model.version)) continue;
      if (!this.classes.has(name)) this.inherited.set(name, inherits);
      this.classes.set(name, "service");
    }
  }
}
