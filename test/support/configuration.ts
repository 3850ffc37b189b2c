import type { Fix } from "../../server/src/edits/edit.js";
import { newestStable, parseVersion } from "../../server/src/facts/version.js";
import { applyEdits } from "../../server/src/features/fixes.js";
import {
  type ConfigInput,
  type ConfigModel,
  type FileStat,
  ConfigModel as Model,
} from "../../server/src/model/values/model.js";
import type { SourceText } from "../../server/src/syntax/text.js";

/**
 * The files of a small configuration directory; a table is named by its path. The "file" `disk` contains stat results:
 * lines with a path, permissions as ls(1) shows them, and a time, or with a path and `missing`.
 */
export interface Files {
  readonly "main.cf"?: string;
  readonly "master.cf"?: string;
  readonly [table: string]: string | undefined;
}

/** The model of a configuration directory that a test writes down. */
export function modelOf(files: Files, version?: string): ConfigModel {
  const own = new Set(["main.cf", "master.cf", "disk"]);
  const tables = Object.entries(files).filter(([name]) => !own.has(name));
  const input: ConfigInput = {
    ...(files["main.cf"] !== undefined && { main: source("main.cf", files["main.cf"]) }),
    ...(files["master.cf"] !== undefined && { master: source("master.cf", files["master.cf"]) }),
    tables: new Map(tables.map(([path, text]) => [path, text === undefined ? undefined : source(path, text)])),
    version: version === undefined ? newestStable : parseVersion(version)!,
    ...(files.disk !== undefined && { files: factsFrom(files.disk) }),
  };
  return new Model(input);
}

function factsFrom(listing: string): Map<string, FileStat> {
  return new Map(
    listing
      .trim()
      .split("\n")
      .map((line): [string, FileStat] => {
        const [path, mode, time] = line.split(/\s+/);
        if (mode === "missing") return [path!, { kind: "missing" }];
        return [path!, { kind: "file", modified: Date.parse(`2026-01-01T${time}`), readableByAll: mode![7] === "r" }];
      }),
  );
}

export function source(name: string, text: string): SourceText {
  return { uri: `file:///etc/postfix/${name}`, text };
}

/** The position of the cursor, and the text without the mark `<|>`. */
export function cursor(marked: string): { text: string; offset: number } {
  const offset = marked.indexOf("<|>");
  if (offset < 0) throw new Error(`no <|> in: ${marked}`);
  return { text: marked.replace("<|>", ""), offset };
}

/** The files after the edits of a fix. */
export function withFix(files: Files, { edits }: Pick<Fix, "edits">): Files {
  const names = new Set([...Object.keys(files), "main.cf", "master.cf"]);
  const changed = [...names].flatMap((name) => {
    const own = edits.filter(({ uri }) => uri === source(name, "").uri);
    const text = files[name];
    return text === undefined && own.length === 0 ? [] : [[name, applyEdits(text ?? "", own)] as const];
  });
  return Object.fromEntries(changed);
}
