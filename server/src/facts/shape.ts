import type { Message } from "./message.js";

/** A named value, macro or flag, with a phrase that describes it. */
export interface NamedValue {
  readonly name: string;
  readonly summary: Message;
  /** The first Postfix version (`major.minor`) that accepts it; absent if every version since 3.0 does. */
  readonly since?: string;
  /** The last Postfix version that accepts it. */
  readonly until?: string;
}

/** The unit of a time value that is written without one (postconf(5), "time units"). */
export type TimeUnit = "s" | "m" | "h" | "d" | "w";

/** The stage of the SMTP conversation that a restriction list belongs to (SMTPD_ACCESS_README). */
export type RestrictionStage =
  | "client"
  | "helo"
  | "sender"
  | "relay"
  | "recipient"
  | "data"
  | "end-of-data"
  | "etrn"
  | "class";

/** The kind of key with which a lookup table is queried. */
export type KeyKind =
  | "address" // user+ext@domain, user@domain, domain ... (virtual(5), canonical(5), transport(5))
  | "client" // client name, domain, address, network (access(5))
  | "domain"
  | "destination" // next hop: domain, [host], [host]:port
  | "localpart" // local user or alias (aliases(5))
  | "login" // SASL login
  | "fingerprint"
  | "line" // a message header or body line (header_checks(5))
  | "server-reply" // an SMTP reply or DNS record (smtp_reply_filter, smtp_dns_reply_filter)
  | "other";

/** The kind of result that a lookup table returns. */
export type ResultKind =
  | "addresses"
  | "transport" // transport:nexthop
  | "nexthop" // [host]:port
  | "access-action" // access(5)
  | "header-action" // header_checks(5)
  | "credentials" // user:password: never shown
  | "membership" // found or not found; the text itself does not matter
  | "login"
  | "path"
  | "number"
  | "text"
  | "tls-policy"
  | "keywords"
  | "other";

/** How a lookup table is used by a parameter. */
export interface TableUse {
  readonly key: KeyKind;
  readonly result: ResultKind;
}

/** The kind of a word that is not one of a fixed set. */
export type WordKind =
  | "text" // free text
  | "characters" // a set of single characters, such as recipient_delimiter
  | "bytes" // a whole number of bytes, without a unit
  | "reply-code" // a three-digit SMTP reply code
  | "domain" // example.com
  | "host" // host name or address
  | "ip-address" // without a port
  | "network" // CIDR block or address, IPv6 in []
  | "mail-address"
  | "nexthop" // [host]:port, domain
  | "transport" // transport:nexthop, transport
  | "endpoint" // inet:host:port, unix:path
  | "service" // name of a master.cf service
  | "database-type" // hash, lmdb ...
  | "path" // a file
  | "directory"
  | "command" // a shell command or the path of a program
  | "regexp"
  | "user" // a system account
  | "group"
  | "user-group" // user:group
  | "openssl-ciphers" // an OpenSSL cipher list
  | "parameter" // the name of another parameter
  | "read-only"; // set by Postfix itself

/** How Postfix parses a word that should be one of several values. */
export interface ChoiceDetails {
  /** The kind of word that is accepted in addition to the values. */
  readonly or?: WordKind | "integer";
  /** True if the comparison is case-sensitive (strcmp(3), and name_mask(3) without NAME_MASK_ANY_CASE). */
  readonly caseSensitive?: true;
  /** The effect of any other word; absent if the programs that read it stop. */
  readonly unknown?: UnknownValue | "ignored";
}

/** How Postfix handles an unknown value, if it does not stop. */
export interface UnknownValue {
  /** `fails`: mail, a session or a login fails; `warned`: Postfix logs a warning and continues. */
  readonly effect: "fails" | "warned";
  /** The consequence, as a sentence. */
  readonly text: Message;
}

/**
 * The form of a parameter's value, which drives completion, validation and hover. The ranges of numbers are not part of
 * it: they are generated from Postfix's sources (`Parameter.min`, `.max`).
 */
export type ValueShape =
  | { readonly kind: "boolean" }
  | { readonly kind: "integer" }
  | { readonly kind: "word"; readonly of: WordKind }
  | { readonly kind: "time"; readonly unit: TimeUnit }
  /** Exactly one of the values. */
  | ({ readonly kind: "choice"; readonly values: readonly NamedValue[] } & ChoiceDetails)
  /** Items separated by comma or white space. */
  | {
      readonly kind: "list";
      readonly of: Exclude<ValueShape, { kind: "list" }>;
      /** True for a match list such as mydestination: `!item` excludes, and `/file` reads patterns from a file. */
      readonly matchList?: boolean;
      /** The use of `type:table` items, if they are accepted, too. */
      readonly tables?: TableUse;
    }
  /** One or more `type:table`, separated by comma or white space, searched in order. */
  | { readonly kind: "tables"; readonly use: TableUse }
  /** Exactly one `type:table`, a cache that Postfix writes itself. */
  | { readonly kind: "cache" }
  | { readonly kind: "restrictions"; readonly stage: RestrictionStage }
  /** Text with macros `$name` or `${name}` that are known only at run time. */
  | { readonly kind: "template"; readonly macros: readonly NamedValue[] }
  /** TLS protocol versions: `>=TLSv1.2`, `!SSLv3`, `TLSv1.3` (postconf(5), smtp_tls_mandatory_protocols). */
  | { readonly kind: "protocols" };

/** The named values, macros or flags of a shape. */
export function namedValuesOf(shape: ValueShape): readonly NamedValue[] {
  if (shape.kind === "choice") return shape.values;
  if (shape.kind === "template") return shape.macros;
  return shape.kind === "list" ? namedValuesOf(shape.of) : [];
}

export const boolean: ValueShape = { kind: "boolean" };
export const integer: ValueShape = { kind: "integer" };
export const cache: ValueShape = { kind: "cache" };
export const protocols: ValueShape = { kind: "protocols" };

export const word = (of: WordKind) => ({ kind: "word", of }) as const;
export const time = (unit: TimeUnit) => ({ kind: "time", unit }) as const;
export const choice = (values: readonly NamedValue[], details: ChoiceDetails = {}) =>
  ({ kind: "choice", values, ...details }) as const;
export const list = (of: Exclude<ValueShape, { kind: "list" }>) => ({ kind: "list", of }) as const;
/** A match list (postconf(5), mydestination): patterns, `!pattern`, `/file`, `type:table`. */
export const matchList = (of: Exclude<ValueShape, { kind: "list" }>, key: KeyKind) =>
  ({ kind: "list", of, matchList: true, tables: { key, result: "membership" } }) as const;
export const tables = (key: KeyKind, result: ResultKind) => ({ kind: "tables", use: { key, result } }) as const;
export const restrictions = (stage: RestrictionStage) => ({ kind: "restrictions", stage }) as const;
export const template = (macros: readonly NamedValue[]) => ({ kind: "template", macros }) as const;
