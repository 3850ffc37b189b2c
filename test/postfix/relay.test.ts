import { strict as assert } from "node:assert";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { Server } from "node:net";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { parseVersion, type Version } from "../../server/src/facts/version.js";
import { evaluate, type RelayOutcome } from "../../server/src/model/emulation/relay/evaluate.js";
import { destinations, type RelayRequest, requestOf, senders } from "../../server/src/model/emulation/relay/request.js";
import { relayOf } from "../../server/src/model/emulation/relay/servers.js";
import { buildModel, type ConfigModel } from "../../server/src/model/values/model.js";
import { folder, type MadeUpServer, madeUpServer } from "../support/arbitrary-restrictions.js";
import { postconfs } from "../support/postconf.js";
import { freePorts, needPrivatePostfix, PrivatePostfix } from "../support/private-postfix.js";
import { loginServer, SmtpDialog } from "../support/smtp-dialog.js";
import { timeLimit } from "../support/time-limit.mjs";

/** How many servers to make up, and where to begin: RELAY_RUNS=600 for a long run. */
const runs = Number(process.env.RELAY_RUNS ?? 48);
const seed = Number(process.env.RELAY_SEED ?? (process.env.RELAY_RUNS ? Date.now() % 1e9 : 20260));
/** Servers in one Postfix, and how many of them are asked at a time. */
const batch = 48;
const atOnce = 8;
const patience = timeLimit(10);

/** A made-up server as it runs: a service of master.cf with a port. */
interface Running {
  readonly port: number;
  readonly index: number;
  readonly settings: Readonly<Record<string, string>>;
  /** Whether the client's address comes as a line before the conversation, because no XCLIENT can come early enough. */
  readonly isProxied: boolean;
}

describe("a real smtpd decides as we do", function () {
  this.timeout(0);
  before(needPrivatePostfix());

  it(`about who may relay, in ${runs} made-up servers (seed ${seed})`, async () => {
    const version = parseVersion((await postconfs())[0]!.version)!;
    const servers = fc.sample(madeUpServer, { seed, numRuns: runs });
    const counts: Record<string, number> = {};
    const wrong: string[] = [];
    for (let start = 0; start < servers.length; start += batch) {
      wrong.push(...(await disagreements(servers.slice(start, start + batch), start, version, counts)));
    }
    const total = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
    console.log(`      ${servers.length} servers: ${total.join(", ")}`);
    assert.equal(wrong.slice(0, 5).join("\n"), "");
  });
});

/** What a real Postfix with these servers does otherwise than we say. */
async function disagreements(
  servers: readonly MadeUpServer[],
  start: number,
  version: Version,
  counts: Record<string, number>,
): Promise<string[]> {
  const postfix = new PrivatePostfix();
  let logins: Server | undefined;
  try {
    const [loginPort, ...ports] = await freePorts(servers.length + 1);
    logins = await loginServer(loginPort!);
    const running = servers.map((server, index) => place(server, start + index, ports[index]!, postfix));
    postfix.configure(mainText(loginPort!), running.map(serviceText).join(""));
    postfix.start();
    const model = modelOf(postfix, servers, version);
    const wrong: string[] = [];
    await inParallel(running, async (server) => {
      wrong.push(...(await disagreementsOf(server, model, postfix, counts)));
    });
    return wrong;
  } finally {
    postfix.dispose();
    logins?.close();
  }
}

function mainText(loginPort: number): string {
  return [
    "mynetworks = 10.0.0.0/8",
    "mydestination = ours.example",
    "smtpd_sasl_type = dovecot",
    `smtpd_sasl_path = inet:127.0.0.1:${loginPort}`,
    "smtpd_sender_login_maps = inline:{ someone@stranger.example=other, user@ours.example=user }",
    "smtpd_error_sleep_time = 0",
    "smtpd_tls_security_level = none",
    "",
  ].join("\n");
}

/** Writes the tables of a server, and adds what the test needs to its settings. */
function place(server: MadeUpServer, index: number, port: number, postfix: PrivatePostfix): Running {
  const files = filesOf(server, postfix);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const isProxied = server.settings.smtpd_delay_reject === "no";
  const own: Record<string, string> = isProxied
    ? { smtpd_upstream_proxy_protocol: "haproxy", smtpd_peername_lookup: "no" }
    : { smtpd_authorized_xclient_hosts: "127.0.0.1" };
  const written = Object.entries(server.settings).map(([name, value]) => [name, inFolder(value, postfix)]);
  return { index, port, isProxied, settings: { syslog_name: `s${index}`, ...own, ...Object.fromEntries(written) } };
}

function filesOf({ files }: MadeUpServer, postfix: PrivatePostfix): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [inFolder(path, postfix), text]));
}

function inFolder(text: string, postfix: PrivatePostfix): string {
  return text.replaceAll(folder, join(postfix.root, "tables"));
}

function serviceText({ port, settings }: Running): string {
  const options = Object.entries(settings).map(([name, value]) => `  -o { ${name} = ${value} }\n`);
  return `127.0.0.1:${port} inet n - n - 1 smtpd\n${options.join("")}`;
}

function modelOf(postfix: PrivatePostfix, servers: readonly MadeUpServer[], version: Version): ConfigModel {
  const source = (path: string) => ({ uri: `file://${path}`, text: readFileSync(path, "utf8") });
  const paths = servers.flatMap((server) => Object.keys(filesOf(server, postfix)));
  const tables = new Map(paths.map((path) => [path, source(path)]));
  const [main, master] = [source(join(postfix.etc, "main.cf")), source(join(postfix.etc, "master.cf"))];
  return buildModel({ main, master, tables, version });
}

async function disagreementsOf(
  server: Running,
  model: ConfigModel,
  postfix: PrivatePostfix,
  counts: Record<string, number>,
): Promise<string[]> {
  const ours = relayOf(model).find(({ service }) => service?.columns.service?.text.endsWith(`:${server.port}`))!;
  const failure = (text: string): string => `${text}\n${serviceText(server)}${logOf(server, postfix).join("\n")}`;
  const count = (what: string): void => {
    counts[what] = (counts[what] ?? 0) + 1;
  };
  if (ours.refusal !== undefined) {
    count("that do not start");
    return (await stops(server, postfix)) ? [] : [failure(`it starts, though we say ${ours.refusal.kind}`)];
  }
  const wrong: string[] = [];
  for (const request of requestsFor(model, server, ours.service)) {
    const { usual, others } = evaluate(model, ours.service, request);
    // A word that reject_rbl_client takes for a domain leads to a question to DNS, which is never answered here.
    const open = others.find(({ because }) => because?.name !== "reject_rbl_client");
    if (open !== undefined) wrong.push(failure(`nothing should be open, but ${open.because?.name} is`));
    const answer = await ask(server, request);
    count(usual.decision);
    if (!agrees(usual, answer)) {
      const said = `${usual.decision} by ${usual.by?.list} ${usual.by?.word.text}`;
      wrong.push(failure(`${request.who} -> ${request.where}: we say ${said}, smtpd says ${answer}`));
    }
  }
  return wrong;
}

function requestsFor(model: ConfigModel, server: Running, service: Parameters<typeof requestOf>[1]): RelayRequest[] {
  return senders.flatMap((who) =>
    destinations.flatMap((where) => {
      const request = requestOf(model, service, who, where);
      if (request === undefined) return [];
      return [{ ...request, tls: false, ...(server.isProxied && { name: "unknown" }) }];
    }),
  );
}

/** The reply that decides: the one to RCPT TO, or the first refusal before it; undefined where smtpd hangs up. */
async function ask(server: Running, request: RelayRequest): Promise<string | undefined> {
  const dialog = SmtpDialog.connect(server.port);
  try {
    let reply = await greet(dialog, server, request);
    for (const line of linesOf(request)) {
      if (reply === undefined || /^[45]/.test(reply)) return reply;
      reply = await dialog.command(line, patience);
    }
    return reply;
  } finally {
    dialog.close();
  }
}

async function greet(dialog: SmtpDialog, server: Running, request: RelayRequest): Promise<string | undefined> {
  if (server.isProxied) dialog.write(`PROXY TCP4 ${request.address} 127.0.0.1 12345 25`);
  const greeting = await dialog.reply(patience);
  if (server.isProxied || greeting === undefined) return greeting;
  const { address, name } = request;
  return dialog.command(`XCLIENT ADDR=${address} NAME=${name} REVERSE_NAME=${name}`, patience);
}

function linesOf({ helo, login, sender, recipient }: RelayRequest): string[] {
  const credentials = Buffer.from(`\0${login}\0secret`).toString("base64");
  const auth = login === undefined ? [] : [`AUTH PLAIN ${credentials}`];
  return [`EHLO ${helo}`, ...auth, `MAIL FROM:<${sender}>`, `RCPT TO:<${recipient}>`];
}

function agrees({ decision, by }: RelayOutcome, answer: string | undefined): boolean {
  const isRelayDenied = by?.name === "reject_unauth_destination" || by?.name === "defer_unauth_destination";
  if (decision === "permit" || decision === "discard") return answer?.startsWith("2") === true;
  const digit = decision === "reject" ? "5" : "4";
  return answer?.startsWith(digit) === true && isRelayDenied === answer.endsWith("Relay access denied");
}

/** True where smtpd stops with a fatal error as soon as somebody connects. */
async function stops(server: Running, postfix: PrivatePostfix): Promise<boolean> {
  const dialog = SmtpDialog.connect(server.port);
  if (server.isProxied) dialog.write("PROXY TCP4 203.0.113.77 127.0.0.1 12345 25");
  const end = Date.now() + patience;
  const fatal = new RegExp(
    `\\bs${server.index}/smtpd\\[\\d+\\]: fatal: (?:in parameter smtpd_relay_restr|restriction class|need service|invalid transport)`,
  );
  while (!fatal.test(postfix.log()) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 100));
  dialog.close();
  return fatal.test(postfix.log());
}

/** What a server logged, the warnings and errors of it. */
function logOf({ index }: Running, postfix: PrivatePostfix): string[] {
  const lines = postfix.log().split("\n");
  return lines.filter((line) => line.includes(` s${index}/smtpd[`) && /fatal:|warning:|panic:/.test(line));
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const worker = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
