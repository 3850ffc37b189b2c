import { type MailPort, mailPortOf } from "../../facts/mail-ports.js";
import { isIn } from "../../facts/version.js";
import { listeningServers } from "../../model/emulation/relay/servers.js";
import { isLoopback, isLoopbackOnly } from "../../model/values/loopback.js";
import type { ConfigModel } from "../../model/values/model.js";
import { isYes } from "../../model/values/queries.js";
import type { Service } from "../../syntax/master-cf.js";

/** One SMTP server: a service of master.cf, or the server that main.cf alone describes where there is no master.cf. */
export interface SmtpServer {
  readonly service: Service | undefined;
  readonly port: MailPort;
}

/** The SMTP servers that other machines can reach according to master.cf; none without a main.cf. */
export function smtpServers(model: ConfigModel): SmtpServer[] {
  if (!model.hasMain) return [];
  if (model.value("inet_interfaces").toLowerCase() === "loopback-only") return [];
  if (model.input.master === undefined) return [{ service: undefined, port: "other" }];
  return listeningServers(model)
    .filter((service) => service !== undefined)
    .filter(isPublic)
    .map((service) => ({ service, port: portOf(service) }));
}

/** The SMTP servers that other machines can reach, also considering inet_interfaces. */
export function reachableServers(model: ConfigModel): SmtpServer[] {
  return isLoopbackOnly(model.value("inet_interfaces")) ? [] : smtpServers(model);
}

function isPublic(service: Service): boolean {
  const address = /^(.*):[^:]*$/.exec(service.columns.service?.text ?? "")?.[1];
  return address === undefined || !isLoopback(address);
}

function portOf({ columns }: Service): MailPort {
  return columns.type?.text === "inet" ? mailPortOf(columns.service?.text.replace(/^.*:/, "") ?? "") : "smtp";
}

/** The TLS level of a server (src/smtpd/smtpd.c, pre_jail_init); undefined where it is unknown. */
export function serverTlsLevel(model: ConfigModel, service?: Service): "none" | "may" | "encrypt" | undefined {
  if (isYes(model, "smtpd_tls_wrappermode", service)) return "encrypt";
  const level = model.knownValue("smtpd_tls_security_level", service)?.toLowerCase();
  switch (level) {
    case "":
      if (isYes(model, "smtpd_enforce_tls", service)) return "encrypt";
      return isYes(model, "smtpd_use_tls", service) ? "may" : "none";
    case "none":
    case "may":
    case "encrypt":
      return level;
    case "fingerprint":
    case "verify":
    case "secure":
      return "encrypt";
    default:
      return undefined;
  }
}

/** Parameters other than smtpd_tls_chain_files that name a certificate of the SMTP server. */
export const legacyCertificates = ["smtpd_tls_cert_file", "smtpd_tls_eccert_file", "smtpd_tls_dcert_file"];

/** True where the server has a certificate, or is configured to work without one (`smtpd_tls_cert_file = none`). */
export function hasServerCertificate(model: ConfigModel, service?: Service): boolean {
  const names = isIn(model.version, { since: "3.4" })
    ? [...legacyCertificates, "smtpd_tls_chain_files"]
    : legacyCertificates;
  return names.some((name) => model.value(name, service) !== "");
}

/** Settings that name files for the certificate of the server, in the form that this version of Postfix reads. */
export function certificatePlace(model: ConfigModel): Record<string, string> {
  const name = isIn(model.version, { since: "3.4" }) ? "smtpd_tls_chain_files" : "smtpd_tls_cert_file";
  return { [name]: "/etc/postfix/server.pem" };
}
