import { applyEdits } from "../edits/apply.js";
import type { Edit } from "../edits/edit.js";
import { deleteLines, lineEnding } from "../edits/edit.js";
import { inLanguage, type Language } from "../facts/message.js";
import { type ConfigInput, ConfigModel } from "../model/values/model.js";
import type { Assignment } from "../syntax/main-cf.js";
import type { SourceText } from "../syntax/text.js";
import { appendLines, changed, type Note, type Replaced } from "./edits.js";
import { masterEdits } from "./master-edits.js";
import type { Group, Obsolete, Plan, PlannedSetting } from "./pattern.js";
import { stateOf } from "./state.js";

/** The URIs of the files that a plan changes. A file that does not exist yet is created. */
export interface PlanFiles {
  readonly main: string;
  readonly master: string;
}

export interface PlanEdits {
  readonly edits: readonly Edit[];
  /** What was replaced, removed or left unchanged, and why. Additions are not listed. */
  readonly notes: readonly Note[];
}

/** The edits that make main.cf and master.cf conform to a plan. Settings that conform already keep their form. */
export function planEdits(plan: Plan, model: ConfigModel, files: PlanFiles, language: Language): PlanEdits {
  const main = model.input.main ?? { uri: files.main, text: "" };
  const master = model.input.master ?? { uri: files.master, text: "" };
  const added = append(main, missingGroups(model, plan.groups), plan, language);
  const services = masterEdits(plan, model, master, language);
  const withServices = { ...model.input, master: { uri: master.uri, text: applyEdits(master.text, services.edits) } };
  const replaced = differing(plan, model, withServices, main, added).map((setting) => changeOf(model, setting));
  const removed = (plan.obsolete ?? []).flatMap((each) => remove(model, each));
  const remarks = (plan.remarks ?? []).map((what) => ({ what }));
  return {
    edits: [
      ...replaced.flatMap(({ edits }) => edits),
      ...removed.flatMap(({ edits }) => edits),
      ...added,
      ...services.edits,
    ],
    notes: [...[...replaced, ...removed, ...services.replaced].map(({ note }) => note), ...remarks],
  };
}

/** The settings to replace: those that differ now, and those that would differ after the other edits. */
function differing(
  plan: Plan,
  model: ConfigModel,
  input: ConfigInput,
  main: SourceText,
  added: readonly Edit[],
): PlannedSetting[] {
  const settings = plan.groups.flatMap((group) => group.settings).filter(({ name }) => model.assignment(name));
  const found = settings.filter((setting) => stateOf(model, setting) === "differs");
  for (;;) {
    const edits = [...added, ...found.flatMap((setting) => changeOf(model, setting).edits)];
    const after = new ConfigModel({ ...input, main: { uri: main.uri, text: applyEdits(main.text, edits) } });
    const more = settings.filter((setting) => !found.includes(setting) && stateOf(after, setting) === "differs");
    if (more.length === 0) return found;
    found.push(...more);
  }
}

/** The edits for a setting whose value differs from the plan. */
export function changeOf(model: ConfigModel, setting: PlannedSetting): Replaced {
  const assignment = model.assignment(setting.name)!;
  const amended = setting.amend?.(assignment);
  const becomes = amended?.becomes ?? setting.value;
  const edits = amended?.edits ?? [replaceKeepingComments(model, assignment, setting.value)];
  return { edits, note: { what: changed(setting.name, assignment, becomes), why: setting.why } };
}

/** Replaces a value. Comments between its lines are kept, after the new value. */
function replaceKeepingComments({ main }: ConfigModel, assignment: Assignment, newText: string): Edit {
  const { source, value, name } = assignment;
  const equals = source.text.indexOf("=", name.range.end);
  // An empty value has an empty range; the edit replaces the `=` as well, so that it does not overlap another one.
  if (value.text === "") return { uri: source.uri, range: { start: equals, end: equals + 1 }, newText: `= ${newText}` };
  const start = newText === "" ? equals + 1 : value.range.start;
  const { end } = value.range;
  const inside = main.comments.filter((comment) => comment.start >= start && comment.end <= end);
  const newline = lineEnding(source);
  const comments = inside.map((comment) => newline + source.text.slice(comment.start, comment.end).replace(/\r$/, ""));
  return { uri: source.uri, range: { start, end }, newText: newText + comments.join("") };
}

function remove(model: ConfigModel, { name, why }: Obsolete): Replaced[] {
  const assignments = model.main.assignments.filter((assignment) => assignment.name.text === name);
  if (assignments.length === 0) return [];
  return [
    {
      edits: assignments.map((assignment) => deleteLines(assignment.source, assignment.range)),
      note: { what: { en: `${name} is deleted.`, ja: `${name} を削除。` }, why },
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
  const heading =
    main.text.trim() === ""
      ? [inLanguage(title, language), inLanguage(detail, language)]
      : [inLanguage(title, language)];
  const lines = [
    ...heading.map((line) => `# ${line}`),
    ...groups.flatMap(({ comment, settings }) => [
      "",
      `# ${inLanguage(comment, language)}`,
      ...settings.map(({ name, value }) => (value === "" ? `${name} =` : `${name} = ${value}`)),
    ]),
  ];
  return [appendLines(main, lines)];
}
