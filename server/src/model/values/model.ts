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
  /** Path as it stands in the configuration -> the file; undefined where it is known to be missing. */
  readonly tables: ReadonlyMap<string, SourceText | undefined>;
  /** Absolute path -> what the machine says about the file; a file of which it says nothing is not in it. */
  readonly files?: ReadonlyMap<string, FileStat>;
  /** How a table is read that nothing names and whose name tells nothing, by what the editor says. */
  readonly tableSyntax?: TableSyntax;
  readonly version: Version;
  /** The defaults of the Postfix that is installed, where it can be asked; they count instead of the ones we know. */
  readonly defaults?: ReadonlyMap<string, string>;
  /** The name of the machine, as gethostname(2) gives it; myhostname is made of it where nothing sets it. */
  readonly hostname?: string;
  /** What the user says that the machine is; absent: the configuration tells. */
  readonly role?: RoleId;
}

/** What the machine says about a file that the configuration names. */
export type FileStat =
  | { readonly kind: "missing" }
  | {
      readonly kind: "file";
      /** When it was last written, in milliseconds since 1970. */
      readonly modified: number;
      /** True where every user of the machine can read it. */
      readonly readableByAll: boolean;
    };

/** A place in one of the files. */
export interface Location {
  readonly uri: string;
  readonly range: TextRange;
}

/** The value of a parameter before `$name` is replaced in it, and where it comes from. */
export type Binding = Bound & { readonly text: string } & (
    | { readonly from: "default" }
    | { readonly from: "main.cf" | "-o"; readonly assignment: Assignment }
  );

/** What was found out about one service, or about main.cf alone. */
interface Known {
  readonly bindings: MemoMap<string, Binding | undefined>;
  readonly expansions: MemoMap<ValueText, Expansion>;
  readonly lookup: Lookup;
}

/** An assignment together with the service that it is for; without one it stands in main.cf. */
export interface Setting {
  readonly assignment: Assignment;
  readonly service?: Service;
}

/** Postfix sets these itself; an assignment has no effect. */
export const readOnlyNames: ReadonlySet<string> = new Set(["process_id", "process_name", "service_name"]);

/** A parameter that Postfix knows, under the name that was asked for. */
export interface KnownParameter {
  readonly name: string;
  readonly fact: Parameter;
  /** For a per-service parameter: the parameter whose value it has by default. */
  readonly inherits?: string;
}

/** What a configuration directory means to Postfix. Immutable; made anew when a file changes. */
export class ConfigModel {
  readonly main: MainCfDocument;
  readonly master: MasterCfDocument;
  /** The assignments of main.cf and the overrides of master.cf, in the order of the files. */
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

  /** The built-in parameter of that name; per-service names are known where master.cf has the service. */
  parameter(name: string): KnownParameter | undefined {
    return this.knownNames.get(name, () => this.findParameter(name));
  }

  /** Every setting of a parameter, in the order of the files. */
  settingsNamed(name: string): readonly Setting[] {
    return this.settingsByName.get(name) ?? [];
  }

  /** The assignment that counts: the last `-o` of the service, else the last line of main.cf. */
  assignment(name: string, service?: Service): Assignment | undefined {
    if (readOnlyNames.has(name)) return undefined;
    return (service && overridesByName(service).get(name)) ?? this.inMain(name);
  }

  private inMain(name: string): Assignment | undefined {
    return this.settingsByName.get(name)?.findLast(({ service }) => service === undefined)?.assignment;
  }

  /** Where the value in force comes from; undefined for a name that nobody defines. */
  binding(name: string, service?: Service): Binding | undefined {
    return this.knownOf(service).bindings.get(name, () => this.findBinding(name, service));
  }

  /** The value that the daemons use, with every `$name` replaced; "" where nobody defines the name. */
  value(name: string, service?: Service): string {
    const binding = this.binding(name, service);
    return binding === undefined ? "" : this.expand(binding.valueText, service).text;
  }

  /**
   * The value in force where the files alone decide it; undefined where it comes from the host or where a tool
   * will fill in a placeholder, so that nothing can be said about it.
   */
  knownValue(name: string, service?: Service): string | undefined {
    const binding = this.binding(name, service);
    if (binding === undefined) return "";
    const fact = this.parameter(name)?.fact;
    if (binding.from === "default" && fact?.hostDependent === true) return undefined;
    const { text } = this.expand(binding.valueText, service);
    return binding.valueText.hasPlaceholder || hasPlaceholder(text) ? undefined : text;
  }

  /** Replaces every `$name` in a text by the value that is in force for the service; `redact` is for what people see. */
  expand(text: string | ValueText, service?: Service, redact?: Redact): Expansion {
    const value = typeof text === "string" ? valueText(text) : text;
    if (!value.text.includes("$")) return literal(value.text);
    const { expansions, lookup } = this.knownOf(service);
    if (redact !== undefined) return expand(value, lookup, this.version, redact);
    return expansions.get(value, () => expand(value, lookup, this.version));
  }

  /** Names in smtpd_restriction_classes, of main.cf and of every service. */
  get restrictionClasses(): ReadonlySet<string> {
    return restrictionClassesOf(this);
  }

  /** Every place where `$name` refers to a parameter, by its name. */
  get references(): ReadonlyMap<string, readonly Location[]> {
    return referencesOf(this);
  }

  /** Every name that `$name` refers to. */
  get referencedNames(): ReadonlySet<string> {
    this.referenced ??= namesIn(this.settings);
    return this.referenced;
  }

  /** True where a `$name` refers to it. */
  isReferenced(name: string): boolean {
    return this.referencedNames.has(name);
  }

  /** True for a name that is no parameter of Postfix, but that the configuration itself defines and uses. */
  isUserDefined(name: string): boolean {
    if (this.parameter(name) !== undefined) return false;
    return this.restrictionClasses.has(name) || this.isReferenced(name);
  }

  /** The value of a built-in parameter that nothing sets. */
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
   * mydomain is what follows the first dot of myhostname (postconf(5)). Postfix finds it before it knows any default,
   * so that myhostname = mail.$mydomain gives an empty one.
   */
  private derivedDomain(service?: Service): string {
    const hostname = this.earlyValue("myhostname", service)?.text ?? this.binding("myhostname", service)?.text ?? "";
    const dot = hostname.indexOf(".");
    return dot < 0 ? "localdomain" : hostname.slice(dot + 1);
  }

  /** A name without a dot gets what mydomain is set to (check_myhostname in src/global/mail_params.c). */
  private fullName(hostname: string, service?: Service): string {
    if (hostname.includes(".")) return hostname;
    return `${hostname}.${this.earlyValue("mydomain", service)?.text ?? "localdomain"}`;
  }

  /** What a setting is before Postfix knows any default; undefined where nothing sets it. */
  private earlyValue(name: string, service?: Service): Expansion | undefined {
    const value = this.assignment(name, service)?.valueText;
    return value && expand(value, (other) => this.assigned(other, service), this.version);
  }

  /** The value of a name that the files set; nothing for a default. */
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

  /** A default holds no placeholder, even where its `${{` looks like one. */
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

  /** True where `$name` stands for the value as it is; older versions replace the names in it all the same. */
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

/** The meaning of a configuration directory; the same input gives the same model. */
export const buildModel = memo((input: ConfigInput): ConfigModel => new ConfigModel(input));

/** The overrides of a service that count: the last one of each name. */
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
