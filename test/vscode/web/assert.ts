/** The few assertions that the tests use, for an environment without Node. */
const assert = {
  ok(value: unknown, message = "not true"): asserts value {
    if (!value) throw new Error(message);
  },
  equal(actual: unknown, expected: unknown, message?: string): void {
    if (!Object.is(actual, expected)) fail(actual, expected, message);
  },
  deepEqual(actual: unknown, expected: unknown, message?: string): void {
    if (JSON.stringify(actual) !== JSON.stringify(expected)) fail(actual, expected, message);
  },
  match(actual: string, expected: RegExp, message?: string): void {
    if (!expected.test(actual)) fail(actual, expected.source, message);
  },
};

export default assert;

function fail(actual: unknown, expected: unknown, message = "not as expected"): never {
  throw new Error(`${message}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
}
