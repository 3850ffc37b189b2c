import { type Service, serviceColumns } from "../../../syntax/master-cf.js";
import { isOption } from "./arguments.js";

/** Replaces runs of white space by one space, as postconf does (src/postconf/postconf_print.c). */
export function collapse(line: string): string {
  return line.replace(/[ \t\r\n]+/g, " ").replace(/^ | $/g, "");
}

/** The positions at which postconf prints the columns. */
const goals = [0, 11, 17, 25, 33, 41, 49, 57];

/** Formats a service as `postconf -M` does (pcf_print_master_entry in postconf_master.c). */
export function serviceLine(service: Service, words: readonly string[]): string {
  let line = "";
  serviceColumns.forEach((column, index) => {
    if (index > 0) line += " ".repeat(Math.max(1, goals[index]! - byteLength(line)));
    line += service.columns[column]?.text ?? "";
  });
  return [line, ...argumentsOf(words)].join(" ");
}

/** Formats a service with one space between the columns, as `postconf -j` does. */
export function plainServiceLine(service: Service, words: readonly string[]): string {
  const columns = serviceColumns.map((column) => service.columns[column]?.text ?? "");
  return [...columns, ...argumentsOf(words)].join(" ");
}

/** Adds the braces that arguments need. Like postconf, it omits those of the first argument that is not an option. */
function* argumentsOf(words: readonly string[]): Generator<string> {
  let options = true;
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    const wasOption = options;
    options &&= isOption(word);
    yield wasOption ? word : braced(word);
    if (options && word[1] === "o" && index + 1 < words.length) yield braced(words[++index]!);
  }
}

function braced(word: string): string {
  return /[ \t\r\n]/.test(word) ? `{${word}}` : word;
}

/** The length in bytes of UTF-8, as Postfix counts. A lone surrogate represents a byte that is not valid UTF-8. */
function byteLength(text: string): number {
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code >= 0xdc80 && code <= 0xdcff) length += 1;
    else length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}
