import type { Message } from "../facts/message.js";

/**
 * Maps each old name to the name that replaced it. An entry is kept for one version, which still accepts the old name.
 */
export type Renames = ReadonlyMap<string, string>;

/** The old names of settings and rules that users may still write. Those of commands are in cli/commands/index.ts. */
export interface RenamedNames {
  readonly settings: Renames;
  readonly rules: Renames;
}

/** The renames since the last version. */
export const renamedNames: RenamedNames = { settings: new Map(), rules: new Map() };

/** The current name for a name that a user wrote; the same name where it was not renamed. */
export function currentName(name: string, renames: Renames): string {
  return renames.get(name) ?? name;
}

/** A notice that asks the user of an old name to write the new one. */
export function renameNotice(old: string, now: string): Message {
  return {
    en: `“${old}” is now called “${now}”; the next version will no longer accept the old name.`,
    ja: `「${old}」は「${now}」に変わりました。次のバージョンでは以前の名前は使えません。`,
  };
}
