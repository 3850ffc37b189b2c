import { afterQueued } from "./time-slice.js";

/**
 * A check that took longer than this (ms) is not repeated at every keystroke: the next one is delayed by as much time.
 */
const quick = 50;
const longestPause = 500; // ms

/**
 * Runs `publish` for a document soon after it changed. Several changes in a row give one run; runs for one document
 * never overlap; and where a run is slow, the next one waits for a pause in the typing.
 */
export class Publisher {
  /** Functions that cancel the scheduled run of a document, by URI. */
  private readonly waiting = new Map<string, () => void>();
  private readonly running = new Map<string, Promise<void>>();
  private readonly durations = new Map<string, number>();

  constructor(
    private readonly publish: (uri: string) => Promise<void>,
    private readonly report: (error: unknown) => void,
  ) {}

  schedule(uri: string): void {
    this.waiting.get(uri)?.();
    const last = this.durations.get(uri) ?? 0;
    const run = (): void => this.run(uri);
    this.waiting.set(uri, last > quick ? afterPause(Math.min(last, longestPause), run) : afterMessages(run));
  }

  forget(uri: string): void {
    this.waiting.get(uri)?.();
    this.waiting.delete(uri);
    this.durations.delete(uri);
  }

  private run(uri: string): void {
    this.waiting.delete(uri);
    if (this.running.has(uri)) {
      // The current run has older text: schedule another one when it is done.
      void this.running.get(uri)?.then(() => this.schedule(uri));
      return;
    }
    const start = performance.now();
    const run = this.publish(uri)
      .catch(this.report)
      .then(() => {
        this.running.delete(uri);
        this.durations.set(uri, performance.now() - start);
      });
    this.running.set(uri, run);
  }
}

function afterPause(pause: number, run: () => void): () => void {
  const timer = setTimeout(run, pause);
  return () => clearTimeout(timer);
}

/**
 * Waits for two rounds of the event loop: the client's next message arrives in one, and may change the same document.
 */
function afterMessages(run: () => void): () => void {
  let isCancelled = false;
  afterQueued(() => afterQueued(() => isCancelled || run()));
  return () => {
    isCancelled = true;
  };
}
