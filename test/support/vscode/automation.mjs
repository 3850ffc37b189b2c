// Lets VS Code run tests in a page: it calls two functions of the page, one per line that it logs and one at the end.
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { format } from "node:util";
import { timeLimit } from "../time-limit.mjs";
import { launchChromium } from "./chromium.mjs";

const timeout = timeLimit(300);

export const codes = { timedOut: 97, crashed: 98, failed: 99 };

/**
 * Opens the URL and waits until the tests have ended; returns their exit code. Lines that begin with `mark` come from
 * the tests and are passed to `print`; VS Code's own log is written to a file. `prepare` may modify the page before it
 * is opened.
 */
export async function runInPage({ address, results, name, mark, print, chromium = [], context = {}, prepare }) {
  await mkdir(results, { recursive: true });
  const log = createWriteStream(path.join(results, `${name}.log`));
  const browser = await launchChromium(chromium);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...context });
    const exit = new Promise((resolve) => {
      page.exposeFunction("codeAutomationExit", resolve);
      page.on("crash", () => resolve(codes.crashed));
      setTimeout(resolve, timeout, codes.timedOut).unref();
    });
    await page.exposeFunction("codeAutomationLog", (type, args) => {
      const line = format(...args);
      const start = line.indexOf(mark);
      if (start >= 0) print(line.slice(start + mark.length));
      else log.write(`${type} ${line}\n`);
    });
    await prepare?.(page);
    await page.goto(address);
    const code = await exit;
    if (code === codes.timedOut) console.error(`The tests did not end within ${timeout / 1000} s.`);
    if (code !== 0) await page.screenshot({ path: path.join(results, `${name}-failure.png`) }).catch(() => undefined);
    if (code >= codes.timedOut) console.error(`What VS Code said: ${log.path}`);
    return code;
  } finally {
    await browser.close();
    log.end();
  }
}
