import { isPasswordFile } from "../../facts/file-kind.js";
import { isSecretName } from "../../facts/secrets.js";
import { memo, type SourceText, type TextRange } from "../../syntax/text.js";
import { passwordFiles } from "../emulation/lookup/table-roles.js";
import { definitionTreeOf, tableModelOf } from "../tables/table-model.js";
import type { ConfigModel } from "./model.js";
import { secretStart } from "./redact.js";

/**
 * Finds the passwords in a file of a configuration, so that they can be redacted. In case of doubt, text counts as a
 * password.
 * @returns ranges within `source.text`, sorted; none extends beyond the end of a line
 */
export function secretsIn(model: ConfigModel, source: SourceText): readonly TextRange[] {
  return isPasswordTable(model, source) ? secretsOfPasswordTable(source) : merged(model, source);
}

/** True if a range of a file overlaps a password; the source may be a chunk of a table. */
export function touchesSecret(model: ConfigModel, source: SourceText, { start, end }: TextRange): boolean {
  const { start: base = 0 } = source;
  return secretsIn(model, source).some((secret) => base + secret.start < end && start < base + secret.end);
}

function isPasswordTable(model: ConfigModel, source: SourceText): boolean {
  const { main, master, tables } = model.input;
  if (source.uri === main?.uri || source.uri === master?.uri) return false;
  if (isPasswordFile(source.uri)) return true;
  const named = passwordFiles(model);
  return [...tables].some(([path, table]) => table?.uri === source.uri && named.has(path));
}

/** The key of a password map, a destination or a sender; everything else in such a file may be a password. */
const key = /^(?:\[[^\]\s]*\]|[^\s:[\]]+)(?::(?:\d{1,5}|smtps?|submissions?))?(?=\s+\S)/;

const secretsOfPasswordTable = memo((source: SourceText): readonly TextRange[] =>
  [...lines(source.text)].flatMap(({ start, end }) => {
    const text = source.text.slice(start, end);
    const shown = text.startsWith("#") ? 1 : (key.exec(text)?.[0].length ?? 0);
    return range(start + shown, start + text.length, source.text);
  }),
);

function merged(model: ConfigModel, source: SourceText): readonly TextRange[] {
  const all = [
    ...secretsOfSettings(model, source),
    ...secretsWithoutEquals(model, source),
    ...secretsByPattern(source),
  ];
  const found: TextRange[] = [];
  for (const each of all.sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last === undefined || each.start >= last.end) found.push(each);
    else found[found.length - 1] = { start: last.start, end: Math.max(last.end, each.end) };
  }
  return found;
}

/** Passwords in settings without `=`, such as `password X`. */
function secretsWithoutEquals(model: ConfigModel, source: SourceText): TextRange[] {
  const table = tableModelOf(model, source.uri);
  const tree = source === model.input.main ? model.main : table && definitionTreeOf(table);
  return (tree?.problems ?? []).flatMap(({ kind, range: { start, end } }) => {
    const words = kind === "missing-equals" ? /^([\w.-]+)\s+/.exec(source.text.slice(start, end)) : null;
    if (words === null || !isSecretName(words[1]!)) return [];
    return [...lines(source.text, start + words[0].length, end)].flatMap((line) =>
      range(line.start, line.end, source.text),
    );
  });
}

/** Passwords in settings, including those that other settings refer to as `$name`. */
function secretsOfSettings(model: ConfigModel, source: SourceText): TextRange[] {
  return model.settings.flatMap(({ assignment }) => {
    const { name, value } = assignment;
    const from = assignment.source === source ? secretStart(model, name.text, value.text) : undefined;
    if (from === undefined) return [];
    const { start, end } = value.rangeOf(from, value.text.length);
    return [...lines(source.text, start, end)].flatMap((line) => range(line.start, line.end, source.text));
  });
}

/** A setting such as `password = X`, even in a comment; X may continue on the next lines. */
const assignment = /^[#\s]*(?:-o\s*)?\{?\s*([\w.-]+)\s*=[ \t]*/i;
/** A password within a line: in `static:` of a password map, in an option of a program, or in a URL. */
const inLine =
  /(passw\w*_maps\s*=.*?\b(?:static|inline):)(.+)|(--?passw(?:or)?d?[=\s]+)(\S+)|(:\/\/[^\s:/@]*:)([^\s/@]+)(?=@)/gi;

const secretsByPattern = memo((source: SourceText): readonly TextRange[] => {
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

/** The range without the white space around it; none if it is blank. */
function range(start: number, end: number, text: string): TextRange[] {
  const own = text.slice(start, end);
  const from = start + own.length - own.trimStart().length;
  return own.trim() === "" ? [] : [{ start: from, end: from + own.trim().length }];
}

/** The ranges of the lines in a part of a text. */
function* lines(text: string, from = 0, to = text.length): Generator<TextRange> {
  for (let start = from; start < to; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? to : Math.min(newline, to);
    yield { start, end };
    start = end + 1;
  }
}
