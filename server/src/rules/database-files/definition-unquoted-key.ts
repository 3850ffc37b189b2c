import type { Fix } from "../../edits/edit.js";
import type { Message } from "../../facts/message.js";
import type { Database } from "../../facts/vocabulary/table-definition/index.js";
import { type DefinitionFile, type DefinitionSetting, definitionRule, settingsIn } from "../shared/database-file.js";
import { type Placeholder, placeholdersIn } from "../shared/placeholders.js";
import { inTable } from "../shared/table-findings.js";

export const definitionUnquotedKey = definitionRule(
  {
    id: "definition-unquoted-key",
    severity: "warning",
    topic: "security",
    summary: {
      en: "A “%s” in a query without the quotes that keep the key from becoming a part of the query.",
      ja: "問い合わせの「%s」に引用符がなく、検索キーが問い合わせの一部として解釈されます。",
    },
  },
  function* (definition) {
    const marks = quoteMarks(definition.databases);
    if (marks === undefined) return;
    for (const setting of settingsIn(definition)) {
      const name = setting.assignment.name.text;
      if (name !== "query" && name !== "additional_conditions" && name !== "query_filter") continue;
      const { value } = setting.assignment;
      for (const { placeholder, inside } of unprotected(value.text, marks)) {
        const range = value.rangeOf(placeholder.start, placeholder.end);
        const fix = protect(definition, setting, placeholder, inside, marks);
        yield {
          at: inTable(definition.table, range),
          message: message(`%${placeholder.letter}`, marks, inside),
          ...(fix && { fixes: [fix] }),
        };
      }
    }
  },
);

/** The quotation marks between which the key is safe, the usual one first; undefined where none are needed. */
function quoteMarks(databases: readonly Database[]): string | undefined {
  if (databases.includes("mysql")) return "'\"";
  if (databases.every((each) => each === "pgsql" || each === "sqlite")) return "'";
  return databases.every((each) => each === "mongodb") ? '"' : undefined;
}

interface Unprotected {
  readonly placeholder: Placeholder;
  /** The quotation mark around it; "" where there is none. */
  readonly inside: string;
}

/** Finds the keys without safe quotation marks, like flag_non_recommended_query in src/global/dict_sqlite.c. */
function* unprotected(text: string, marks: string): Generator<Unprotected> {
  const found = new Map(placeholdersIn(text).map((each) => [each.start, each]));
  let inside = "";
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    const placeholder = found.get(at);
    if (placeholder !== undefined) {
      const isKey = /^[sSuUdD1-9]$/.test(placeholder.letter);
      if (isKey && (inside === "" || !marks.includes(inside))) yield { placeholder, inside };
      at = placeholder.end - 1;
    } else if (character === "\\" && inside !== "") at++;
    else if (inside === "" && /["'`]/.test(character)) inside = character;
    else if (character === inside) inside = "";
    // PostgreSQL's dollar quoting is not analysed.
    else if (inside === "" && /^\$\w*\$/.test(text.slice(at))) return;
  }
}

/** A fix that quotes the word around the key, or replaces its quotation marks. */
function protect(
  { table }: DefinitionFile,
  { assignment: { value } }: DefinitionSetting,
  { start, end }: Placeholder,
  inside: string,
  marks: string,
): Fix | undefined {
  const { text } = value;
  const mark = marks[0]!;
  let [from, to] = [start, end];
  while (from > 0 && /[\w.@%-]/.test(text[from - 1]!)) from--;
  while (to < text.length && /[\w.@%-]/.test(text[to]!)) to++;
  const title = { en: `Put it into ${mark}…${mark}`, ja: `${mark}…${mark} で囲む` };
  const edit = (a: number, b: number) => ({ ...inTable(table, value.rangeOf(a, b)), newText: mark });
  if (inside === "") return { title, edits: [edit(from, from), edit(to, to)], safe: false };
  if (text[from - 1] !== inside || text[to] !== inside) return undefined;
  return { title, edits: [edit(from - 1, from), edit(to, to + 1)], safe: false };
}

function message(key: string, marks: string, inside: string): Message {
  const mark = marks[0]!;
  if (inside === "") {
    return {
      en: `“${key}” stands without quotes, so the key becomes a part of the query: the database refuses it, or a clever address changes what it does. Write ${mark}${key}${mark}.`,
      ja: `「${key}」に引用符がないため、検索キーが問い合わせの一部になります。データベースに拒否されるか、細工したアドレスで問い合わせを変えられてしまいます。${mark}${key}${mark} と書いてください。`,
    };
  }
  return {
    en: `In ${inside}…${inside} the key is not protected: this database takes such quotes for names, and Postfix escapes the key for ${mark}…${mark} only.`,
    ja: `${inside}…${inside} では検索キーが保護されません。このデータベースではこの引用符は名前を表し、Postfix は ${mark}…${mark} 用にだけ検索キーをエスケープします。`,
  };
}
