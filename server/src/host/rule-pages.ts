import { existsSync } from "node:fs";
import { join } from "node:path";

/**
 * The folder with the rules' pages, docs/rules/ of this package; undefined if the program was copied without it.
 * Bundles are one folder below the package's root, sources three.
 */
export function rulePagesFolder(): string | undefined {
  const folders = ["..", "../../.."].map((above) => join(__dirname, above, "docs", "rules"));
  return folders.find((folder) => existsSync(folder));
}
