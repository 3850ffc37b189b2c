import type { CommanderError } from "commander";
import { inLanguage, type Language, type Message } from "../facts/message.js";

/** A sentence that explains an error in the command line; undefined if the help was printed instead. */
export function usageError(error: CommanderError): Message | undefined {
  if (error.code === "commander.help") return undefined;
  const message = error.message.replace(/^error: /, "").replace(/\s*\n\s*/g, " ");
  const subject = /'([^']+)'/.exec(error.message)?.[1] ?? "";
  const reason = japanese[error.code]?.(subject) ?? message;
  return { en: `${message} (--help lists what there is)`, ja: `${reason}（--help で使い方を表示します）` };
}

const japanese: Readonly<Record<string, (subject: string) => string>> = {
  "commander.unknownOption": (subject) => `不明なオプションです: ${subject}`,
  "commander.unknownCommand": (subject) => `不明なコマンドです: ${subject}`,
  "commander.missingArgument": (subject) => `引数がありません: ${subject}`,
  "commander.optionMissingArgument": (subject) => `オプションに値がありません: ${subject}`,
  "commander.missingMandatoryOptionValue": (subject) => `オプションが必要です: ${subject}`,
  "commander.invalidArgument": (subject) => `オプションの値が正しくありません: ${subject}`,
  "commander.excessArguments": (subject) => `引数が多すぎます: ${subject}`,
};

/** A heading of the help in the user's language; commander writes them in English. */
export function title(text: string, language: Language): string {
  const known = titles[text];
  return known === undefined ? text : inLanguage(known, language);
}

const titles: Readonly<Record<string, Message>> = {
  "Usage:": { en: "Usage:", ja: "使い方:" },
  "Arguments:": { en: "Arguments:", ja: "引数:" },
  "Options:": { en: "Options:", ja: "オプション:" },
  "Commands:": { en: "Commands:", ja: "コマンド:" },
};
