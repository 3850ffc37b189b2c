import type { Message } from "../../facts/message.js";
import type { ShowOptions } from "../show.js";
import type { CliCommand, OptionDefinition } from "./command.js";
import { directory, json, locale, postfixVersion } from "./common.js";

/** The alternative outputs, which exclude each other. */
const modes: Readonly<Record<string, Message>> = {
  expand: { en: "with every $name replaced, like postconf -nx", ja: "$名前 を展開する（postconf -nx 相当）" },
  all: { en: "all parameters, like postconf", ja: "すべてのパラメータ（postconf 相当）" },
  services: {
    en: "the services of master.cf, like postconf -M",
    ja: "master.cf のサービス（postconf -M 相当）",
  },
  overrides: {
    en: "what -o sets in master.cf, like postconf -P",
    ja: "master.cf の -o の設定（postconf -P 相当）",
  },
  unused: { en: "only the warnings", ja: "警告だけを表示する" },
};

const modeOptions: readonly OptionDefinition[] = Object.entries(modes).map(([name, text]) => ({
  flags: `--${name}`,
  text,
  conflicts: Object.keys(modes).filter((other) => other !== name),
}));

export const show: CliCommand = {
  name: "show",
  description: {
    en: "Prints the settings that are in force, as postconf -n does, without Postfix.",
    ja: "有効な設定を postconf -n のように表示します（Postfix は不要です）。",
  },
  usage: { en: "[--expand] [--services] [DIR]", ja: "[--expand] [--services] [ディレクトリ]" },
  arguments: [directory],
  options: [...modeOptions, json, postfixVersion, locale],
  async run({ terminal, language }, path: string, options: ShowOptions) {
    return (await import("../show.js")).show(path, options, terminal, language);
  },
};
