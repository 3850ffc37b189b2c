import { severities } from "../../rules/rule.js";
import { type CheckOptions, formats } from "../check/options.js";
import type { CliCommand } from "./command.js";
import { locale } from "./common.js";
import { settingOptions, settingsOfOptions } from "./setting-options.js";

export const check: CliCommand = {
  name: "check",
  description: {
    en: "Looks for mistakes in files and whole trees, and can fix them.",
    ja: "ファイルやディレクトリ以下にある設定の間違いを探し、修正もできます。",
  },
  usage: { en: "[--fix] [--format sarif] [PATH...]", ja: "[--fix] [--format sarif] [パス...]" },
  arguments: [
    {
      name: "[path...]",
      text: {
        en: "files, or directories with all below them; else the current one",
        ja: "ファイル、またはディレクトリ（下位も含む）。省略時はカレントディレクトリ",
      },
    },
  ],
  options: [
    {
      flags: "--format <format>",
      text: { en: "output format", ja: "出力の形式" },
      choices: formats,
      default: "text",
    },
    {
      flags: "--severity <severity>",
      text: { en: "the least severe findings to show", ja: "表示する最低の重大度" },
      choices: severities,
      default: "hint",
    },
    {
      flags: "--fail-on <severity>",
      text: { en: "exit with 1 from this severity on", ja: "この重大度以上で終了ステータスを 1 にする" },
      choices: [...severities, "never"],
      default: "error",
    },
    {
      flags: "--rule <id[=severity]>",
      text: {
        en: "run only this rule; with a severity or =off, set that; may be repeated",
        ja: "このルールだけを検査する。=重大度 や =off を付けるとそれを設定する。複数指定可",
      },
      isRepeatable: true,
    },
    {
      flags: "--fix",
      text: { en: "write the safe fixes into the files", ja: "安全な修正をファイルに書き込む" },
      conflicts: ["fixDryRun"],
    },
    {
      flags: "--fix-dry-run",
      text: { en: "print what --fix would change, as a diff", ja: "--fix による変更を diff で表示する" },
    },
    { flags: "--stdin", text: { en: "check standard input", ja: "標準入力を検査する" } },
    {
      flags: "--stdin-filename <path>",
      text: { en: "the file that it stands for", ja: "標準入力を何のファイルとみなすか" },
    },
    {
      flags: "--config <file>",
      text: {
        en: "this settings file instead of the nearest .postfix-config.json",
        ja: "最も近い .postfix-config.json の代わりに使う設定ファイル",
      },
    },
    { flags: "--no-config", text: { en: "no settings file", ja: "設定ファイルを使わない" } },
    ...settingOptions,
    locale,
  ],
  notes: {
    en: "Exit status: 0 where nothing was found at the severity of --fail-on or above, 1 where something was,\n2 where something could not be read or the command line is wrong.",
    ja: "終了ステータス: --fail-on の重大度以上の指摘がなければ 0、あれば 1、読めないファイルや\nコマンドラインの誤りがあれば 2。",
  },
  async run({ terminal, language }, paths: string[], options: Omit<CheckOptions, "settings">) {
    const settings = settingsOfOptions({ ...options });
    return (await import("../check.js")).check(paths, { ...options, settings }, terminal, language);
  },
};
