import { type ConfigInput, type ConfigModel, isSameAround } from "../model/model.js";
import type { MainCfDocument } from "../syntax/main-cf.js";
import { changesBetween, type MainCfChanges } from "../syntax/main-cf-changes.js";
import { type Reads, recorded } from "../syntax/reads.js";
import type { Rule } from "./rule.js";

/** What an earlier check knows, and what is different in main.cf since. */
interface Earlier {
  readonly quiet: Quiet;
  readonly changes: MainCfChanges;
  /** True where the rules that look at each setting are the same as then. */
  readonly areSameRules: boolean;
}

/**
 * Where a check finds nothing, and what it looks at for that. The check after the next edit of main.cf leaves out what
 * has looked at nothing that is different then. What was found is looked for anew: it stands somewhere else.
 */
export class Quiet {
  private readonly main: MainCfDocument;
  private readonly input: ConfigInput;
  private readonly rules = new Map<Rule, Reads>();
  /** By the index among the settings of the model; undefined where something was found. */
  private readonly settings: (Reads | undefined)[] = [];
  private earlier: Earlier | undefined;

  /**
   * @param model what is checked
   * @param settingRules the rules that look at each setting
   * @param last what the last check of the same configuration left
   */
  constructor(
    model: ConfigModel,
    private readonly settingRules: readonly Rule[],
    last?: Quiet,
  ) {
    this.main = model.main;
    this.input = model.input;
    if (last !== undefined && isSameAround(last.input, this.input)) {
      const areSameRules = isSameList(last.settingRules, settingRules);
      this.earlier = { quiet: last, changes: changesBetween(last.main, this.main), areSameRules };
    }
  }

  /** What a rule finds, unless it is known to find nothing. */
  check<T>(rule: Rule, find: () => T[]): T[] {
    const known = this.earlier?.quiet.rules.get(rule);
    if (known !== undefined && !known.hasOneOf(this.earlier!.changes.names)) {
      this.rules.set(rule, known);
      return [];
    }
    const { value, reads } = recorded(find);
    if (value.length === 0) this.rules.set(rule, reads);
    return value;
  }

  /**
   * Called for each setting, in their order: looks at it, unless it is known that no rule finds anything in it.
   * @param find true where it finds something
   */
  checkSetting(index: number, count: number, find: () => boolean): void {
    const known = this.knownSetting(index, count);
    if (known !== undefined) {
      this.settings.push(known);
      return;
    }
    const { value, reads } = recorded(find);
    this.settings.push(value ? undefined : reads);
  }

  /** To be called when all is checked: nothing older is needed any more. */
  done(): this {
    this.earlier = undefined;
    return this;
  }

  private knownSetting(index: number, count: number): Reads | undefined {
    if (this.earlier === undefined) return undefined;
    const { quiet, changes, areSameRules } = this.earlier;
    if (!areSameRules) return undefined;
    const isAtStart = index < changes.sameAtStart;
    // Behind the assignments of main.cf come the overrides of master.cf, which are the same.
    const overrides = count - this.main.assignments.length;
    if (!isAtStart && index < count - overrides - changes.sameAtEnd) return undefined;
    const known = quiet.settings[isAtStart ? index : index - count + quiet.settings.length];
    return known?.hasOneOf(changes.names) === false ? known : undefined;
  }
}

function isSameList(last: readonly Rule[], now: readonly Rule[]): boolean {
  return last.length === now.length && last.every((rule, index) => rule === now[index]);
}
