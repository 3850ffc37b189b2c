import { defaultOf } from "../../facts/parameter.js";
import { collapse } from "../../model/emulation/postconf/print.js";
import { type Entry, show } from "../../model/emulation/postconf/show.js";
import type { Redact } from "../../model/values/expand.js";
import type { ConfigModel } from "../../model/values/model.js";
import { redactLine, redactorOf } from "../../model/values/redact.js";

/** The settings as `postconf -n` prints them, then the services as `postconf -M` does. Passwords are redacted. */
export function effectiveConfiguration(model: ConfigModel, directory: string): string {
  const hide = redactorOf(model);
  const services = show(model, { mode: "services", directory }).lines.map((line) => redactLine(line, hide));
  const settings = settingsInForce(model, directory);
  return services.length === 0 ? settings : `${settings}\n${services.join("\n")}\n`;
}

/** The settings in force as `postconf -n` prints them, one per line. */
export function settingsInForce(model: ConfigModel, directory: string): string {
  return asText(changed(model, directory), redactorOf(model));
}

/** The defaults of the parameters that the configuration sets, in the form of `settingsInForce` for comparison. */
export function defaultsOfSettings(model: ConfigModel, directory: string): string {
  const defaults = changed(model, directory).flatMap(({ name }) => {
    const known = model.parameter(name);
    if (known === undefined) return [];
    return [
      { name, value: known.inherits === undefined ? defaultOf(known.fact, model.version) : `$${known.inherits}` },
    ];
  });
  return asText(defaults, redactorOf(model));
}

/** The settings of main.cf, without config_directory, which postconf adds by itself. */
function changed(model: ConfigModel, directory: string): Entry[] {
  return show(model, { mode: "changed", directory }).entries.filter(
    ({ name }) => name !== "config_directory" || model.assignment(name) !== undefined,
  );
}

function asText(entries: readonly Entry[], hide: Redact): string {
  return entries.map(({ name, value }) => `${collapse(`${name} = ${hide(name, value)}`)}\n`).join("");
}
