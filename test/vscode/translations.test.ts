import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as vscode from "vscode";
import { extensionId } from "./helper.js";

describe("translations", () => {
  const root = vscode.extensions.getExtension(extensionId)?.extensionPath ?? "";
  const json = (name: string): Record<string, string> => JSON.parse(readFileSync(path.join(root, name), "utf8"));

  it("of the manifest have no Japanese text without an English one, and each is used", () => {
    const english = Object.keys(json("package.nls.json")).sort();
    assert.deepEqual(
      Object.keys(json("package.nls.ja.json")).filter((key) => !english.includes(key)),
      [],
    );
    const manifest = readFileSync(path.join(root, "package.json"), "utf8");
    const used = [...manifest.matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key);
    assert.deepEqual([...new Set(used)].sort(), english);
  });

  it("of the client's sentences are of sentences that it says", () => {
    const sources = readdirSync(path.join(root, "client/src"), { recursive: true, encoding: "utf8" });
    const texts = sources
      .filter((name) => name.endsWith(".ts"))
      .map((name) => readFileSync(path.join(root, "client/src", name), "utf8"))
      .flatMap((source) => [...source.matchAll(/l10n\.t\(\s*"([^"]+)"/g)].map(([, text]) => text));
    assert.deepEqual(
      Object.keys(json("l10n/bundle.l10n.ja.json")).filter((key) => !texts.includes(key)),
      [],
    );
  });
});
