/** The result of a question whose back button was pressed. */
export const back = Symbol("back");

export interface WizardStep {
  /** False if the answers so far make the step unnecessary; it is then skipped in both directions. */
  readonly applies: () => boolean;
  /** Asks the user; `undefined` means that the user cancelled. */
  readonly ask: () => Promise<string | typeof back | undefined>;
}

/** Runs the steps in order. The back button leads to the previous step, and ends the run at the first one. */
export async function runSteps(steps: readonly WizardStep[]): Promise<"done" | "cancelled" | "back"> {
  let direction = 1;
  for (let index = 0; index < steps.length; index += direction) {
    const step = steps[index];
    if (step === undefined) return "back";
    if (!step.applies()) continue;
    const answer = await step.ask();
    if (answer === undefined) return "cancelled";
    direction = answer === back ? -1 : 1;
  }
  return "done";
}
