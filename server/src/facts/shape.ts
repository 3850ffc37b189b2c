import type { Message } from "./message.js";

/** A value, macro or flag that has a name, with a phrase that says what it does. */
export interface NamedValue {
  readonly name: string;
  readonly summary: Message;
  /** First Postfix version (`major.minor`) that accepts it; absent: every version since 3.0. */
  readonly since?: string;
  /** Last Postfix version that accepts it. */
  readonly until?: string;
}

/** The unit that a time value has when it is written without one (postconf(5), "time units"). */
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

/** What a lookup table is asked with. */
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

/** What a lookup table answers. */
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

/** One word without a closed set of spellings. */
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

/** How Postfix reads a word that should be one of several values. */
export interface ChoiceDetails {
  /** Any word of that kind is accepted, too. */
  readonly or?: WordKind | "integer";
  /** True where Postfix compares the names with case (strcmp(3), and name_mask(3) without NAME_MASK_ANY_CASE). */
  readonly caseSensitive?: true;
  /** What happens with a word that is none of the values; absent: the programs that read it stop. */
  readonly unknown?: UnknownValue | "ignored";
}

/** What Postfix does with a value that it does not know, where it does not stop. */
export interface UnknownValue {
  /** `fails`: mail, a session or a login fails; `warned`: Postfix warns in its log and goes on. */
  readonly effect: "fails" | "warned";
  /** The consequence as a sentence. */
  readonly text: Message;
}

/**
 * What the value of a parameter looks like. The one table of shapes drives completion, validation and hover.
 * Ranges of numbers are not repeated here: they are generated from Postfix's sources (`Parameter.min`, `.max`).
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
      /** `!item` excludes, and `/file` reads patterns from a file (match lists, such as mydestination). */
      readonly matchList?: boolean;
      /** `type:table` items are accepted too, and are used like this. */
      readonly tables?: TableUse;
    }
  /** One or more `type:table`, separated by comma or white space, searched in order. */
  | { readonly kind: "tables"; readonly use: TableUse }
  /** Exactly one `type:table`, a cache that Postfix writes itself. */
  | { readonly kind: "cache" }
  | { readonly kind: "restrictions"; readonly stage: RestrictionStage }
  /** Text in which `$name` or `${name}` stands for something known only at run time. */
  | { readonly kind: "template"; readonly macros: readonly NamedValue[] }
  /** TLS protocol versions: `>=TLSv1.2`, `!SSLv3`, `TLSv1.3` (postconf(5), smtp_tls_mandatory_protocols). */
  | { readonly kind: "protocols" };

/** The values, macros or flags that have a name in a shape. */
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
