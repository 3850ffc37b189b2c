import type { TableSyntax } from "../syntax/table/table.js";
import type { TableUse } from "./shape.js";
import { databases } from "./vocabulary/table-definition/definition-parameter.js";

/** The two files of a configuration directory. */
export type ConfigFile = "main" | "master";

/** Endings of files from which a tool or a person makes the real one. */
export const templateEndings: readonly string[] =
  "j2 jinja jinja2 erb epp tmpl tpl template gotmpl ctmpl mustache hbs tt in".split(" ");

/** Endings of copies, as distributions and documentation give them. */
const copyEndings: readonly string[] = "proto dist debian default sample example".split(" ");

/** The names of a main.cf or a master.cf that nothing else has, so that an editor may open them as that everywhere. */
export function namesOf(file: ConfigFile): string[] {
  return [`${file}.cf`, ...[...copyEndings, ...templateEndings].map((ending) => `${file}.cf.${ending}`)];
}

/** What a file is by its name alone: main.cf, main.cf.proto, postfix-main.cf, main.cf.gateway.j2 ... */
export function configFileOf(name: string): ConfigFile | undefined {
  return pattern.exec(name)?.[2] as ConfigFile | undefined;
}

/** The name of the other file beside a file: master.cf.j2 for main.cf.j2; undefined for any other name. */
export function siblingOf(name: string): string | undefined {
  const file = configFileOf(name);
  return file && name.replace(pattern, `$1${file === "main" ? "master" : "main"}.cf`);
}

const pattern = /(^|[-_.])(main|master)\.cf(?=$|[-_.])/;

/** Endings that a table may have besides its own: those of copies and of templates. */
export const addedEndings: readonly string[] = [...copyEndings, ...templateEndings];

/** The name without the ending of a template or a copy. */
export function plainName(name: string): string {
  return name.replace(ending, "");
}

const ending = new RegExp(`\\.(?:${addedEndings.join("|")})$`);

/**
 * A kind of lookup table that people keep in a file, and the names that they give such a file. A name is a pattern in
 * the syntax of VS Code's globs (`*`, `{a,b}`, `[-_]`, without nesting), and is compared with the end of the path after
 * the ending of a template or a copy is removed.
 */
export interface TableNames {
  readonly syntax: TableSyntax;
  /** What the table is asked and what it answers; absent where the name does not decide that. */
  readonly use?: TableUse;
  /** Names that only tables of Postfix have: they count in every folder. */
  readonly names?: readonly string[];
  /** Names that files of other programs have too: they count in a folder of Postfix only. */
  readonly folderNames?: readonly string[];
  /**
   * Names that suggest this kind of table, or at least its use, once it is known that the file is a table: as when a
   * user names it on the command line. They are too common for an editor to open a file by them. Compared with the name
   * without its last ending.
   */
  readonly likelyNames?: readonly string[];
}

const anyDatabase = `{${databases.join(",")}}`;
const anyTable = "{virtual,transport,sender,recipient,client,helo,relay,generic,canonical}";
const anyPurpose = "{alias,aliases,access,maps,map,canonical,relay,domains,mailbox,mailboxes,recipients}";

/**
 * The usual names of lookup tables: those in postconf(5) and the READMEs of Postfix, and what administrators call them.
 * This is the only list; the languages of package.json, the files that `check` finds, and what a table is used for by
 * its name all follow from it. The first entry with a matching name decides.
 */
export const tableNames: readonly TableNames[] = [
  {
    syntax: "definition",
    names: [`${anyDatabase}[-_]*.cf`],
    folderNames: [
      ...[`${anyDatabase}/*.cf`, "sql/*.cf", `${anyDatabase}.cf`],
      ...[`*[-_.]${anyDatabase}.cf`, `*[-_.]${anyDatabase}[-_.]*.cf`],
    ],
  },
  // Not a bare `pcre`: dynamicmaps.cf.d in Postfix's own folder has files of that name.
  { syntax: "cidr", names: ["*.cidr"], folderNames: ["*[-_]cidr"] },
  { syntax: "pcre", names: ["*.pcre"], folderNames: ["*[-_]pcre"] },
  { syntax: "regexp", names: ["*.regexp"], folderNames: ["*[-_]regexp"] },
  {
    syntax: "aliases",
    names: ["etc/aliases", "mail/aliases"],
    folderNames: ["aliases", "postfix[-_.]aliases"],
    likelyNames: ["aliases[-.]*"],
  },
  {
    syntax: "regexp",
    use: { key: "line", result: "header-action" },
    names: [
      ...["header_checks", "body_checks", "mime_header_checks", "nested_header_checks", "smtp_header_checks"],
      ...["smtp_body_checks", "milter_header_checks", "submission_header_checks"],
    ],
    folderNames: ["*{header,body,mime,nested}[-_]checks"],
    likelyNames: ["*{header,body,mime,nested}*[-_]checks*"],
  },
  {
    syntax: "indexed",
    use: { key: "destination", result: "credentials" },
    names: ["sasl_passwd"],
    // Not every `passwd`: there is one in the chroot of Postfix (/var/spool/postfix/etc/passwd).
    folderNames: ["*sasl[-_]{passwd,password,passwords}", "*sasl[-_]{passwd,password}[-_]{map,maps}"],
    likelyNames: ["*{passwd,password,credential,secret}*", "*sasl*pass*"],
  },
  {
    syntax: "indexed",
    use: { key: "address", result: "access-action" },
    names: ["sender_access", "recipient_access"],
    folderNames: ["*{sender,recipient}[-_]access"],
    likelyNames: ["*{sender,recipient}[-_]access*", "*{sender,recipient}access*"],
  },
  {
    syntax: "indexed",
    use: { key: "client", result: "access-action" },
    names: ["client_access", "helo_access"],
    folderNames: ["access", "*{client,helo,postscreen}[-_]access"],
    likelyNames: ["*{client,helo,postscreen}[-_]access*", "*{client,helo,postscreen}access*"],
  },
  {
    syntax: "indexed",
    use: { key: "destination", result: "tls-policy" },
    names: ["smtp_tls_policy"],
    folderNames: ["*tls[-_]policy", "*tls[-_]policy[-_]maps"],
    likelyNames: ["*tls[-_]policy*"],
  },
  {
    syntax: "indexed",
    use: { key: "address", result: "transport" },
    folderNames: ["transport"],
    likelyNames: ["transport*"],
  },
  {
    syntax: "indexed",
    use: { key: "address", result: "addresses" },
    names: ["sender_canonical", "recipient_canonical"],
    folderNames: [
      ...["virtual", "canonical", "generic", "virtual[-_]alias[-_]{map,maps}"],
      ...["*[-_]canonical", "smtp[-_]generic"],
    ],
    likelyNames: ["virtual[-_]{alias,aliases}", "*canonical*", "*smtp[-_]generic*"],
  },
  { syntax: "indexed", use: { key: "address", result: "text" }, folderNames: ["relocated"] },
  {
    syntax: "indexed",
    use: { key: "address", result: "membership" },
    names: ["relay_recipients"],
    likelyNames: ["relay[-_]recipient*"],
  },
  { syntax: "indexed", use: { key: "address", result: "login" }, names: ["sender_login_maps"] },
  {
    syntax: "indexed",
    use: { key: "address", result: "path" },
    folderNames: ["vmailbox", "virtual[-_]mailbox[-_]{map,maps}"],
    likelyNames: ["virtual[-_]{mailbox,mailboxes}"],
  },
  {
    syntax: "indexed",
    use: { key: "domain", result: "membership" },
    likelyNames: ["{relay,virtual}[-_]domains"],
  },
  { syntax: "indexed", folderNames: ["bysender", `${anyTable}[-_]${anyPurpose}`] },
];
