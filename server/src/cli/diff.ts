import { structuredPatch } from "diff";

/** Returns the text to print for a line, given its index in the text before or after the change. */
export type ShowLine = (side: "before" | "after", index: number, line: string) => string;

/**
 * The differences between two texts, with lines of context, in the unified format of diff(1).
 * @param show replaces the text of a line, for example to hide a password
 */
export function unifiedDiff(
  before: string,
  after: string,
  path: string,
  show: ShowLine = (_, __, line) => line,
): string {
  if (before === after) return "";
  const from = before === "" ? "/dev/null" : path;
  const { hunks } = structuredPatch(from, path, before, after, undefined, undefined, { context: 3 });
  const lines = hunks.flatMap((hunk) => [heading(hunk), ...body(hunk, show)]);
  return [`--- ${from}`, `+++ ${path}`, ...lines].map((line) => `${line}\n`).join("");
}

type Hunk = ReturnType<typeof structuredPatch>["hunks"][number];

function heading({ oldStart, oldLines, newStart, newLines }: Hunk): string {
  // A side without lines names the line before it (POSIX diff -u).
  const start = (line: number, count: number): number => (count === 0 ? line - 1 : line);
  return `@@ -${start(oldStart, oldLines)},${oldLines} +${start(newStart, newLines)},${newLines} @@`;
}

function body({ oldStart, newStart, lines }: Hunk, show: ShowLine): string[] {
  let [before, after] = [oldStart - 1, newStart - 1];
  return lines.map((line) => {
    const [sign, text] = [line[0]!, line.slice(1)];
    // “\ No newline at end of file”
    if (sign === "\\") return line;
    const shown = sign === "-" ? show("before", before, text) : show("after", after, text);
    if (sign !== "+") before++;
    if (sign !== "-") after++;
    return sign + shown;
  });
}
