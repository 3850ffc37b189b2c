// All time limits of the tests are defined here. A limit only ends what hangs; successful tests never wait for it.

/** The factor by which everything may be slower than on an idle machine, as with four busy processes per core. */
const factor = Number(process.env.POSTFIX_TEST_TIME_FACTOR || 4);

/** The limit (ms) for something that takes less than this many seconds on an idle machine. */
export function timeLimit(seconds) {
  return seconds * 1000 * factor;
}
