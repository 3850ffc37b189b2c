import { programOf, type Service, serviceKey } from "../../syntax/master-cf.js";
import type { ConfigModel } from "./model.js";

/** The `-o` settings of a service. Like postconf(1), services of the same name and type share one scope. */
export interface Scope {
  /** `name/type`. */
  readonly key: string;
  readonly services: readonly Service[];
  readonly values: ReadonlyMap<string, string>;
}

interface OpenScope extends Scope {
  readonly services: Service[];
  readonly values: Map<string, string>;
}

/** The scopes of all services that have a `-o name=value`. */
export function scopesOf(
  model: ConfigModel,
  settingsOf: (service: Service) => Iterable<readonly [name: string, value: string]> = overridesOf,
): Scope[] {
  const scopes = new Map<string, OpenScope>();
  for (const service of model.master.services) {
    const key = serviceKey(service);
    const scope: OpenScope = scopes.get(key) ?? { key, services: [], values: new Map() };
    scopes.set(key, scope);
    for (const [name, value] of settingsOf(service)) scope.values.set(name, value);
    // A service above the first -o of its name and type is not affected by it.
    if (scope.values.size > 0) scope.services.push(service);
  }
  return [...scopes.values()].filter(({ values }) => values.size > 0);
}

/** The value of a parameter that Postfix itself passes to the program of a service; undefined for all others. */
export function ownValue(name: string, service: Service): string | undefined {
  if (name === "process_name") return programOf(service);
  if (name === "service_name") return service.columns.service?.text;
  return undefined;
}

function overridesOf(service: Service): [string, string][] {
  return service.overrides.map(({ name, value }) => [name.text, value.text]);
}
