import { applyEdits, safeEdits } from "../../features/fixes.js";
import { buildModel, type ConfigInput } from "../../model/values/model.js";
import { secretsIn } from "../../model/values/secrets.js";
import { sourcesOf } from "../../project/load.js";
import type { Diagnostic, Severity } from "../../rules/rule.js";
import type { SourceText } from "../../syntax/text.js";
import { unifiedDiff } from "../diff.js";
import type { Configuration } from "./configurations.js";
import { diagnose, safeFixOf } from "./findings.js";
import { shownLine } from "./shown-text.js";

/** A configuration after its safe fixes. */
export interface Fixed {
  readonly configuration: Configuration;
  /** The diagnostics that remain. */
  readonly diagnostics: readonly Diagnostic[];
  readonly changes: readonly FileChange[];
}

/** A file that the fixes change. */
export interface FileChange {
  readonly path: string;
  readonly before: SourceText;
  readonly after: SourceText;
}

/**
 * Limit for the rounds of fixing. One fix can make another one possible; more rounds than this would mean that two
 * rules undo each other's fixes.
 */
const mostRounds = 10;

/** Applies the safe fixes of the wanted diagnostics until none are left. Nothing is written to disk. */
export function fixAll(before: Configuration, least: Severity): Fixed {
  let configuration = before;
  let diagnostics = diagnose(configuration, least);
  for (let round = 0; round < mostRounds; round++) {
    const edits = safeEdits(diagnostics.map((each) => withSafeFix(each, before.wanted)));
    if (edits.length === 0) break;
    const edited = ({ uri, text }: SourceText): SourceText => ({
      uri,
      text: applyEdits(
        text,
        edits.filter((edit) => edit.uri === uri),
      ),
    });
    configuration = { ...configuration, input: mapSources(configuration.input, edited) };
    diagnostics = diagnose(configuration, least);
  }
  return { configuration, diagnostics, changes: changesBetween(before, configuration) };
}

/** The changes that the fixes make, in the unified format of diff(1), with passwords hidden. */
export function diffOf({ input }: Configuration, after: Fixed): string {
  const [old, now] = [buildModel(input), buildModel(after.configuration.input)];
  return after.changes
    .map(({ path, before, after }) => {
      const show = {
        before: shownLine(before, secretsIn(old, before)),
        after: shownLine(after, secretsIn(now, after)),
      };
      return unifiedDiff(before.text, after.text, path, (side, index) => show[side](index));
    })
    .join("");
}

function withSafeFix(diagnostic: Diagnostic, wanted: ReadonlyMap<string, string>): Diagnostic {
  const fix = safeFixOf(diagnostic, wanted);
  return { ...diagnostic, fixes: fix === undefined ? [] : [fix] };
}

function mapSources(input: ConfigInput, change: (source: SourceText) => SourceText): ConfigInput {
  const { main, master, tables } = input;
  // A file that is named twice has one changed source.
  const changed = new Map(sourcesOf(input).map((source) => [source.uri, change(source)]));
  return {
    ...input,
    ...(main && { main: changed.get(main.uri)! }),
    ...(master && { master: changed.get(master.uri)! }),
    tables: new Map([...tables].map(([path, source]) => [path, source && changed.get(source.uri)])),
  };
}

function changesBetween(before: Configuration, after: Configuration): FileChange[] {
  const now = new Map(sourcesOf(after.input).map((source) => [source.uri, source]));
  const old = new Map(sourcesOf(before.input).map((source) => [source.uri, source]));
  return [...old.values()].flatMap((source) => {
    const changed = now.get(source.uri);
    const path = before.wanted.get(source.uri);
    const isChanged = changed !== undefined && path !== undefined && changed.text !== source.text;
    return isChanged ? [{ path, before: source, after: changed }] : [];
  });
}
