import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Parameter, parameters } from "../../server/src/facts/parameter.js";
import { parseVersion } from "../../server/src/facts/version.js";

/** A row of the reference, which another program took from the same sources. */
interface Reference {
  readonly name: string;
  readonly type: Parameter["type"] | null;
  readonly default: string;
  readonly since: string | null;
  readonly removedAfter?: string;
  readonly min?: number;
  readonly max?: number;
  readonly nonEmpty?: boolean;
  readonly readBy?: readonly string[];
  readonly deprecated?: boolean;
  readonly replacedBy?: string | null;
}

type Exceptions = Readonly<Record<string, string>>;

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const folder = join(process.env.POSTFIX_CONFIG_SHARED ?? join(root, "../shared"), "facts");

/** Gives several names the same reason. */
const because = (reason: string, names: readonly string[]): Exceptions =>
  Object.fromEntries(names.map((name) => [name, reason]));

const SINCE: Exceptions = {
  ...because("the reference takes the version of one of the values for that of the parameter", [
    "notify_classes",
    "smtpd_client_restrictions",
    "smtpd_helo_restrictions",
    "smtpd_recipient_restrictions",
    "smtpd_sender_restrictions",
  ]),
  ...because('the manual gives the last version ("and earlier"), not the first', [
    "lmtp_cache_connection",
    "smtp_skip_4xx_greeting",
  ]),
  ...because("the name was tlsproxy_client_level / tlsproxy_client_policy in the programs of 3.4 to 3.6", [
    "tlsproxy_client_level",
    "tlsproxy_client_policy",
    "tlsproxy_client_policy_maps",
    "tlsproxy_client_security_level",
  ]),
  lmtp_tls_wrappermode: "the tables of 3.0 have it",
  nullmx_reject_code: "the manual tells: 3.0",
  smtpd_client_connection_limit_exceptions:
    "the reference takes the version of its page in the manual; smtpd(8) of 2.2 has it",
};

const REMOVED: Exceptions = {
  ...because("the manual says that it was removed, and the tables of 3.0 do not have it", [
    "enable_errors_to",
    "extract_recipient_limit",
    "lmtp_cache_connection",
    "sender_based_routing",
    "smtp_skip_4xx_greeting",
    "smtp_tls_cipherlist",
    "smtpd_sasl_application_name",
    "smtpd_tls_cipherlist",
    "tlsproxy_tls_session_cache_timeout",
  ]),
  ...because("a later version's tables do not have it", [
    "tls_dane_digest_agility",
    "tls_dane_trust_anchor_digest_enable",
    "tls_legacy_public_key_fingerprints",
    "tlsproxy_client_loglevel_parameter",
  ]),
};

const DEPRECATED: Exceptions = {
  ...because("that line of postconf's table is switched off", ["tls_eecdh_auto_curves", "tls_ffdhe_auto_groups"]),
  ...because("the manual calls it obsolete, deprecated, or ignored", [
    "maps_rbl_domains",
    "qmgr_fudge_factor",
    "smtp_tls_cipherlist",
    "smtpd_tls_cipherlist",
    "smtpd_tls_dh512_param_file",
    "sun_mailtool_compatibility",
    "tls_dane_digest_agility",
    "tls_dane_trust_anchor_digest_enable",
    "tls_eecdh_strong_curve",
    "tls_eecdh_ultra_curve",
    "tls_export_cipherlist",
    "tls_legacy_public_key_fingerprints",
    "tls_low_cipherlist",
    "tlsproxy_tls_dh1024_param_file",
    "tlsproxy_tls_dh512_param_file",
    "tlsproxy_tls_eecdh_grade",
    "tlsproxy_tls_session_cache_timeout",
  ]),
};

const REPLACED: Exceptions = because("only the manual names what to use instead", [
  "sender_based_routing",
  "smtp_tls_cipherlist",
  "smtpd_sasl_application_name",
  "smtpd_tls_cipherlist",
  "sun_mailtool_compatibility",
]);

const READ_BY: Exceptions = because("the reference overlooked a line of another program's table", [
  "milter_connect_timeout",
  "smtp_tls_fingerprint_digest",
  "smtp_tls_scert_verifydepth",
  "smtpd_starttls_timeout",
  "smtpd_tls_ask_ccert",
  "smtpd_tls_ccert_verifydepth",
  "smtpd_tls_security_level",
  "tlsproxy_service_name",
]);

const NON_EMPTY: Exceptions = {
  default_verp_delimiters: "the table asks for exactly two characters",
  mydomain: "the table asks for one character, and takes the default from the host",
  myhostname: "the table asks for one character, and takes the default from the host",
};

/** What the reference documents and the manual gets wrong, or says in words; defaults.test.ts has the real judge. */
const DEFAULT: Exceptions = {
  ...because("the documented default is that of older versions; the name only works through its successor now", [
    "authorized_verp_clients",
    "lmtp_per_record_deadline",
    "postscreen_blacklist_action",
    "postscreen_dnsbl_ttl",
    "postscreen_dnsbl_whitelist_threshold",
    "postscreen_whitelist_interfaces",
    "smtp_per_record_deadline",
    "smtpd_client_connection_limit_exceptions",
    "smtpd_per_record_deadline",
    "tlsproxy_client_level",
    "tlsproxy_client_policy",
  ]),
  ...because("the manual is not exact; the sources of 3.12 say otherwise", ["lmtp_tls_loglevel_maps"]),
};

describe("Parameters, against the reference facts", () => {
  let references: Reference[] = [];

  before(function () {
    if (!existsSync(folder)) this.skip();
    references = JSON.parse(readFileSync(join(folder, "parameters.json"), "utf8"));
  });

  const agree = (
    what: string,
    exceptions: Exceptions,
    expected: (row: Reference) => unknown,
    actual: (parameter: Parameter) => unknown,
  ) =>
    it(`agree in ${what}`, () => {
      const differing = references.filter((row) => {
        const parameter = parameters.get(row.name);
        return parameter !== undefined && JSON.stringify(actual(parameter)) !== JSON.stringify(expected(row));
      });
      const names = differing.map(({ name }) => name);
      assert.deepEqual(
        names.filter((name) => !(name in exceptions)),
        [],
        "not among the exceptions",
      );
      assert.deepEqual(
        Object.keys(exceptions).filter((name) => !names.includes(name)),
        [],
        "exceptions that are not needed",
      );
    });

  it("are the same, and those that the manual does not list", () => {
    const undocumented: { name: string }[] = JSON.parse(readFileSync(join(folder, "undocumented.json"), "utf8"));
    // The others are units of the self-test of time values.
    const units = ["days", "hours", "minutes", "seconds", "weeks"];
    const expected = [...references, ...undocumented].map(({ name }) => name).filter((name) => !units.includes(name));
    assert.deepEqual([...parameters.keys()], expected.sort(inOrder));
    assert.deepEqual(
      [...parameters.values()].filter((parameter) => parameter.undocumented).map(({ name }) => name),
      undocumented.map(({ name }) => name).filter((name) => !units.includes(name)),
    );
  });

  agree(
    "type, where the reference has one",
    {},
    (row) => row.type ?? parameters.get(row.name)?.type,
    ({ type }) => type,
  );
  agree(
    "since",
    SINCE,
    (row) => row.since,
    ({ since }) => since ?? null,
  );
  agree(
    "removedAfter",
    REMOVED,
    (row) => row.removedAfter ?? null,
    ({ removedAfter }) => removedAfter ?? null,
  );
  agree(
    "being obsolete",
    DEPRECATED,
    (row) => row.deprecated ?? false,
    ({ deprecatedSince }) => deprecatedSince !== undefined,
  );
  agree(
    "replacedBy",
    REPLACED,
    (row) => row.replacedBy ?? null,
    ({ replacedBy }) => replacedBy ?? null,
  );
  // A minimum of 0 in the tables means that there is none; where the reference has no type it has no range either.
  agree(
    "min",
    {},
    (row) => (row.type === null ? parameters.get(row.name)?.min : row.min || undefined) ?? null,
    ({ min }) => min ?? null,
  );
  agree(
    "max",
    {},
    (row) => row.max ?? null,
    ({ max }) => max ?? null,
  );
  agree(
    "nonEmpty",
    NON_EMPTY,
    (row) => (row.type === null ? parameters.get(row.name)?.nonEmpty : row.nonEmpty) ?? false,
    ({ nonEmpty }) => nonEmpty ?? false,
  );
  agree(
    "the programs that read them, where the reference names any",
    READ_BY,
    (row) => row.readBy ?? parameters.get(row.name)?.readBy,
    ({ readBy }) => readBy,
  );
  agree(
    "the default, where no postconf -d prints it",
    DEFAULT,
    (row) => (isPrinted(row.name) ? parameters.get(row.name)?.default : literal(row.default)),
    (parameter) => parameter.default,
  );

  let printed: Set<string> | undefined;
  /** Defaults that `postconf -d` prints are compared with its output, in defaults.test.ts. */
  function isPrinted(name: string): boolean {
    if (printed === undefined) {
      const lines = readFileSync(join(folder, "defaults/postfix-3.11.txt"), "utf8").split("\n");
      printed = new Set(lines.map((line) => line.split(" ")[0]!));
    }
    return printed.has(name);
  }
});

/** The manual's ways to write that a default is empty. */
function literal(text: string): string {
  return /^(?:empty|no default|read-only)$/.test(text) ? "" : text;
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : 1;
}

describe("parameters.json", () => {
  it("has rows of the declared form", () => {
    const keys = new Set(
      (
        "name type default defaults since backported removedAfter deprecatedSince replacedBy min max nonEmpty raw " +
        "hostDependent undocumented readBy"
      ).split(" "),
    );
    for (const parameter of parameters.values()) {
      const { name } = parameter;
      for (const key of Object.keys(parameter)) assert.ok(keys.has(key), `${name}: ${key}`);
      assert.match(name, /^[a-zA-Z0-9_]+$/);
      assert.ok(["string", "integer", "boolean", "time"].includes(parameter.type), name);
      assert.equal(typeof parameter.default, "string", name);
      for (const release of [parameter.since, parameter.removedAfter, parameter.deprecatedSince]) {
        if (release !== undefined) assert.match(release, /^\d+\.\d+$/, name);
      }
      for (const [since, value] of parameter.defaults ?? []) {
        assert.ok(parseVersion(since), name);
        assert.equal(typeof value, "string", name);
      }
      for (const [release, from] of parameter.backported ?? []) assert.ok(from.startsWith(`${release}.`), name);
      if (parameter.replacedBy !== undefined) assert.ok(parameters.has(parameter.replacedBy), name);
      assert.ok(parameter.readBy.length > 0 || parameter.removedAfter !== undefined, `${name} is read by no program`);
    }
  });

  it("gives every default a value of the parameter's type, or an expression", () => {
    const forms: Readonly<Record<Parameter["type"], RegExp>> = {
      string: /^/,
      integer: /^-?\d+$/,
      boolean: /^(?:yes|no)$/,
      time: /^\d+[smhdw]?$/,
    };
    const wrong = [...parameters.values()].filter(
      ({ type, default: value }) => value !== "" && !value.includes("$") && !forms[type].test(value),
    );
    assert.deepEqual(
      wrong.map(({ name, type, default: value }) => `${name} (${type}): ${value}`),
      [],
    );
  });
});
