import { inLanguage, type Language } from "../facts/message.js";
import { applyEdits } from "../features/fixes.js";
import { completeAnswers, problemsWith } from "../patterns/answers.js";
import { noteText } from "../patterns/edits.js";
import { patternNamed, patterns } from "../patterns/index.js";
import type { Answers, Pattern, Plan } from "../patterns/pattern.js";
import { planFor } from "../patterns/plan.js";
import { type PlanEdits, planEdits } from "../patterns/plan-edits.js";
import { stepText } from "../patterns/step-text.js";
import { askAnswers, confirm, type Prompt, startPrompt } from "./ask.js";
import { CannotRun } from "./cannot-run.js";
import { unifiedDiff } from "./diff.js";
import { inside } from "./load.js";
import { readTarget, type Target } from "./target.js";
import type { Terminal } from "./terminal.js";
import { type PlannedWrite, writeAll } from "./write.js";

export interface NewOptions {
  readonly list?: boolean;
  readonly yes?: boolean;
  readonly hostname?: string;
  readonly relayhost?: string;
  readonly networks?: string;
  readonly sasl?: string;
  readonly nullClient?: boolean;
  readonly certificate?: string;
  readonly key?: string;
  readonly versionOfPostfix?: string;
}

/** `postfix-config new`: lists the patterns, or makes a configuration directory follow one. */
export async function newConfiguration(
  name: string | undefined,
  directory: string,
  options: NewOptions,
  terminal: Terminal,
  language: Language,
): Promise<number> {
  if (options.list) {
    for (const { id, title, detail } of patterns)
      terminal.out(`${id.padEnd(16)}${inLanguage(title, language)}: ${inLanguage(detail, language)}\n`);
    return 0;
  }
  const pattern = patternOf(name);
  const target = await readTarget(directory, options.versionOfPostfix);
  const given = answersOf(options);
  if (options.yes) return write(pattern, given, target, terminal, language);
  const prompt = startPrompt(terminal);
  try {
    return await ask(pattern, given, target, prompt, terminal, language);
  } finally {
    prompt.close();
  }
}

function patternOf(name: string | undefined): Pattern {
  const pattern = patternNamed(name ?? "");
  if (pattern !== undefined) return pattern;
  const known = patterns.map(({ id }) => id);
  throw name === undefined
    ? new CannotRun({
        en: `Which pattern? There are ${known.join(", ")}; “new --list” explains them.`,
        ja: `構成パターンを指定してください: ${known.join("、")} (「new --list」で説明を表示します)`,
      })
    : new CannotRun({
        en: `There is no pattern “${name}”. There are ${known.join(", ")}.`,
        ja: `「${name}」という構成パターンはありません。使えるのは ${known.join("、")} です。`,
      });
}

/** The answers that the options contain; options for which the pattern has no question have no effect. */
function answersOf({ hostname, relayhost, networks, sasl, nullClient, certificate, key }: NewOptions): Answers {
  return {
    ...(hostname !== undefined && { hostname }),
    ...(relayhost !== undefined && { provider: "other", relayhost, hub: relayhost }),
    ...(networks !== undefined && { networks }),
    ...(sasl !== undefined && { sasl }),
    ...(nullClient && { form: "null-client" }),
    ...(certificate !== undefined && { certificate, key: key ?? certificate }),
    ...(key !== undefined && { key }),
  };
}

async function ask(
  pattern: Pattern,
  given: Answers,
  target: Target,
  prompt: Prompt,
  terminal: Terminal,
  language: Language,
): Promise<number> {
  const answers = await askAnswers(pattern, given, target, prompt, terminal, language);
  const { changes } = changesOf(pattern, answers, target, language);
  terminal.out(changes.map(({ path, before, after }) => `\n${unifiedDiff(before, after, path)}`).join(""));
  if (changes.length > 0 && !(await confirm(prompt, language))) return 1;
  return write(pattern, answers, target, terminal, language);
}

async function write(
  pattern: Pattern,
  given: Answers,
  target: Target,
  terminal: Terminal,
  language: Language,
): Promise<number> {
  refuse(pattern, given, target);
  const { plan, applied, changes } = changesOf(pattern, given, target, language);
  const written = await writeAll(target, changes, plan.steps);
  const say = (lines: readonly string[]): void => terminal.out(lines.map((line) => `${line}\n`).join(""));
  if (written.length === 0)
    say([inLanguage({ en: "Nothing had to be changed.", ja: "変更の必要はありませんでした。" }, language)]);
  say(written.map((path) => inLanguage({ en: `Written: ${path}`, ja: `書き込みました: ${path}` }, language)));
  say(applied.notes.map((note) => `- ${inLanguage(noteText(note), language)}`));
  say(["", inLanguage({ en: "What to do next:", ja: "次に行うこと:" }, language)]);
  say(plan.steps.map((step, index) => `${index + 1}. ${stepText(step, language, "plain")}`));
  return 0;
}

/** Throws CannotRun if the values of options cannot be used. */
function refuse(pattern: Pattern, given: Answers, { model, machine }: Target): void {
  const answers = completeAnswers(pattern, given, model, machine);
  const problems = problemsWith(pattern, answers);
  if (problems.length === 0) return;
  const lines = (language: Language): string =>
    problems.map(({ question, problem }) => `${optionOf(question.id)}: ${inLanguage(problem, language)}`).join("\n");
  throw new CannotRun({ en: lines("en"), ja: lines("ja") });
}

function optionOf(question: string): string {
  return `--${question === "hub" ? "relayhost" : question}`;
}

interface Changes {
  readonly plan: Plan;
  readonly applied: PlanEdits;
  readonly changes: readonly PlannedWrite[];
}

function changesOf(pattern: Pattern, given: Answers, target: Target, language: Language): Changes {
  const { model, files, machine, directory } = target;
  const plan = planFor(pattern, given, model, machine);
  const applied = planEdits(plan, model, files, language);
  const changes = (["main", "master"] as const).map((name) => {
    const before = model.input[name]?.text ?? "";
    const after = applyEdits(
      before,
      applied.edits.filter(({ uri }) => uri === files[name]),
    );
    return { path: inside(directory, `${name}.cf`), before, after };
  });
  return { plan, applied, changes: changes.filter(({ before, after }) => before !== after) };
}
