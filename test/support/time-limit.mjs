// Every time limit of the tests comes from here. A limit only ends what hangs: nothing waits for it that goes well.

/** How many times longer everything may take than on a quiet machine; with four busy processes for each core it does. */
const factor = Number(process.env.POSTFIX_TEST_TIME_FACTOR || 4);

/** The limit, in milliseconds, for what takes less than so many seconds on a quiet machine. */
export function timeLimit(seconds) {
  return seconds * 1000 * factor;
}
