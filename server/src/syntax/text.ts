/** Half-open range of UTF-16 offsets in one file. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** One immutable version of one file. Its identity is the cache key for everything derived from it. */
export interface SourceText {
  readonly uri: string;
  readonly text: string;
  /** The offset in the file at which a chunk of it begins; absent where the text is the whole file. */
  readonly start?: number;
}

/** A text together with its place in the file. */
export interface Spanned {
  readonly text: string;
  readonly range: TextRange;
}

/** True for the code of a character that is white space to Postfix (CHARS_SPACE in src/util/sys_defs.h). */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

/** The text of a range; it must lie in the source. */
export function textOf({ text, start = 0 }: SourceText, range: TextRange): string {
  return text.slice(range.start - start, range.end - start);
}

/** True where `offset` lies in the range or touches its end, as a cursor does. */
export function touches(range: TextRange, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** Binary search: the first index for which `holds`, given that it holds for every later one; `all.length` if for none. */
export function partitionPoint<T>(all: readonly T[], holds: (one: T) => boolean): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(all[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A function that computes its result once for each argument, and keeps it as long as the argument lives. */
export function memo<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    let entry = known.get(key);
    if (entry === undefined) {
      entry = { value: make(key) };
      known.set(key, entry);
    }
    return entry.value;
  };
}

/** A map whose values are computed when they are first asked for. */
export class MemoMap<K, V> {
  private readonly known = new Map<K, V>();

  get(key: K, make: () => V): V {
    let value = this.known.get(key);
    if (value === undefined && !this.known.has(key)) {
      value = make();
      this.known.set(key, value);
    }
    return value as V;
  }
}

/** Longest text (UTF-16 units) whose result `memoByText` keeps, and how much text it keeps results for. */
const longestRemembered = 50_000;
const mostRemembered = 500_000;

/**
 * Like `memo`, for results that depend on a text alone; the least recently used are forgotten. Between two keystrokes
 * nearly all values stay the same, though the objects that hold them are new.
 */
export function memoByText<V extends object>(make: (text: string) => V): (text: string) => V {
  let latest = new Map<string, V>();
  let older = latest;
  let remembered = 0;
  return (text) => {
    if (text.length > longestRemembered) return make(text);
    const known = latest.get(text);
    if (known !== undefined) return known;
    // In V8 a slice keeps the whole string alive; concatenating and slicing again makes a copy.
    const own = `${text}\n`.slice(0, -1);
    const value = older.get(own) ?? make(own);
    remembered += own.length + 1;
    if (remembered > mostRemembered) {
      [older, latest] = [latest, new Map()];
      remembered = own.length + 1;
    }
    latest.set(own, value);
    return value;
  };
}
