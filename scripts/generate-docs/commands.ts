import type { CliCommand } from "../../server/src/cli/commands/command.js";
import { commands } from "../../server/src/cli/commands/index.js";
import { inLanguage, type Language } from "../../server/src/facts/message.js";

const columns: Readonly<Record<Language, string>> = {
  en: "| command | what it does |",
  ja: "| コマンド | 内容 |",
};

/** The table of the commands in README. */
export function commandsTable(language: Language): string {
  const row = (words: string, { usage, description }: CliCommand): string =>
    `| \`postfix-config ${words} ${inLanguage(usage, language)}\` | ${inLanguage(description, language)} |\n`;
  const rows = commands.flatMap((command) =>
    "commands" in command
      ? command.commands.map((each) => row(`${command.name} ${each.name}`, each))
      : [row(command.name, command)],
  );
  return `${inLanguage(columns, language)}\n|---|---|\n${rows.join("")}`;
}
