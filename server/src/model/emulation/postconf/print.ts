import { type Service, serviceColumns } from "../../../syntax/master-cf.js";
import { isOption } from "./arguments.js";

/** White space inside a line is printed as one space (src/postconf/postconf_print.c). */
export function collapse(line: string): string {
  return line.replace(/[ \t\r\n]+/g, " ").replace(/^ | $/g, "");
}

/** Where postconf lets the columns begin. */
const goals = [0, 11, 17, 25, 33, 41, 49, 57];

/** A line of master.cf as `postconf -M` prints it (pcf_print_master_entry in postconf_master.c). */
export function serviceLine(service: Service, words: readonly string[]): string {
  let line = "";
  serviceColumns.forEach((column, index) => {
    if (index > 0) line += " ".repeat(Math.max(1, goals[index]! - byteLength(line)));
    line += service.columns[column]?.text ?? "";
  });
  return [line, ...argumentsOf(words)].join(" ");
}

/** The same with one space between the columns, as in JSON. */
export function plainServiceLine(service: Service, words: readonly string[]): string {
  const columns = serviceColumns.map((column) => service.columns[column]?.text ?? "");
  return [...columns, ...argumentsOf(words)].join(" ");
}

/** Arguments with the braces that they need. Like postconf, it forgets those of the first one that is no option. */
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

/** Postfix counts bytes of UTF-8. A byte that is none stands in our text as a lone surrogate. */
function byteLength(text: string): number {
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code >= 0xdc80 && code <= 0xdcff) length += 1;
    else length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}
