import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { stripComments } from "../../scripts/generate-facts/c-source.js";

/** A place in Postfix's sources that lists the values of a parameter. */
export interface NamesInSource {
  /** The file, relative to src/. */
  readonly file: string;
  /** The name of an array such as `NAME_CODE actions[]`, or a pattern whose first group is a string or a macro. */
  readonly in: string | RegExp;
}

/** Postfix's source tree. */
export class PostfixSource {
  private readonly macros = new Map<string, string>();

  constructor(private readonly root: string) {
    for (const folder of readdirSync(join(root, "src"))) {
      for (const name of filesIn(join(root, "src", folder))) {
        if (!name.endsWith(".h")) continue;
        const text = stripComments(readFileSync(join(root, "src", folder, name), "utf8"));
        for (const [, macro, value] of text.matchAll(/^#define\s+(\w+)\s+"([^"]*)"\s*$/gm))
          this.macros.set(macro!, value!);
      }
    }
  }

  /** "3.12". */
  get release(): string {
    return this.macros.get("MAIL_VERSION_NUMBER")!.split(".").slice(0, 2).join(".");
  }

  /** The names at a place in the sources, in order. */
  namesIn({ file, in: where }: NamesInSource): string[] {
    const text = stripComments(readFileSync(join(this.root, "src", file), "utf8"));
    const words =
      typeof where === "string"
        ? [...arrayOf(text, where).matchAll(/NAME(?:BUG|_SSL_OP)\((\w+)\)|"[^"]*"|\b[A-Z]\w+\b/g)].map(
            ([word, option]) => (option === undefined ? word : `"${option}"`),
          )
        : [...text.matchAll(where)].map(([, word]) => word!);
    return words.map((word) => this.valueOf(word)).filter((word) => word !== undefined);
  }

  private valueOf(word: string): string | undefined {
    return word.startsWith('"') ? word.slice(1, -1) : this.macros.get(word);
  }
}

function arrayOf(text: string, name: string): string {
  const body = new RegExp(`\\b${name}\\[\\] = *\\{([^;]*)\\};`).exec(text)?.[1];
  if (body === undefined) throw new Error(`the sources have no array ${name}`);
  return body.replace(/^#.*$/gm, "");
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
