import fc from "fast-check";

/** Pieces that are significant to a parser, and pieces that are not text at all. */
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("\n", "\r\n", "\r", " ", "\t", "\n ", "\n\t", "\n#", "#", "=", " = ", ",") },
  {
    weight: 6,
    arbitrary: fc.constantFrom("$", "${", "$(", "}", ")", "{", "?", ":", "==", "<=level", "$$", "-o", "--"),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom("myhostname", "foo", "smtp", "inet", "unix", "n", "y", "-", "smtpd", "hash:/x"),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "\0",
      "\ufeff",
      "\ud800",
      "\udc80",
      "\ufffd",
      "\u00e9",
      "日本",
      "😀",
      "\u000b",
      "\f",
      "\u0085",
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom("{{ x }}", "{% if %}", "<%= x %>", "@@X@@", "%%X%%", "__X__", "${ENV_VAR}") },
  { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
);

/** Text that may be anything; it often looks like a configuration. */
export const anyText: fc.Arbitrary<string> = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));

/**
 * How many times longer an action takes on input that is 16 times as long: about 16 if the time is linear, 256 if it is
 * quadratic. The fastest of several runs counts, because a busy machine only makes runs slower; each run has a
 * different text, so that no cache applies.
 */
export function growth(make: (size: number) => string, action: (text: string) => void): number {
  let run = 0;
  const time = (size: number): number => {
    run += 20;
    const text = make(size + run);
    return processorTime(() => action(text));
  };
  const best = (size: number): number => Math.min(time(size), time(size), time(size));
  let size = 500;
  // The smaller text must be long enough to cause garbage collection too.
  while (best(size) < 8 && size < 1 << 20) size *= 2;
  const large = best(size * 16);
  return large / best(size);
}

/** Between linear and quadratic: garbage collection, which small inputs do without, takes several times the work. */
export const maximalGrowth = 128;

/** The CPU time of an action in this process, in milliseconds. */
function processorTime(action: () => void): number {
  const start = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
