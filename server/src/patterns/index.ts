import type { Pattern } from "./pattern.js";
import { providerRelay } from "./provider-relay.js";
import { sharedServer } from "./shared-server.js";
import { thisHostOnly } from "./this-host-only.js";

/** All patterns: sending from one host, a server for several hosts, and delivery through a provider. */
export const patterns: readonly Pattern[] = [thisHostOnly, sharedServer, providerRelay];

/** The pattern with an id; undefined if there is none. */
export function patternNamed(id: string): Pattern | undefined {
  return patterns.find((pattern) => pattern.id === id);
}
