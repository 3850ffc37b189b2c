import type { Edit } from "../edits/edit.js";
import { insertLine } from "../edits/edit.js";
import { excerpt, type Message } from "../facts/message.js";
import type { ConfigModel, Location } from "../model/values/model.js";
import { atName } from "../model/values/queries.js";
import { detect } from "./detect.js";
import { masterEdits, merge } from "./master-edits.js";
import type { Machine, ManualStep, Pattern, Plan, PlannedService, PlannedSetting } from "./pattern.js";
import { planFor } from "./plan.js";
import { changeOf, type PlanFiles } from "./plan-edits.js";
import { overrideStates, type RecommendationState, serviceFor, stateOf, substituteFor } from "./state.js";

/** A recommended setting or service, and whether the configuration has it. */
export interface ChecklistItem {
  /** The name of the parameter, or `name/type` of the service. */
  readonly name: string;
  readonly file: "main.cf" | "master.cf";
  readonly state: RecommendationState;
  /** The value in force, in one line. */
  readonly value: string;
  /** The value that the pattern would write. */
  readonly recommended: string;
  /** True if the recommended value is only an example, because the real one is unknown. There is no edit then. */
  readonly isExample: boolean;
  /** The reason for the recommendation, in one sentence. */
  readonly why: Message;
  /** Where it is set, if it is. */
  readonly at?: Location;
  /** The edits that set it. */
  readonly edits: readonly Edit[];
}

export interface Checklist {
  readonly pattern: Pattern;
  readonly items: readonly ChecklistItem[];
  /** What to do outside main.cf and master.cf. */
  readonly steps: readonly ManualStep[];
}

/** The recommendations of the pattern that a configuration follows; undefined if it follows none. */
export function checklist(
  model: ConfigModel,
  files: PlanFiles,
  machine: Machine = {},
  pattern: Pattern | undefined = detect(model),
): Checklist | undefined {
  if (pattern === undefined) return undefined;
  const plan = planFor(pattern, {}, model, machine);
  const settings = plan.groups.flatMap((group) =>
    group.settings.map((setting) => settingItem(model, files, setting, group.settings)),
  );
  const services = plan.services.map((planned) => serviceItem(model, files, plan, planned));
  return { pattern, items: [...settings, ...services], steps: plan.steps };
}

function settingItem(
  model: ConfigModel,
  files: PlanFiles,
  setting: PlannedSetting,
  group: readonly PlannedSetting[],
): ChecklistItem {
  const { name, value, why, isExample = false } = setting;
  const state = stateOf(model, setting);
  const assignment = model.assignment(name);
  return {
    name,
    file: "main.cf",
    state,
    value: excerpt(assignment?.value.text ?? model.value(name)),
    recommended: value,
    isExample,
    why,
    ...(assignment && { at: atName(assignment) }),
    edits: state === "set" || isExample ? [] : editsFor(model, files, setting, group),
  };
}

function editsFor(
  model: ConfigModel,
  files: PlanFiles,
  setting: PlannedSetting,
  group: readonly PlannedSetting[],
): readonly Edit[] {
  const isThere = stateOf(model, setting) === "differs";
  return isThere ? changeOf(model, setting).edits : [insert(model, files, setting, group)];
}

/** Inserts a setting after the last existing one of its group. */
function insert(
  model: ConfigModel,
  files: PlanFiles,
  { name, value }: PlannedSetting,
  group: readonly PlannedSetting[],
): Edit {
  const main = model.input.main ?? { uri: files.main, text: "" };
  const siblings = group.map((each) => model.assignment(each.name)).filter((each) => each !== undefined);
  const last = siblings.sort((a, b) => a.range.start - b.range.start).at(-1);
  return insertLine(main, value === "" ? `${name} =` : `${name} = ${value}`, last);
}

function serviceItem(model: ConfigModel, files: PlanFiles, plan: Plan, planned: PlannedService): ChecklistItem {
  const [name = "", type = ""] = planned.columns;
  const service = serviceFor(model, planned);
  const other = service ?? substituteFor(model, planned);
  const states = service === undefined ? [] : overrideStates(model, service, planned);
  const isDifferent = service !== undefined && isChanged(merge(model, service, planned));
  const state: RecommendationState = other === undefined ? "missing" : isDifferent ? "differs" : "set";
  const master = model.input.master ?? { uri: files.master, text: "" };
  const { edits } = masterEdits({ ...plan, services: [planned] }, model, master, "en");
  const wrong = states.filter((each) => each.state !== "set").map((each) => each.planned);
  return {
    name: `${name}/${type}`,
    file: "master.cf",
    state,
    value: other?.columns.command?.text ?? "",
    recommended: wrong.map((each) => `-o ${each.name}=${each.value}`).join(" "),
    isExample: false,
    why: planned.why,
    ...(other?.columns.service && { at: { uri: master.uri, range: other.columns.service.range } }),
    edits: state === "set" ? [] : edits,
  };
}

function isChanged({ edits, replaced }: ReturnType<typeof merge>): boolean {
  return edits.length > 0 || replaced.length > 0;
}
