import { isAbsolute, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { LintOptions } from "../../check/lint.js";
import { lintOptionsOf, roleOfSettings } from "../../check/settings.js";
import { tableModelOf } from "../../model/tables/table-model.js";
import { buildModel, type ConfigInput } from "../../model/values/model.js";
import { type ConfigFiles, type ConfigLanguage, configFilesOf } from "../../project/directory.js";
import { isOtherProgram, load, type Reader, sourcesOf } from "../../project/load.js";
import { ownerOf, tableAlone } from "../../project/owner.js";
import { CannotRun } from "../cannot-run.js";
import { uriOf } from "../load.js";
import { postfixVersion } from "../version.js";
import type { AskedFile } from "./discover.js";
import type { SettingsReader } from "./settings.js";

/** A configuration to be checked: its files as they were read, and the options for the check. */
export interface Configuration {
  readonly input: ConfigInput;
  readonly lint: LintOptions;
  /** The paths, as they are shown, of the files whose findings are wanted, by URI. */
  readonly wanted: ReadonlyMap<string, string>;
}

/** Groups files by the configuration that they belong to, and reads each configuration once. */
export class Configurations {
  private readonly known = new Map<string, Promise<Known | undefined>>();
  private readonly alone: Known[] = [];
  /** The configuration that a table belongs to, by the table's URI. */
  private readonly owners = new Map<string, Known>();

  constructor(
    private readonly reader: Reader,
    private readonly settings: SettingsReader,
    /** What holds for every configuration, whatever its settings say. */
    private readonly common: Pick<LintOptions, "chosen" | "onError">,
  ) {}

  /** The configurations of some files. Errors in reading are passed to `report`, and the file is left out. */
  async of(files: readonly AskedFile[], report: (error: unknown) => void): Promise<Configuration[]> {
    const isTable = ({ kind }: AskedFile): boolean => kind === undefined || kind.kind === "table";
    // The configuration that names a table decides how it is read, so configurations come first.
    for (const file of [...files.filter((file) => !isTable(file)), ...files.filter(isTable)]) {
      await (isTable(file) ? this.addTable(file) : this.addConfiguration(file)).catch(report);
    }
    const all = [
      ...(await Promise.all([...this.known.values()].map((each) => each.catch(() => undefined)))),
      ...this.alone,
    ];
    return all.filter((each) => each !== undefined && each.wanted.size > 0) as Known[];
  }

  private async addConfiguration({ path, kind }: AskedFile): Promise<void> {
    const language: ConfigLanguage = kind?.kind === "master" ? "postfix-master" : "postfix-main";
    const known = await this.configuration(configFilesOf(uriOf(path), language));
    if (known === undefined) return;
    known.wanted.set(uriOf(path), path);
    for (const { uri } of sourcesOf({ tables: known.input.tables })) {
      if (this.owners.has(uri)) continue;
      this.owners.set(uri, known);
      known.wanted.set(uri, shownPath(uri));
    }
  }

  private async addTable(file: AskedFile): Promise<void> {
    const uri = uriOf(file.path);
    const quietly = (files: ConfigFiles) => this.configuration(files).catch(() => undefined);
    const owner = this.owners.get(uri) ?? (await ownerOf(uri, quietly)) ?? (await this.tableAlone(file));
    this.owners.set(uri, owner);
    owner.wanted.set(uri, file.path);
  }

  private async tableAlone({ path, kind }: AskedFile): Promise<Known> {
    const uri = uriOf(path);
    const source = await this.reader.read(uri);
    if (source === undefined) throw new CannotRun({ en: `${path} has vanished.`, ja: `${path} がなくなりました。` });
    const { version, lint } = await this.meaningOfSettings(uri);
    const input = tableAlone(source, version, kind?.kind === "table" ? kind.syntax : undefined);
    if (kind === undefined && tableModelOf(buildModel(input), uri) === undefined) throw notKnown(path);
    const known: Known = { input, lint, wanted: new Map() };
    this.alone.push(known);
    return known;
  }

  private configuration(files: ConfigFiles): Promise<Known | undefined> {
    let known = this.known.get(files.main);
    if (known === undefined) {
      known = this.load(files);
      this.known.set(files.main, known);
    }
    return known;
  }

  private async load(files: ConfigFiles): Promise<Known | undefined> {
    const { version, role, lint } = await this.meaningOfSettings(files.main);
    const input = await load(files, this.reader, { version, role, isTrusted: true });
    const isThere = input.main !== undefined || input.master !== undefined;
    return isThere && !isOtherProgram(input) ? { input, lint, wanted: new Map() } : undefined;
  }

  private async meaningOfSettings(uri: string) {
    const settings = await this.settings.settingsFor(uri);
    const version = postfixVersion(settings.version === "auto" ? undefined : settings.version);
    const lint: LintOptions = { ...lintOptionsOf(settings), ...this.common };
    return { version, role: roleOfSettings(settings), lint };
  }
}

interface Known extends Configuration {
  readonly wanted: Map<string, string>;
}

/**
 * The path that is shown for a file that was not named itself: relative if it is below the current directory, else
 * absolute.
 */
export function shownPath(uri: string): string {
  const path = fileURLToPath(uri);
  const short = relative(".", path);
  return short.startsWith("..") || isAbsolute(short) ? path : short;
}

function notKnown(path: string): CannotRun {
  return new CannotRun({
    en: `${path} is no main.cf, master.cf or lookup table by its name, and no main.cf near it names it.`,
    ja: `${path} は名前からは main.cf でも master.cf でもテーブルでもなく、近くの main.cf でも使われていません。`,
  });
}
