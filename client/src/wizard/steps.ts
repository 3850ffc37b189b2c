/** What a question answers when its back button is pressed. */
export const back = Symbol("back");

/** Asks one thing; `undefined` means that the user gave up. */
export type Ask = () => Promise<string | typeof back | undefined>;

/** Asks in order. The back button leads to the question before, and from the first one out of the list. */
export async function runSteps(steps: readonly Ask[]): Promise<"done" | "cancelled" | "back"> {
  let index = 0;
  while (index < steps.length) {
    const answer = await steps[index]?.();
    if (answer === undefined) return "cancelled";
    index += answer === back ? -1 : 1;
    if (index < 0) return "back";
  }
  return "done";
}
