/** What a question answers when its back button is pressed. */
export const back = Symbol("back");

export interface WizardStep {
  /** False where the answers so far make the question needless: it is passed over, in both directions. */
  readonly applies: () => boolean;
  /** Asks; `undefined` means that the user gave up. */
  readonly ask: () => Promise<string | typeof back | undefined>;
}

/** Asks in order. The back button leads to the question before, and from the first one out of the list. */
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
