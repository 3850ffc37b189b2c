import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import * as vscode from "vscode";
import { diagnostics, open, rule } from "./helper.js";

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
    // The editor starts watching some time after the request, without notice, so the file is written until it is seen.
    const seen = diagnostics(document.uri, (list) => !isMissing(list));
    const writing = setInterval(() => writeFile(table, "info@example.com jo@example.com\n"), 1000);
    await seen;
    clearInterval(writing);
    await rm(folder, { recursive: true });
  });
});
