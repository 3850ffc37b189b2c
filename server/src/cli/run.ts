import { Command, CommanderError, Option } from "commander";
import { version } from "../../../package.json";
import { type Language, languageOf, type Message } from "../facts/message.js";
import { severities } from "../rules/rule.js";
import { CannotRun } from "./cannot-run.js";
import type { CheckOptions } from "./check.js";
import type { Terminal } from "./terminal.js";
import { title, usageError } from "./usage.js";

/** Exit status where a command could not do what it was asked for. */
const couldNotRun = 2;

/**
 * Runs one command of the program.
 * @returns the exit status; undefined where the command goes on by itself, as the language server does.
 */
export async function run(
  args: readonly string[],
  terminal: Terminal,
  env: NodeJS.ProcessEnv,
): Promise<number | undefined> {
  const language = languageOf(localeOf(args, env));
  let status: number | undefined = 0;
  const program = commandLine(language, terminal, (result) => {
    status = result;
  });
  try {
    await program.parseAsync([...args], { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const text =
      error instanceof CannotRun
        ? error.text[language]
        : error instanceof CommanderError
          ? usageError(error, language)
          : `${error instanceof Error ? error.stack : error}`;
    if (text !== undefined) terminal.err(`postfix-config: ${text}\n`);
    return couldNotRun;
  }
}

/** The commands; each is loaded only when it runs, so that the program starts quickly. */
function commandLine(language: Language, terminal: Terminal, done: (status: number | undefined) => void): Command {
  const say = (message: Message): string => message[language];
  const program = new Command("postfix-config")
    .description(
      say({ en: "Reads Postfix's main.cf and master.cf.", ja: "Postfix の main.cf と master.cf を読みます。" }),
    )
    .version(version, "--version", say({ en: "print the version", ja: "バージョンを表示する" }))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text.endsWith("\n") ? text : `${text}\n`),
      writeErr: (text) => terminal.err(text),
      outputError: () => {},
    })
    .configureHelp({ styleTitle: (text) => title(text, language) })
    .helpOption("-h, --help", say({ en: "print this help", ja: "このヘルプを表示する" }))
    .helpCommand(false);

  const locale = new Option(
    "--locale <locale>",
    say({ en: "language of the messages: en or ja", ja: "メッセージの言語: en または ja" }),
  );
  const postfixVersion = new Option(
    "--version-of-postfix <version>",
    say({ en: "such as 3.7 or 3.7.11; else the newest stable one", ja: "3.7 や 3.7.11 など。省略時は最新の安定版" }),
  );

  program
    .command("check")
    .description(say({ en: "Looks for mistakes.", ja: "設定の間違いを探します。" }))
    .argument("<path...>", say({ en: "files or configuration directories", ja: "ファイルまたは設定ディレクトリ" }))
    .addOption(
      new Option("--format <format>", say({ en: "output format", ja: "出力の形式" }))
        .choices(["text", "json"])
        .default("text"),
    )
    .addOption(
      new Option(
        "--fail-on <severity>",
        say({ en: "exit with 1 from this severity on", ja: "この重大度以上で終了ステータスを 1 にする" }),
      )
        .choices(severities)
        .default("error"),
    )
    .addOption(postfixVersion)
    .addOption(locale)
    .action(async (paths: string[], options: CheckOptions) => {
      const { check } = await import("./check.js");
      done(await check(paths, options, terminal, language));
    });

  program
    .command("lsp")
    .description(
      say({
        en: "Serves an editor over the Language Server Protocol.",
        ja: "Language Server Protocol でエディターに応答します。",
      }),
    )
    .requiredOption("--stdio", say({ en: "talk over standard input and output", ja: "標準入出力で通信する" }))
    .action(async () => {
      done(undefined);
      await import("../main.node.js");
    });

  return program;
}

/** The locale that was asked for, else that of the environment (POSIX: LC_ALL wins over LC_MESSAGES over LANG). */
function localeOf(args: readonly string[], env: NodeJS.ProcessEnv): string | undefined {
  const index = args.findIndex((arg) => arg === "--locale" || arg.startsWith("--locale="));
  if (index >= 0) return args[index]!.split("=")[1] ?? args[index + 1];
  // An environment writes ja_JP.UTF-8 where an editor writes ja-JP.
  return (env.LC_ALL || env.LC_MESSAGES || env.LANG)?.replace("_", "-");
}
