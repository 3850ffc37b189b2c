import { isBlank } from "./text.js";

/** A token of an RFC 822 address list; positions are indexes into the text of the list. */
export interface Token {
  readonly kind: "atom" | "quoted" | "comment" | "literal" | "sign";
  /** The content, without the surrounding quotes or brackets; a comment keeps its parentheses. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const signs = new Set([...'()<>@,;:\\".[]%!']);
/** Replaces any white space character by a space. */
const spaced = (character: string): string => (isBlank(character.charCodeAt(0)) ? " " : character);

/** Splits text into the tokens of RFC 822, as Postfix does (src/global/tok822_parse.c, tok822_scan). */
export function scanTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (isBlank(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const token = scanToken(text, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function scanToken(text: string, start: number): Token {
  const first = text[start]!;
  if (first === "(") return scanComment(text, start);
  if (first === "[") return scanEnclosed(text, start, "literal", "]");
  if (first === '"') return scanEnclosed(text, start, "quoted", '"');
  if (first !== "\\" && signs.has(first)) return { kind: "sign", text: first, start, end: start + 1 };
  let content = "";
  let at = start;
  for (; at < text.length; at++) {
    const character = text[at]!;
    if (character === "\\") content += spaced(text[++at] ?? "");
    else if (isBlank(text.charCodeAt(at)) || signs.has(character)) break;
    else content += character;
  }
  const needsQuotes = [...content].some(
    (character) => character === " " || character < " " || character === "\x7f" || signs.has(character),
  );
  return { kind: needsQuotes ? "quoted" : "atom", text: content, start, end: Math.min(at, text.length) };
}

function scanEnclosed(text: string, start: number, kind: "literal" | "quoted", close: string): Token {
  let content = "";
  let at = start + 1;
  for (; at < text.length && text[at] !== close; at++) {
    if (text[at] === "\\") {
      at++;
      content += spaced(text[at] ?? "");
    } else {
      content += spaced(text[at]!);
    }
  }
  return { kind, text: content, start, end: Math.min(at + 1, text.length) };
}

function scanComment(text: string, start: number): Token {
  let level = 0;
  let at = start;
  for (; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === "(") level++;
    else if (text[at] === ")" && --level === 0) break;
  }
  const end = Math.min(at + 1, text.length);
  return { kind: "comment", text: text.slice(start, end), start, end };
}

/** Formats tokens as an address list, with quotes where needed (tok822_externalize). */
export function externalize(tokens: readonly Token[]): string {
  let result = "";
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    result += written(token);
    const isComma = token.kind === "sign" && token.text === ",";
    if (isComma) result += " ";
    else if (next !== undefined && needsSpace(token, next)) result += " ";
  });
  return result;
}

/** Formats tokens in Postfix's internal form of an address, without quotes (tok822_internalize). */
export function internalize(tokens: readonly Token[]): string {
  return tokens.reduce((text, token, index) => {
    const next = tokens[index + 1];
    const isComma = token.kind === "sign" && token.text === ",";
    const own = token.kind === "literal" ? `[${token.text}]` : token.text;
    return text + own + (isComma || (next !== undefined && needsSpace(token, next)) ? " " : "");
  }, "");
}

function written({ kind, text }: Token): string {
  if (kind === "quoted") return `"${text.replace(/["\\\r\n]/g, "\\$&")}"`;
  if (kind === "literal") return `[${text.replace(/[\\\r\n]/g, "\\$&")}]`;
  return text;
}

function needsSpace(token: Token, next: Token): boolean {
  if (next.kind === "sign" && next.text === "<") return true;
  return token.kind !== "sign" && next.kind !== "sign";
}
