import type { Pattern } from "./pattern.js";
import { providerRelay } from "./provider-relay.js";
import { sharedServer } from "./shared-server.js";
import { thisHostOnly } from "./this-host-only.js";

/** All patterns: one system, several systems, delivery by somebody else. */
export const patterns: readonly Pattern[] = [thisHostOnly, sharedServer, providerRelay];

export function patternNamed(id: string): Pattern | undefined {
  return patterns.find((pattern) => pattern.id === id);
}
