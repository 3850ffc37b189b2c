import { serviceParameterNames } from "../../../facts/index.js";
import { availability, type Parameter, parameters } from "../../../facts/parameter.js";
import { compareVersions, parseVersion, type Version } from "../../../facts/version.js";
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
    for (const [name, since] of Object.entries(legacySince)) {
      if (compareVersions(model.version, parseVersion(since)!) >= 0) this.classes.set(name, "legacy");
    }
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

/** Names that Postfix still reads as the default of their successors; before that version they were parameters. */
const legacySince: Readonly<Record<string, string>> = {
  authorized_verp_clients: "2.1",
  fallback_relay: "2.3",
  virtual_maps: "2.0",
  smtpd_client_connection_limit_exceptions: "2.2",
  postscreen_dnsbl_ttl: "3.1",
  postscreen_blacklist_action: "3.6",
  postscreen_dnsbl_whitelist_threshold: "3.6",
  postscreen_whitelist_interfaces: "3.6",
  lmtp_per_record_deadline: "3.7",
  smtp_per_record_deadline: "3.7",
  smtpd_per_record_deadline: "3.7",
  tlsproxy_client_level: "3.7",
  tlsproxy_client_policy: "3.7",
};

/** The manual lists these, but they exist only where master.cf has the service. */
const madeForServices =
  /^(?:lmtp|relay|smtp|virtual)_destination_(?:concurrency|recipient)_limit$|^transport_(?!maps$|retry_time$)/;

function isBuiltIn(fact: Parameter, version: Version): boolean {
  return isAvailable(fact, version) && !madeForServices.test(fact.name);
}

function isAvailable(fact: Parameter, version: Version): boolean {
  const found = availability(fact, version);
  return found === "known" || found === "deprecated";
}
