import { inLanguage, type Language } from "../../facts/message.js";
import type { Terminal } from "../terminal.js";

const interval = 100; // ms

/** A line on the terminal that tells how far a long check is. Nothing where nobody looks, or where it is over at once. */
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

  /** Takes the line away. */
  end(): void {
    if (this.isShown) this.terminal.err("\r\x1b[K");
  }
}
