import { type Command, Option } from "commander";
import { inLanguage, type Language, type Message } from "../../facts/message.js";
import type { Terminal } from "../terminal.js";

/** The output streams and the language of a command. */
export interface CommandContext {
  readonly terminal: Terminal;
  readonly language: Language;
}

export interface ArgumentDefinition {
  /** `<name>` if it is required, `[name]` if it is optional, `[name...]` if there can be several. */
  readonly name: string;
  readonly text: Message;
  readonly default?: string;
}

export interface OptionDefinition {
  /** The option in commander's syntax, such as `-c, --config <dir>`. */
  readonly flags: string;
  readonly text: Message;
  /** The allowed values. */
  readonly choices?: readonly string[];
  readonly default?: string;
  readonly isRequired?: true;
  /** True if the option can be repeated; its value is a list. */
  readonly isRepeatable?: true;
  /** Options that exclude this one, by their names in code, such as `fixDryRun`. */
  readonly conflicts?: readonly string[];
}

/** The definition of a command, from which run.ts creates commander's. */
export interface CliCommand {
  readonly name: string;
  /** One sentence for the help and the README. */
  readonly description: Message;
  /** What the README shows after the name. */
  readonly usage: Message;
  readonly arguments?: readonly ArgumentDefinition[];
  readonly options: readonly OptionDefinition[];
  /** Printed below the help. */
  readonly notes?: Message;
  /** True to ignore unknown arguments and options: clients add options of their own when they start a server. */
  readonly takesAnything?: true;
  /**
   * Loads the modules of the command and runs it. The program starts quickly because no others are loaded.
   * @param given one value for each argument, then an object with the options
   * @returns the exit status; undefined if the command keeps running, as the language server does
   */
  run(context: CommandContext, ...given: never[]): Promise<number | undefined>;
}

/** Commands with a common first word. */
export interface CommandGroup {
  readonly name: string;
  readonly description: Message;
  readonly commands: readonly CliCommand[];
}

/** Adds a command to the program or to its group. `done` is called with its exit status. */
export function addCommand(
  parent: Command,
  definition: CliCommand | CommandGroup,
  context: CommandContext,
  done: (status: number | undefined) => void,
): void {
  const { language } = context;
  const command = parent.command(definition.name).description(inLanguage(definition.description, language));
  if ("commands" in definition) {
    for (const each of definition.commands) addCommand(command, each, context, done);
    return;
  }
  for (const { name, text, default: value } of definition.arguments ?? [])
    command.argument(name, inLanguage(text, language), value);
  for (const option of definition.options) command.addOption(optionOf(option, language));
  if (definition.notes !== undefined) command.addHelpText("after", `\n${inLanguage(definition.notes, language)}`);
  if (definition.takesAnything) command.allowUnknownOption().allowExcessArguments();
  command.action(async (...given: unknown[]) => {
    // The last argument is commander's own command.
    done(await definition.run(context, ...(given.slice(0, -1) as never[])));
  });
}

function optionOf(definition: OptionDefinition, language: Language): Option {
  const { flags, text, choices, default: value, isRequired, isRepeatable, conflicts } = definition;
  const option = new Option(flags, inLanguage(text, language));
  if (choices !== undefined) option.choices(choices);
  if (value !== undefined) option.default(value);
  if (isRequired) option.makeOptionMandatory();
  if (isRepeatable) option.argParser((each: string, all: readonly string[] = []) => [...all, each]);
  return conflicts === undefined ? option : option.conflicts([...conflicts]);
}

/** The name under which commander passes the value of an option: `fixDryRun` for `--fix-dry-run`. */
export function attributeOf({ flags }: Pick<OptionDefinition, "flags">): string {
  return new Option(flags).attributeName();
}
