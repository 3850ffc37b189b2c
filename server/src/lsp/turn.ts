/** Runs something after what waits already, messages of the client among it; a timer would wait a millisecond more. */
export const afterOthers: (run: () => void) => void =
  typeof setImmediate === "undefined" ? (run) => void setTimeout(run) : (run) => void setImmediate(run);
