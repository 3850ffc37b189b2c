/** Half-open range of UTF-16 offsets in one file. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** One immutable version of one file. Its identity is the cache key for everything derived from it. */
export interface SourceText {
  readonly uri: string;
  readonly text: string;
}

/** A piece of text together with the place where it stands. */
export interface Name {
  readonly text: string;
  readonly range: TextRange;
}

/** True where `offset` lies in the range or touches its end, as a cursor does. */
export function touches(range: TextRange, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** Remembers what `make` made for each key, for as long as the key lives. */
export function memo<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    let entry = made.get(key);
    if (entry === undefined) {
      entry = { value: make(key) };
      made.set(key, entry);
    }
    return entry.value;
  };
}

/** A longer text is read anew each time; of the others so many characters are remembered (UTF-16 units). */
const longestRemembered = 50_000;
const mostRemembered = 500_000;

/**
 * Remembers what `make` made of each text, the latest of them: between two keystrokes nearly all values stay the same,
 * though the objects that hold them are new.
 */
export function memoText<V extends object>(make: (text: string) => V): (text: string) => V {
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
