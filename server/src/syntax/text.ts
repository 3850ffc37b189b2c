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

/** The index of the first one that is so, where all behind it are so as well; the length where none is. */
export function partitionPoint<T>(all: readonly T[], isSo: (one: T) => boolean): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(all[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Remembers what `make` made for each key, for as long as the key lives. */
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

/** Values by name, each made when it is first asked for. */
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

/** A longer text is read anew each time; of the others so many characters are remembered (UTF-16 units). */
const longestRemembered = 50_000;
const mostRemembered = 500_000;

/**
 * Remembers what `make` made of each text, the latest of them: between two keystrokes nearly all values stay the same,
 * though the objects that hold them are new.
 */
export function memoByText<V extends object>(make: (text: string) => V): (text: string) => V {
  let latest = new Map<string, V>();
  let older = latest;
  let remembered = 0;
  return (text) => {
    if (text.length > longestRemembered) return make(text);
    const known = latest.get(text);
    if (known !== undefined) return known;
    // A part of a string keeps the whole string alive in V8; what is put together and taken apart again is one of its own.
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
