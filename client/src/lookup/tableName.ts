import type { LookupTable } from "../../../server/src/lsp/protocol.js";

/** The name that is shown for a table: as in the configuration, or its file name if no configuration names it. */
export function nameOf({ table }: Pick<LookupTable, "table">): string {
  return table.replace(/^(\w+):\w[\w+.-]*:\/\/.*\//, (_, type: string) => `${type}:`);
}
