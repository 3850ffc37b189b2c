import type { Edit } from "../../edits/edit.js";
import { replaceItem, setParameters } from "../../edits/edit.js";
import { shapeOf } from "../../facts/index.js";
import { isIn } from "../../facts/version.js";
import { namedTables } from "../../model/tables/tables.js";
import type { ConfigModel } from "../../model/values/model.js";
import { atItem, itemsOf } from "../../model/values/queries.js";
import type { Assignment } from "../../syntax/main-cf.js";
import type { Item } from "../../syntax/value.js";
import type { Rule } from "../rule.js";

export const berkeleyDb: Rule = {
  meta: {
    id: "berkeley-db",
    severity: "information",
    topic: "obsolete",
    summary: {
      en: "Tables of the types hash and btree need Berkeley DB, which distributions remove.",
      ja: "hash と btree のテーブルには、廃止が進む Berkeley DB が必要です。",
    },
  },
  *check(model) {
    // Where the default type is set, or Postfix migrates by itself, somebody has already decided.
    const isDecided = ["default_database_type", "non_bdb_migration_level"].some((name) => model.assignment(name));
    if (!isIn(model.version, { since: "3.11" }) || isDecided) return;
    const places = [...berkeleyTables(model)];
    const first = places[0];
    if (first === undefined) return;
    yield {
      at: atItem(first.assignment, first.item),
      message: {
        en: `“hash” and “btree” need Berkeley DB, which many systems remove. After such an update these tables (${places.length} here) cannot be read any more; “lmdb” takes their place.`,
        ja: `「hash」と「btree」には Berkeley DB が必要ですが、廃止するシステムが増えています。更新後はこれらのテーブル (この設定では ${places.length} 個) が読めなくなるため、「lmdb」への移行を検討してください。`,
      },
      fixes: [
        {
          title: { en: "Use lmdb everywhere (then run postmap)", ja: "すべて lmdb にする (その後 postmap を実行)" },
          // Without a type, postmap(1) creates files of the default type.
          edits: [...places.map(asLmdb), ...setParameters(model, { default_database_type: "lmdb" })],
          safe: false,
        },
      ],
    };
  },
};

interface TypePlace {
  readonly assignment: Assignment;
  readonly item: Item;
}

function* berkeleyTables(model: ConfigModel): Generator<TypePlace> {
  const named = new Map<Assignment, Item[]>();
  for (const { setting, item } of namedTables(model)) {
    const items = named.get(setting.assignment);
    if (items === undefined) named.set(setting.assignment, [item]);
    else items.push(item);
  }
  for (const { assignment } of model.settings) {
    const fact = model.parameter(assignment.name.text)?.fact;
    const isCache = fact !== undefined && shapeOf(fact).kind === "cache";
    const items = isCache ? itemsOf(assignment) : (named.get(assignment) ?? []);
    for (const item of items) if (typePattern.test(item.text)) yield { assignment, item };
  }
}

function asLmdb({ assignment, item }: TypePlace): Edit {
  return replaceItem(assignment, item, item.text.replace(typePattern, "$1lmdb:"));
}

const typePattern = /^(proxy:)?(?:hash|btree):/;
