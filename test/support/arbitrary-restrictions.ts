import fc from "fast-check";

/**
 * Made-up SMTP servers: restriction lists, access tables and the parameters beside them. They are limited to what a
 * real smtpd can decide without DNS, certificates or a policy server.
 */

/** One smtpd service: its `-o` options, and the files of its tables by path. */
export interface MadeUpServer {
  readonly settings: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string>>;
}

/** A placeholder for the path of a table's file. */
export const folder = "/FOLDER";

const plain = [
  "permit_mynetworks",
  "permit_mynetworks",
  "permit_sasl_authenticated",
  "permit_sasl_authenticated",
  "reject_unauth_destination",
  "reject_unauth_destination",
  "defer_unauth_destination",
  "permit_auth_destination",
  "permit",
  "reject",
  "defer",
  "defer_if_permit",
  "defer_if_reject",
  "warn_if_reject",
  "warn_if_reject",
  "reject_plaintext_session",
  "reject_non_fqdn_recipient",
  "reject_non_fqdn_sender",
  "reject_non_fqdn_helo_hostname",
  "reject_invalid_helo_hostname",
  "reject_unauth_pipelining",
  "reject_multi_recipient_bounce",
  "reject_unlisted_recipient",
  "permit_tls_clientcerts",
  "reject_sender_login_mismatch",
  "reject_known_sender_login_mismatch",
  "reject_authenticated_sender_login_mismatch",
  "Permit_MyNetworks",
  "REJECT_unauth_Destination",
  "sleep 0",
  "class_a",
  "class_b",
  "CLASS_A",
];

/** Words that make smtpd reply "Server configuration error", or that take the next word as their argument. */
const mistakes = [
  "no_such_restriction",
  "check_policy_service",
  "check_client_access",
  "check_client_access permit_mynetworks",
  "reject_rbl_client",
  "sleep",
  "class_undefined",
  "check_relay_domains_of_old",
  "permit_mynetworks;",
];

const keys = [
  "203.0.113.77",
  "203.0.113",
  "203.0",
  "10.0.0.1",
  "10",
  "10.0.0.0",
  "mail.stranger.example",
  ".stranger.example",
  "stranger.example",
  "Stranger.Example",
  "example",
  "inside.example",
  "unknown",
  "someone@stranger.example",
  "someone@",
  "user@ours.example",
  "user@",
  "user",
  "ours.example",
  "elsewhere.example",
  ".elsewhere.example",
  "someone@elsewhere.example",
];

const results = [
  "OK",
  "OK",
  "ok and more",
  "RELAY",
  "DUNNO",
  "REJECT",
  "REJECT go away",
  "reject",
  "DEFER",
  "DISCARD",
  "DEFER_IF_PERMIT",
  "DEFER_IF_REJECT later",
  "HOLD",
  "WARN look",
  "INFO",
  "450 4.7.1 try later",
  "554 5.7.1 no",
  "550",
  "12345",
  "FILTER smtp:[127.0.0.1]",
  "FILTER nonsense",
  "PREPEND X-Test: yes",
  "REDIRECT postmaster@ours.example",
  "permit_mynetworks, reject",
  "reject_unauth_destination",
  "permit_sasl_authenticated reject",
  "class_a",
  "warn_if_reject reject",
  "defer_if_permit",
  "hash:/nowhere",
  "nonsense",
];

const entry = fc.tuple(fc.constantFrom(...keys), fc.constantFrom(...results));
const entries = fc.uniqueArray(entry, { minLength: 1, maxLength: 6, selector: ([key]) => key.toLowerCase() });
const networks = fc.constantFrom("203.0.113.0/24", "10.0.0.0/8", "0.0.0.0/0", "!10.0.0.0/8", "203.0.113.77", "::/0");
const cidrEntries = fc.array(fc.tuple(networks, fc.constantFrom(...results)), { minLength: 1, maxLength: 4 });

const patterns = fc.constantFrom(
  "/203\\.0\\.113/",
  "/stranger/i",
  "/@ours/",
  "/./",
  "/^user$/",
  "!/example/",
  "/^10\\./",
);
const patternEntries = fc.array(fc.tuple(patterns, fc.constantFrom(...results)), { minLength: 1, maxLength: 3 });

/** A table by its type and name, with the text of its file. */
type Table = { readonly name: string; readonly file?: readonly [path: string, text: string] };

const lines = (rows: readonly (readonly [string, string])[]): string =>
  rows.map(([key, result]) => `${key} ${result}\n`).join("");
const fileTable = (type: string, id: number, text: string): Table => {
  const path = `${folder}/${type}-${id}`;
  return { name: `${type}:${path}`, file: [path, text] };
};
const id = fc.nat(1e9);

const table: fc.Arbitrary<Table> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(entries, id).map(([rows, n]) => fileTable("texthash", n, lines(rows))) },
  {
    weight: 3,
    arbitrary: entries.map((rows) => ({
      name: `inline:{ ${rows.map(([key, result]) => `{ ${key} = ${result} }`).join(", ")} }`,
    })),
  },
  { weight: 3, arbitrary: fc.tuple(cidrEntries, id).map(([rows, n]) => fileTable("cidr", n, lines(rows))) },
  { weight: 2, arbitrary: fc.tuple(patternEntries, id).map(([rows, n]) => fileTable("regexp", n, lines(rows))) },
  { weight: 1, arbitrary: fc.constantFrom({ name: "static:OK" }, { name: "static:DUNNO" }, { name: "fail:x" }) },
  { weight: 1, arbitrary: fc.constant({ name: "static:{ reject_unauth_destination, permit }" }) },
);

const checks = [
  "",
  "check_client_access",
  "check_helo_access",
  "check_sender_access",
  "check_recipient_access",
  "check_sasl_access",
  "check_reverse_client_hostname_access",
];

interface Part {
  readonly text: string;
  readonly files: readonly (readonly [string, string])[];
}

const lookup: fc.Arbitrary<Part> = fc.tuple(fc.constantFrom(...checks), table).map(([check, { name, file }]) => ({
  text: `${check} ${name}`.trim(),
  files: file === undefined ? [] : [file],
}));
const word = (words: readonly string[]): fc.Arbitrary<Part> =>
  fc.constantFrom(...words).map((text) => ({ text, files: [] }));
const item = fc.oneof(
  { weight: 20, arbitrary: word(plain) },
  { weight: 7, arbitrary: lookup },
  { weight: 1, arbitrary: word(mistakes) },
);

const list = (maxLength: number): fc.Arbitrary<Part> =>
  fc.tuple(fc.array(item, { maxLength }), fc.constantFrom(", ", " ", ",")).map(([items, separator]) => ({
    text: items.map(({ text }) => text).join(separator),
    files: items.flatMap(({ files }) => files),
  }));

/** Mostly lists that smtpd accepts as protection against relaying. */
const protectedList = fc
  .tuple(
    list(4),
    fc.constantFrom("reject_unauth_destination", "reject_unauth_destination", "permit_mynetworks, reject", ""),
  )
  .map(([part, last]) => ({
    ...part,
    text: `${part.text} ${last}`.trim(),
  }));

const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });

const lists = fc.record({
  smtpd_client_restrictions: optional(list(3)),
  smtpd_helo_restrictions: optional(list(2)),
  smtpd_sender_restrictions: optional(list(3)),
  smtpd_relay_restrictions: fc.oneof(
    { weight: 6, arbitrary: protectedList },
    { weight: 2, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: list(0) },
  ),
  smtpd_recipient_restrictions: optional(protectedList),
  class_a: list(3).filter(({ text }) => text !== "" && !/class_a/i.test(text)),
  class_b: list(2).filter(({ text }) => text !== "" && !/class_/i.test(text)),
});

const rarely = (value: fc.Arbitrary<string>): fc.Arbitrary<string | undefined> =>
  fc
    .option(value, { nil: undefined, freq: 1 })
    .chain((found) => fc.nat(3).map((chance) => (chance === 0 ? found : undefined)));
const yesNo = fc.constantFrom("yes", "no");

const parameters = fc.record({
  smtpd_sasl_auth_enable: yesNo,
  smtpd_delay_reject: rarely(yesNo),
  smtpd_relay_before_recipient_restrictions: rarely(yesNo),
  soft_bounce: rarely(yesNo),
  compatibility_level: rarely(fc.constantFrom("0", "1", "2", "3.6")),
  relay_domains_reject_code: rarely(fc.constantFrom("450", "550", "499")),
  access_map_reject_code: rarely(fc.constantFrom("454", "521", "200")),
  access_map_defer_code: rarely(fc.constantFrom("451", "550")),
  reject_code: rarely(fc.constantFrom("450", "599")),
  parent_domain_matches_subdomains: rarely(fc.constant("debug_peer_list")),
  mynetworks: rarely(fc.constantFrom("0.0.0.0/0", "!10.0.0.1 10.0.0.0/8", "10.0.0.0/24 inside.example", "static:all")),
});

/** A made-up SMTP server. */
export const madeUpServer: fc.Arbitrary<MadeUpServer> = fc.tuple(lists, parameters).map(([parts, values]) => {
  const settings: Record<string, string> = { smtpd_restriction_classes: "class_a class_b" };
  const files: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) if (value !== undefined) settings[name] = value;
  for (const [name, part] of Object.entries(parts)) {
    if (part === undefined) continue;
    settings[name] = part.text;
    for (const [path, text] of part.files) files[path] = text;
  }
  return { settings, files };
});
