import type { NewOptions } from "../new.js";
import type { CliCommand } from "./command.js";
import { directory, locale, targetVersion } from "./common.js";

export const newCommand: CliCommand = {
  name: "new",
  description: {
    en: "Writes a complete configuration for one of the usual deployments, into files that are there or into new ones.",
    ja: "よくある構成パターンの設定一式を、既存または新しいファイルに書き込みます。",
  },
  usage: { en: "[--list] [PATTERN] [DIR]", ja: "[--list] [構成パターン] [ディレクトリ]" },
  arguments: [
    { name: "[pattern]", text: { en: "a name that --list prints", ja: "--list で表示される名前" } },
    directory,
  ],
  options: [
    {
      flags: "--list",
      text: { en: "print the patterns, one a line", ja: "構成パターンを 1 行に 1 つ表示する" },
    },
    { flags: "--yes", text: { en: "write without asking", ja: "確認せずに書き込む" } },
    { flags: "--hostname <name>", text: { en: "full host name", ja: "完全なホスト名" } },
    { flags: "--relayhost <host[:port]>", text: { en: "provider's server", ja: "プロバイダーのサーバー" } },
    {
      flags: "--networks <cidr,...>",
      text: { en: "networks that need no login", ja: "ログイン不要のネットワーク" },
    },
    {
      flags: "--sasl <type>",
      text: { en: "login by dovecot or cyrus", ja: "ログインの方式: dovecot または cyrus" },
    },
    {
      flags: "--null-client",
      text: { en: "this-host-only without mailboxes", ja: "this-host-only でメールボックスなし" },
    },
    { flags: "--certificate <file>", text: { en: "the server's certificate", ja: "サーバーの証明書" } },
    { flags: "--key <file>", text: { en: "its private key", ja: "証明書の秘密鍵" } },
    targetVersion,
    locale,
  ],
  async run({ terminal, language }, pattern: string | undefined, path: string, options: NewOptions) {
    return (await import("../new.js")).newConfiguration(pattern, path, options, terminal, language);
  },
};
