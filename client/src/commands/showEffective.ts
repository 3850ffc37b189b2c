import { configurationFile } from "../configurationFile.js";
import { showReport } from "../reports.js";

/** Shows what is in force, as `postconf -n` and `postconf -M` print it, beside the editor; it follows the edits. */
export async function showEffective(): Promise<void> {
  const file = await configurationFile();
  if (file !== undefined) await showReport(file, { kind: "effective" });
}
