import type { Edit, Fix } from "../../edits/edit.js";
import { deleteLines } from "../../edits/edit.js";
import type { Setting } from "../../model/values/model.js";

/** A fix that deletes a setting without effect; empty for an `-o` that shares its line with other text. */
export function deletion(setting: Setting, safe: boolean): Fix[] {
  const edit = deleteSetting(setting);
  if (edit === undefined) return [];
  return [{ title: { en: "Delete the setting", ja: "この設定を削除する" }, edits: [edit], safe }];
}

function deleteSetting({ assignment, service }: Setting): Edit | undefined {
  const { source, range } = assignment;
  if (service === undefined) return deleteLines(source, range);
  const start = source.text.lastIndexOf("\n", range.start) + 1;
  const before = source.text.slice(start, range.start);
  const after = source.text.slice(range.end).split("\n", 1)[0]!;
  const isAlone = /^[ \t]+-o[ \t]*(\{\s*)?$/.test(before) && /^\s*\}?\s*$/.test(after);
  return isAlone ? deleteLines(source, range) : undefined;
}
