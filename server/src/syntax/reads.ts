/**
 * What a computation has looked at in main.cf: names of parameters (`name`), whether anything refers to a name
 * (`$name`), or everything. As long as all of that stays the same, the computation would give the same again.
 */
export class Reads {
  private names: Set<string> | undefined;
  private isAll = false;

  add(name: string): void {
    if (this.isAll) return;
    this.names ??= new Set();
    this.names.add(name);
  }

  addAll(): void {
    this.isAll = true;
    this.names = undefined;
  }

  addThose({ names, isAll }: Reads): void {
    if (isAll) this.addAll();
    else if (names !== undefined) for (const name of names) this.add(name);
  }

  get isEmpty(): boolean {
    return !this.isAll && this.names === undefined;
  }

  /** True where one of the names was looked at. */
  hasOneOf(changed: ReadonlySet<string>): boolean {
    const { names } = this;
    if (this.isAll || names === undefined) return this.isAll;
    for (const name of changed) if (names.has(name)) return true;
    return false;
  }
}

/** Of the computation that runs now; computations are synchronous. */
let current: Reads | undefined;

/** Runs a computation, and notes what it looks at. */
export function recorded<T>(run: () => T): { readonly value: T; readonly reads: Reads } {
  const outer = current;
  const reads = new Reads();
  current = reads;
  try {
    return { value: run(), reads };
  } finally {
    current = outer;
  }
}

/** Says that the computation that runs now has looked at a name. */
export function noteRead(name: string): void {
  current?.add(name);
}

/** Says that it has looked at everything, or at what has no name: comments, the order of the lines. */
export function noteReadOfAll(): void {
  current?.addAll();
}

/** Says that it uses what has been worked out before, and so has looked at the same. */
export function noteReads(reads: Reads | undefined): void {
  if (reads !== undefined) current?.addThose(reads);
}
