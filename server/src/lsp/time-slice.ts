import type { Task } from "../syntax/task.js";

/** Runs something after what waits already, messages of the client among it; a timer would wait a millisecond more. */
export const afterQueued: (run: () => void) => void =
  typeof setImmediate === "undefined" ? (run) => void setTimeout(run) : (run) => void setImmediate(run);

/** Work that takes longer (ms) lets others have their turn in between: nobody's hover waits for a check to end. */
const timeSlice = 8;
/**
 * As long as others use more than this (ms) of a pause, there is another pause: each takes one message from the queue. A
 * pause that nobody uses takes a hundredth of a millisecond, one with the shortest answer a tenth.
 */
const idle = typeof setImmediate === "undefined" ? 5 : 0.05; // a timer of a browser takes up to 4 ms
const mostPauses = 50;

/**
 * Does work in turns.
 * @param isWanted asked between two turns: where it says no, the work is left
 * @returns undefined for work that was left
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

/** Lets others have their turn; gives the time that it took. */
async function pause(): Promise<number> {
  const start = performance.now();
  await new Promise<void>(afterQueued);
  return performance.now() - start;
}
