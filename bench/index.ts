// Compares the language server with four others in one run: `npm run bench`. Linux only (it reads /proc).
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { type Measurement, measure } from "./measure.js";
import { install, type Subject, subjects } from "./servers.js";

const sizes = [300, 5000] as const;
const runs = 3;

interface Row {
  readonly subject: Subject;
  readonly version: string;
  /** The medians over the runs, by file size. */
  readonly cells: readonly Record<string, number>[];
  readonly slowest: number;
}

async function main(): Promise<void> {
  const versions = install();
  const rows: Row[] = [];
  for (const subject of subjects) {
    console.error(`Measuring ${subject.name} ...`);
    // On its first start, a server may fill caches for later ones.
    await measure(subject, sizes[0]);
    const found: Measurement[][] = [];
    for (const size of sizes) {
      const measured: Measurement[] = [];
      for (let run = 0; run < runs; run++) measured.push(await measure(subject, size));
      found.push(measured);
    }
    const requests = found.flat().flatMap(({ completion, hover }) => [...completion, ...hover]);
    rows.push({
      subject,
      version: versions.get(subject.package ?? "") ?? "this version",
      cells: found.map(summarize),
      slowest: percentile(requests, 0.99),
    });
  }
  print(rows);
  printCheck();
}

function summarize(measured: readonly Measurement[]): Record<string, number> {
  const over = (of: (one: Measurement) => number) => percentile(measured.map(of), 0.5);
  return {
    first: over(({ firstDiagnostics }) => firstDiagnostics),
    edit: over(({ edit }) => percentile(edit, 0.5)),
    completion: over(({ completion }) => percentile(completion, 0.5)),
    hover: over(({ hover }) => percentile(hover, 0.5)),
    memory: over(({ memory }) => memory),
  };
}

function print(rows: readonly Row[]): void {
  console.log(`Medians of ${runs} runs, files of ${sizes.join(" / ")} lines, Node ${process.version}.\n`);
  console.log(
    "| server | first diagnostics (ms) | edit to diagnostics, p50 (ms) | completion p50 (ms) | hover p50 (ms) | requests p99 (ms) | peak memory (MB) |",
  );
  console.log("|---|---|---|---|---|---|---|");
  for (const { subject, version, cells, slowest } of rows) {
    const column = (key: string) => cells.map((cell) => shown(cell[key]!)).join(" / ");
    const columns = ["first", "edit", "completion", "hover"].map(column);
    console.log(`| ${subject.name} ${version} | ${columns.join(" | ")} | ${shown(slowest)} | ${column("memory")} |`);
  }
}

/** Measures `check` on a small directory as a whole process, and for comparison a Node process that does nothing. */
function printCheck(): void {
  const root = join(__dirname, "..");
  const check = wholeProcess([
    join(root, "dist", "postfix-config.js"),
    "check",
    "--fail-on",
    "error",
    join(root, "samples", "relay"),
  ]);
  const nothing = wholeProcess(["-e", "0"]);
  console.log(
    `\n“check DIR”: ${shown(check)} ms; “node -e 0”: ${shown(nothing)} ms; ratio ${(check / nothing).toFixed(2)}.`,
  );
}

function wholeProcess(args: readonly string[]): number {
  const times = Array.from({ length: 21 }, () => {
    const start = performance.now();
    try {
      execFileSync(process.execPath, args, { stdio: "ignore" });
    } catch {
      // The exit status is 1 because there are findings; that does not affect the time.
    }
    return performance.now() - start;
  });
  return percentile(times, 0.5);
}

function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

function shown(value: number): string {
  if (Number.isNaN(value)) return "-";
  return value < 10 ? value.toFixed(2) : value.toFixed(0);
}

void main();
