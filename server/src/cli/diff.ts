/** The lines that differ between two texts, with those around them, in the unified format of diff(1). */
export function unifiedDiff(before: string, after: string, path: string): string {
  if (before === after) return "";
  const [a, b] = [linesOf(before), linesOf(after)];
  const steps = compare(a, b);
  const from = before === "" ? "/dev/null" : path;
  return [`--- ${from}`, `+++ ${path}`, ...hunks(steps)].map((line) => `${line}\n`).join("");
}

type Step = readonly [sign: " " | "-" | "+", line: string];

/** How many unchanged lines are shown around a change. */
const context = 3;

function linesOf(text: string): string[] {
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines.map((line) => line.replace(/\r$/, ""));
}

/** The shortest way from one list to the other, by their longest common subsequence. */
function compare(a: readonly string[], b: readonly string[]): Step[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const same = (line: string): Step => [" ", line];
  return [
    ...a.slice(0, start).map(same),
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...a.slice(a.length - end).map(same),
  ];
}

function middle(a: readonly string[], b: readonly string[]): Step[] {
  const lengths = commonLengths(a, b);
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      steps.push([" ", a[i++]!]);
      j++;
    } else if (j === b.length || (i < a.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
      steps.push(["-", a[i++]!]);
    } else {
      steps.push(["+", b[j++]!]);
    }
  }
  return steps;
}

/** The length of the longest common subsequence of the rests from each pair of lines on. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint32Array[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i]![j] = a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  return lengths;
}

function hunks(steps: readonly Step[]): string[] {
  const isNear = (at: number): boolean =>
    steps.slice(Math.max(0, at - context), at + context + 1).some(([sign]) => sign !== " ");
  const lines: string[] = [];
  let [before, after] = [1, 1];
  for (let at = 0; at < steps.length; ) {
    let end = at;
    while (end < steps.length && isNear(end)) end++;
    if (end > at) lines.push(heading(steps.slice(at, end), before, after));
    else end = at + 1;
    for (const [sign, line] of steps.slice(at, end)) {
      if (isNear(at)) lines.push(sign + line);
      if (sign !== "+") before++;
      if (sign !== "-") after++;
    }
    at = end;
  }
  return lines;
}

function heading(steps: readonly Step[], before: number, after: number): string {
  const olds = steps.filter(([sign]) => sign !== "+").length;
  const news = steps.filter(([sign]) => sign !== "-").length;
  return `@@ -${olds === 0 ? before - 1 : before},${olds} +${news === 0 ? after - 1 : after},${news} @@`;
}
