/** Work that can be left alone for a while between two steps, so that nobody waits for the end of it. */
export type Task<T> = Generator<void, T>;

/** Does all the steps at once. */
export function runToEnd<T>(steps: Task<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
