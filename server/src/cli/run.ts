import { Command, CommanderError } from "commander";
import { version } from "../../../package.json";
import { currentName, renameNotice } from "../check/renames.js";
import { inLanguage, languageOf, type Message } from "../facts/message.js";
import { CannotRun } from "./cannot-run.js";
import { addCommand, type CommandContext } from "./commands/command.js";
import { commands, renamedCommands } from "./commands/index.js";
import type { Terminal } from "./terminal.js";
import { title, usageError } from "./usage.js";

/** Exit status of a command that could not do what it was asked for. */
const couldNotRun = 2;

/**
 * Runs one command of the program.
 * @param args the command line after the name of the program
 * @param renames old names of commands
 * @returns the exit status; undefined if the command keeps running, as the language server does
 */
export async function run(
  args: readonly string[],
  terminal: Terminal,
  env: NodeJS.ProcessEnv,
  renames = renamedCommands,
): Promise<number | undefined> {
  const language = languageOf(localeOf(args, env));
  const say = (text: Message): void => terminal.err(`postfix-config: ${inLanguage(text, language)}\n`);
  const [written = "", ...rest] = args;
  const name = currentName(written, renames);
  if (name !== written) say(renameNotice(written, name));
  let status: number | undefined = 0;
  const program = commandLine({ language, terminal }, (result) => {
    status = result;
  });
  try {
    await program.parseAsync(args.length === 0 ? [] : [name, ...rest], { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const text = whyNot(error);
    if (text !== undefined) say(text);
    return couldNotRun;
  }
}

/** The message to print for an error; undefined if the help was printed instead. */
function whyNot(error: unknown): Message | undefined {
  if (error instanceof CannotRun) return error.text;
  if (error instanceof CommanderError) return usageError(error);
  const text = `${error instanceof Error ? error.stack : error}`;
  return { en: text, ja: text };
}

function commandLine(context: CommandContext, done: (status: number | undefined) => void): Command {
  const { language, terminal } = context;
  const program = new Command("postfix-config")
    .description(inLanguage(texts.program, language))
    .version(version, "--version", inLanguage(texts.version, language))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text.endsWith("\n") ? text : `${text}\n`),
      writeErr: (text) => terminal.err(text),
      outputError: () => {},
    })
    .configureHelp({ styleTitle: (text) => title(text, language) })
    .helpOption("-h, --help", inLanguage(texts.help, language))
    .helpCommand(false);
  for (const command of commands) addCommand(program, command, context, done);
  return program;
}

const texts = {
  program: { en: "Reads Postfix's main.cf and master.cf.", ja: "Postfix の main.cf と master.cf を読みます。" },
  version: { en: "print the version", ja: "バージョンを表示する" },
  help: { en: "print this help", ja: "このヘルプを表示する" },
} satisfies Record<string, Message>;

/** The locale that was requested, else that of the environment (POSIX: LC_ALL, else LC_MESSAGES, else LANG). */
function localeOf(args: readonly string[], env: NodeJS.ProcessEnv): string | undefined {
  const index = args.findIndex((arg) => arg === "--locale" || arg.startsWith("--locale="));
  if (index >= 0) return args[index]!.split("=")[1] ?? args[index + 1];
  // Environment variables have the form ja_JP.UTF-8, editors use ja-JP.
  return (env.LC_ALL || env.LC_MESSAGES || env.LANG)?.replace("_", "-");
}
