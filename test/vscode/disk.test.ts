import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import * as vscode from "vscode";
import { diagnostics, open, openText, rule } from "./helper.js";

describe("diagnostics about files on the disk", () => {
  it("sees a table that is made after main.cf was opened, outside of the workspace, too", async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), "outside-"));
    const table = path.join(folder, "maps", "virtual");
    await mkdir(path.dirname(table));
    await writeFile(path.join(folder, "main.cf"), `virtual_alias_maps = texthash:${table}\n`);
    const { document } = await open(vscode.Uri.file(path.join(folder, "main.cf")));
    const isMissing = (list: readonly vscode.Diagnostic[]): boolean =>
      list.some((finding) => rule(finding) === "table-missing");
    await diagnostics(document.uri, isMissing);
    // The editor begins to watch when it is asked to; the check of another file gives it the time.
    const other = await openText("myhostname = localhost\n");
    await diagnostics(other.document.uri, (list) => list.length > 0);
    await writeFile(table, "info@example.com jo@example.com\n");
    await diagnostics(document.uri, (list) => !isMissing(list));
    await rm(folder, { recursive: true });
  });
});
