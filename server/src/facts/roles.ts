import type { Message } from "./message.js";

/** The roles that a machine can have according to its configuration. */
export const roles = {
  "null-client": { en: "null client", ja: "ヌルクライアント" },
  "send-only": { en: "send-only host", ja: "送信専用ホスト" },
  "relay-client": { en: "relay through a provider", ja: "プロバイダー経由のリレー" },
  "submission-server": { en: "shared submission server", ja: "共有の送信サーバー" },
  "incoming-server": { en: "incoming mail server", ja: "受信メールサーバー" },
  mixture: { en: "a mixture", ja: "複合" },
} as const satisfies Record<string, Message>;
export type RoleId = keyof typeof roles;
