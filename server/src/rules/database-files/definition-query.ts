import type { Fix } from "../../edits/edit.js";
import type { Message } from "../../facts/message.js";
import type { Finding } from "../rule.js";
import { type DefinitionFile, type DefinitionSetting, definitionRule, settingsIn } from "../shared/database-file.js";
import { placeholdersIn } from "../shared/placeholders.js";
import { inTable } from "../shared/table-findings.js";

export const definitionQuery = definitionRule(
  {
    id: "definition-query",
    severity: "error",
    topic: "value",
    summary: {
      en: "A query, filter or format with a “%” that Postfix cannot read, without the key, or that no server takes.",
      ja: "問い合わせ・フィルター・書式に、解釈できない「%」がある、検索キーがない、またはサーバーが受け付けない書き方があります。",
    },
  },
  function* (definition) {
    for (const setting of settingsIn(definition)) {
      if (setting.parameter.expands === undefined || setting.assignment.value.text === "") continue;
      const bad = [...badPercents(definition, setting)];
      yield* bad;
      if (bad.length === 0 && setting.parameter.expands === "query") yield* withoutKey(definition, setting);
      if (setting.assignment.name.text === "query_filter" && definition.databases.includes("ldap")) {
        yield* badFilter(definition, setting);
      }
    }
  },
);

/** Reports a `%` followed by a character that db_common_parse does not know. */
function* badPercents({ table }: DefinitionFile, { assignment }: DefinitionSetting): Generator<Finding> {
  const { value } = assignment;
  for (const { letter, start, end } of placeholdersIn(value.text)) {
    if (/^[%sSuUdD1-9]$/.test(letter)) continue;
    const fix: Fix = {
      title: { en: "Write “%%” for a percent sign", ja: "パーセント記号を「%%」と書く" },
      edits: [{ ...inTable(table, value.rangeOf(start, start + 1)), newText: "%%" }],
      safe: false,
    };
    yield { at: inTable(table, value.rangeOf(start, end)), message: unknownPercent(`%${letter}`), fixes: [fix] };
  }
}

/** Parameters that need not contain the key. */
const canBeFixed = new Set(["search_base", "additional_conditions"]);

function* withoutKey({ table }: DefinitionFile, { assignment, parameter }: DefinitionSetting): Generator<Finding> {
  const { value, name } = assignment;
  if (canBeFixed.has(name.text) || placeholdersIn(value.text).some(({ letter }) => letter !== "%")) return;
  yield {
    at: inTable(table, value.range),
    severity: "warning",
    message: parameter.fact.name === "key_format" ? sameKey : sameAnswer,
  };
}

/** Reports what OpenLDAP's parser rejects, and quotes, which are ordinary characters in a filter (RFC 4515). */
function* badFilter({ table }: DefinitionFile, { assignment }: DefinitionSetting): Generator<Finding> {
  const { value } = assignment;
  let depth = 0;
  let isBroken = false;
  for (let at = 0; at < value.text.length; at++) {
    if (value.text[at] === "\\") at++;
    else if (value.text[at] === "(") depth++;
    else if (value.text[at] === ")" && --depth < 0) isBroken = true;
  }
  if (isBroken || depth !== 0) yield { at: inTable(table, value.range), message: unbalanced };
  const quoted = /=\s*(["'])%[sSuUdD](?:@%[dD])?\1/.exec(value.text);
  if (quoted === null) return;
  const start = quoted.index + quoted[0].search(/["']/);
  const end = quoted.index + quoted[0].length;
  const title = { en: "Remove the quotes", ja: "引用符を取り除く" };
  const edits = [[start, start + 1] as const, [end - 1, end] as const].map(([from, to]) => ({
    ...inTable(table, value.rangeOf(from, to)),
    newText: "",
  }));
  yield {
    at: inTable(table, value.rangeOf(start, end)),
    severity: "warning",
    message: quotesInFilter,
    fixes: [{ title, edits, safe: false }],
  };
}

const unknownPercent = (text: string): Message => ({
  en: `“${text}” means nothing to Postfix: every program that opens the table stops with an error. Write “%%” for a percent sign; the key is %s, its parts are %u and %d.`,
  ja: `「${text}」は解釈できず、テーブルを開くプログラムはエラーで停止します。パーセント記号そのものは「%%」と書きます。検索キーは %s、その一部は %u と %d です。`,
});

const sameAnswer: Message = {
  en: "The key does not occur in it, so every lookup gives the same answer, and each address and domain is found. Compare a column or attribute with %s.",
  ja: "検索キーが使われていないため、どのキーでも同じ結果になり、すべてのアドレスやドメインが「ある」ことになります。列や属性を %s と比べてください。",
};

const sameKey: Message = {
  en: "The key does not occur in it, so all entries share one place in the cache. Write %s where the key belongs.",
  ja: "検索キーが使われていないため、すべての項目がキャッシュの同じ場所を使います。キーの位置に %s を書いてください。",
};

const unbalanced: Message = {
  en: "The parentheses of the filter do not match, so every search fails with an error and mail waits in the queue.",
  ja: "フィルターの括弧が対応していないため、検索はすべてエラーになり、メールはキューに残ります。",
};

const quotesInFilter: Message = {
  en: "In an LDAP filter quotes stand for themselves, so nothing is found unless the directory holds them, too. Remove them: Postfix protects the key itself.",
  ja: "LDAP のフィルターでは引用符もただの文字なので、ディレクトリの値に引用符がない限り一致しません。外してください。検索キーの保護は Postfix が行います。",
};
