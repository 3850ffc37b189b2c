import { configurationFile } from "../configurationFile.js";
import { showReport } from "../reports.js";
import { completeStep } from "../walkthrough.js";

/**
 * Shows for each SMTP server who may send mail where, and which restriction decides; updated as the files are edited.
 */
export async function whoMayRelay(): Promise<void> {
  const file = await configurationFile();
  if (file === undefined) return;
  await showReport(file, { kind: "relay" });
  completeStep("relay");
}
