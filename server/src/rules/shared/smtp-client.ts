import type { ConfigModel } from "../../model/values/model.js";
import { programOf, type Service } from "../../syntax/master-cf.js";
import { parseBoolean, splitList } from "../../syntax/value.js";

/** The SMTP client that mail to the rest of the world leaves through. */
export interface OutgoingClient {
  /** Its service in master.cf; undefined where there is no master.cf to look at. */
  readonly service: Service | undefined;
  /** relayhost, with `$name` replaced; "" where mail goes to the MX hosts; undefined where it cannot be known. */
  readonly relayhost: string | undefined;
}

/** Where mail to other machines goes; undefined where default_transport sends it elsewhere than to an SMTP client. */
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
 * The TLS level of the SMTP client in lower case, the older parameters taken into account
 * (src/smtp/smtp_tls_policy.c, global_tls_level); undefined where it cannot be known.
 */
export function clientTlsLevel(model: ConfigModel, service?: Service): string | undefined {
  const level = model.knownValue("smtp_tls_security_level", service);
  if (level !== "") return level?.toLowerCase();
  const isOn = (name: string): boolean => parseBoolean(model.value(name, service)) === true;
  if (isOn("smtp_enforce_tls")) return isOn("smtp_tls_enforce_peername") ? "verify" : "encrypt";
  return isOn("smtp_use_tls") ? "may" : "none";
}

/** The names of the SASL options that hold for a session without TLS, or with it, in small letters. */
export function saslOptions(model: ConfigModel, session: "" | "tls_" | "tls_verified_", service?: Service): string[] {
  const options = model.knownValue(`smtp_sasl_${session}security_options`, service) ?? "";
  return splitList(options.toLowerCase()).map((item) => item.text);
}
