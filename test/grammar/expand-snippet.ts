/** A snippet's text with every placeholder at its default, except for the choices that are given by tab stop. */
export function expandSnippet(body: string, chosen: ReadonlyMap<number, string> = new Map()): string {
  const nodes = parse(new Reader(body), false);
  const values = new Map<number, string>();
  // The defaults come first, because a tab stop can be repeated before the place that gives its text.
  collect(nodes, (stop) => {
    if (stop.choices) values.set(stop.number, chosen.get(stop.number) ?? stop.choices[0] ?? "");
    else if (stop.content && !values.has(stop.number)) values.set(stop.number, write(stop.content, values));
  });
  return write(nodes, values);
}

/** The tab stops of a snippet that offer a choice, with what they offer. */
export function choicesOf(body: string): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, readonly string[]>();
  collect(parse(new Reader(body), false), (stop) => {
    if (stop.choices) found.set(stop.number, stop.choices);
  });
  return found;
}

/** The numbers of all tab stops, without repetition, in order. */
export function tabStopsOf(body: string): readonly number[] {
  const found = new Set<number>();
  collect(parse(new Reader(body), false), (stop) => found.add(stop.number));
  return [...found].sort((a, b) => a - b);
}

interface TabStop {
  readonly number: number;
  readonly content?: readonly Node[];
  readonly choices?: readonly string[];
}

type Node = string | TabStop;

class Reader {
  private position = 0;
  constructor(private readonly text: string) {}

  get done(): boolean {
    return this.position >= this.text.length;
  }

  /** Moves past the pattern and returns what it matched, if it matches here. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    const sticky = new RegExp(pattern.source, "y");
    sticky.lastIndex = this.position;
    const match = sticky.exec(this.text);
    if (match) this.position = sticky.lastIndex;
    return match ?? undefined;
  }

  fail(why: string): never {
    throw new Error(`${why} at "${this.text.slice(this.position, this.position + 40)}"`);
  }
}

function parse(reader: Reader, nested: boolean): Node[] {
  const nodes: Node[] = [];
  while (!reader.done) {
    if (nested && reader.take(/\}/)) return nodes;
    const escaped = reader.take(/\\([$}\\])/);
    if (escaped) nodes.push(escaped[1] ?? "");
    else nodes.push(parseTabStop(reader) ?? reader.take(/[^$]/)?.[0] ?? reader.fail("A '$' that is not escaped"));
  }
  return nested ? reader.fail("A placeholder that is not closed") : nodes;
}

function parseTabStop(reader: Reader): TabStop | undefined {
  const plain = reader.take(/\$(\d+)/) ?? reader.take(/\$\{(\d+)\}/);
  if (plain) return { number: Number(plain[1]) };
  const withChoices = reader.take(/\$\{(\d+)\|((?:\\.|[^|\\])+)\|\}/);
  if (withChoices) return { number: Number(withChoices[1]), choices: splitChoices(withChoices[2] ?? "") };
  const withDefault = reader.take(/\$\{(\d+):/);
  return withDefault && { number: Number(withDefault[1]), content: parse(reader, true) };
}

/** Commas separate the choices; a backslash takes the meaning from a comma, a bar and a backslash. */
function splitChoices(text: string): string[] {
  return [...text.matchAll(/(?:\\.|[^,\\])+/g)].map(([choice]) => choice.replace(/\\([,|\\])/g, "$1"));
}

function collect(nodes: readonly Node[], visit: (stop: TabStop) => void): void {
  for (const node of nodes) {
    if (typeof node === "string") continue;
    visit(node);
    if (node.content) collect(node.content, visit);
  }
}

function write(nodes: readonly Node[], values: ReadonlyMap<number, string>): string {
  return nodes.map((node) => (typeof node === "string" ? node : (values.get(node.number) ?? ""))).join("");
}
