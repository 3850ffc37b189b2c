import { type Command, Option } from "commander";
import type { Message } from "../facts/message.js";
import { roles } from "../facts/roles.js";
import { profiles, severities } from "../rules/rule.js";
import { type CheckOptions, formats } from "./check/options.js";
import type { CommandContext } from "./show-commands.js";

export function addCheck(program: Command, { language, terminal, done, locale, postfixVersion }: CommandContext): void {
  const say = (en: string, ja: string): string => ({ en, ja })[language];
  const option = (flags: string, en: string, ja: string): Option => new Option(flags, say(en, ja));
  program
    .command("check")
    .description(say("Looks for mistakes.", "設定の間違いを探します。"))
    .argument(
      "[path...]",
      say(
        "files, or directories with all below them; else the current one",
        "ファイル、またはディレクトリ（下位も含む）。省略時はカレントディレクトリ",
      ),
    )
    .addOption(option("--format <format>", "output format", "出力の形式").choices(formats).default("text"))
    .addOption(
      option("--severity <severity>", "the least severe findings to show", "表示する最低の重大度")
        .choices(severities)
        .default("hint"),
    )
    .addOption(
      option("--fail-on <severity>", "exit with 1 from this severity on", "この重大度以上で終了ステータスを 1 にする")
        .choices([...severities, "never"])
        .default("error"),
    )
    .addOption(
      option(
        "--rule <id[=severity]>",
        "run only this rule; with a severity or =off, set that; may be repeated",
        "このルールだけを検査する。=重大度 や =off を付けるとそれを設定する。複数指定可",
      ).argParser((value: string, all: string[] = []) => [...all, value]),
    )
    .addOption(option("--profile <profile>", "which rules run", "検査するルールの範囲").choices(profiles))
    .addOption(option("--role <role>", "what the machine is", "マシンの役割").choices(Object.keys(roles)))
    .addOption(
      option("--fix", "write the safe fixes into the files", "安全な修正をファイルに書き込む").conflicts("fixDryRun"),
    )
    .addOption(
      option("--fix-dry-run", "print what --fix would change, as a diff", "--fix による変更を diff で表示する"),
    )
    .addOption(option("--stdin", "check standard input", "標準入力を検査する"))
    .addOption(option("--stdin-filename <path>", "the file that it stands for", "標準入力を何のファイルとみなすか"))
    .addOption(
      option(
        "--config <file>",
        "this settings file instead of the nearest .postfix-config.json",
        "最も近い .postfix-config.json の代わりに使う設定ファイル",
      ),
    )
    .addOption(option("--no-config", "no settings file", "設定ファイルを使わない"))
    .addOption(postfixVersion)
    .addOption(locale)
    .addHelpText("after", `\n${exitStatus[language]}`)
    .action(async (paths: string[], options: CheckOptions) => {
      const { check } = await import("./check.js");
      done(await check(paths, options, terminal, language));
    });
}

const exitStatus: Message = {
  en: "Exit status: 0 where nothing was found at the severity of --fail-on or above, 1 where something was,\n2 where something could not be read or the command line is wrong.",
  ja: "終了ステータス: --fail-on の重大度以上の指摘がなければ 0、あれば 1、読めないファイルや\nコマンドラインの誤りがあれば 2。",
};
