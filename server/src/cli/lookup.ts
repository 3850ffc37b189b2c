import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { inLanguage, type Language } from "../facts/message.js";
import { newestStable } from "../facts/version.js";
import { nodeHost, readText } from "../host/node.js";
import {
  type Answer,
  lookup as answerOf,
  type LookupInput,
  type LookupStep,
} from "../model/emulation/lookup/lookup.js";
import { hiddenPassword, lookupInputOf } from "../model/emulation/lookup/model-lookup.js";
import { tableFiles } from "../model/emulation/lookup/table-files.js";
import { isPasswordTable } from "../model/emulation/lookup/table-roles.js";
import { ConfigModel } from "../model/values/model.js";
import { commandTableLength } from "../syntax/limits.js";
import type { SourceText } from "../syntax/text.js";
import { CannotRun } from "./cannot-run.js";
import type { Terminal } from "./terminal.js";

export interface LookupOptions {
  /** The configuration directory that decides what the files are used for. */
  readonly config?: string;
}

/** Exit statuses as in `postmap -q`: 0 if there is an answer, 1 if there is none. */
const status = { found: 0, none: 1, error: 1, unknown: 2 } as const;

/**
 * `postfix-config lookup`: prints what Postfix would answer. As in postmap, the key `-` means to read keys from
 * standard input, one per line.
 */
export async function lookup(
  table: string,
  key: string,
  options: LookupOptions,
  terminal: Terminal,
  language: Language,
): Promise<number> {
  const texts = await readFiles(table);
  const main = await mainFor([...texts.keys()], options.config);
  const model = new ConfigModel({ ...(main && { main }), tables: texts, version: newestStable });
  // Without a configuration, keys are those of a current Postfix.
  const input: LookupInput = { ...lookupInputOf(model), ...(main === undefined && { unicode: true }) };
  const say = new Explainer(terminal, language, isPasswordTable(model, table));
  if (key !== "-") return say.answer(answerOf(input, table, key));
  let found = 1;
  for (const each of readStandardInput().split("\n").slice(0, -1)) {
    if (say.line(each, answerOf(input, table, each)) === 0) found = 0;
  }
  return found;
}

/** The text files that a table reads, by the names under which it refers to them. */
async function readFiles(table: string): Promise<Map<string, SourceText>> {
  const texts = new Map<string, SourceText>();
  for (const name of tableFiles(table)) {
    const uri = pathToFileURL(name).href;
    const text = await readText(uri, commandTableLength);
    if (text !== undefined) texts.set(name, { uri, text });
  }
  return texts;
}

/** The main.cf that was named, else the one in the table's folder. */
async function mainFor(names: readonly string[], config: string | undefined): Promise<SourceText | undefined> {
  const folders = config !== undefined ? [config] : names.map((name) => dirname(name));
  for (const folder of folders) {
    const uri = pathToFileURL(join(folder, "main.cf")).href;
    const text = await nodeHost.readFile(uri);
    if (text !== undefined) return { uri, text };
  }
  if (config === undefined) return undefined;
  throw new CannotRun({ en: `There is no main.cf in ${config}.`, ja: `${config} に main.cf がありません。` });
}

class Explainer {
  constructor(
    private readonly terminal: Terminal,
    private readonly language: Language,
    private readonly isSecret: boolean,
  ) {}

  answer(answer: Answer): number {
    for (const step of answer.steps) this.terminal.err(`${this.step(step)}\n`);
    if (answer.kind === "error" || answer.kind === "unknown")
      this.terminal.err(`${inLanguage(answer.reason, this.language)}\n`);
    if (answer.kind === "found") {
      if (this.isSecret) this.terminal.err(`${this.hidden()}\n`);
      else this.terminal.out(`${answer.value}\n`);
    }
    return status[answer.kind];
  }

  /** Prints one answer of several: the key, a tab and the value, as `postmap -q -` does. */
  line(key: string, answer: Answer): number {
    if (answer.kind === "found" && !this.isSecret) this.terminal.out(`${key}\t${answer.value}\n`);
    else if (answer.kind === "found") this.terminal.err(`${key}: ${this.hidden()}\n`);
    else if (answer.kind !== "none") this.terminal.err(`${key}: ${inLanguage(answer.reason, this.language)}\n`);
    return status[answer.kind];
  }

  private step({ table, key, source, range, found }: LookupStep): string {
    const place =
      source !== undefined && range !== undefined
        ? `${fileURLToPath(source.uri)}:${source.text.slice(0, range.start).split("\n").length}`
        : table;
    if (this.language === "ja") return `${place}: 「${key}」${found ? "が見つかりました" : "は見つかりません"}`;
    return `${place}: “${key}” ${found ? "found" : "not found"}`;
  }

  private hidden(): string {
    return inLanguage(hiddenPassword, this.language);
  }
}

function readStandardInput(): string {
  const text = readFileSync(0, "utf8");
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}
