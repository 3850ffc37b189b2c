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
