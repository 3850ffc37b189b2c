import { configFileOf, plainName } from "../facts/file-names.js";
import type { TableSyntax } from "../syntax/table/table.js";

/** What a file is, by its name alone; the same names are in the languages of package.json. */
export type FileKind =
  | { readonly kind: "main" | "master" }
  /** A table whose text is read so where no configuration says otherwise. */
  | { readonly kind: "table"; readonly syntax: TableSyntax };

/** Copies that programs leave, and files of another format that are named after the one that they are about. */
const noConfiguration =
  /~$|\.(?:bak|backup|old|orig|save|sw[a-p]|rpm\w+|dpkg-\w+|ucf-\w+|\d+|gz|bz2|xz|zst|zip|md|rst|adoc|html?|diff|patch|rej|json|ya?ml|toml|xml|[cm]?[jt]sx?|py|rb|pp|go|sh|pl|php|snap|png|svg|sig|asc|sha\d+|lock|tmLanguage)$/i;

const patternTables =
  /^(?:(?:mime_|nested_|smtp_|milter_|submission_)?header_checks|(?:smtp_)?body_checks|.+\.(?:pcre|regexp))$/;
const indexedTables =
  /^(?:sasl_passwd|(?:sender|recipient|client|helo)_access|(?:sender|recipient)_canonical|relay_recipients|sender_login_maps|smtp_tls_policy)$/;
const definitions = /^(?:mysql|pgsql|sqlite|ldap|memcache|mongodb)[-_].*\.cf$/;

/** Names that other programs have too: they count in a folder of Postfix only. */
const commonNames =
  /^(?:access|canonical|generic|relocated|transport|virtual|relay_domains|tls_policy|vmailbox|bysender|(?:virtual|transport|sender|recipient|client|helo|relay|generic|canonical)[_-](?:alias|aliases|access|maps|map|canonical|relay|domains|mailbox|mailboxes|recipients))$/;
const definitionFolder = /\/(?:mysql|pgsql|sqlite|ldap|memcache|mongodb|sql)\/[^/]+\.cf$/;

/**
 * What a file is, by its path; undefined for files of other programs, copies and files in other formats.
 * @param besideMain true where a main.cf or master.cf is in the same folder.
 */
export function fileKindOf(path: string, besideMain = false): FileKind | undefined {
  const bare = plainName(plainName(path.replaceAll("\\", "/")));
  const name = bare.slice(bare.lastIndexOf("/") + 1);
  const config = noConfiguration.test(path) ? undefined : configFileOf(name);
  if (config !== undefined) return { kind: config };
  if (name.endsWith(".cidr")) return { kind: "table", syntax: "cidr" };
  if (patternTables.test(name)) return { kind: "table", syntax: name.endsWith(".pcre") ? "pcre" : "regexp" };
  if (indexedTables.test(name)) return { kind: "table", syntax: "indexed" };
  if (definitions.test(name)) return { kind: "table", syntax: "definition" };
  const isOfPostfix = besideMain || /(?:^|\/)postfix\//.test(bare);
  if (name === "aliases" && (isOfPostfix || /(?:^|\/)(?:etc|mail)\/aliases$/.test(bare))) {
    return { kind: "table", syntax: "aliases" };
  }
  if (!isOfPostfix) return undefined;
  if (commonNames.test(name)) return { kind: "table", syntax: "indexed" };
  return definitionFolder.test(bare) ? { kind: "table", syntax: "definition" } : undefined;
}
