import type { Fix } from "../../edits/edit.js";
import type { Message } from "../../facts/message.js";
import { parameters } from "../../facts/parameter.js";
import type { LogicalText } from "../../syntax/logical-text.js";
import type { Assignment } from "../../syntax/main-cf.js";
import type { Finding } from "../rule.js";
import { problemsOfPlainValue } from "../shared/check-value.js";
import {
  type DefinitionFile,
  type DefinitionSetting,
  definitionRule,
  settingsIn,
  valueIn,
} from "../shared/database-file.js";
import { inTable } from "../shared/table-findings.js";
import { stops, type ValueProblem } from "../shared/value-problem.js";
import { backslashesOf, quotedItem } from "../shared/value-typos.js";

export const definitionInvalidValue = definitionRule(
  {
    id: "definition-invalid-value",
    severity: "error",
    topic: "value",
    summary: {
      en: "A value in a table definition file that Postfix refuses, or takes for something else.",
      ja: "テーブル定義ファイルに、Postfix が受け付けない値や、別の意味に解釈される値があります。",
    },
  },
  function* (definition) {
    for (const setting of settingsIn(definition)) {
      // A value with a typo is reported for that alone.
      const found = miswritten(definition, setting);
      if (found === undefined) yield* refused(definition, setting);
      // In main.cf, other rules report typos in values.
      else if (!definition.isInMain) yield found;
    }
  },
);

/** Finds quotes, comments and `$name`, which have no meaning in a definition file and become a part of the value. */
function miswritten(definition: DefinitionFile, { assignment, parameter }: DefinitionSetting): Finding | undefined {
  const { table } = definition;
  const { value } = assignment;
  const at = (start: number, end: number) => inTable(table, value.rangeOf(start, end));
  const whole = { text: value.text, start: 0, end: value.text.length };
  if (parameter.expands !== "result" && quotedItem(whole) !== undefined) {
    return {
      at: at(0, value.text.length),
      severity: "warning",
      message: quoted,
      fixes: [withoutQuotes(table.source.uri, value)],
    };
  }
  const [backslash] = parameter.secret === true ? [] : backslashesOf(assignment);
  if (backslash !== undefined) return continued(definition, assignment);
  if (parameter.expands !== undefined || parameter.secret === true) return undefined;
  const comment = /(?:^|\s)#\s?\w.*$/s.exec(value.text);
  if (comment !== null) {
    return {
      at: at(comment.index + comment[0].indexOf("#"), value.text.length),
      severity: "warning",
      message: inlineComment,
    };
  }
  const name = [...value.text.matchAll(/\$[({]?(\w+)[)}]?/g)].find((match) => parameters.has(match[1]!));
  return (
    name && { at: at(name.index, name.index + name[0].length), severity: "warning", message: noReference(name[0]) }
  );
}

/** Reports a backslash at the end of a line, as in shell scripts. The fix also removes the white space before it. */
function continued({ table }: DefinitionFile, assignment: Assignment): Finding {
  const { value } = assignment;
  const found = backslashesOf(assignment);
  const edits = found.map((index) => {
    const start = value.text.slice(0, index).trimEnd().length;
    return { ...inTable(table, value.rangeOf(start, index + 1)), newText: "" };
  });
  return {
    at: inTable(table, value.rangeOf(found[0]!, found[0]! + 1)),
    severity: "warning",
    message: backslashText,
    fixes: [{ title: { en: "Remove the backslashes", ja: "バックスラッシュを取り除く" }, edits, safe: false }],
  };
}

function* refused(definition: DefinitionFile, { assignment, parameter }: DefinitionSetting): Generator<Finding> {
  const { table } = definition;
  const { value, name } = assignment;
  const { fact, shape } = parameter;
  // An empty value of a required parameter is reported by definition-missing-parameter.
  if (value.text === "" && fact.type === "string" && fact.nonEmpty !== true) return;
  if (value.text === "") {
    if (parameter.required !== true)
      yield { at: inTable(table, name.range), message: empty(definition.nameOf(fact.name)) };
    return;
  }
  const context = { model: table.model, known: { name: fact.name, fact } };
  for (const { start, end, replacement, ...problem } of problemsOfPlainValue(context, shape, value.text)) {
    const range = value.rangeOf(start, end);
    const fixes = replacement === undefined ? [] : [replaced(table.source.uri, range, replacement, problem)];
    yield { at: inTable(table, range), severity: problem.severity, message: problem.message, fixes };
    return;
  }
  const special = specialProblem(definition, fact.name, value.text);
  if (special !== undefined) yield { at: inTable(table, value.range), ...special };
}

/** What Postfix or the database rejects in the value of a particular parameter. */
function specialProblem(
  definition: DefinitionFile,
  name: string,
  value: string,
): Pick<Finding, "message" | "severity"> | undefined {
  switch (name) {
    case "version":
      return Number(value) > 3 ? { message: version, severity: "warning" } : undefined;
    case "dereference":
      return Number(value) > 3 || Number(value) < 0 ? { message: dereference, severity: "warning" } : undefined;
    case "memcache":
      return /^(?:inet|unix|local):./.test(value) ? undefined : { message: endpoint };
    case "start_tls": {
      const isTls = /(?:^|[\s,])ldaps:\/\//i.test(valueIn(definition, "server_host"));
      return isTls && value.toLowerCase() === "yes" ? { message: twiceTls, severity: "warning" } : undefined;
    }
    default:
      return undefined;
  }
}

function replaced(uri: string, range: Finding["at"]["range"], newText: string, { certain = false }: ValueProblem): Fix {
  return {
    title: { en: `Replace with “${newText}”`, ja: `「${newText}」に置き換える` },
    edits: [{ uri, range, newText }],
    safe: certain,
  };
}

function withoutQuotes(uri: string, value: LogicalText): Fix {
  const last = value.text.length - 1;
  const edits = [
    { uri, range: value.rangeOf(0, 1), newText: "" },
    { uri, range: value.rangeOf(last, last + 1), newText: "" },
  ];
  return { title: { en: "Remove the quotes", ja: "引用符を取り除く" }, edits, safe: false };
}

const quoted: Message = {
  en: "The quotes become a part of the value, because Postfix removes none in a table definition file. Delete them.",
  ja: "テーブル定義ファイルの引用符は取り除かれず、値の一部になります。引用符を外してください。",
};

const backslashText: Message = {
  en: "The backslash becomes a part of the value, and most databases refuse it. An indented line goes on with the one before it without any sign.",
  ja: "このバックスラッシュは値の一部になり、多くのデータベースではエラーになります。字下げした行は、記号なしで前の行の続きになります。",
};

const inlineComment: Message = {
  en: "A comment cannot stand behind a value; this text becomes a part of it. Put the comment on a line of its own.",
  ja: "値の後にコメントは書けません。この部分も値になります。コメントは独立した行に書いてください。",
};

const noReference = (name: string): Message => ({
  en: `Postfix replaces no “${name}” in a table definition file. Write the value itself.`,
  ja: `テーブル定義ファイルの中の「${name}」は展開されません。値そのものを書いてください。`,
});

const empty = (name: string): Message => ({
  en: `“${name}” must not be empty. ${stops.en}`,
  ja: `「${name}」は空にできません。${stops.ja}`,
});

const version: Message = {
  en: "There are the versions 2 and 3 of LDAP; Postfix warns about another one and speaks version 2.",
  ja: "LDAP の版は 2 か 3 です。ほかの値では、Postfix は警告を出して版 2 を使います。",
};

const dereference: Message = {
  en: "This is a number from 0 (never) to 3 (always); Postfix warns about another one and uses 0.",
  ja: "0 (しない) から 3 (常に行う) の数です。ほかの値では、Postfix は警告を出して 0 を使います。",
};

const endpoint: Message = {
  en: `The server is written as inet:host:port or unix:/path. ${stops.en}`,
  ja: `サーバーは inet:ホスト:ポート または unix:/パス の形で書きます。${stops.ja}`,
};

const twiceTls: Message = {
  en: "With ldaps:// the connection is encrypted from the start, and STARTTLS inside of it fails, and with it every lookup. Remove start_tls, or write ldap://.",
  ja: "ldaps:// は最初から暗号化されているため、その中の STARTTLS は失敗し、検索もすべて失敗します。start_tls を外すか、ldap:// にしてください。",
};
