/** A half-open range of offsets in one file, in UTF-16 code units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** One immutable version of one file. Its identity is the cache key for everything derived from it. */
export interface SourceText {
  readonly uri: string;
  readonly text: string;
  /** For a chunk, the file offset at which it begins; absent if the text is the whole file. */
  readonly start?: number;
}

/** A text together with its range in the file. */
export interface Spanned {
  readonly text: string;
  readonly range: TextRange;
}

/** True for the code of a character that Postfix treats as white space (CHARS_SPACE in src/util/sys_defs.h). */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

/** The text of a range, which must be within the source. */
export function textOf({ text, start = 0 }: SourceText, range: TextRange): string {
  return text.slice(range.start - start, range.end - start);
}

/** True if a cursor at `offset` is inside the range or at either end of it. */
export function touches(range: TextRange, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** Binary search: the first index for which `holds`, given that it holds for every later one; `all.length` if none. */
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

/** Memoises a function of one object, by identity. A result is kept for as long as its argument is alive. */
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

/** A map that computes each value on first access, and then keeps it. */
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

/** The longest text whose result `memoByText` keeps, and the total length of these texts, in UTF-16 code units. */
const longestRemembered = 50_000;
const mostRemembered = 500_000;

/**
 * Memoises a function of a text, by content. Nearly all values stay the same between two keystrokes, although the
 * objects that hold them are new. Results that were not used recently are dropped, by two generations of maps.
 */
export function memoByText<V extends object>(make: (text: string) => V): (text: string) => V {
  let latest = new Map<string, V>();
  let older = latest;
  let remembered = 0;
  return (text) => {
    if (text.length > longestRemembered) return make(text);
    const known = latest.get(text);
    if (known !== undefined) return known;
    // In V8 a slice keeps the whole parent string alive; a slice of a concatenation depends on a copy alone.
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
