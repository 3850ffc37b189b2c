import type { Fix } from "../../edits/edit.js";
import { replacement } from "../../edits/fix.js";
import { type Bilingual, excerpt, type Message } from "../../facts/message.js";
import { databases, definitionParameter } from "../../facts/vocabulary/table-definition/index.js";
import { hasPlaceholder, isEnvironmentName } from "../../syntax/template.js";
import type { Spanned } from "../../syntax/text.js";
import {
  assignmentOf,
  type DefinitionFile,
  databaseNames,
  definitionRule,
  namesFor,
  parameterNamed,
} from "../shared/database-file.js";
import { didYouMean } from "../shared/did-you-mean.js";
import { inTable } from "../shared/table-findings.js";

export const definitionUnknownParameter = definitionRule(
  {
    id: "definition-unknown-parameter",
    severity: "warning",
    topic: "syntax",
    summary: {
      en: "A name in a table definition file that this type of table does not read.",
      ja: "テーブル定義ファイルに、その種類のテーブルが読まない名前があります。",
    },
  },
  function* (definition) {
    for (const { name } of definition.tree.assignments) {
      if (parameterNamed(definition, name.text) !== undefined || isLeftAlone(name.text)) continue;
      const { message, instead } = explain(definition, name.text);
      const isFree = instead !== undefined && assignmentOf(definition, instead) === undefined;
      yield {
        at: inTable(definition.table, name.range),
        message,
        ...(isFree && { fixes: [renaming(definition, name, instead)] }),
      };
    }
  },
);

function isLeftAlone(name: string): boolean {
  return hasPlaceholder(name) || isEnvironmentName(name) || !/^\w/.test(name);
}

interface Explanation {
  readonly message: Message;
  /** The name that was probably meant. */
  readonly instead?: string;
}

function renaming({ table, nameOf }: DefinitionFile, { text, range }: Spanned, newName: string): Fix {
  const whole = { start: range.end - nameOf(text).length, end: range.end };
  return replacement(table.source.uri, whole, nameOf(newName), false);
}

function explain(definition: DefinitionFile, name: string): Explanation {
  const types = definition.databases;
  const newer = types.map((each) => definitionParameter(each, name)).find((each) => each !== undefined);
  if (newer?.fact.since !== undefined) return { message: tooNew(definition, name, newer.fact.since) };
  if (name === "port") return { message: port(definition) };
  const meant = otherWords.get(name.toLowerCase()) ?? [];
  const names = namesFor(definition);
  const instead = meant.find((each) => names.includes(each)) ?? withoutPrefix(name, names) ?? didYouMean(name, names);
  const owner = instead === undefined ? databases.find((each) => definitionParameter(each, name)) : undefined;
  return {
    message: owner === undefined ? unknown(definition, name, instead) : foreign(definition, name, owner),
    ...(instead && { instead }),
  };
}

/** Names that other programs use for the same parameter. */
const otherWords: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    host: ["hosts", "server_host"],
    hostname: ["hosts", "server_host"],
    server: ["hosts", "server_host"],
    database: ["dbname", "dbpath"],
    db: ["dbname", "dbpath"],
    db_name: ["dbname"],
    username: ["user"],
    pass: ["password"],
    passwd: ["password"],
    dbpassword: ["password"],
    dbuser: ["user"],
    base: ["search_base"],
    basedn: ["search_base"],
    filter: ["query_filter"],
    uri: ["server_host"],
    binddn: ["bind_dn"],
    bindpw: ["bind_pw"],
  }),
);

/** The parameter that was meant by a name in the form of main.cf, such as `aliases_scope` for `scope`. */
function withoutPrefix(name: string, names: readonly string[]): string | undefined {
  const suffixes = names.filter((each) => name.endsWith(`_${each}`));
  return suffixes.sort((a, b) => b.length - a.length)[0];
}

function unknown({ databases: types, nameOf }: DefinitionFile, name: string, instead: string | undefined): Message {
  const hint: Bilingual =
    instead === undefined
      ? { en: "", ja: "" }
      : { en: ` Did you mean “${nameOf(instead)}”?`, ja: `「${nameOf(instead)}」のことですか。` };
  return {
    en: `A table of type ${databaseNames(types, "en")} does not read “${excerpt(nameOf(name))}”, so this line has no effect.${hint.en}`,
    ja: `${databaseNames(types, "ja")} のテーブルは「${excerpt(nameOf(name))}」を読まないため、この行は無視されます。${hint.ja}`,
  };
}

function foreign({ databases: types, nameOf }: DefinitionFile, name: string, owner: string): Message {
  return {
    en: `“${nameOf(name)}” belongs to tables of type ${owner}; one of type ${databaseNames(types, "en")} does not read it.`,
    ja: `「${nameOf(name)}」は ${owner} のテーブルのパラメータです。${databaseNames(types, "ja")} のテーブルでは読まれません。`,
  };
}

function tooNew({ table, nameOf }: DefinitionFile, name: string, since: string): Message {
  const { major, minor } = table.model.version;
  return {
    en: `“${nameOf(name)}” came with Postfix ${since}; Postfix ${major}.${minor} does not read it.`,
    ja: `「${nameOf(name)}」は Postfix ${since} で追加されました。Postfix ${major}.${minor} では読まれません。`,
  };
}

function port({ databases: types, nameOf }: DefinitionFile): Message {
  const name = nameOf("port");
  if (types.includes("ldap")) {
    return {
      en: `An ldap table does not read “${name}”, so the standard port is used. Write ${nameOf("server_port")}, or the port behind the host in ${nameOf("server_host")}.`,
      ja: `ldap のテーブルは「${name}」を読まないため、標準のポートが使われます。${nameOf("server_port")} を使うか、${nameOf("server_host")} のホストの後にポートを書いてください。`,
    };
  }
  return {
    en: `Postfix does not read “${name}”, so the standard port is used. Write it behind the host: ${nameOf("hosts")} = inet:host:port.`,
    ja: `Postfix は「${name}」を読まないため、標準のポートが使われます。${nameOf("hosts")} = inet:ホスト:ポート のように、ホストの後に書いてください。`,
  };
}
