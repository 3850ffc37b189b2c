import { isSecretName } from "../facts/secrets.js";
import { memo, type SourceText, type TextRange } from "../syntax/text.js";
import { isPasswordFile, passwordFiles } from "./lookup/table-roles.js";
import type { ConfigModel } from "./model.js";
import { namedTables } from "./tables.js";

/**
 * Where passwords stand in a file of a configuration, so that a line of it can be shown without them. In doubt, too
 * much is taken for a password.
 * @returns ranges in the order of the file; none goes over the end of a line.
 */
export function secretsIn(model: ConfigModel, source: SourceText): readonly TextRange[] {
  return isPasswordTable(model, source) ? secretsOfPasswordTable(source) : merged(model, source);
}

function isPasswordTable(model: ConfigModel, source: SourceText): boolean {
  const { main, master, tables } = model.input;
  if (source.uri === main?.uri || source.uri === master?.uri) return false;
  if (isPasswordFile(source.uri)) return true;
  const named = passwordFiles(model);
  return [...tables].some(([path, table]) => table?.uri === source.uri && named.has(path));
}

/** What a destination or a sender looks like; everything else in a password map may be a password. */
const key = /^(?:\[[^\]\s]*\]|[^\s:[\]]+)(?::(?:\d{1,5}|smtps?|submissions?))?(?=\s+\S)/;

const secretsOfPasswordTable = memo((source: SourceText): readonly TextRange[] =>
  [...lines(source.text)].flatMap(({ start, end }) => {
    const text = source.text.slice(start, end);
    const shown = text.startsWith("#") ? 1 : (key.exec(text)?.[0].length ?? 0);
    return range(start + shown, start + text.length, source.text);
  }),
);

function merged(model: ConfigModel, source: SourceText): readonly TextRange[] {
  const all = [...secretsOfCredentials(model, source), ...secretsByLook(source)];
  return all.sort((a, b) => a.start - b.start);
}

/** `static:` and `inline:` tables of a parameter that takes a password map hold the password themselves. */
function secretsOfCredentials(model: ConfigModel, source: SourceText): TextRange[] {
  const own = namedTables(model).filter(
    ({ setting, use, type }) =>
      setting.assignment.source === source && use?.result === "credentials" && (type === "static" || type === "inline"),
  );
  return own.flatMap(({ setting: { assignment }, item }) => {
    const { start, end } = assignment.value.rangeOf(item.start + item.text.indexOf(":") + 1, item.end);
    return [...lines(source.text)].flatMap((line) =>
      range(Math.max(start, line.start), Math.min(end, line.end), source.text),
    );
  });
}

/** `password = X` of a table definition, also in a comment; X may go on in the lines below. */
const assignment = /^[#\s]*(?:-o\s*)?\{?\s*([\w.-]+)\s*=[ \t]*/i;
/** In any line: `static:` in a password map, a password option of a program, and that in an address. */
const inLine =
  /(passw\w*_maps\s*=.*?\b(?:static|inline):)(.+)|(--?passw(?:or)?d?[=\s]+)(\S+)|(:\/\/[^\s:/@]*:)([^\s/@]+)(?=@)/gi;

const secretsByLook = memo((source: SourceText): readonly TextRange[] => {
  const found: TextRange[] = [];
  let continues = false;
  for (const { start, end } of lines(source.text)) {
    const text = source.text.slice(start, end);
    const set = assignment.exec(text);
    const isSecret = set !== null && isSecretName(set[1]!);
    const value: number | undefined = isSecret ? set[0].length : continues && /^\s/.test(text) ? 0 : undefined;
    continues = value !== undefined;
    if (value !== undefined) found.push(...range(start + value, end, source.text));
    else for (const match of text.matchAll(inLine)) found.push(...ofMatch(match, start));
  }
  return found;
});

function ofMatch({ index, 1: a, 2: b, 3: c, 4: d, 5: e, 6: f }: RegExpExecArray, line: number): TextRange[] {
  const start = line + index + (a ?? c ?? e ?? "").length;
  return [{ start, end: start + (b ?? d ?? f ?? "").length }];
}

/** The range without the white space around it; nothing where nothing else is in it. */
function range(start: number, end: number, text: string): TextRange[] {
  const own = text.slice(start, end);
  const from = start + own.length - own.trimStart().length;
  return own.trim() === "" ? [] : [{ start: from, end: from + own.trim().length }];
}

function* lines(text: string): Generator<TextRange> {
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    yield { start, end };
    start = end + 1;
  }
}
