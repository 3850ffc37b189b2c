import { indexedTypes, tablesInBraces } from "./lookup.js";

/** The names of the text files that a table reads, also those of the tables that it is made of. */
export function tableFiles(table: string): readonly string[] {
  const colon = table.indexOf(":");
  if (colon < 0) return [table];
  const [type, name] = [table.slice(0, colon), table.slice(colon + 1)];
  if (indexedTypes.has(type) || type === "pcre" || type === "regexp" || type === "cidr") return [name];
  if (type === "proxy" || type === "debug") return tableFiles(name);
  if (type === "unionmap" || type === "pipemap") return (tablesInBraces(name) ?? []).flatMap(tableFiles);
  return [];
}
