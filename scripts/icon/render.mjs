#!/usr/bin/env node
// Draws icon.png from icon.svg with the installed Chromium; run it by hand after the drawing has changed.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { launchChromium } from "../../test/support/vscode/chromium.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const size = 128;

const browser = await launchChromium();
const page = await browser.newPage({ viewport: { width: size, height: size } });
await page.setContent(
  `<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${await readFile(`${here}/icon.svg`)}`,
);
await page.screenshot({ path: path.join(here, "../../icon.png"), omitBackground: true });
await browser.close();
