import type { ConfigModel } from "../../model/values/model.js";
import { programOf, type Service } from "../../syntax/master-cf.js";
import { parseBoolean, splitList } from "../../syntax/value.js";

/** The SMTP client through which mail to other machines leaves. */
export interface OutgoingClient {
  /** Its service in master.cf; undefined without a master.cf. */
  readonly service: Service | undefined;
  /** The expanded value of relayhost; "" where mail goes to the MX hosts; undefined where it is unknown. */
  readonly relayhost: string | undefined;
}

/** The SMTP client for mail to other machines; undefined where default_transport does not name an SMTP client. */
export function outgoingClient(model: ConfigModel): OutgoingClient | undefined {
  const transport = model.knownValue("default_transport")?.split(":")[0];
  if (transport === undefined) return undefined;
  const relayhost = model.knownValue("relayhost");
  if (model.input.master === undefined) {
    return transport === "smtp" ? { service: undefined, relayhost } : undefined;
  }
  const service = model.master.services.find(
    ({ columns }) => columns.service?.text === transport && columns.type?.text === "unix",
  );
  return service !== undefined && programOf(service) === "smtp" ? { service, relayhost } : undefined;
}

/**
 * The TLS level of the SMTP client in lower case, which also depends on the older parameters
 * (src/smtp/smtp_tls_policy.c, global_tls_level); undefined where it is unknown.
 */
export function clientTlsLevel(model: ConfigModel, service?: Service): string | undefined {
  const level = model.knownValue("smtp_tls_security_level", service);
  if (level !== "") return level?.toLowerCase();
  const isOn = (name: string): boolean => parseBoolean(model.value(name, service)) === true;
  if (isOn("smtp_enforce_tls")) return isOn("smtp_tls_enforce_peername") ? "verify" : "encrypt";
  return isOn("smtp_use_tls") ? "may" : "none";
}

/** The names of the SASL options for sessions of a kind, without or with TLS, in lower case. */
export function saslOptions(model: ConfigModel, session: "" | "tls_" | "tls_verified_", service?: Service): string[] {
  const options = model.knownValue(`smtp_sasl_${session}security_options`, service) ?? "";
  return splitList(options.toLowerCase()).map((item) => item.text);
}
