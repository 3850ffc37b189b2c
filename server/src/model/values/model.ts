import { serviceParameter, servicesNaming } from "../../facts/index.js";
import { availability, defaultOf, type Parameter, parameters } from "../../facts/parameter.js";
import type { RoleId } from "../../facts/roles.js";
import { compareVersions, mailVersion, type Version } from "../../facts/version.js";
import { type Assignment, type MainCfDocument, parseMainCf } from "../../syntax/main-cf.js";
import { type MasterCfDocument, parseMasterCf, programOf, type Service } from "../../syntax/master-cf.js";
import type { TableSyntax } from "../../syntax/table/table.js";
import { hasPlaceholder } from "../../syntax/template.js";
import { MemoMap, memo, type SourceText, type TextRange } from "../../syntax/text.js";
import { splitList } from "../../syntax/value.js";
import { type ValueText, valueText } from "../../syntax/value-text.js";
import { type Bound, type Expansion, expand, type Lookup, literal, type Redact } from "./expand.js";

/** Everything that the meaning of a configuration directory depends on. */
export interface ConfigInput {
  readonly main?: SourceText;
  readonly master?: SourceText;
  /** The tables by path, as written in the configuration; undefined for a file that is known to be missing. */
  readonly tables: ReadonlyMap<string, SourceText | undefined>;
  /** The results of stat(2) by absolute path; files whose status is unknown have no entry. */
  readonly files?: ReadonlyMap<string, FileStat>;
  /** The syntax by the editor's language, for a table to which neither a setting nor its file name gives one. */
  readonly tableSyntax?: TableSyntax;
  readonly version: Version;
  /** The defaults of the installed Postfix, if it can be run; they take precedence over the known ones. */
  readonly defaults?: ReadonlyMap<string, string>;
  /** The result of gethostname(2), from which the default of myhostname is derived. */
  readonly hostname?: string;
  /** The role of the machine, if the user chose one; otherwise it is derived from the configuration. */
  readonly role?: RoleId;
}

/** The result of stat(2) for a file that the configuration refers to. */
export type FileStat =
  | { readonly kind: "missing" }
  | {
      readonly kind: "file";
      /** Time of the last modification, in milliseconds since 1970. */
      readonly modified: number;
      /** True if every user of the machine can read it. */
      readonly readableByAll: boolean;
    };

/** A range in a file. */
export interface Location {
  readonly uri: string;
  readonly range: TextRange;
}

/** The unexpanded value of a parameter, and its origin. */
export type Binding = Bound & { readonly text: string } & (
    | { readonly from: "default" }
    | { readonly from: "main.cf" | "-o"; readonly assignment: Assignment }
  );

/** Memoised results for one service, or for main.cf alone. */
interface Known {
  readonly bindings: MemoMap<string, Binding | undefined>;
  readonly expansions: MemoMap<ValueText, Expansion>;
  readonly lookup: Lookup;
}

/** An assignment together with its service, for an override in master.cf; without a service it is in main.cf. */
export interface Setting {
  readonly assignment: Assignment;
  readonly service?: Service;
}

/** Parameters that Postfix sets itself; an assignment to them has no effect. */
export const readOnlyNames: ReadonlySet<string> = new Set(["process_id", "process_name", "service_name"]);

/** A built-in parameter, under the name that was looked up. */
export interface KnownParameter {
  readonly name: string;
  readonly fact: Parameter;
  /** For a per-service parameter, the parameter that its default refers to. */
  readonly inherits?: string;
}

/** The meaning of a configuration directory to Postfix. Immutable; a new one is built when a file changes. */
export class ConfigModel {
  readonly main: MainCfDocument;
  readonly master: MasterCfDocument;
  /** The assignments of main.cf and the overrides of master.cf, in file order. */
  readonly settings: readonly Setting[];
  private readonly knownNames = new MemoMap<string, KnownParameter | undefined>();
  private readonly known = new Map<Service | undefined, Known>();
  private readonly settingsByName: ReadonlyMap<string, readonly Setting[]>;
  private referenced: ReadonlySet<string> | undefined;

  constructor(readonly input: ConfigInput) {
    this.main = parseMainCf(input.main ?? nothing);
    this.master = parseMasterCf(input.master ?? nothing);
    this.settings = [
      ...this.main.assignments.map((assignment) => ({ assignment })),
      ...this.master.services.flatMap((service) => service.overrides.map((assignment) => ({ assignment, service }))),
    ];
    this.settingsByName = byName(this.settings);
  }

  get hasMain(): boolean {
    return this.input.main !== undefined;
  }

  /** True for a line of main.cf, false for an override in master.cf. */
  isInMain(assignment: Assignment): boolean {
    return assignment.source === this.input.main;
  }

  get version(): Version {
    return this.input.version;
  }

  /** The built-in parameter of a name; per-service names exist if master.cf has the service. */
  parameter(name: string): KnownParameter | undefined {
    return this.knownNames.get(name, () => this.findParameter(name));
  }

  /** All settings of a parameter, in file order. */
  settingsNamed(name: string): readonly Setting[] {
    return this.settingsByName.get(name) ?? [];
  }

  /** The assignment in force: the last `-o` of the service, else the last one in main.cf. */
  assignment(name: string, service?: Service): Assignment | undefined {
    if (readOnlyNames.has(name)) return undefined;
    return (service && overridesByName(service).get(name)) ?? this.inMain(name);
  }

  private inMain(name: string): Assignment | undefined {
    return this.settingsByName.get(name)?.findLast(({ service }) => service === undefined)?.assignment;
  }

  /** The value in force and its origin; undefined for a name that is not defined. */
  binding(name: string, service?: Service): Binding | undefined {
    return this.knownOf(service).bindings.get(name, () => this.findBinding(name, service));
  }

  /** The value that the daemons use, with every `$name` expanded; "" for a name that is not defined. */
  value(name: string, service?: Service): string {
    const binding = this.binding(name, service);
    return binding === undefined ? "" : this.expand(binding.valueText, service).text;
  }

  /**
   * The value in force if the files alone determine it; undefined if it depends on the host or on a tool that will
   * replace a placeholder.
   */
  knownValue(name: string, service?: Service): string | undefined {
    const binding = this.binding(name, service);
    if (binding === undefined) return "";
    const fact = this.parameter(name)?.fact;
    if (binding.from === "default" && fact?.hostDependent === true) return undefined;
    const { text } = this.expand(binding.valueText, service);
    return binding.valueText.hasPlaceholder || hasPlaceholder(text) ? undefined : text;
  }

  /** Expands every `$name` in a text to the value in force for the service; `redact` hides passwords for display. */
  expand(text: string | ValueText, service?: Service, redact?: Redact): Expansion {
    const value = typeof text === "string" ? valueText(text) : text;
    if (!value.text.includes("$")) return literal(value.text);
    const { expansions, lookup } = this.knownOf(service);
    if (redact !== undefined) return expand(value, lookup, this.version, redact);
    return expansions.get(value, () => expand(value, lookup, this.version));
  }

  /** The names in smtpd_restriction_classes, for main.cf and every service. */
  get restrictionClasses(): ReadonlySet<string> {
    return restrictionClassesOf(this);
  }

  /** The locations of all references `$name`, by name. */
  get references(): ReadonlyMap<string, readonly Location[]> {
    return referencesOf(this);
  }

  /** The names that occur in references `$name`. */
  get referencedNames(): ReadonlySet<string> {
    this.referenced ??= namesIn(this.settings);
    return this.referenced;
  }

  isReferenced(name: string): boolean {
    return this.referencedNames.has(name);
  }

  /** True for a name that is not a Postfix parameter, but is used in the configuration as a class or as `$name`. */
  isUserDefined(name: string): boolean {
    if (this.parameter(name) !== undefined) return false;
    return this.restrictionClasses.has(name) || this.isReferenced(name);
  }

  /** The unexpanded default of a parameter; undefined for a name that this version of Postfix does not have. */
  defaultText(name: string, service?: Service): string | undefined {
    if (name === "service_name" && service !== undefined) return service.columns.service?.text ?? "";
    if (name === "process_name" && service !== undefined) return programOf(service) ?? "";
    const known = this.parameter(name);
    if (known === undefined) return undefined;
    if (known.inherits !== undefined) return `$${known.inherits}`;
    if (name === "mydomain") return this.derivedDomain(service);
    if (name === "myhostname" && this.input.hostname !== undefined) return this.fullName(this.input.hostname, service);
    const installed = this.input.defaults?.get(name);
    if (installed !== undefined) return installed;
    if (name === "mail_version") return mailVersion(this.version);
    const found = availability(known.fact, this.version);
    return found === "too-new" || found === "removed" ? undefined : defaultOf(known.fact, this.version);
  }

  /**
   * The default of mydomain: what follows the first dot of myhostname (postconf(5)). Postfix computes it before it
   * initialises any default, so with myhostname = mail.$mydomain the result is empty.
   */
  private derivedDomain(service?: Service): string {
    const hostname = this.earlyValue("myhostname", service)?.text ?? this.binding("myhostname", service)?.text ?? "";
    const dot = hostname.indexOf(".");
    return dot < 0 ? "localdomain" : hostname.slice(dot + 1);
  }

  /** The hostname; mydomain is appended if it has no dot (check_myhostname in src/global/mail_params.c). */
  private fullName(hostname: string, service?: Service): string {
    if (hostname.includes(".")) return hostname;
    return `${hostname}.${this.earlyValue("mydomain", service)?.text ?? "localdomain"}`;
  }

  /** The value of a parameter before Postfix initialises any default; undefined if it is not set. */
  private earlyValue(name: string, service?: Service): Expansion | undefined {
    const value = this.assignment(name, service)?.valueText;
    return value && expand(value, (other) => this.assigned(other, service), this.version);
  }

  /** The value of a name that is set in the files; undefined for a default. */
  private assigned(name: string, service?: Service): Bound | undefined {
    const assignment = this.assignment(name, service);
    if (assignment === undefined) return undefined;
    const { valueText: value } = assignment;
    return { valueText: value, raw: false, open: value.hasPlaceholder };
  }

  private findBinding(name: string, service: Service | undefined): Binding | undefined {
    const assignment = this.assignment(name, service);
    const raw = this.isRaw(name);
    if (assignment !== undefined) {
      const { valueText: own } = assignment;
      const from = assignment === this.inMain(name) ? "main.cf" : "-o";
      return { from, text: own.text, valueText: own, raw, open: own.hasPlaceholder, assignment };
    }
    const text = this.defaultText(name, service);
    if (text === undefined) return undefined;
    return { from: "default", text, valueText: valueText(text), raw, open: this.isDefaultOpen(name, service) };
  }

  /** Whether the default depends on the host. Defaults never contain placeholders, although `${{` looks like one. */
  private isDefaultOpen(name: string, service: Service | undefined): boolean {
    if (name !== "mydomain") return this.parameter(name)?.fact.hostDependent === true;
    const hostname = this.assignment("myhostname", service)?.valueText;
    return hostname === undefined || hostname.hasPlaceholder || this.earlyValue("myhostname", service)!.open;
  }

  private knownOf(service: Service | undefined): Known {
    let known = this.known.get(service);
    if (known === undefined) {
      known = {
        bindings: new MemoMap(),
        expansions: new MemoMap(),
        lookup: (name) => this.binding(name, service),
      };
      this.known.set(service, known);
    }
    return known;
  }

  /** True if `$name` inserts the value without expanding it; versions before 3.11 always expand. */
  private isRaw(name: string): boolean {
    return this.parameter(name)?.fact.raw === true && compareVersions(this.version, { major: 3, minor: 11 }) >= 0;
  }

  private findParameter(name: string): KnownParameter | undefined {
    const fact = parameters.get(name);
    if (fact !== undefined) return { name, fact };
    for (const service of servicesNaming(name)) {
      for (const program of programsOf(this.master).get(service) ?? []) {
        const found = serviceParameter(name, service, program);
        if (found !== undefined) return { name, fact: found.template, inherits: found.inherits };
      }
    }
    return undefined;
  }
}

/** Builds the model of a configuration directory; the same input object always gives the same model. */
export const buildModel = memo((input: ConfigInput): ConfigModel => new ConfigModel(input));

/** The overrides of a service that are in force: the last one of each name. */
const overridesByName = memo(
  ({ overrides }: Service): ReadonlyMap<string, Assignment> => new Map(overrides.map((each) => [each.name.text, each])),
);

/** The programs of the services of each name. */
const programsOf = memo(({ services }: MasterCfDocument): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  for (const { columns } of services) {
    const name = columns.service?.text ?? "";
    const programs = found.get(name) ?? new Set();
    found.set(name, programs.add(columns.command?.text ?? ""));
  }
  return found;
});

const nothing: SourceText = { uri: "", text: "" };

const restrictionClassesOf = memo((model: ConfigModel): ReadonlySet<string> => {
  const lists = [undefined, ...model.master.services].map((s) => model.value("smtpd_restriction_classes", s));
  return new Set(lists.flatMap((list) => splitList(list).map((item) => item.text)));
});

function byName(settings: readonly Setting[]): ReadonlyMap<string, readonly Setting[]> {
  const found = new Map<string, Setting[]>();
  for (const setting of settings) {
    const name = setting.assignment.name.text;
    const same = found.get(name);
    if (same === undefined) found.set(name, [setting]);
    else same.push(setting);
  }
  return found;
}

function namesIn(settings: readonly Setting[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { assignment } of settings) {
    for (const { name } of assignment.valueText.references) found.add(name.text);
  }
  return found;
}

const referencesOf = memo((model: ConfigModel): ReadonlyMap<string, readonly Location[]> => {
  const found = new Map<string, Location[]>();
  for (const { assignment } of model.settings) {
    for (const reference of assignment.valueText.references) {
      const range = assignment.value.rangeOf(reference.name.start, reference.name.end);
      const places = found.get(reference.name.text) ?? [];
      places.push({ uri: assignment.uri, range });
      found.set(reference.name.text, places);
    }
  }
  return found;
});
