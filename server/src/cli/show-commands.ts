import { type Command, Option } from "commander";
import type { Language, Message } from "../facts/message.js";
import type { ShowOptions } from "./show.js";
import type { Terminal } from "./terminal.js";
import type { UpgradeOptions } from "./upgrade.js";

/** What the definition of a command needs to know. */
export interface CommandContext {
  readonly language: Language;
  readonly terminal: Terminal;
  /** Takes the exit status. */
  readonly done: (status: number) => void;
  readonly locale: Option;
  readonly postfixVersion: Option;
}

const directory: Message = { en: "the configuration directory", ja: "設定ディレクトリ" };
const json: Message = { en: "print JSON for programs", ja: "プログラム向けに JSON で表示する" };

export function addShow(program: Command, { language, terminal, done, locale, postfixVersion }: CommandContext): void {
  const modes: readonly (readonly [name: string, text: Message])[] = [
    ["expand", { en: "with every $name replaced, like postconf -nx", ja: "$名前 を展開する（postconf -nx 相当）" }],
    ["all", { en: "all parameters, like postconf", ja: "すべてのパラメータ（postconf 相当）" }],
    ["services", { en: "the services of master.cf, like postconf -M", ja: "master.cf のサービス（postconf -M 相当）" }],
    [
      "overrides",
      { en: "what -o sets in master.cf, like postconf -P", ja: "master.cf の -o の設定（postconf -P 相当）" },
    ],
    ["unused", { en: "only the warnings", ja: "警告だけを表示する" }],
  ];
  const command = program
    .command("show")
    .description(
      {
        en: "Prints the settings that are in force, as postconf -n does, without Postfix.",
        ja: "有効な設定を postconf -n のように表示します（Postfix は不要です）。",
      }[language],
    )
    .argument("[dir]", directory[language], ".");
  for (const [name, text] of modes) {
    const others = modes.map(([other]) => other).filter((other) => other !== name);
    command.addOption(new Option(`--${name}`, text[language]).conflicts(others));
  }
  command
    .option("--json", json[language])
    .addOption(postfixVersion)
    .addOption(locale)
    .action(async (path: string, options: ShowOptions) => {
      const { show } = await import("./show.js");
      done(await show(path, options, terminal, language));
    });
}

export function addUpgrade(program: Command, { language, terminal, done, locale }: CommandContext): void {
  program
    .command("upgrade")
    .description(
      {
        en: "Tells what another version of Postfix changes for a configuration.",
        ja: "Postfix のバージョンを変えると設定がどう変わるかを示します。",
      }[language],
    )
    .argument("[dir]", directory[language], ".")
    .requiredOption("--from <version>", { en: "the version in use", ja: "現在のバージョン" }[language])
    .option(
      "--to <version>",
      { en: "the new one; else the newest stable one", ja: "新しいバージョン。省略時は最新の安定版" }[language],
    )
    .option("--json", json[language])
    .addOption(locale)
    .action(async (path: string, options: UpgradeOptions) => {
      const { upgrade } = await import("./upgrade.js");
      done(await upgrade(path, options, terminal, language));
    });
}
