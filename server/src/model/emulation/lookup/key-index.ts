/**
 * Where the keys of a table stand. It keeps a hash and a place of each, some 16 bytes in all, and not the keys: a long
 * table has a million of them. Keys with the same hash are told apart by who asks, with the text at the place.
 */
export class KeyIndex {
  private hashes: Int32Array;
  /** A place is kept as one more, because 0 stands for nothing. */
  private places: Int32Array;
  private count = 0;
  private static spare: Arrays | undefined;

  /** @param length of the text, by which it is guessed how many keys there will be: to grow takes memory twice. */
  constructor(length: number) {
    const slots = 2 ** Math.ceil(Math.log2(length / 32 + 16));
    [this.hashes, this.places] = KeyIndex.spare?.[0].length === slots ? KeyIndex.spare : arraysOf(slots);
    KeyIndex.spare = undefined;
    this.places.fill(0);
  }

  /** Leaves its memory to the next one: a long table is checked at each edit, and V8 is in no hurry to tidy up. */
  release(): void {
    if (this.places.length >= worthKeeping) KeyIndex.spare = [this.hashes, this.places];
    [this.hashes, this.places] = arraysOf(1);
  }

  /** Adds a key and the offset where its entry begins, also where the same key is there already. */
  add(key: string, place: number): void {
    if (++this.count > 0.7 * this.places.length) this.grow();
    this.put(hashOf(key), place + 1);
  }

  /**
   * What is found for a key, in the order in which it was added.
   * @param read looks at a place; undefined where another key stands there
   */
  find<T>(key: string, read: (place: number) => T | undefined): T | undefined {
    const hash = hashOf(key);
    const mask = this.places.length - 1;
    for (let slot = hash & mask; this.places[slot] !== 0; slot = (slot + 1) & mask) {
      const found = this.hashes[slot] === hash ? read(this.places[slot]! - 1) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** False for a key that is certainly not there. */
  mayHave(key: string): boolean {
    return this.find(key, () => true) === true;
  }

  private put(hash: number, place: number): void {
    const mask = this.places.length - 1;
    let slot = hash & mask;
    while (this.places[slot] !== 0) slot = (slot + 1) & mask;
    this.hashes[slot] = hash;
    this.places[slot] = place;
  }

  private grow(): void {
    const { hashes, places } = this;
    [this.hashes, this.places] = arraysOf(2 * places.length);
    // From an empty slot on, those with the same hash keep their order, and the first of two equal keys is found first.
    const empty = places.indexOf(0);
    for (let index = 0; index < places.length; index++) {
      const slot = (empty + index) & (places.length - 1);
      if (places[slot] !== 0) this.put(hashes[slot]!, places[slot]!);
    }
  }
}

type Arrays = readonly [hashes: Int32Array, places: Int32Array];

const worthKeeping = 1 << 16; // slots

function arraysOf(slots: number): Arrays {
  return [new Int32Array(slots), new Int32Array(slots)];
}

/** FNV-1a, and the last bits mixed as in MurmurHash3: keys of a table differ by a digit. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
