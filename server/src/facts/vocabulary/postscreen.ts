import type { NamedValue } from "../shape.js";

/** Actions of postscreen for a client that fails a test (postscreen.c, actions). */
export const postscreenActions: readonly NamedValue[] = [
  {
    name: "ignore",
    summary: {
      en: "The result is logged and has no other effect.",
      ja: "結果をログに残すだけで、それ以外は何もしません。",
    },
  },
  {
    name: "enforce",
    summary: {
      en: "The session goes on so that sender and recipient get logged, and every delivery is refused with 550.",
      ja: "セッションを続けて差出人と受信者をログに残し、配送は 550 ですべて拒否します。",
    },
  },
  {
    name: "drop",
    summary: { en: "The connection is closed at once with 521.", ja: "521 を返してすぐに接続を切ります。" },
  },
  { name: "continue", summary: { en: "Old name of `ignore`.", ja: "`ignore` の古い名前。" } },
];

/** Commands of postscreen_access_list, in addition to type:table (server_acl.c). */
export const postscreenAccessCommands: readonly NamedValue[] = [
  {
    name: "permit_mynetworks",
    summary: {
      en: "A client in mynetworks goes straight to the SMTP server.",
      ja: "mynetworks のクライアントをそのまま SMTP サーバーに渡します。",
    },
  },
  {
    name: "permit",
    summary: {
      en: "The client goes straight to the SMTP server.",
      ja: "クライアントをそのまま SMTP サーバーに渡します。",
    },
  },
  {
    name: "reject",
    summary: { en: "The client gets postscreen_denylist_action.", ja: "postscreen_denylist_action を適用します。" },
  },
  {
    name: "dunno",
    summary: {
      en: "No decision: the search ends, and the tests begin.",
      ja: "判断せずに検索を終え、テストに進みます。",
    },
  },
];
