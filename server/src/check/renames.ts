import type { Message } from "../facts/message.js";

/** Old name to the name that replaced it. An entry stays for the one version that still accepts the old name. */
export type Renames = ReadonlyMap<string, string>;

/** What users may write under an old name, beside commands (cli/commands/index.ts). */
export interface RenamedNames {
  readonly settings: Renames;
  readonly rules: Renames;
}

/** The names that the last version still had. */
export const renamedNames: RenamedNames = { settings: new Map(), rules: new Map() };

/** The name that is in use now. */
export function currentName(name: string, renames: Renames): string {
  return renames.get(name) ?? name;
}

/** Tells the user of an old name to write the new one. */
export function renameNotice(old: string, now: string): Message {
  return {
    en: `“${old}” is now called “${now}”; the next version will no longer accept the old name.`,
    ja: `「${old}」は「${now}」に変わりました。次のバージョンでは以前の名前は使えません。`,
  };
}
