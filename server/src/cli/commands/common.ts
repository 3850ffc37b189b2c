import { settingDefinitions } from "../../check/setting-definitions.js";
import type { ArgumentDefinition, OptionDefinition } from "./command.js";

/** Arguments and options that several commands share. */
export const directory: ArgumentDefinition = {
  name: "[dir]",
  text: { en: "the configuration directory", ja: "設定ディレクトリ" },
  default: ".",
};

export const locale: OptionDefinition = {
  flags: "--locale <locale>",
  text: { en: "language of the messages: en or ja", ja: "メッセージの言語: en または ja" },
};

/** The version that a configuration is read for. */
export const postfixVersion: OptionDefinition = settingDefinitions.version.option;

/** The version that a configuration is written for: by default that of the installed Postfix. */
export const targetVersion: OptionDefinition = {
  flags: postfixVersion.flags,
  text: {
    en: "such as 3.7; else the installed one, else the newest stable one",
    ja: "3.7 など。省略時はインストールされているもの、なければ最新の安定版",
  },
};

export const json: OptionDefinition = {
  flags: "--json",
  text: { en: "print JSON for programs", ja: "プログラム向けに JSON で表示する" },
};
