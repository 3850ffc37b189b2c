import { init, compress as zstd } from "@bokuweb/zstd-wasm";

let ready;

/** Makes texts as small as they get. Zstandard sees a repetition at any distance; the .vsix's own deflate does not. */
export async function compress(text) {
  // A second start would take the memory away from what is under way.
  ready ??= init();
  await ready;
  return zstd(new TextEncoder().encode(text), 22);
}
