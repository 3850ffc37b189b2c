import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type Versions, versionsRequest } from "../../../server/src/lsp/protocol.js";
import { configurationFile } from "../configurationFile.js";
import { showReport } from "../reports.js";
import { type PickItem, pick } from "../wizard/pick.js";
import { type back, runSteps } from "../wizard/steps.js";

/**
 * Asks for two versions of Postfix and shows what an upgrade changes for a configuration; updated as the files are
 * edited.
 */
export async function upgradeCheck(client: BaseLanguageClient): Promise<void> {
  const file = await configurationFile();
  if (file === undefined) return;
  const versions = await client.sendRequest(versionsRequest, { uri: client.code2ProtocolConverter.asUri(file) });
  const chosen = await askVersions(versions);
  if (chosen !== undefined) await showReport(file, { kind: "upgrade", ...chosen });
}

async function askVersions(versions: Versions): Promise<{ from: string; to: string } | undefined> {
  let [from, to] = [versions.inForce, versions.newestStable];
  const outcome = await runSteps([
    {
      applies: () => true,
      ask: async () => {
        const placeholder = vscode.l10n.t("Which version of Postfix is in use?");
        const answer = await askVersion(versions, placeholder, { step: 1, value: from, without: "" });
        if (typeof answer === "string") from = answer;
        return answer;
      },
    },
    {
      applies: () => true,
      ask: async () => {
        const placeholder = vscode.l10n.t("Which version is it to be?");
        const answer = await askVersion(versions, placeholder, { step: 2, value: to, without: from });
        if (typeof answer === "string") to = answer;
        return answer;
      },
    },
  ]);
  return outcome === "done" ? { from, to } : undefined;
}

interface VersionStep {
  readonly step: number;
  readonly value: string;
  /** A version that is not offered. */
  readonly without: string;
}

function askVersion(
  { known, inForce, newestStable }: Versions,
  placeholder: string,
  { step, value, without }: VersionStep,
): Promise<string | typeof back | undefined> {
  const description = (version: string): Partial<PickItem> => {
    if (version === inForce) return { description: vscode.l10n.t("assumed for this configuration") };
    return version === newestStable ? { description: vscode.l10n.t("newest stable version") } : {};
  };
  return pick({
    title: vscode.l10n.t("Upgrade check"),
    placeholder,
    items: [...known]
      .reverse()
      .filter((version) => version !== without)
      .map((version) => ({ value: version, label: `Postfix ${version}`, ...description(version) })),
    value,
    step: { step, total: 2 },
  });
}
