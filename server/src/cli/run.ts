import { Command, CommanderError, Option } from "commander";
import { version } from "../../../package.json";
import { type Language, languageOf, type Message } from "../facts/message.js";
import { CannotRun } from "./cannot-run.js";
import { addCheck } from "./check-command.js";
import type { DoctorOptions } from "./doctor.js";
import { addExplain } from "./explain-command.js";
import type { LookupOptions } from "./lookup.js";
import type { NewOptions } from "./new.js";
import { addShow, addUpgrade } from "./show-commands.js";
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

  const context = { language, terminal, done, locale, postfixVersion };
  addCheck(program, context);
  addShow(program, context);
  addUpgrade(program, context);
  addExplain(program, context);

  const targetVersion = new Option(
    "--version-of-postfix <version>",
    say({
      en: "such as 3.7; else the installed one, else the newest stable one",
      ja: "3.7 など。省略時はインストールされているもの、なければ最新の安定版",
    }),
  );

  program
    .command("new")
    .description(
      say({
        en: "Writes a complete configuration for one of the usual deployments, into files that are there or into new ones.",
        ja: "よくある構成パターンの設定一式を、既存または新しいファイルに書き込みます。",
      }),
    )
    .argument("[pattern]", say({ en: "a name that --list prints", ja: "--list で表示される名前" }))
    .argument("[dir]", say({ en: "the configuration directory", ja: "設定ディレクトリ" }), ".")
    .option("--list", say({ en: "print the patterns, one a line", ja: "構成パターンを 1 行に 1 つ表示する" }))
    .option("--yes", say({ en: "write without asking", ja: "確認せずに書き込む" }))
    .option("--hostname <name>", say({ en: "full host name", ja: "完全なホスト名" }))
    .option("--relayhost <host[:port]>", say({ en: "provider's server", ja: "プロバイダーのサーバー" }))
    .option("--networks <cidr,...>", say({ en: "networks that need no login", ja: "ログイン不要のネットワーク" }))
    .option("--sasl <type>", say({ en: "login by dovecot or cyrus", ja: "ログインの方式: dovecot または cyrus" }))
    .option("--null-client", say({ en: "this-host-only without mailboxes", ja: "this-host-only でメールボックスなし" }))
    .option("--certificate <file>", say({ en: "the server's certificate", ja: "サーバーの証明書" }))
    .option("--key <file>", say({ en: "its private key", ja: "証明書の秘密鍵" }))
    .addOption(targetVersion)
    .addOption(locale)
    .action(async (pattern: string | undefined, directory: string, options: NewOptions) => {
      const { newConfiguration } = await import("./new.js");
      done(await newConfiguration(pattern, directory, options, terminal, language));
    });

  program
    .command("doctor")
    .description(
      say({
        en: "Shows what the deployment pattern of a configuration recommends, and what of it is set.",
        ja: "設定に合う構成パターンの推奨設定と、その状態を表示します。",
      }),
    )
    .argument("[dir]", say({ en: "the configuration directory", ja: "設定ディレクトリ" }), ".")
    .option("--pattern <name>", say({ en: "compare with this pattern", ja: "比べる構成パターン" }))
    .addOption(targetVersion)
    .addOption(locale)
    .action(async (directory: string, options: DoctorOptions) => {
      const { doctor } = await import("./doctor.js");
      done(await doctor(directory, options, terminal, language));
    });

  program
    .command("lookup")
    .description(
      say({
        en: "Tells what Postfix would find in a lookup table.",
        ja: "Postfix がテーブルで何を見つけるかを示します。",
      }),
    )
    .argument("<table>", say({ en: "type:table, such as hash:virtual", ja: "hash:virtual のような「種類:テーブル」" }))
    .argument("<key>", say({ en: "the key; - reads keys from standard input", ja: "キー（- なら標準入力から読む）" }))
    .option(
      "-c, --config <dir>",
      say({ en: "the configuration that names the table", ja: "テーブルを使う設定ディレクトリ" }),
    )
    .addOption(locale)
    .action(async (table: string, key: string, options: LookupOptions) => {
      const { lookup } = await import("./lookup.js");
      done(await lookup(table, key, options, terminal, language));
    });

  program
    .command("lsp")
    .description(
      say({
        en: "Serves an editor over the Language Server Protocol.",
        ja: "Language Server Protocol でエディターに応答します。",
      }),
    )
    .option("--stdio", say({ en: "talk over standard input and output (default)", ja: "標準入出力で通信する (既定)" }))
    .option("--socket <port>", say({ en: "connect to a port of this machine", ja: "このマシンのポートに接続する" }))
    .option("--pipe <name>", say({ en: "connect to a named pipe", ja: "名前付きパイプに接続する" }))
    .option("--node-ipc", say({ en: "talk to the Node program that started it", ja: "起動元の Node と通信する" }))
    .option(
      "--clientProcessId <id>",
      say({ en: "end when that process has ended", ja: "このプロセスの終了時に終了する" }),
    )
    // Clients add options of their own; main.node.ts reads those above from the arguments.
    .allowUnknownOption()
    .allowExcessArguments()
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
