/** A check that took longer than this (ms) is not repeated at every keystroke: the next one waits as long as it took. */
const quick = 50;
const longestPause = 500; // ms

/**
 * Runs `publish` for a document soon after it changed. Several changes in a row give one run; runs for one document
 * never overlap; and where a run is slow, the next one waits for a pause in the typing.
 */
export class Publisher {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly running = new Map<string, Promise<void>>();
  private readonly durations = new Map<string, number>();

  constructor(
    private readonly publish: (uri: string) => Promise<void>,
    private readonly report: (error: unknown) => void,
  ) {}

  schedule(uri: string): void {
    clearTimeout(this.timers.get(uri));
    const last = this.durations.get(uri) ?? 0;
    const pause = last > quick ? Math.min(last, longestPause) : 0;
    this.timers.set(
      uri,
      setTimeout(() => this.run(uri), pause),
    );
  }

  forget(uri: string): void {
    clearTimeout(this.timers.get(uri));
    this.timers.delete(uri);
    this.durations.delete(uri);
  }

  private run(uri: string): void {
    this.timers.delete(uri);
    if (this.running.has(uri)) {
      // The one that runs has older text: come back when it is done.
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
