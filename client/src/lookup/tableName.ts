import type { LookupTable } from "../../../server/src/lsp/protocol.js";

/** How a table is called: as the configuration names it, or by its file where none does. */
export function nameOf({ table }: Pick<LookupTable, "table">): string {
  return table.replace(/^(\w+):\w[\w+.-]*:\/\/.*\//, (_, type: string) => `${type}:`);
}
