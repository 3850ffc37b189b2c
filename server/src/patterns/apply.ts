import type { Language, Message } from "../facts/message.js";
import type { ConfigModel } from "../model/model.js";
import type { Edit } from "../rules/rule.js";
import { deleteLines, lineEnding } from "../rules/support.js";
import type { Assignment } from "../syntax/main-cf.js";
import type { SourceText } from "../syntax/text.js";
import { applyMaster } from "./apply-master.js";
import { appendLines, changed, type Replaced } from "./edits.js";
import type { Group, Obsolete, Plan, PlannedSetting } from "./pattern.js";
import { stateOf } from "./state.js";

/** The files that a plan is for; one that does not exist yet is made. */
export interface Files {
  readonly main: string;
  readonly master: string;
}

export interface Applied {
  readonly edits: readonly Edit[];
  /** What was replaced, removed or left, and why; what is only added is not listed. */
  readonly notes: readonly Message[];
}

/** The edits that bring main.cf and master.cf to a plan. What is right already stays as it is written. */
export function apply(plan: Plan, model: ConfigModel, files: Files, language: Language): Applied {
  const main = model.input.main ?? { uri: files.main, text: "" };
  const master = model.input.master ?? { uri: files.master, text: "" };
  const settings = plan.groups.flatMap((group) => group.settings);
  const differing = settings.filter((setting) => stateOf(model, setting) === "differs");
  const replaced = differing.map((setting) => changeOf(model, setting));
  const removed = (plan.obsolete ?? []).flatMap((each) => remove(model, each));
  const added = append(main, missingGroups(model, plan.groups), plan, language);
  const services = applyMaster(plan, model, master, language);
  return {
    edits: [
      ...replaced.flatMap(({ edits }) => edits),
      ...removed.flatMap(({ edits }) => edits),
      ...added,
      ...services.edits,
    ],
    notes: [...replaced, ...removed, ...services.replaced].map(({ note }) => note).concat(plan.remarks ?? []),
  };
}

/** The change of a setting that differs. */
export function changeOf(model: ConfigModel, setting: PlannedSetting): Replaced {
  const assignment = model.assignment(setting.name)!;
  const amended = setting.amend?.(assignment);
  const becomes = amended?.becomes ?? setting.value;
  const edits = amended?.edits ?? [replaceKeepingComments(model, assignment, setting.value)];
  return { edits, note: changed(setting.name, assignment, becomes, setting.why) };
}

/** Replaces a value. Comments between its lines are put behind it. */
export function replaceKeepingComments({ main }: ConfigModel, assignment: Assignment, newText: string): Edit {
  const { source, value } = assignment;
  const start = newText === "" ? afterEquals(assignment) : valueStart(assignment);
  const end = value.text === "" ? start : value.range.end;
  const inside = main.comments.filter((comment) => comment.start >= start && comment.end <= end);
  const newline = lineEnding(source);
  const comments = inside.map((comment) => newline + source.text.slice(comment.start, comment.end).replace(/\r$/, ""));
  const gap = value.text === "" && newText !== "" && source.text[start - 1] === "=" ? " " : "";
  return { uri: source.uri, range: { start, end }, newText: gap + newText + comments.join("") };
}

function valueStart(assignment: Assignment): number {
  return assignment.value.text === "" ? assignment.range.end : assignment.value.range.start;
}

function afterEquals({ source, name }: Assignment): number {
  return source.text.indexOf("=", name.range.end) + 1;
}

function remove(model: ConfigModel, { name, why }: Obsolete): Replaced[] {
  const assignments = model.main.assignments.filter((assignment) => assignment.name.text === name);
  if (assignments.length === 0) return [];
  return [
    {
      edits: assignments.map((assignment) => deleteLines(assignment.source, assignment.range)),
      note: { en: `${name} was deleted. ${why.en}`, ja: `${name} を削除しました。${why.ja}` },
    },
  ];
}

function missingGroups(model: ConfigModel, groups: readonly Group[]): Group[] {
  return groups
    .map((group) => ({ ...group, settings: group.settings.filter((each) => stateOf(model, each) === "missing") }))
    .filter(({ settings }) => settings.length > 0);
}

function append(main: SourceText, groups: readonly Group[], plan: Plan, language: Language): Edit[] {
  if (groups.length === 0) return [];
  const { title, detail } = plan.pattern;
  const heading = main.text.trim() === "" ? [title[language], detail[language]] : [title[language]];
  const lines = [
    ...heading.map((line) => `# ${line}`),
    ...groups.flatMap(({ comment, settings }) => [
      "",
      `# ${comment[language]}`,
      ...settings.map(({ name, value }) => (value === "" ? `${name} =` : `${name} = ${value}`)),
    ]),
  ];
  return [appendLines(main, lines)];
}
