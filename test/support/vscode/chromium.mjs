import { existsSync } from "node:fs";
import path from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** An installed Chromium or Chrome, or `undefined`. */
export function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => existsSync(file));
}

/**
 * Starts it without a window, and without a sandbox, which it does not support as root; it only loads pages of this
 * machine.
 */
export async function launchChromium(args = []) {
  const { chromium } = await import("playwright-core");
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error("There is no Chromium; its Debian package is chromium.");
  return chromium.launch({ executablePath, args: ["--no-sandbox", ...args] });
}
