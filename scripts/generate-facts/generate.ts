import type { PrintedDefaults } from "./defaults.js";
import { finish, type LastEntry } from "./finish.js";
import { extend, type Facts, releaseOf } from "./history.js";
import type { SourceTree } from "./sources.js";
import { readVersion, type VersionFacts } from "./version-facts.js";

/**
 * Adds the facts of each tree, oldest first.
 * @param printed outputs of `postconf -d`, for defaults that cannot be computed
 * @param progress is called with the version that is read next
 */
export function generate(
  trees: readonly SourceTree[],
  printed: readonly PrintedDefaults[],
  facts: Facts,
  progress: (label: string) => void = () => {},
): void {
  const outputs = printed.toReversed();
  const lookUp = (name: string) => outputs.find((output) => output.defaults.has(name))?.defaults.get(name);
  const manual = new Map<string, LastEntry>();
  let last: VersionFacts | undefined;
  for (const tree of trees) {
    progress(tree.label);
    // Many patch levels change no file that matters here.
    const unchanged = last?.tree.contentId === tree.contentId;
    last = unchanged ? { ...last!, tree } : readVersion(tree, lookUp);
    extend(facts, last);
    for (const [name, entry] of last.manual) manual.set(name, { entry, release: releaseOf(tree.version) });
  }
  if (last !== undefined) finish(facts, last, manual);
}
