import type { Renames } from "../../check/renames.js";
import { check } from "./check.js";
import type { CliCommand, CommandGroup } from "./command.js";
import { doctor } from "./doctor.js";
import { explain } from "./explain.js";
import { lookup } from "./lookup.js";
import { lsp } from "./lsp.js";
import { newCommand } from "./new.js";
import { show } from "./show.js";
import { upgrade } from "./upgrade.js";

/** The commands in the order of the help; README's table is made from them (`npm run generate-docs`). */
export const commands: readonly (CliCommand | CommandGroup)[] = [
  check,
  show,
  upgrade,
  explain,
  newCommand,
  doctor,
  lookup,
  lsp,
];

/** Names of commands that changed since the last release, with the new names. */
export const renamedCommands: Renames = new Map();
