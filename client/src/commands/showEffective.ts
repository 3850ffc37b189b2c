import { configurationFile } from "../configurationFile.js";
import { showReport } from "../reports.js";

/**
 * Shows the effective configuration beside the editor, as `postconf -n` and `postconf -M` print it; updated as the
 * files are edited.
 */
export async function showEffective(): Promise<void> {
  const file = await configurationFile();
  if (file !== undefined) await showReport(file, { kind: "effective" });
}
