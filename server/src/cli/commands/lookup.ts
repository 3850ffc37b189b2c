import type { LookupOptions } from "../lookup.js";
import type { CliCommand } from "./command.js";
import { locale } from "./common.js";

export const lookup: CliCommand = {
  name: "lookup",
  description: {
    en: "Tells what Postfix would find in a lookup table, as postmap -q does.",
    ja: "Postfix がテーブルで何を見つけるかを postmap -q のように示します。",
  },
  usage: { en: "TYPE:TABLE KEY", ja: "種類:テーブル キー" },
  arguments: [
    {
      name: "<table>",
      text: { en: "type:table, such as hash:virtual", ja: "hash:virtual のような「種類:テーブル」" },
    },
    {
      name: "<key>",
      text: { en: "the key; - reads keys from standard input", ja: "キー（- なら標準入力から読む）" },
    },
  ],
  options: [
    {
      flags: "-c, --config <dir>",
      text: { en: "the configuration that names the table", ja: "テーブルを使う設定ディレクトリ" },
    },
    locale,
  ],
  async run({ terminal, language }, table: string, key: string, options: LookupOptions) {
    return (await import("../lookup.js")).lookup(table, key, options, terminal, language);
  },
};
