import { inLanguage, type Language } from "../facts/message.js";
import { formatVersion } from "../facts/version.js";
import { upgrade as compare, type SettingPlace, type Upgrade } from "../features/reports/upgrade.js";
import { upgradeReport } from "../features/reports/upgrade-report.js";
import type { ConfigInput } from "../model/values/model.js";
import { lineNumber } from "../project/positions.js";
import { CannotRun } from "./cannot-run.js";
import { type Loaded, load } from "./load.js";
import type { Terminal } from "./terminal.js";
import { postfixVersion } from "./version.js";

export interface UpgradeOptions {
  readonly from: string;
  readonly to?: string;
  readonly json?: true;
}

/** `postfix-config upgrade`: prints what changes for a configuration in another version of Postfix. */
export async function upgrade(
  path: string,
  options: UpgradeOptions,
  terminal: Terminal,
  language: Language,
): Promise<number> {
  const [from, to] = [postfixVersion(options.from), postfixVersion(options.to)];
  const loaded = await load(path, to);
  if (loaded === undefined)
    throw new CannotRun({ en: `${path} is not for Postfix.`, ja: `${path} は Postfix の設定ではありません。` });
  const result = compare(loaded.input, from, to);
  const write = (place: SettingPlace): string => `${fileOf(place, loaded)}:${lineOf(place, loaded.input)}`;
  if (options.json === true) terminal.out(`${JSON.stringify(asJson(result, loaded), null, 2)}\n`);
  else
    terminal.out(
      upgradeReport(result, write)
        .map((line) => `${inLanguage(line, language)}\n`)
        .join(""),
    );
  return 0;
}

function asJson({ from, to, gone, deprecated, redundant, ...rest }: Upgrade, loaded: Loaded): object {
  const place = <T extends SettingPlace>({ uri, range, ...setting }: T): object => ({
    file: fileOf({ uri, range, name: setting.name }, loaded),
    line: lineOf({ uri, range, name: setting.name }, loaded.input),
    ...setting,
  });
  return {
    from: formatVersion(from),
    to: formatVersion(to),
    ...rest,
    gone: gone.map(place),
    deprecated: deprecated.map(place),
    redundant: redundant.map(place),
  };
}

function fileOf({ uri }: SettingPlace, { input, files }: Loaded): string {
  return uri === input.main?.uri ? files.main : files.master;
}

function lineOf({ uri, range }: SettingPlace, { main, master }: ConfigInput): number {
  return lineNumber((main?.uri === uri ? main : master)!, range.start);
}
