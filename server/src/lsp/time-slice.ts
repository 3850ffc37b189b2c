import type { Task } from "../syntax/task.js";

/**
 * Runs a callback after all events that are queued already, such as messages of the client. A timer would take a
 * millisecond longer.
 */
export const afterQueued: (run: () => void) => void =
  typeof setImmediate === "undefined" ? (run) => void setTimeout(run) : (run) => void setImmediate(run);

/**
 * Time slice in ms, after which a running task yields to the event loop, so that a hover need not wait for a check to
 * end.
 */
const timeSlice = 8;
/**
 * The longest pause (ms) that counts as idle. After a longer one, a message was handled, and the task pauses again,
 * because each pause handles only one message of the queue. An idle pause takes a hundredth of a millisecond, one with
 * the shortest answer a tenth.
 */
const idle = typeof setImmediate === "undefined" ? 5 : 0.05; // a timer of a browser takes up to 4 ms
const mostPauses = 50;

/**
 * Runs a task in time slices.
 * @param isWanted called between two slices; if it returns false, the task is abandoned
 * @returns the task's result; undefined if it was abandoned
 */
export async function runSliced<T>(steps: Task<T>, isWanted: () => boolean = () => true): Promise<T | undefined> {
  let start = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - start < timeSlice) continue;
    for (let pauses = 0; pauses < mostPauses && (await pause()) > idle; pauses++);
    if (!isWanted()) {
      steps.return(undefined as T);
      return undefined;
    }
    start = performance.now();
  }
}

/** Yields to the event loop once; returns how long that took (ms). */
async function pause(): Promise<number> {
  const start = performance.now();
  await new Promise<void>(afterQueued);
  return performance.now() - start;
}
