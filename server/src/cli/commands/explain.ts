import type { ExplainOptions } from "../explain.js";
import type { CliCommand, CommandGroup } from "./command.js";
import { directory, json, locale, postfixVersion } from "./common.js";

const relay: CliCommand = {
  name: "relay",
  description: {
    en: "Who may send mail where, through each SMTP server.",
    ja: "SMTP サーバーごとに、誰がどこへメールを送れるかを示します。",
  },
  usage: { en: "[DIR]", ja: "[ディレクトリ]" },
  arguments: [directory],
  options: [json, postfixVersion, locale],
  async run({ terminal, language }, path: string, options: ExplainOptions) {
    return (await import("../explain.js")).explainRelayOf(path, options, terminal, language);
  },
};

export const explain: CommandGroup = {
  name: "explain",
  description: { en: "Explains what a configuration does.", ja: "設定の動作を説明します。" },
  commands: [relay],
};
