import type { Parameter } from "../../server/src/facts/parameter.js";
import { evaluate, type Macros, parseDirectives, readHeader, tokenize } from "./c-source.js";
import { readBareTable, readTables, type TableEntry, type TableKind } from "./c-tables.js";
import type { SourceTree } from "./sources.js";

/** The facts about one parameter in the C sources of one version. */
export interface CompiledParameter {
  readonly type: Parameter["type"];
  readonly default: string;
  /** True if the default depends on the build, or the program determines it at startup. */
  readonly buildDependent: boolean;
  /** True if the default differs in every version (mail_version, mail_release_date). */
  readonly versionStamp: boolean;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly nonEmpty: boolean;
  readonly raw: boolean;
  readonly readBy: ReadonlySet<string>;
}

/**
 * Reads the parameter tables of all programs.
 * @param printed returns what `postconf -d` prints for a parameter whose default cannot be computed
 */
export function readCompiled(
  tree: SourceTree,
  macros: Macros,
  printed: (name: string) => string | undefined,
): Map<string, CompiledParameter> {
  const parameters = new Map<string, CompiledParameter>();
  for (const path of tree.paths) {
    const entries = tableEntries(tree, path);
    const program = path.split("/")[1]!;
    for (const entry of entries) {
      const name = evaluate(entry.name, macros)?.value;
      // A table that is disabled can contain undefined names; numbers are the ends of tables.
      if (typeof name !== "string" || isTestName(entry)) continue;
      const known = parameters.get(name);
      if (known === undefined) {
        parameters.set(
          name,
          fromEntry(entry, macros, program, () => printed(name)),
        );
      } else {
        parameters.set(name, { ...known, readBy: new Set([...known.readBy, program]) });
      }
    }
  }
  addReadOnly(macros, parameters);
  return parameters;
}

/** The macros of Postfix's headers for a usual build: Linux, TLS, OpenSSL 3.5 (see `BUILD`). */
export function readMacros(tree: SourceTree): Macros {
  const macros: Macros = new Map(
    Object.entries(BUILD).map(([name, body]) => [name, { body: tokenize(body), buildDependent: true }]),
  );
  const headers = tree.paths.filter((path) => path.endsWith(".h") && !path.startsWith("src/postconf/")).sort();
  // sys_defs.h comes first, because the others test its macros.
  for (const path of [SYSTEM_HEADER, ...headers.filter((path) => path !== SYSTEM_HEADER)]) {
    if (tree.has(path)) readHeader(tree.parsed(path, parseDirectives), macros, ASSUMED);
  }
  return macros;
}

const SYSTEM_HEADER = "src/util/sys_defs.h";
const INSTALL_TABLE = "src/postconf/install_table.h";

/** Features that every usual build has: a default that depends on them does not count as dependent on the build. */
const ASSUMED: ReadonlySet<string> = new Set(["USE_TLS", "HAS_IPV6", "RFC821_SYNTAX"]);

/** The macros that the compiler, the system's headers and OpenSSL's headers define in the reference build. */
const BUILD: Readonly<Record<string, string>> = {
  LINUX2: "",
  LINUX3: "",
  LINUX4: "",
  LINUX5: "",
  LINUX6: "",
  __linux__: "1",
  __GLIBC__: "2",
  __GLIBC_MINOR__: "41",
  _PATH_MAILDIR: '"/var/mail"',
  HAS_DB: "",
  USE_TLS: "",
  OPENSSL_VERSION_NUMBER: "0x30500000",
  ...groupNames({ X25519: "X25519", X448: "X448", X9_62_prime256v1: "prime256v1" }),
  ...groupNames({ secp384r1: "secp384r1", secp521r1: "secp521r1", ffdhe2048: "ffdhe2048", ffdhe3072: "ffdhe3072" }),
};

/** OpenSSL defines a name and a number for each key exchange group. */
function groupNames(groups: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(groups).flatMap(([id, name]) => [
      [`SN_${id}`, `"${name}"`],
      [`NID_${id}`, "1"],
    ]),
  );
}

const TYPES: Readonly<Record<TableKind, Parameter["type"]>> = {
  INT: "integer",
  LONG: "integer",
  NINT: "integer",
  STR: "string",
  STR_FN: "string",
  RAW: "string",
  BOOL: "boolean",
  NBOOL: "boolean",
  TIME: "time",
};

function tableEntries(tree: SourceTree, path: string): readonly TableEntry[] {
  if (path === INSTALL_TABLE) return tree.parsed(path, readBareTable);
  const isProgram = path.endsWith(".c") && !path.startsWith("src/postconf/") && !/test[^/]*\.c$/.test(path);
  return isProgram ? tree.parsed(path, readTables) : [];
}

/** The self-test in mail_conf_time.c has a table with literal names. */
function isTestName(entry: TableEntry): boolean {
  return entry.kind === "TIME" && entry.name.every((token) => token.startsWith('"'));
}

function fromEntry(
  entry: TableEntry,
  macros: Macros,
  program: string,
  printed: () => string | undefined,
): CompiledParameter {
  // The program computes such a default from the host at startup.
  const unknown = { value: entry.kind === "STR_FN" ? "" : (printed() ?? ""), buildDependent: true };
  const value = (entry.kind === "STR_FN" ? undefined : evaluate(entry.default, macros)) ?? unknown;
  const type = TYPES[entry.kind];
  const limit = (column: readonly string[]) => {
    const limit = evaluate(column, macros)?.value;
    // 0 means no limit (mail_conf_int.c).
    return type === "boolean" || limit === 0 || typeof limit !== "number" ? undefined : limit;
  };
  const stampMacros = ["DEF_MAIL_VERSION", "DEF_MAIL_RELEASE"];
  return {
    type,
    default: asPrinted(entry.kind, value.value),
    buildDependent: value.buildDependent,
    versionStamp: entry.default.some((token) => stampMacros.includes(token)),
    min: type === "string" ? undefined : limit(entry.min),
    max: type === "string" ? undefined : limit(entry.max),
    nonEmpty: type === "string" && limit(entry.min) !== undefined,
    raw: entry.kind === "RAW",
    readBy: new Set([program === "postconf" ? "global" : program]),
  };
}

function asPrinted(kind: TableKind, value: string | number): string {
  if (kind === "BOOL") return value === 0 ? "no" : "yes";
  return String(value).replace(/\s+/g, " ").trim();
}

/** Names that Postfix itself sets and that appear in no table. */
function addReadOnly(macros: Macros, parameters: Map<string, CompiledParameter>): void {
  const types = { VAR_PROCNAME: "string", VAR_SERVNAME: "string", VAR_PID: "integer" } as const;
  for (const [macro, type] of Object.entries(types)) {
    const name = evaluate([macro], macros)?.value;
    if (typeof name !== "string") continue;
    parameters.set(name, {
      type,
      default: "",
      buildDependent: true,
      versionStamp: false,
      min: undefined,
      max: undefined,
      nonEmpty: false,
      raw: false,
      readBy: new Set(["global"]),
    });
  }
}
