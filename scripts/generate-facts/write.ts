import { readFileSync, writeFileSync } from "node:fs";
import type { Facts, Row } from "./history.js";

/** The keys of a row in the order in which they are written. */
const KEYS = [
  "name",
  "type",
  "default",
  "defaults",
  "since",
  "backported",
  "removedAfter",
  "deprecatedSince",
  "replacedBy",
  "min",
  "max",
  "nonEmpty",
  "raw",
  "hostDependent",
  "undocumented",
  "readBy",
] as const satisfies readonly (keyof Row)[];

/** JSON with one parameter per line, so that a new version of Postfix produces a readable diff. */
export function render({ releases, snapshot, rows }: Facts): string {
  const sorted = [...rows.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const lines = sorted.map((row) => JSON.stringify(row, [...KEYS]));
  return [
    "{",
    `"releases": ${JSON.stringify(releases)},`,
    `"snapshot": ${JSON.stringify(snapshot)},`,
    '"parameters": [',
    lines.join(",\n"),
    "]",
    "}",
    "",
  ].join("\n");
}

export function writeFacts(path: string, facts: Facts): void {
  writeFileSync(path, render(facts));
}

export function readFacts(path: string): Facts {
  const { releases, snapshot, parameters } = JSON.parse(readFileSync(path, "utf8")) as {
    releases: Record<string, number>;
    snapshot: string | null;
    parameters: Row[];
  };
  return { releases, snapshot, rows: new Map(parameters.map((row) => [row.name, row])) };
}
