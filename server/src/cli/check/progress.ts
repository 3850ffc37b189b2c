import { inLanguage, type Language } from "../../facts/message.js";
import type { Terminal } from "../terminal.js";

const interval = 100; // ms

/**
 * Shows the progress of a long check in one line of the terminal; nothing if standard error is not a terminal or the
 * check is quick.
 */
export class Progress {
  private done = 0;
  private last = performance.now();
  private isShown = false;

  constructor(
    private readonly terminal: Terminal,
    private readonly total: number,
    private readonly language: Language,
  ) {}

  step(): void {
    this.done++;
    const now = performance.now();
    if (this.terminal.isWatched !== true || now - this.last < interval) return;
    this.last = now;
    this.isShown = true;
    const text = inLanguage({ en: "Checking", ja: "検査中" }, this.language);
    this.terminal.err(`\r${text} ${this.done}/${this.total} ...`);
  }

  /** Removes the line. */
  end(): void {
    if (this.isShown) this.terminal.err("\r\x1b[K");
  }
}
