import { createInterface } from "node:readline/promises";
import { inLanguage, type Language } from "../facts/message.js";
import { isAsked } from "../patterns/answers.js";
import type { Answers, Pattern, Question } from "../patterns/pattern.js";
import { CannotRun } from "./cannot-run.js";
import type { Target } from "./target.js";
import type { Terminal } from "./terminal.js";

/** A source of answers to questions. */
export interface Prompt {
  /** Prints a text and returns the next line of input, without its line end; undefined at the end of the input. */
  ask(text: string): Promise<string | undefined>;
  close(): void;
}

/** Reads answers from standard input, a terminal or a file. */
export function startPrompt(terminal: Terminal): Prompt {
  const lines = createInterface({ input: process.stdin, terminal: false });
  const iterator = lines[Symbol.asyncIterator]();
  return {
    async ask(text) {
      terminal.err(text);
      const { value, done } = await iterator.next();
      return done ? undefined : value;
    },
    close: () => lines.close(),
  };
}

/** Asks the questions that have no usable answer yet; an empty line accepts the answer in brackets. */
export async function askAnswers(
  pattern: Pattern,
  given: Answers,
  { model, machine }: Target,
  prompt: Prompt,
  terminal: Terminal,
  language: Language,
): Promise<Answers> {
  const answers: Record<string, string> = { ...given };
  for (const question of pattern.questions) {
    if (!isAsked(question, answers)) continue;
    const usable = given[question.id] !== undefined && question.check(given[question.id]!) === undefined;
    if (usable) continue;
    const suggested = question.suggest(model, machine);
    const choices = question.choices?.(model) ?? [];
    terminal.err(`\n${inLanguage(question.prompt, language)}\n`);
    for (const { value, label, detail } of choices) {
      terminal.err(
        `  ${value}${inLanguage(label, language) === value ? "" : `: ${inLanguage(label, language)}`}${detail ? ` (${inLanguage(detail, language)})` : ""}\n`,
      );
    }
    answers[question.id] = await askOne(question, suggested, prompt, terminal, language);
  }
  return answers;
}

async function askOne(
  question: Question,
  suggested: string,
  prompt: Prompt,
  terminal: Terminal,
  language: Language,
): Promise<string> {
  for (;;) {
    const line = await prompt.ask(`${suggested === "" ? question.placeholder : `[${suggested}]`}> `);
    if (line === undefined) throw inputEnded;
    const answer = line.trim() === "" ? suggested : line.trim();
    const problem = question.check(answer);
    if (problem === undefined) return answer;
    terminal.err(`${inLanguage(problem, language)}\n`);
  }
}

export async function confirm(prompt: Prompt, language: Language): Promise<boolean> {
  const line = await prompt.ask(
    inLanguage({ en: "\nWrite these changes? (yes/no) ", ja: "\nこの変更を書き込みますか? (yes/no) " }, language),
  );
  return /^y(es)?$/i.test(line?.trim() ?? "");
}

const inputEnded = new CannotRun({
  en: "The input ended before everything was answered; nothing was written. --yes does not ask.",
  ja: "すべての質問に答える前に入力が終わったため、何も書き込みませんでした。--yes を付けると質問しません。",
});
