import { buildModel, type ConfigModel } from "../model/values/model.js";
import type { SourceText } from "../syntax/text.js";
import type { Edit } from "./edit.js";

/** The text of a file after some edits, which must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const { range, newText } of [...edits].sort((a, b) => b.range.start - a.range.start)) {
    result = result.slice(0, range.start) + newText + result.slice(range.end);
  }
  return result;
}

/** The model of a configuration after some edits. */
export function withEdits(model: ConfigModel, edits: readonly Edit[]): ConfigModel {
  const { main, master, ...rest } = model.input;
  const edited = (source: SourceText): SourceText => {
    const own = edits.filter(({ uri }) => uri === source.uri);
    return own.length === 0 ? source : { uri: source.uri, text: applyEdits(source.text, own) };
  };
  return buildModel({ ...rest, ...(main && { main: edited(main) }), ...(master && { master: edited(master) }) });
}
