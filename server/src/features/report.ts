import { defaultOf } from "../facts/parameter.js";
import type { ConfigModel } from "../model/model.js";
import { collapse } from "./show/print.js";
import { show } from "./show.js";

/** The settings in force, one a line, as `postconf -n` prints them; then the services, as `postconf -M` does. */
export function effectiveConfiguration(model: ConfigModel, directory: string): string {
  const services = show(model, { mode: "services", directory }).lines;
  const settings = settingsInForce(model, directory);
  return services.length === 0 ? settings : `${settings}\n${services.join("\n")}\n`;
}

/** The settings alone, as `postconf -n` prints them. */
export function settingsInForce(model: ConfigModel, directory: string): string {
  return `${show(model, { mode: "changed", directory }).lines.join("\n")}\n`;
}

/** The defaults of the parameters that the configuration sets, in the same form, so that the two can be compared. */
export function defaultsOfSettings(model: ConfigModel, directory: string): string {
  const { entries } = show(model, { mode: "changed", directory });
  const lines = entries.flatMap(({ name }) => {
    const known = model.parameter(name);
    if (known === undefined) return [];
    const text = known.inherits === undefined ? defaultOf(known.fact, model.version) : `$${known.inherits}`;
    return [collapse(`${name} = ${text}`)];
  });
  return `${lines.join("\n")}\n`;
}
