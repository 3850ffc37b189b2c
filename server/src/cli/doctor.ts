import { inLanguage, type Language } from "../facts/message.js";
import { type ChecklistItem, checklist } from "../patterns/checklist.js";
import { patternNamed, patterns } from "../patterns/index.js";
import type { RecommendationState } from "../patterns/state.js";
import { CannotRun } from "./cannot-run.js";
import { readTarget } from "./target.js";
import type { Terminal } from "./terminal.js";

export interface DoctorOptions {
  readonly pattern?: string;
  readonly versionOfPostfix?: string;
}

/** `postfix-config doctor`: the exit status is 0 if everything that the pattern recommends is set. */
export async function doctor(
  directory: string,
  options: DoctorOptions,
  terminal: Terminal,
  language: Language,
): Promise<number> {
  const target = await readTarget(directory, options.versionOfPostfix);
  if (target.model.input.main === undefined && target.model.input.master === undefined) throw nothingIn(directory);
  const found = checklist(target.model, target.files, target.machine, wanted(options.pattern));
  if (found === undefined) throw noPattern;
  terminal.out(`${found.pattern.id}: ${inLanguage(found.pattern.title, language)}\n\n`);
  for (const item of found.items) terminal.out(describe(item, language));
  const open = found.items.filter(({ state }) => state !== "set").length;
  terminal.out(`\n${summary(found.items.length, open)[language]}\n`);
  return open === 0 ? 0 : 1;
}

function wanted(name: string | undefined): ReturnType<typeof patternNamed> {
  const pattern = name === undefined ? undefined : patternNamed(name);
  if (name === undefined || pattern !== undefined) return pattern;
  const known = patterns.map(({ id }) => id).join(", ");
  throw new CannotRun({
    en: `There is no pattern “${name}”. There are ${known}.`,
    ja: `「${name}」という構成パターンはありません。使えるのは ${known} です。`,
  });
}

const states: Readonly<Record<RecommendationState, Record<Language, string>>> = {
  set: { en: "set", ja: "設定済み" },
  differs: { en: "differs", ja: "相違" },
  missing: { en: "missing", ja: "未設定" },
};

function describe(item: ChecklistItem, language: Language): string {
  const { state, why } = item;
  const word = states[state][language].padEnd(language === "ja" ? 5 : 8);
  const details = [inLanguage(why, language), ...(state === "set" ? [] : [wishFor(item)[language]])];
  return `${word} ${current(item, language)}\n${details.map((line) => `         ${line}\n`).join("")}`;
}

function current({ file, name, value, state }: ChecklistItem, language: Language): string {
  if (file === "master.cf") return name;
  const line = `${name} = ${value}`.trimEnd();
  return state === "missing" ? `${line} ${inLanguage({ en: "(default)", ja: "(既定値)" }, language)}` : line;
}

function wishFor({ file, name, state, recommended, isExample }: ChecklistItem): Record<Language, string> {
  if (file === "main.cf") {
    const line = `${name} = ${recommended}`.trimEnd();
    return isExample
      ? { en: `For example: ${line}`, ja: `例: ${line}` }
      : { en: `Recommended: ${line}`, ja: `推奨: ${line}` };
  }
  if (state === "missing")
    return { en: "master.cf has no such service.", ja: "master.cf にこのサービスがありません。" };
  return { en: `Recommended: ${recommended}`, ja: `推奨: ${recommended}` };
}

function summary(all: number, open: number): Record<Language, string> {
  if (open === 0)
    return { en: `All ${all} recommendations are met.`, ja: `推奨設定 ${all} 件をすべて満たしています。` };
  return {
    en: `${all - open} of ${all} recommendations are met; “postfix-config new PATTERN” makes the other changes.`,
    ja: `推奨設定 ${all} 件のうち ${all - open} 件を満たしています。残りは「postfix-config new PATTERN」で変更できます。`,
  };
}

function nothingIn(directory: string): CannotRun {
  return new CannotRun({
    en: `There is neither a main.cf nor a master.cf in ${directory}.`,
    ja: `${directory} に main.cf も master.cf もありません。`,
  });
}

const noPattern = new CannotRun({
  en: `This configuration follows none of the patterns; say which one is meant: --pattern ${patterns.map(({ id }) => id).join("|")}`,
  ja: `この設定はどの構成パターンにも当てはまりません。どれに合わせるかを指定してください: --pattern ${patterns.map(({ id }) => id).join("|")}`,
});
