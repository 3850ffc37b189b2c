import type { ConfigFile } from "../facts/file-names.js";
import type { ConfigModel } from "../model/values/model.js";
import type { Assignment } from "../syntax/main-cf.js";
import type { Service } from "../syntax/master-cf.js";
import { type SourceText, touches } from "../syntax/text.js";

/** A position in a file, such as that of the cursor or the mouse. */
export interface Point {
  readonly uri: string;
  readonly offset: number;
}

/** Whether a URI is that of main.cf or of master.cf; undefined for any other file. */
export function configFileAt(model: ConfigModel, uri: string): ConfigFile | undefined {
  if (model.input.main?.uri === uri) return "main";
  if (model.input.master?.uri === uri) return "master";
  return undefined;
}

/** The source of main.cf or master.cf with a URI; undefined for any other file. */
export function sourceOf(model: ConfigModel, uri: string): SourceText | undefined {
  return [model.input.main, model.input.master].find((source) => source?.uri === uri);
}

/** The service of master.cf at a position. */
export function serviceAt(model: ConfigModel, at: Point): Service | undefined {
  if (model.input.master?.uri !== at.uri) return undefined;
  return model.master.services.findLast((service) => touches(service.range, at.offset));
}

/** The assignment at a position: a logical line of main.cf, or `-o name=value` in master.cf. */
export function assignmentAt(model: ConfigModel, at: Point): { assignment: Assignment; service?: Service } | undefined {
  if (model.input.main?.uri === at.uri) {
    const assignment = model.main.assignments.findLast((a) => touches(a.range, at.offset));
    return assignment && { assignment };
  }
  const service = serviceAt(model, at);
  const assignment = service?.overrides.find((a) => touches(a.range, at.offset));
  return assignment && service && { assignment, service };
}

/** The part of the logical line before the cursor, as Postfix would read it. */
export interface TextBeforeCursor {
  /** The text from the start of the logical line up to the cursor, with its lines joined. */
  readonly text: string;
  /** The offset in the file at which the logical line begins. */
  readonly start: number;
  /** True if the cursor is in a comment. */
  readonly inComment: boolean;
}

/** Reads back from the cursor to the start of the logical line. Comment lines in between are dropped. */
export function textBefore({ text, start: base = 0 }: SourceText, offset: number): TextBeforeCursor {
  let joined = "";
  let end = offset - base;
  for (;;) {
    const start = end === 0 ? 0 : text.lastIndexOf("\n", end - 1) + 1;
    const line = text.slice(start, end);
    const isComment = /^\s*#/.test(line);
    if (isComment && end === offset - base) return { text: "", start: base + start, inComment: true };
    if (!isComment) joined = line + joined;
    const begins = !isComment && line !== "" && !/^\s/.test(line);
    // A cursor in the first column of an empty line begins a new logical line.
    if (begins || start === 0 || (end === offset - base && line === "")) {
      return { text: joined, start: base + start, inComment: false };
    }
    end = start - 1;
  }
}
