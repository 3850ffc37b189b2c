import { fileURLToPath } from "node:url";
import { currentName, renamedNames, renameNotice } from "../../check/renames.js";
import type { Level, Settings } from "../../check/setting-definitions.js";
import {
  isLevel,
  isRule,
  noSuchRule,
  parseSettings,
  type SettingsProblem,
  settingsOver,
} from "../../check/settings.js";
import { type Message, mapMessage } from "../../facts/message.js";
import { nearestSettings, type SettingsFile } from "../../project/settings-file.js";
import { CannotRun } from "../cannot-run.js";
import { readSource, uriOf } from "../load.js";
import { postfixVersion } from "../version.js";
import type { CheckOptions } from "./options.js";

/** Determines the settings for a file: the command line takes precedence over the settings file, as in other tools. */
export class SettingsReader {
  private readonly own: Settings;
  private readonly files = new Map<string, Promise<string | undefined>>();

  /** @param notice called with each change that is recommended to the user */
  constructor(
    private readonly options: CheckOptions,
    named: readonly NamedRule[],
    private readonly notice: (text: Message) => void,
  ) {
    postfixVersion(options.settings.version);
    this.own = { ...options.settings, rules: levelsOf(named) };
  }

  async settingsFor(uri: string): Promise<Settings> {
    const file = await this.fileFor(uri);
    if (file === undefined) return this.own;
    for (const each of file.notices) this.notice(placed(file, each));
    const [problem] = file.problems;
    if (problem !== undefined) throw new CannotRun(placed(file, problem));
    return settingsOver(this.own, file.settings);
  }

  private async fileFor(uri: string): Promise<SettingsFile | undefined> {
    const { config } = this.options;
    if (config === false) return undefined;
    if (config === undefined) return nearestSettings(uri, (each) => this.read(each));
    const text = await this.read(uriOf(config));
    if (text === undefined) throw new CannotRun({ en: `There is no file ${config}.`, ja: `${config} がありません。` });
    return { uri: uriOf(config), text, ...parseSettings(text) };
  }

  private read(uri: string): Promise<string | undefined> {
    let text = this.files.get(uri);
    if (text === undefined) {
      text = readSource(fileURLToPath(uri)).then((source) => source?.text);
      this.files.set(uri, text);
    }
    return text;
  }
}

/** The value of one `--rule ID` or `--rule ID=LEVEL`. */
export interface NamedRule {
  readonly id: string;
  readonly level?: Level;
}

/** Reads the values of `--rule`. Old names of rules are reported to `notice`. */
export function namedRules(
  values: readonly string[],
  notice: (text: Message) => void,
  renames = renamedNames.rules,
): NamedRule[] {
  return values.map((value) => {
    const [written, level] = value.split("=", 2);
    const id = currentName(written!, renames);
    if (!isRule(id)) throw new CannotRun(noSuchRule(written!));
    if (id !== written) notice(renameNotice(written!, id));
    if (level === undefined) return { id };
    if (isLevel(level)) return { id, level };
    throw new CannotRun({
      en: `--rule ${value}: a severity is error, warning, information, hint or off.`,
      ja: `--rule ${value}: 重大度は error、warning、information、hint、off のいずれかです。`,
    });
  });
}

/** The only rules to run, if one was named without a level; undefined to run all. */
export function chosenRules(named: readonly NamedRule[]): ReadonlySet<string> | undefined {
  return named.every(({ level }) => level !== undefined) ? undefined : new Set(named.map(({ id }) => id));
}

function levelsOf(named: readonly NamedRule[]): Readonly<Record<string, Level>> {
  return Object.fromEntries(named.flatMap(({ id, level }) => (level === undefined ? [] : [[id, level]])));
}

/** A message about a settings file, preceded by the file and the line. */
function placed({ uri, text }: SettingsFile, { offset, message }: SettingsProblem): Message {
  const place = `${fileURLToPath(uri)}:${text.slice(0, offset).split("\n").length}`;
  return mapMessage(message, (each) => `${place}: ${each}`);
}
