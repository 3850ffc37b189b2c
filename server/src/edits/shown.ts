import type { Joined } from "../syntax/joined.js";

/** What a value looks like in a message: long ones are cut. */
export function shown(value: string | Joined): string {
  const text = (typeof value === "string" ? value : value.text).replace(/\s+/g, " ");
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
