import { serviceParameterNames } from "../../../facts/index.js";
import { isAvailable, parameters } from "../../../facts/parameter.js";
import { isBuiltIn, legacyNames } from "../../../facts/postconf-names.js";
import { compareVersions } from "../../../facts/version.js";
import { compareBytes } from "../../values/compare.js";
import { type ConfigModel, readOnlyNames } from "../../values/model.js";

/**
 * How Postfix comes to know a name: built in; made for a service of master.cf; an old name that only serves as the
 * default of a newer one; or made by the configuration itself.
 */
export type NameClass = "built-in" | "service" | "legacy" | "user";

/** The names that postconf(1) knows, as it finds them (src/postconf/postconf_builtin.c, postconf_service.c). */
export class ParameterNames {
  private readonly classes = new Map<string, NameClass>();
  /** For a name made for a service: the parameter whose value it has by default. */
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

  /** All names, in the order in which postconf prints them. */
  sorted(): string[] {
    return [...this.classes.keys()].sort(compareBytes);
  }

  /** True where postconf leaves the `$` in the value alone. */
  isRaw(name: string): boolean {
    return this.classes.get(name) === "built-in" && parameters.get(name)?.raw === true;
  }

  /**
   * True where an assignment counts for nothing. Since 3.11 postconf takes service_name for an ordinary parameter, though
   * the programs still set it themselves.
   */
  isReadOnly(name: string): boolean {
    const isOrdinary = name === "service_name" && compareVersions(this.model.version, { major: 3, minor: 11 }) >= 0;
    return readOnlyNames.has(name) && !isOrdinary;
  }

  /** The value of a name that nothing sets; undefined for a name that is not known. */
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
