import { existsSync } from "node:fs";
import { join } from "node:path";

/**
 * The folder with the rules' pages, docs/rules/ of this package; undefined where the program was copied without it. The
 * bundles lie one folder below the package's, the sources three.
 */
export function rulePagesFolder(): string | undefined {
  const folders = ["..", "../../.."].map((above) => join(__dirname, above, "docs", "rules"));
  return folders.find((folder) => existsSync(folder));
}
