import { type Command, Option } from "commander";
import { inLanguage, type Language, type Message } from "../../facts/message.js";
import type { Terminal } from "../terminal.js";

/** Where a command writes, and in which language. */
export interface CommandContext {
  readonly terminal: Terminal;
  readonly language: Language;
}

export interface ArgumentDefinition {
  /** `<name>` where it must be given, `[name]` where it may be left out, `[name...]` where there can be several. */
  readonly name: string;
  readonly text: Message;
  readonly default?: string;
}

export interface OptionDefinition {
  /** Such as `-c, --config <dir>`, as commander reads it. */
  readonly flags: string;
  readonly text: Message;
  /** The only values that it may have. */
  readonly choices?: readonly string[];
  readonly default?: string;
  readonly isRequired?: true;
  /** May be given several times, and is a list. */
  readonly isRepeatable?: true;
  /** Options that cannot be given besides, by their names in code, such as `fixDryRun`. */
  readonly conflicts?: readonly string[];
}

/** A command as data; run.ts makes commander's commands of these. */
export interface CliCommand {
  readonly name: string;
  /** One sentence, for the help and README. */
  readonly description: Message;
  /** What README shows after the name. */
  readonly usage: Message;
  readonly arguments?: readonly ArgumentDefinition[];
  readonly options: readonly OptionDefinition[];
  /** Printed below the help. */
  readonly notes?: Message;
  /** Ignores arguments and options that it does not know: clients add options of their own when they start a server. */
  readonly takesAnything?: true;
  /**
   * Loads what the command needs, and runs it: the program starts quickly because nothing else is loaded.
   * @param given one value for each argument, then an object with the options
   * @returns the exit status; undefined where the command goes on by itself, as the language server does
   */
  run(context: CommandContext, ...given: never[]): Promise<number | undefined>;
}

/** Commands with a common first word. */
export interface CommandGroup {
  readonly name: string;
  readonly description: Message;
  readonly commands: readonly CliCommand[];
}

/** Adds a command to the program, or to its group. The exit status goes to `done`. */
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
    // The last one is commander's own command.
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

/** The name under which commander hands over the value of an option: `fixDryRun` for `--fix-dry-run`. */
export function attributeOf({ flags }: Pick<OptionDefinition, "flags">): string {
  return new Option(flags).attributeName();
}
