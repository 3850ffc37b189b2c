import type { DoctorOptions } from "../doctor.js";
import type { CliCommand } from "./command.js";
import { directory, locale, targetVersion } from "./common.js";

export const doctor: CliCommand = {
  name: "doctor",
  description: {
    en: "Shows what the deployment pattern of a configuration recommends, and what of it is set.",
    ja: "設定に合う構成パターンの推奨設定と、その状態を表示します。",
  },
  usage: { en: "[DIR]", ja: "[ディレクトリ]" },
  arguments: [directory],
  options: [
    { flags: "--pattern <name>", text: { en: "compare with this pattern", ja: "比べる構成パターン" } },
    targetVersion,
    locale,
  ],
  async run({ terminal, language }, path: string, options: DoctorOptions) {
    return (await import("../doctor.js")).doctor(path, options, terminal, language);
  },
};
