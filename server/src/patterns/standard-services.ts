import { isIn, type Version } from "../facts/version.js";
import type { ConfigModel } from "../model/values/model.js";
import { programOf, type Service } from "../syntax/master-cf.js";
import type { PlannedService } from "./pattern.js";

/** The lines of the master.cf that a version of Postfix ships, without chroot. */
export function standardServices(version: Version): string[] {
  return services
    .filter(({ since }) => since === undefined || isIn(version, { since }))
    .flatMap(({ columns, option }) => [
      serviceLine(columns),
      ...(option !== undefined && isIn(version, { since: "3.4" }) ? [`  -o ${option}`] : []),
    ]);
}

/** Formats a line of master.cf with aligned columns, as far as their texts are short enough. */
export function serviceLine(columns: readonly string[]): string {
  return columns.reduce((line, column, index) => {
    const start = columnStarts[index]!;
    return index === 0 ? column : `${line} `.padEnd(start) + column;
  }, "");
}

const columnStarts = [0, 10, 16, 24, 32, 40, 48, 56];

interface StandardService {
  readonly columns: readonly string[];
  readonly since?: string;
  readonly option?: string;
}

const columnsOf = (line: string): string[] => line.split(/\s+/);

/** The columns are service, type, private, unpriv, chroot, wakeup, maxproc, command. */
const services: readonly StandardService[] = [
  { columns: columnsOf("smtp inet n - n - - smtpd") },
  { columns: columnsOf("pickup unix n - n 60 1 pickup") },
  { columns: columnsOf("cleanup unix n - n - 0 cleanup") },
  { columns: columnsOf("qmgr unix n - n 300 1 qmgr") },
  { columns: columnsOf("tlsmgr unix - - n 1000? 1 tlsmgr") },
  { columns: columnsOf("rewrite unix - - n - - trivial-rewrite") },
  { columns: columnsOf("bounce unix - - n - 0 bounce") },
  { columns: columnsOf("defer unix - - n - 0 bounce") },
  { columns: columnsOf("trace unix - - n - 0 bounce") },
  { columns: columnsOf("verify unix - - n - 1 verify") },
  { columns: columnsOf("flush unix n - n 1000? 0 flush") },
  { columns: columnsOf("proxymap unix - - n - - proxymap") },
  { columns: columnsOf("proxywrite unix - - n - 1 proxymap") },
  { columns: columnsOf("smtp unix - - n - - smtp") },
  { columns: columnsOf("relay unix - - n - - smtp"), option: "syslog_name=postfix/$service_name" },
  { columns: columnsOf("showq unix n - n - - showq") },
  { columns: columnsOf("error unix - - n - - error") },
  { columns: columnsOf("retry unix - - n - - error") },
  { columns: columnsOf("discard unix - - n - - discard") },
  { columns: columnsOf("local unix - n n - - local") },
  { columns: columnsOf("virtual unix - n n - - virtual") },
  { columns: columnsOf("lmtp unix - - n - - lmtp") },
  { columns: columnsOf("anvil unix - - n - 1 anvil") },
  { columns: columnsOf("scache unix - - n - 1 scache") },
  { columns: columnsOf("postlog unix-dgram n - n - 1 postlogd"), since: "3.4" },
];

function isService(service: Service, name: string, type: string): boolean {
  return service.columns.service?.text === name && service.columns.type?.text === type;
}

/** The services that Postfix needs to send mail by SMTP with TLS. */
export function clientServices(model: ConfigModel): PlannedService[] {
  const reuses = model.value("smtp_tls_connection_reuse").toLowerCase() === "yes";
  return [smtpClient, tlsManager, ...(reuses ? [tlsProxy] : [])];
}

const smtpClient: PlannedService = {
  columns: columnsOf("smtp unix - - n - - smtp"),
  overrides: [],
  why: { en: "The SMTP client, which sends the mail.", ja: "メールを送る SMTP クライアントです。" },
  matches: (service) => isService(service, "smtp", "unix"),
};

const tlsManager: PlannedService = {
  columns: columnsOf("tlsmgr unix - - n 1000? 1 tlsmgr"),
  overrides: [],
  why: { en: "TLS needs it.", ja: "TLS に必要です。" },
  matches: (service) => isService(service, "tlsmgr", "unix"),
};

const tlsProxy: PlannedService = {
  columns: columnsOf("tlsproxy unix - - n - 0 tlsproxy"),
  overrides: [],
  why: { en: "Connections with TLS are used again through it.", ja: "TLS の接続を再利用するために必要です。" },
  matches: (service) => isService(service, "tlsproxy", "unix"),
};

/** The SMTP server on port 25. */
export const smtpServer: PlannedService = {
  columns: columnsOf("smtp inet n - n - - smtpd"),
  overrides: [],
  why: { en: "The SMTP server on port 25.", ja: "ポート 25 の SMTP サーバーです。" },
  matches: (service) => {
    const port = portOf(service);
    return (port === "smtp" || port === "25") && /^(smtpd|postscreen)$/.test(programOf(service) ?? "");
  },
};

/** The port of an `inet` service, as a number or a name; undefined for other services. */
export function portOf(service: Service): string | undefined {
  if (service.columns.type?.text !== "inet") return undefined;
  return /[^:]+$/.exec(service.columns.service?.text ?? "")?.[0];
}

/** Whether an `inet` service listens only on a loopback address. */
export function isLocalService(service: Service): boolean {
  return /^(127\.[^:]*|\[?::1\]?|localhost):/.test(service.columns.service?.text ?? "");
}
