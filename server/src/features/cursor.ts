import type { ConfigFile } from "../facts/file-names.js";
import type { ConfigModel } from "../model/values/model.js";
import type { Assignment } from "../syntax/main-cf.js";
import type { Service } from "../syntax/master-cf.js";
import { type SourceText, touches } from "../syntax/text.js";

/** A place in a file, as the cursor or the mouse gives it. */
export interface Point {
  readonly uri: string;
  readonly offset: number;
}

/** Which of the two files of the configuration directory a URI names. */
export function configFileAt(model: ConfigModel, uri: string): ConfigFile | undefined {
  if (model.input.main?.uri === uri) return "main";
  if (model.input.master?.uri === uri) return "master";
  return undefined;
}

export function sourceOf(model: ConfigModel, uri: string): SourceText | undefined {
  return [model.input.main, model.input.master].find((source) => source?.uri === uri);
}

/** The service whose lines hold the point. */
export function serviceAt(model: ConfigModel, at: Point): Service | undefined {
  if (model.input.master?.uri !== at.uri) return undefined;
  return model.master.services.findLast((service) => touches(service.range, at.offset));
}

/** The assignment whose text holds the point: a line of main.cf, or `-o name=value`. */
export function assignmentAt(model: ConfigModel, at: Point): { assignment: Assignment; service?: Service } | undefined {
  if (model.input.main?.uri === at.uri) {
    const assignment = model.main.assignments.findLast((a) => touches(a.range, at.offset));
    return assignment && { assignment };
  }
  const service = serviceAt(model, at);
  const assignment = service?.overrides.find((a) => touches(a.range, at.offset));
  return assignment && service && { assignment, service };
}

/** What stands before the cursor in its logical line, as far as Postfix would read it. */
export interface TextBeforeCursor {
  /** Joined text from the start of the logical line up to the cursor. */
  readonly text: string;
  /** File offset where the logical line begins. */
  readonly start: number;
  /** True where the cursor is in a comment. */
  readonly inComment: boolean;
}

/** Reads back from the cursor to the line that begins the logical line; comment lines between are dropped. */
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
    // An empty line in the first column, under the cursor, begins a new logical line.
    if (begins || start === 0 || (end === offset - base && line === "")) {
      return { text: joined, start: base + start, inComment: false };
    }
    end = start - 1;
  }
}
