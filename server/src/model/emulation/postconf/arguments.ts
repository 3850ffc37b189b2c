import { isSpace } from "../../../syntax/lines.js";
import { closingBrace } from "../../../syntax/master-cf.js";

/** The arguments of a service in the form that postconf(1) prints, and the errors that it reports. */
export interface DaemonArguments {
  readonly words: readonly string[];
  readonly problems: readonly ArgumentProblem[];
}

/** An error in the arguments of a service, with the text that it is about. */
export interface ArgumentProblem {
  readonly kind: "missing-brace" | "text-after-brace" | "missing-equals" | "missing-name";
  readonly text: string;
}

/**
 * Normalises arguments: `-o name=value` becomes two words without braces (pcf_normalize_daemon_args in
 * src/postconf/postconf_master.c). Like postconf, it treats any `o` inside `-oname=value` as a new option.
 */
export function normalizeArguments(words: readonly string[]): DaemonArguments {
  const result = [...words];
  const problems: ArgumentProblem[] = [];
  let index = 0;
  for (; index < result.length && isOption(result[index]!); index++) {
    index = normalizeOption(result, index, problems);
  }
  for (; index < result.length; index++) {
    if (result[index]!.startsWith("{")) result[index] = withoutBraces(result[index]!, problems);
  }
  return { words: result, problems };
}

/** The settings `-o name=value` among normalised arguments; a later one overrides an earlier one. */
export function* overridesIn(words: readonly string[]): Generator<readonly [name: string, value: string]> {
  for (let index = 0; index < words.length && isOption(words[index]!); index++) {
    if (words[index]![1] !== "o" || index + 1 >= words.length) continue;
    const setting = splitSetting(words[++index]!);
    if (words[index - 1] === "-o" && typeof setting !== "string") yield setting;
  }
}

/** True for an option; `--` ends the options. */
export function isOption(word: string): boolean {
  return word.startsWith("-") && word !== "--";
}

/** Splits joined options in place. @returns the index of the last word of this option */
function normalizeOption(words: string[], index: number, problems: ArgumentProblem[]): number {
  const word = words[index]!;
  const letter = word.indexOf("o", 2);
  if (letter >= 0) words.splice(index, 1, word.slice(0, letter), `-${word.slice(letter)}`);
  const option = words[index]!;
  if (option[1] !== "o") return index;
  if (option.length > 2) words.splice(index, 1, "-o", option.slice(2));
  const value = index + 1;
  if (value >= words.length) return index;
  if (words[value]!.startsWith("{")) {
    const text = withoutBraces(words[value]!, problems);
    const setting = splitSetting(text);
    if (typeof setting === "string") problems.push({ kind: setting, text });
    words[value] = typeof setting === "string" ? text : setting.join("=");
  }
  return value;
}

function withoutBraces(word: string, problems: ArgumentProblem[]): string {
  const close = closingBrace(word);
  if (close < 0) problems.push({ kind: "missing-brace", text: word });
  else if (close < word.length - 1) problems.push({ kind: "text-after-brace", text: word });
  return trimmed(word.slice(1, close < 0 ? word.length : close));
}

/** Splits `name = value` as src/util/split_nameval.c does, or gives the error. */
function splitSetting(text: string): readonly [name: string, value: string] | "missing-equals" | "missing-name" {
  const match = /^[ \t-\r]*([^ \t-\r=]*)[ \t-\r]*(=?)(.*)$/s.exec(text)!;
  if (match[1] === "") return "missing-name";
  return match[2] === "" ? "missing-equals" : [match[1]!, trimmed(match[3]!)];
}

function trimmed(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}
