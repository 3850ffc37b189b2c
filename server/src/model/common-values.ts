import { Reads } from "../syntax/reads.js";

/**
 * Stands for the values that some models in a row have in common: from one keystroke to the next, nearly all of them.
 * What was expanded with these values in one of the models is the same in all of them.
 */
export class CommonValues {
  private readonly used = new Reads();
  /** Names whose values are not the same in all of the models. */
  private readonly others = new Set<string>();

  /** Says that an expansion has used some names. @returns false where it is not the same in all models */
  use(reads: Reads): boolean {
    if (reads.hasOneOf(this.others)) return false;
    this.used.addThose(reads);
    return true;
  }

  /** Says that in one more model some names have other values. @returns false where they have been used already */
  leave(names: ReadonlySet<string>): boolean {
    if (this.used.hasOneOf(names)) return false;
    for (const name of names) this.others.add(name);
    return true;
  }
}
