import type { UpgradeOptions } from "../upgrade.js";
import type { CliCommand } from "./command.js";
import { directory, json, locale } from "./common.js";

export const upgrade: CliCommand = {
  name: "upgrade",
  description: {
    en: "Tells what another version of Postfix changes for a configuration.",
    ja: "Postfix のバージョンを変えると設定がどう変わるかを示します。",
  },
  usage: { en: "--from 3.5 --to 3.11 [DIR]", ja: "--from 3.5 --to 3.11 [ディレクトリ]" },
  arguments: [directory],
  options: [
    { flags: "--from <version>", text: { en: "the version in use", ja: "現在のバージョン" }, isRequired: true },
    {
      flags: "--to <version>",
      text: { en: "the new one; else the newest stable one", ja: "新しいバージョン。省略時は最新の安定版" },
    },
    json,
    locale,
  ],
  async run({ terminal, language }, path: string, options: UpgradeOptions) {
    return (await import("../upgrade.js")).upgrade(path, options, terminal, language);
  },
};
