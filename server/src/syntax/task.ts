/** Work that can pause at each `yield`, so that a request need not wait for its end. */
export type Task<T> = Generator<void, T>;

/** Runs a task without a pause. */
export function runToEnd<T>(task: Task<T>): T {
  for (;;) {
    const step = task.next();
    if (step.done) return step.value;
  }
}
