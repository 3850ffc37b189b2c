/** Work that can pause at each `yield`, so that requests can be answered before it is finished. */
export type Task<T> = Generator<void, T>;

/** Runs a task to its end without pausing, and returns its result. */
export function runToEnd<T>(task: Task<T>): T {
  for (;;) {
    const step = task.next();
    if (step.done) return step.value;
  }
}
