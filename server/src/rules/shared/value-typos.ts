import { endOfLine } from "../../edits/edit.js";
import { shapeOf } from "../../facts/index.js";
import type { ValueShape } from "../../facts/shape.js";
import type { ConfigModel, Setting } from "../../model/values/model.js";
import type { Assignment } from "../../syntax/main-cf.js";
import { type Item, splitList } from "../../syntax/value.js";

/**
 * True for a value with characters that have a meaning in other file formats, but are a part of the value to Postfix.
 * Each such typo has its own rule; the rules about values skip a value that has one.
 */
export function hasValueTypo(model: ConfigModel, setting: Setting): boolean {
  return (
    inlineCommentsOf(model, setting).length > 0 ||
    doubledEqualsOf(model, setting) !== undefined ||
    quotedItemsOf(model, setting).length > 0 ||
    semicolonsOf(model, setting).length > 0 ||
    backslashesOf(setting.assignment).length > 0 ||
    invisible.test(setting.assignment.value.text)
  );
}

/** Matches Unicode space, which Postfix does not treat as white space, and invisible characters. */
export const invisible = /[\u00A0\u00AD\u1680\u2000-\u200F\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF]/;

/** The shape of a setting's value, including those of restriction classes; undefined for the user's own names. */
export function shapeOfSetting(model: ConfigModel, { assignment }: Setting): ValueShape | undefined {
  const name = assignment.name.text;
  if (model.restrictionClasses.has(name)) return { kind: "restrictions", stage: "class" };
  const known = model.parameter(name);
  return known && shapeOf(known.fact);
}

/** True for values that may contain any character: free text, shell commands, patterns, sets of characters. */
export function isFreeText(shape: ValueShape | undefined): boolean {
  if (shape === undefined || shape.kind === "template") return true;
  return (
    shape.kind === "word" &&
    (shape.of === "text" || shape.of === "command" || shape.of === "regexp" || shape.of === "characters")
  );
}

/** The range of a `# comment` in a value: from the `#` to the end of its physical line, as indexes into the value. */
export interface InlineComment {
  readonly start: number;
  readonly end: number;
}

/** The comments that someone wrote after a value on the same line. */
export function inlineCommentsOf(model: ConfigModel, setting: Setting): InlineComment[] {
  const { value } = setting.assignment;
  if (!value.text.includes("#")) return [];
  const shape = shapeOfSetting(model, setting);
  if (shape?.kind === "template") return [];
  if (shape?.kind === "word" && /^(characters|command|regexp)$/.test(shape.of)) return [];
  const comments = commentsIn(setting.assignment);
  return isFreeText(shape) ? comments.filter((comment) => readsAsComment(value.text, comment)) : comments;
}

function commentsIn(assignment: Assignment): InlineComment[] {
  const { value } = assignment;
  const comments: InlineComment[] = [];
  let level = 0;
  for (let at = 0; at < value.text.length; at++) {
    const character = value.text[at];
    if (character === "{") level++;
    else if (character === "}" && level > 0) level--;
    else if (character === "#" && level === 0 && (at === 0 || /\s/.test(value.text[at - 1]!))) {
      const end = lineEnd(assignment, value.offsetAt(at));
      comments.push({ start: at, end: Math.max(at + 1, value.indexAt(end)) });
      at = comments.at(-1)!.end - 1;
    }
  }
  return comments;
}

/** True where a `#` in free text is most likely a comment: `# word` at the end, and no other `#`. */
function readsAsComment(text: string, { start, end }: InlineComment): boolean {
  return /^#+\s+[A-Za-z]/.test(text.slice(start, end)) && !/#/.test(text.slice(0, start)) && !/#\s*$/.test(text);
}

/** The length of a superfluous `=` at the beginning of a value, with the space after it; undefined without one. */
export function doubledEqualsOf(model: ConfigModel, setting: Setting): number | undefined {
  const match = /^(?:==?|>(?!=))\s*(?=\S)/.exec(setting.assignment.value.text);
  if (match === null) return undefined;
  const shape = shapeOfSetting(model, setting);
  const isMeant = (shape?.kind === "word" && shape.of === "characters") || shape?.kind === "protocols";
  return isMeant ? undefined : match[0].length;
}

/** A value or an item of a list that is enclosed in quotes. */
export interface QuotedItem extends Item {
  /** The text between the quotes. */
  readonly inside: string;
}

const quotes = /^(?:"([^"]*)"|'([^']*)'|[“”„]([^“”"]*)[“”"]|[‘’‚]([^‘’']*)[‘’']|[「『]([^」』]*)[」』])$/;

const anyQuote = /["'“”„‘’‚「」『』]/;

/** The whole value where it is quoted, otherwise the quoted items of a list. */
export function quotedItemsOf(model: ConfigModel, setting: Setting): QuotedItem[] {
  const { text } = setting.assignment.value;
  if (!anyQuote.test(text)) return [];
  const shape = shapeOfSetting(model, setting);
  if (shape?.kind === "word" && /^(characters|command|regexp|mail-address)$/.test(shape.of)) return [];
  if (setting.assignment.name.text === "mailbox_command") return [];
  const whole = quotedItem({ text, start: 0, end: text.length });
  if (whole !== undefined) return [whole];
  return isFreeText(shape) ? [] : splitList(text).flatMap((item) => quotedItem(item) ?? []);
}

/** The item with the text inside its quotes; undefined where it is not quoted. */
export function quotedItem(item: Item): QuotedItem | undefined {
  const inside = quotes
    .exec(item.text)
    ?.slice(1)
    .find((group) => group !== undefined);
  return inside === undefined ? undefined : { ...item, inside };
}

/** The indexes of semicolons that end a value or separate the items of a list. */
export function semicolonsOf(model: ConfigModel, setting: Setting): number[] {
  const { text } = setting.assignment.value;
  if (!text.includes(";")) return [];
  const shape = shapeOfSetting(model, setting);
  if (isFreeText(shape)) return [];
  const between = shape?.kind === "list" && shape.of.kind === "word" && /^(domain|network|host)$/.test(shape.of.of);
  return splitList(text).flatMap((item) => {
    if (/[{[]/.test(item.text)) return item.text.endsWith("];") ? [item.end - 1] : [];
    const last = item.text.endsWith(";") ? [item.text.length - 1] : [];
    const found = between ? [...item.text.matchAll(/;/g)].map((match) => match.index) : last;
    return found.map((index) => item.start + index);
  });
}

/** The indexes of backslashes at the end of a physical line of a value. */
export function backslashesOf(assignment: Assignment): number[] {
  const { value, written, range } = assignment;
  if (!value.text.includes("\\")) return [];
  const found: number[] = [];
  let level = 0;
  for (let at = 0; at < value.text.length; at++) {
    const character = value.text[at];
    if (character === "{") level++;
    else if (character === "}" && level > 0) level--;
    else if (character === "\\" && level === 0 && value.text[at - 1] !== "\\") {
      const offset = value.offsetAt(at);
      if (written.slice(offset + 1 - range.start, lineEnd(assignment, offset) - range.start).trim() === "")
        found.push(at);
    }
  }
  return found;
}

/** The end of the physical line at an offset of an assignment, excluding its line break. */
function lineEnd({ written, range: { start } }: Assignment, offset: number): number {
  return start + endOfLine(written, offset - start);
}
