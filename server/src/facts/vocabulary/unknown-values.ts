import type { UnknownValue } from "../shape.js";

/** How Postfix handles unknown values where it does not stop with an error. */
export const unknownValues = {
  /** src/tls/tls_misc.c, tls_log_mask */
  tlsLogLevel: {
    effect: "warned",
    text: {
      en: "Postfix warns about it in the log at each connection, and logs nothing else about TLS.",
      ja: "Postfix は接続のたびに警告を記録し、TLS に関するほかのログは残りません。",
    },
  },
  milterDefaultAction: {
    effect: "warned",
    text: {
      en: "When a Milter fails, Postfix warns about it and acts as with “tempfail”.",
      ja: "Milter が失敗したとき、Postfix は警告を出し、「tempfail」と同じ動作をします。",
    },
  },
  ldapScope: {
    effect: "warned",
    text: {
      en: "Postfix warns about it and searches as with “sub”.",
      ja: "Postfix は警告を出し、「sub」として検索します。",
    },
  },
  milterProtocol: {
    effect: "fails",
    text: {
      en: "No Milter is used, and milter_default_action decides about each message.",
      ja: "Milter は使われず、すべてのメールが milter_default_action に従って処理されます。",
    },
  },
  cipherGrade: {
    effect: "fails",
    text: { en: "Every TLS session fails.", ja: "TLS のセッションがすべて失敗します。" },
  },
  postscreenAccess: {
    effect: "warned",
    text: {
      en: "postscreen(8) warns about it and ignores the rest of the list.",
      ja: "postscreen(8) は警告を出し、リストの残りを無視します。",
    },
  },
  saslSecurityOption: {
    effect: "fails",
    text: {
      en: "Postfix warns about it in the log, and every login fails.",
      ja: "Postfix はログに警告を残し、SASL 認証がすべて失敗します。",
    },
  },
  listItem: {
    effect: "fails",
    text: {
      en: "Postfix warns about it in the log, and the list does not do what it should.",
      ja: "Postfix はログに警告を残し、リストは意図したとおりに働きません。",
    },
  },
} as const satisfies Readonly<Record<string, UnknownValue>>;
