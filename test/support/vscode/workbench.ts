import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, FrameLocator, Locator, Page } from "playwright-core";
import { makePackage } from "../../../scripts/package.mjs";
import { installEmbedded, installExtension, startEmbedded } from "../../../scripts/vscode/embedded.mjs";
import { freePort } from "../../../scripts/vscode/port.mjs";
import { gatheringEnv, gatherLogs } from "../sent.mjs";
import { timeLimit } from "../time-limit.mjs";
import { launchChromium } from "./chromium.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");
const screenshots = path.join(root, "test-results", "screenshots");

/** A VS Code in a browser with the packaged extension installed, operated as a person does. */
export class Workbench {
  private current: Page | undefined;

  private constructor(
    private readonly browser: Browser,
    private readonly place: Place,
    private readonly close: () => Promise<void>,
  ) {}

  static async start({ language = "en", canSearch = true }: Options = {}): Promise<Workbench> {
    const temporary = await mkdtemp(path.join(os.tmpdir(), "postfix-config-ui-"));
    const folder = path.join(temporary, "samples");
    const place = { data: path.join(temporary, "data"), extensions: path.join(temporary, "extensions") };
    await cp(path.join(root, "samples"), folder, { recursive: true });
    await mkdir(screenshots, { recursive: true });
    const installed = await installEmbedded(root, console.log);
    await installExtension(installed, { vsix: await packaged(), ...place });
    if (language !== "en") await addLanguage(place.data, language);
    const server = await startEmbedded(installed, {
      port: await freePort(),
      settings: { "files.autoSave": "off" },
      args: ["--locale", language],
      env: canSearch ? gatheringEnv("ui") : withoutRipgrep(gatheringEnv("ui")),
      ...place,
    });
    const browser = await launchChromium();
    return new Workbench(browser, { folder, address: server.url, language }, async () => {
      await browser.close();
      server.stop();
      await server.ended;
      gatherLogs("ui", place.data);
      await rm(temporary, { recursive: true, force: true, maxRetries: 5 });
    });
  }

  /** Opens a VS Code that is already running, by the URL that `npm start` prints. */
  static async visit(address: string): Promise<Workbench> {
    const { origin, searchParams } = new URL(address);
    await mkdir(screenshots, { recursive: true });
    const browser = await launchChromium();
    const place = { folder: searchParams.get("folder")!, address: `${origin}/`, language: "en" };
    return new Workbench(browser, place, () => browser.close());
  }

  async stop(): Promise<void> {
    await this.close();
  }

  /** The URL of VS Code's server. */
  get address(): string {
    return this.place.address;
  }

  get page(): Page {
    if (this.current === undefined) throw new Error("No window is open.");
    return this.current;
  }

  /** Opens a new window with a file of the samples; nothing remains of the previous window. */
  async open(file: string): Promise<void> {
    const { address, folder } = this.place;
    const uri = `vscode-remote://${new URL(address).host}${folder}/${file}`;
    await this.openWindow(folder, `&payload=${encodeURIComponent(JSON.stringify([["openFile", uri]]))}`);
    await this.page.locator(".monaco-editor .view-line").first().waitFor();
    await this.page.locator(".monaco-editor .view-lines").first().click();
  }

  /** Opens a new window on the samples, without a file. */
  async openSamples(): Promise<void> {
    await this.openWindow(this.place.folder);
  }

  /** Opens a new window on an empty folder next to the samples. */
  async openEmptyFolder(name: string): Promise<void> {
    const folder = path.join(this.place.folder, name);
    await mkdir(folder);
    await this.openWindow(folder);
  }

  /** Closes all editors and deletes what is in a folder next to the samples, in the same window. */
  async emptyFolder(name: string): Promise<void> {
    await this.command("View: Close All Editors");
    await this.page.locator(".tab").first().waitFor({ state: "detached" });
    const folder = path.join(this.place.folder, name);
    for (const each of await readdir(folder)) await rm(path.join(folder, each), { recursive: true });
  }

  private async openWindow(folder: string, query = ""): Promise<void> {
    await this.current?.context().close();
    const context = await this.browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: this.place.language,
    });
    // A busy machine is slow to start an extension.
    context.setDefaultTimeout(timeLimit(30));
    this.current = await context.newPage();
    await this.page.goto(`${this.place.address}?folder=${encodeURIComponent(folder)}${query}`);
    // VS Code adds all contributions of an extension at once: when its icon is there, the palette lists its commands.
    await this.page.locator(".activitybar [aria-label='Postfix']").first().waitFor();
  }

  /** Writes a file into the folder of the samples. */
  async write(file: string, text: string): Promise<void> {
    const name = path.join(this.place.folder, file);
    await mkdir(path.dirname(name), { recursive: true });
    await writeFile(name, text);
  }

  /** The text of a sample file on disk; undefined if it does not exist. */
  async textOf(file: string): Promise<string | undefined> {
    const name = path.join(this.place.folder, file);
    return existsSync(name) ? readFile(name, "utf8") : undefined;
  }

  /** Saves everything, and waits until it is on disk. */
  async saveAll(): Promise<void> {
    await this.command("File: Save All");
    await this.page.locator(".tab.dirty").first().waitFor({ state: "detached" });
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Runs a command by typing its name into the palette. */
  async command(name: string): Promise<void> {
    await this.press("F1");
    const input = this.page.locator(
      ".quick-input-widget input.input:visible, .quick-input-widget .quick-input-box input",
    );
    await input.first().waitFor();
    await this.type(name);
    await this.page.locator(".quick-input-list .monaco-list-row.focused", { hasText: name }).first().waitFor();
    await this.press("Enter");
  }

  /**
   * Points at a text in the editor until a hover is shown, moving the mouse slightly from time to time as a person
   * does.
   */
  async pointAt(text: string): Promise<void> {
    await this.moveAway();
    await this.pointUntil(await this.find(text), this.hover());
  }

  /** Points at a row of a list until something is shown; a list that is rendered again forgets the mouse. */
  async pointAtRow(row: Locator, shown: Locator): Promise<void> {
    const { x, y, height } = (await row.boundingBox())!;
    // A row reacts when the mouse enters it, not while it stays there.
    const leave = (): Promise<void> => this.page.mouse.move(640, 20);
    await this.pointUntil({ x: x + 80, y: y + height / 2 }, shown, leave);
  }

  private async pointUntil(
    { x, y }: { x: number; y: number },
    shown: Locator,
    leave: () => Promise<void> = async () => {},
  ): Promise<void> {
    // Something that takes longer to appear is still there after the next attempt.
    await repeatUntil(shown, 2000, async () => {
      await leave();
      await this.page.mouse.move(x - 1, y);
      await this.page.mouse.move(x, y);
    });
  }

  async clickOn(text: string): Promise<void> {
    await this.moveAway();
    const { x, y } = await this.find(text);
    await this.page.mouse.click(x, y);
  }

  /** Clicks on a text with the Control key down, once it is a link. */
  async followLink(text: string): Promise<void> {
    const place = await this.find(text);
    await this.page.keyboard.down("Control");
    await this.pointUntil(place, this.page.locator(".detected-link-active").first());
    await this.page.mouse.click(place.x, place.y);
    await this.page.keyboard.up("Control");
  }

  private async moveAway(): Promise<void> {
    await this.page.mouse.move(640, 50);
    await this.page.mouse.move(640, 20);
    await this.page.locator(".monaco-editor .monaco-hover:not(.hidden)").first().waitFor({ state: "hidden" });
  }

  /** Waits until a line of the editor contains a text. */
  async lineWith(text: string): Promise<void> {
    await this.find(text);
  }

  /** Waits until the preview of a Markdown page is shown, which is a page inside a page. */
  async preview(title: string): Promise<void> {
    await this.page
      .locator(".tab", { hasText: `Preview ${title}` })
      .first()
      .waitFor();
    await this.webview().locator("h1").first().waitFor();
  }

  /** The content of a page inside the page: a Markdown preview, or the picture of a walkthrough. */
  webview(): FrameLocator {
    return this.page.frameLocator("iframe.webview").last().frameLocator("iframe#active-frame");
  }

  /** The text of the hover that is shown. */
  hover(): Locator {
    return this.page.locator(".monaco-editor .monaco-hover:not(.hidden) .monaco-hover-content").first();
  }

  suggestions(): Locator {
    return this.page.locator(".suggest-widget.visible .monaco-list-row");
  }

  /** The input box at the top in which commands ask. */
  question(): Locator {
    return this.page.locator(".quick-input-widget:visible");
  }

  /** Waits until the input box is at a given step. */
  async step(number: number): Promise<void> {
    await this.question()
      .getByText(new RegExp(`\\(${number}/\\d+\\)`))
      .first()
      .waitFor();
  }

  /** Presses Enter at each step from this one on until the last one is shown. */
  async acceptSuggestions(from: number): Promise<void> {
    for (let number = from; ; number++) {
      await this.step(number);
      const [, total] = /\/(\d+)\)/.exec((await this.question().textContent()) ?? "") ?? [];
      if (number === Number(total)) return;
      await this.press("Enter");
    }
  }

  /** Chooses an item of the list by typing its name, since only part of a long list is shown. */
  async choose(name: string): Promise<void> {
    await this.type(name);
    await this.choice(name).click();
  }

  /** An item of the list in the input box. */
  choice(text: string): Locator {
    return this.question().locator(".monaco-list-row", { hasText: text }).first();
  }

  /** Opens a view of the side bar by its icon. */
  async openView(name: string): Promise<void> {
    await this.page.locator(`.activitybar [aria-label='${name}']`).first().click();
  }

  /** A row of the tree in the side bar, by its text. */
  viewRow(text: string): Locator {
    return this.page.locator(".sidebar .monaco-list-row", { hasText: text }).first();
  }

  /**
   * Presses the button that a row of the tree shows on hover, until something is shown: a tree that is rendered again
   * meanwhile loses a click.
   */
  async pressInRow(text: string, button: string, shown: Locator): Promise<void> {
    const row = this.viewRow(text);
    const timeout = 5000;
    await repeatUntil(shown, timeout, async () => {
      // A row that has disappeared meanwhile cannot be pressed, and need not be.
      const pressed = row.hover({ timeout }).then(() => row.getByRole("button", { name: button }).click({ timeout }));
      await pressed.catch(() => undefined);
    });
  }

  /** A step of the walkthrough, by its title. */
  walkthroughStep(title: string): Locator {
    return this.page.locator(".getting-started-step", { hasText: title }).first();
  }

  /** The check mark of a step of the walkthrough, which is there once the step is done. */
  tick(title: string): Locator {
    return this.walkthroughStep(title).locator(".codicon.complete");
  }

  /** A notification in VS Code's corner. */
  notification(text: string | RegExp): Locator {
    return this.page.locator(".notification-toast", { hasText: text }).first();
  }

  /** Waits until no line of the editor contains a text. */
  async noLineWith(text: string): Promise<void> {
    await this.page.locator(".monaco-editor .view-line", { hasText: text }).first().waitFor({ state: "hidden" });
  }

  async screenshot(name: string): Promise<void> {
    await this.current?.screenshot({ path: path.join(screenshots, `${name}.png`) });
  }

  /** Finds a line by its text. The editor renders a line as many elements, so the line is compared as a whole. */
  private async find(text: string): Promise<{ x: number; y: number }> {
    const handle = await this.page.waitForFunction((wanted) => {
      for (const line of Array.from(document.querySelectorAll(".monaco-editor .view-line"))) {
        const index = (line.textContent ?? "").replaceAll("\u00a0", " ").indexOf(wanted);
        if (index < 0) continue;
        const range = document.createRange();
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        let offset = index + Math.floor(wanted.length / 2);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const length = node.textContent?.length ?? 0;
          if (offset < length) {
            range.setStart(node, offset);
            range.setEnd(node, offset + 1);
            const box = range.getBoundingClientRect();
            return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
          }
          offset -= length;
        }
      }
      return undefined;
    }, text);
    return (await handle.jsonValue()) as { x: number; y: number };
  }
}

export interface Options {
  /** The language of the editor. */
  readonly language?: "en" | "ja";
  /** False for a VS Code whose file search fails because its ripgrep is missing. */
  readonly canSearch?: boolean;
}

interface Place {
  readonly folder: string;
  readonly address: string;
  readonly language: string;
}

/**
 * Makes VS Code believe that it has a language pack: its own texts remain English, but extensions are told the language
 * and have to use it.
 */
async function addLanguage(data: string, language: string): Promise<void> {
  const translations = path.join(data, "data", "no-translations.json");
  const extension = { extensionIdentifier: { id: "postfix-config.no-translations" }, version: "1.0.0" };
  const pack = { hash: "test", extensions: [extension], translations: { vscode: translations }, label: language };
  await mkdir(path.dirname(translations), { recursive: true });
  await writeFile(translations, JSON.stringify({ contents: {} }));
  await writeFile(path.join(data, "data", "languagepacks.json"), JSON.stringify({ [language]: pack }));
}

/** Repeats an action until something is shown; after each one, it may take the given milliseconds. */
async function repeatUntil(shown: Locator, interval: number, action: () => Promise<void>): Promise<void> {
  const end = Date.now() + timeLimit(30);
  do {
    await action();
    const isShown = await shown.waitFor({ timeout: interval }).then(
      () => true,
      () => false,
    );
    if (isShown) return;
  } while (Date.now() < end);
  throw new Error(`This is not shown: ${shown}`);
}

function withoutRipgrep(env: Readonly<Record<string, string>>): Record<string, string> {
  const loaded = `--import=${new URL("without-ripgrep.mjs", import.meta.url)}`;
  return { ...env, NODE_OPTIONS: [env.NODE_OPTIONS, loaded].filter(Boolean).join(" ") };
}

/** The package under test: the given one, else one that is built now. */
async function packaged(): Promise<string> {
  if (process.env.POSTFIX_VSIX) return path.resolve(process.env.POSTFIX_VSIX);
  const file = path.join(root, "test-results", "postfix-config.vsix");
  made ??= makePackage(file);
  await made;
  return file;
}

let made: ReturnType<typeof makePackage> | undefined;
