import { memoByText } from "../syntax/text.js";
import { type Parameter, parameters } from "./parameter.js";
import { integer, type ValueShape, word } from "./shape.js";
import type { ParameterNotes, Topic } from "./topic.js";
import { topics } from "./topics/index.js";

let byName: ReadonlyMap<string, { readonly topic: Topic; readonly notes: ParameterNotes }> | undefined;

function entryOf(name: string): { readonly topic: Topic; readonly notes: ParameterNotes } | undefined {
  byName ??= new Map(
    topics.flatMap((topic) => Object.entries(topic.parameters).map(([key, notes]) => [key, { topic, notes }] as const)),
  );
  return byName.get(name);
}

/** The hand-written notes about a parameter; undefined for a name that is in no topic. */
export function notesOf(name: string): ParameterNotes | undefined {
  return entryOf(name)?.notes;
}

/** The topic that a parameter belongs to; undefined for a name that is in no topic. */
export function topicOf(name: string): Topic | undefined {
  return entryOf(name)?.topic;
}

/** The shape of a parameter's value: the hand-written one, or else the type that Postfix's sources declare. */
export function shapeOf(parameter: Parameter): ValueShape {
  const written = notesOf(parameter.name)?.shape;
  if (written !== undefined) return written;
  switch (parameter.type) {
    case "boolean":
      return { kind: "boolean" };
    case "integer":
      return integer;
    case "time":
      return { kind: "time", unit: "s" };
    default:
      return word("text");
  }
}

/** A parameter that exists once per service of master.cf, such as `relay_destination_concurrency_limit`. */
export interface ServiceParameter {
  /** The parameter under which it is documented, such as `transport_destination_concurrency_limit`. */
  readonly template: Parameter;
  /** The parameter whose value is its default, such as `default_destination_concurrency_limit`. */
  readonly inherits: string;
}

const timeLimit = "_time_limit";
const deliveryPrograms = new Set(["local", "error", "virtual", "smtp", "lmtp", "pipe"]);

/**
 * The per-service parameter `name` of a service and its program (src/postconf/postconf_service.c); undefined if the
 * name is not a parameter of that service.
 */
export function serviceParameter(name: string, service: string, program: string): ServiceParameter | undefined {
  if (!name.startsWith(`${service}_`)) return undefined;
  const suffix = name.slice(service.length);
  const template = parameters.get(`transport${suffix}`);
  if (template === undefined || suffix === "_retry_time" || suffix === "_maps") return undefined;
  if (suffix === timeLimit) {
    return program === "pipe" || program === "spawn" ? { template, inherits: "command_time_limit" } : undefined;
  }
  if (!deliveryPrograms.has(program)) return undefined;
  const inherits = parameters.has(`default${suffix}`) ? `default${suffix}` : suffix.slice(1);
  return { template, inherits };
}

/** The services to which a per-service parameter can belong: `relay` for `relay_destination_concurrency_limit`. */
export const servicesNaming = memoByText((name: string): readonly string[] =>
  serviceSuffixes.filter((suffix) => name.endsWith(suffix)).map((suffix) => name.slice(0, -suffix.length)),
);

const serviceSuffixes = [...parameters.keys()].flatMap((name) =>
  name.startsWith("transport_") ? [name.slice("transport".length)] : [],
);

/** All per-service parameters of a service, by name. */
export function serviceParameterNames(service: string, program: string): Map<string, ServiceParameter> {
  const found = new Map<string, ServiceParameter>();
  for (const template of parameters.keys()) {
    if (!template.startsWith("transport_")) continue;
    const name = service + template.slice("transport".length);
    const parameter = serviceParameter(name, service, program);
    if (parameter !== undefined) found.set(name, parameter);
  }
  return found;
}
