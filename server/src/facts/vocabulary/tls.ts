import type { NamedValue } from "../shape.js";

/** smtpd_tls_security_level and its kin (TLS_README, "Server-side TLS activity"). */
export const serverSecurityLevels: readonly NamedValue[] = [
  { name: "none", summary: { en: "TLS is not offered.", ja: "TLS を提示しません。" } },
  {
    name: "may",
    summary: { en: "TLS is offered; clients may do without.", ja: "TLS を提示しますが、使わなくても受け付けます。" },
  },
  {
    name: "encrypt",
    summary: {
      en: "TLS is required: a client that does not use it is refused. Not for a public port 25.",
      ja: "TLS を必須とし、使わないクライアントを拒否します。公開の 25 番ポートには使いません。",
    },
  },
];
