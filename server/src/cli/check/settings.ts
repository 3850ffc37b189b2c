import { fileURLToPath } from "node:url";
import { isLevel, noSuchRule, parseSettings, type Settings, settingsOver } from "../../check/settings.js";
import { nearestSettings, type SettingsFile } from "../../project/settings-file.js";
import { rules } from "../../rules/index.js";
import { CannotRun } from "../cannot-run.js";
import { readSource, uriOf } from "../load.js";
import { postfixVersion } from "../version.js";
import type { CheckOptions } from "./options.js";

/** Gives the settings for a file: what the command line says wins over the settings file, as for every other tool. */
export class SettingsReader {
  private readonly own: Settings;
  private readonly files = new Map<string, Promise<string | undefined>>();

  constructor(private readonly options: CheckOptions) {
    const { versionOfPostfix: version, profile, role } = options;
    postfixVersion(version);
    this.own = {
      ...(version !== undefined && { version }),
      ...(profile !== undefined && { profile }),
      ...(role !== undefined && { role }),
      rules: severitiesOf(options.rule ?? []),
    };
  }

  async settingsFor(uri: string): Promise<Settings> {
    const file = await this.fileFor(uri);
    if (file === undefined) return this.own;
    const [problem] = file.problems;
    if (problem !== undefined) throw unusable(file, problem);
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

/** The rules that `--rule ID` names, which then run alone; undefined where none is named without a severity. */
export function chosenRules(named: readonly string[] = []): ReadonlySet<string> | undefined {
  for (const name of named) checkRule(name);
  const alone = named.filter((name) => !name.includes("="));
  return alone.length === 0 ? undefined : new Set(named.map((name) => name.split("=")[0]!));
}

/** `--rule ID=SEVERITY` by rule. */
function severitiesOf(named: readonly string[]): Record<string, string> {
  return Object.fromEntries(named.filter((name) => name.includes("=")).map((name) => name.split("=", 2)));
}

function checkRule(name: string): void {
  const [id, level] = name.split("=", 2);
  if (!rules.some(({ meta }) => meta.id === id)) throw new CannotRun(noSuchRule(id!));
  if (level === undefined || isLevel(level)) return;
  throw new CannotRun({
    en: `--rule ${name}: a severity is error, warning, information, hint or off.`,
    ja: `--rule ${name}: 重大度は error、warning、information、hint、off のいずれかです。`,
  });
}

function unusable({ uri, text }: SettingsFile, { offset, message }: SettingsFile["problems"][number]): CannotRun {
  const place = `${fileURLToPath(uri)}:${text.slice(0, offset).split("\n").length}`;
  return new CannotRun({ en: `${place}: ${message.en}`, ja: `${place}: ${message.ja}` });
}
