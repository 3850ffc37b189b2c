import type { Message } from "../../facts/message.js";
import { isIn } from "../../facts/version.js";
import { type Database, definitionParameters } from "../../facts/vocabulary/table-definition/index.js";
import type { Severity } from "../rule.js";
import { assignmentOf, type DefinitionFile, databaseNames, definitionRule, valueIn } from "../shared/database-file.js";
import { inTable } from "../shared/table-findings.js";

export const definitionMissingParameter = definitionRule(
  {
    id: "definition-missing-parameter",
    severity: "error",
    topic: "delivery",
    summary: {
      en: "A table definition file lacks a parameter without which the table cannot be used.",
      ja: "テーブル定義ファイルに、テーブルを使うために必要なパラメータがありません。",
    },
  },
  function* (definition) {
    const { table, tree, databases } = definition;
    // What a template does not set may come from elsewhere.
    if (tree.isTemplate || tree.assignments.length === 0) return;
    const lacks = databases.map((each) => [...missingFor(definition, each)]);
    for (const lack of lacks[0]!) {
      if (!lacks.every((others) => others.some(({ what }) => what === lack.what))) continue;
      const place = assignmentOf(definition, lack.what) ?? tree.assignments[0]!;
      yield { at: inTable(table, place.name.range), severity: lack.severity, message: lack.message };
    }
  },
);

interface Lack {
  readonly what: string;
  readonly severity: Severity;
  readonly message: Message;
}

function* missingFor(definition: DefinitionFile, database: Database): Generator<Lack> {
  for (const { fact, required } of definitionParameters[database]) {
    if (required === true && valueIn(definition, fact.name) === "") yield fatal(definition, fact.name);
  }
  const isSql = database === "mysql" || database === "pgsql" || database === "sqlite";
  if (isSql && !hasQuery(definition, database)) yield noQuery(definition);
  if (database === "pgsql" && needsName(definition)) yield fatal(definition, "dbname");
  if (database === "ldap") yield* missingForLdap(definition);
  if (database === "mongodb") yield* missingForMongo(definition);
}

/** True for a file with `query`, or with the parts from which older versions built one (db_common_sql_build_query). */
function hasQuery(definition: DefinitionFile, database: Database): boolean {
  const has = (name: string): boolean => valueIn(definition, name) !== "";
  if (has("query") || (database === "pgsql" && has("select_function"))) return true;
  return has("table") && has("select_field") && has("where_field");
}

/** False where a connection URI, which Postfix 3.10 introduced, already names the database. */
function needsName(definition: DefinitionFile): boolean {
  if (valueIn(definition, "dbname") !== "") return false;
  const hosts = valueIn(definition, "hosts")
    .split(/[\s,]+/)
    .filter((host) => host !== "");
  const takesUri = isIn(definition.table.model.version, { since: "3.10" });
  return !takesUri || hosts.length === 0 || !hosts.every((host) => /^[a-z][a-z0-9+.-]*:\/\//i.test(host));
}

function* missingForLdap(definition: DefinitionFile): Generator<Lack> {
  if (valueIn(definition, "search_base") === "") yield noBase(definition);
  if (valueIn(definition, "version") === "") yield noVersion(definition);
}

/** Exactly one of the two parameters must be set (dict_mongodb_open). */
function* missingForMongo(definition: DefinitionFile): Generator<Lack> {
  const [projection, attribute] = ["projection", "result_attribute"].map((name) => valueIn(definition, name) !== "");
  if (projection === attribute) yield projection === true ? twoResults(definition) : noResult(definition);
}

function fatal({ databases, nameOf }: DefinitionFile, what: string): Lack {
  const name = nameOf(what);
  return {
    what,
    severity: "error",
    message: {
      en: `A table of type ${databaseNames(databases, "en")} needs “${name}”; without it, every program that opens the table stops with an error.`,
      ja: `${databaseNames(databases, "ja")} のテーブルには「${name}」が必要です。ないと、テーブルを開くプログラムはエラーで停止します。`,
    },
  };
}

const noQuery = ({ nameOf }: DefinitionFile): Lack => ({
  what: "query",
  severity: "error",
  message: {
    en: `There is no “${nameOf("query")}”, so every program that opens the table stops with an error. Write the SQL query that finds the answer for '%s'.`,
    ja: `「${nameOf("query")}」がないため、テーブルを開くプログラムはエラーで停止します。'%s' に対する答えを得る SQL を書いてください。`,
  },
});

const noBase = ({ nameOf }: DefinitionFile): Lack => ({
  what: "search_base",
  severity: "warning",
  message: {
    en: `There is no “${nameOf("search_base")}”, and a search from the root of the directory finds nothing on most servers. Write the DN below which the entries are.`,
    ja: `「${nameOf("search_base")}」がありません。多くのサーバーでは、ディレクトリの最上位からの検索では何も見つかりません。エントリーを含む DN を書いてください。`,
  },
});

const noVersion = ({ nameOf }: DefinitionFile): Lack => ({
  what: "version",
  severity: "information",
  message: {
    en: `Without “${nameOf("version")} = 3”, Postfix speaks the old version 2 of LDAP, which OpenLDAP and others refuse unless they were told to allow it.`,
    ja: `「${nameOf("version")} = 3」がないと、Postfix は LDAP の古い版 2 を使います。OpenLDAP などは、許可する設定がない限り版 2 を拒否します。`,
  },
});

const noResult = ({ nameOf }: DefinitionFile): Lack => ({
  what: "result_attribute",
  severity: "error",
  message: {
    en: `One of “${nameOf("result_attribute")}” and “${nameOf("projection")}” must be set; without them, every lookup fails with an error.`,
    ja: `「${nameOf("result_attribute")}」と「${nameOf("projection")}」のどちらかが必要です。ないと、検索はすべてエラーになります。`,
  },
});

const twoResults = (definition: DefinitionFile): Lack => ({
  ...noResult(definition),
  message: {
    en: `“${definition.nameOf("result_attribute")}” and “${definition.nameOf("projection")}” exclude each other; with both, every lookup fails with an error.`,
    ja: `「${definition.nameOf("result_attribute")}」と「${definition.nameOf("projection")}」は同時に指定できません。両方あると、検索はすべてエラーになります。`,
  },
});
