import type { TableSyntax } from "../syntax/table/table.js";
import type { TableUse } from "./shape.js";
import { databases } from "./vocabulary/table-definition/definition-parameter.js";

/** The two files of a configuration directory. */
export type ConfigFile = "main" | "master";

/** Endings of templates, from which a tool or a person makes the real file. */
export const templateEndings: readonly string[] =
  "j2 jinja jinja2 erb epp tmpl tpl template gotmpl ctmpl mustache hbs tt in".split(" ");

/** Endings of sample files in distributions and documentation. */
const copyEndings: readonly string[] = "proto dist debian default sample example".split(" ");

/** The unambiguous names of a main.cf or a master.cf, which an editor may recognize in any folder. */
export function namesOf(file: ConfigFile): string[] {
  return [`${file}.cf`, ...[...copyEndings, ...templateEndings].map((ending) => `${file}.cf.${ending}`)];
}

/** Recognizes a main.cf or master.cf by its name: main.cf, main.cf.proto, postfix-main.cf, main.cf.gateway.j2 ... */
export function configFileOf(name: string): ConfigFile | undefined {
  return pattern.exec(name)?.[2] as ConfigFile | undefined;
}

/** The name of the other configuration file: master.cf.j2 for main.cf.j2; undefined for any other name. */
export function siblingOf(name: string): string | undefined {
  const file = configFileOf(name);
  return file && name.replace(pattern, `$1${file === "main" ? "master" : "main"}.cf`);
}

const pattern = /(^|[-_.])(main|master)\.cf(?=$|[-_.])/;

/** Endings that may follow a table's own: those of sample files and of templates. */
export const addedEndings: readonly string[] = [...copyEndings, ...templateEndings];

/** Removes the ending of a template or a sample file from a name. */
export function plainName(name: string): string {
  return name.replace(ending, "");
}

const ending = new RegExp(`\\.(?:${addedEndings.join("|")})$`);

/**
 * A kind of lookup table, and the usual names of its files. A name is a VS Code glob (`*`, `{a,b}`, `[-_]`, without
 * nesting), which is matched against the end of the path, without the ending of a template or a sample file.
 */
export interface TableNames {
  readonly syntax: TableSyntax;
  /** The kinds of keys and results; absent if the name does not determine them. */
  readonly use?: TableUse;
  /** Names that only Postfix tables have, which are recognized in every folder. */
  readonly names?: readonly string[];
  /** Names that files of other programs have, too, which are recognized only in a Postfix folder. */
  readonly folderNames?: readonly string[];
  /**
   * Names that suggest this kind of table, or at least its use, if the file is already known to be a table, as when it
   * is named on the command line. They are too common for an editor to recognize a file by them. They are matched
   * against the name without its last ending.
   */
  readonly likelyNames?: readonly string[];
}

const anyDatabase = `{${databases.join(",")}}`;
const anyTable = "{virtual,transport,sender,recipient,client,helo,relay,generic,canonical}";
const anyPurpose = "{alias,aliases,access,maps,map,canonical,relay,domains,mailbox,mailboxes,recipients}";

/**
 * The usual names of lookup tables: those in postconf(5) and in Postfix's READMEs, and those that administrators use.
 * This is the only list: the languages in package.json, the files that `check` finds, and the use of a table according
 * to its name are all derived from it. The first entry with a matching name wins.
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
  // A bare `pcre` is left out, since Postfix's own folder dynamicmaps.cf.d has files of that name.
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
    // A bare `passwd` is left out, since the chroot of Postfix has one (/var/spool/postfix/etc/passwd).
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
