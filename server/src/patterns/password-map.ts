import { type Bilingual, bilingual } from "../facts/message.js";
import { isIn } from "../facts/version.js";
import { tableTypeOf } from "../facts/vocabulary/table-types.js";
import { namedTables } from "../model/tables/tables.js";
import type { ConfigModel } from "../model/values/model.js";
import { parseTable } from "../syntax/value.js";
import type { Machine, ManualStep, PlannedSetting, PlanRequest, Relay } from "./pattern.js";
import { type Provider, providerOf } from "./providers.js";
import { isWritten, writtenValue } from "./values.js";

/** smtp_sasl_password_maps: the existing value, or else a file in the configuration directory. */
export function passwordMap({ model, machine }: PlanRequest): PlannedSetting {
  const existing = writtenValue(model, "smtp_sasl_password_maps") ?? "";
  const type = tableType(model, machine);
  return {
    name: "smtp_sasl_password_maps",
    value: existing === "" ? `${type}:$config_directory/sasl_passwd` : existing,
    why: {
      en: "The table with the name and the password for the server; its key is the text of relayhost.",
      ja: "サーバーのユーザー名とパスワードのテーブル。キーは relayhost と同じ文字列です。",
    },
    isRight: isWritten,
  };
}

/** The best type for a small table. Every Postfix has texthash, which needs neither a library nor postmap. */
function tableType(model: ConfigModel, { tableTypes }: Machine): string {
  const usable = ["lmdb", "hash", "texthash"];
  if (tableTypes !== undefined) return usable.find((type) => tableTypes.includes(type)) ?? "texthash";
  const used = usable.filter((type) => namedTables(model).some((table) => table.type === type));
  if (used.length > 0) return used[0]!;
  const set = model.assignment("default_database_type") && model.value("default_database_type");
  if (set !== undefined && usable.includes(set)) return set;
  // Some builds of 3.8 and later, and most of 3.11, no longer have Berkeley DB, and not all of them have LMDB.
  return isIn(model.version, { until: "3.7" }) ? "hash" : "texthash";
}

/** The steps to write the password file, and what else the login needs. */
export function passwordSteps(request: PlanRequest, relay: Relay, map: PlannedSetting): ManualStep[] {
  const { model, machine } = request;
  const found = providerOf(relay.host)?.provider;
  const table = parseTable(model.expand(map.value).text);
  const isOwn = !isWritten(writtenValue(model, "smtp_sasl_password_maps") ?? "");
  const directory = machine.directory ?? "/etc/postfix";
  const path = isOwn ? `${directory}/sasl_passwd` : (table?.name ?? "");
  const key = `[${relay.host}]:${relay.port}`;
  const needsPostmap = table !== undefined && tableTypeOf(table.type)?.form === "indexed-file";
  return [
    {
      text: {
        en: `Put the name and the password for ${relay.host} into ${path}; only root may read it (mode 600).${found === undefined ? "" : aboutProvider(found).en}`,
        ja: `${relay.host} のユーザー名とパスワードを ${path} に書きます。root だけが読めるようにします (モード 600)。${found === undefined ? "" : aboutProvider(found).ja}`,
      },
      lines: [`${key} ${found?.user ?? "username"}:password`],
      ...(isOwn && { file: { path, mode: 0o600 } }),
    },
    {
      text: needsPostmap
        ? { en: "Then, and after each change of that file:", ja: "その後、またファイルを変更するたびに実行します。" }
        : {
            en: "Then reload Postfix; this table needs no postmap.",
            ja: "その後 Postfix を再読み込みします。このテーブルに postmap は不要です。",
          },
      lines: [
        ...(path === "" ? [] : [`chmod 600 ${path}`]),
        ...(needsPostmap ? [`postmap ${table.type}:${path}`] : []),
        "postfix reload",
      ],
    },
    {
      text: {
        en: "The login needs the PLAIN and LOGIN modules of Cyrus SASL: on Debian the package libsasl2-modules, on Red Hat cyrus-sasl-plain.",
        ja: "ログインには Cyrus SASL の PLAIN と LOGIN のモジュールが必要です。Debian 系では libsasl2-modules、Red Hat 系では cyrus-sasl-plain パッケージです。",
      },
    },
  ];
}

function aboutProvider({ hint, page }: Provider): Bilingual {
  return { en: `${hint ? ` ${hint.en}` : ""} See ${page}`, ja: `${hint ? bilingual(hint).ja : ""}詳しくは ${page}` };
}
