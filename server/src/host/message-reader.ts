import { StringDecoder } from "node:string_decoder";
import { AbstractMessageReader, type DataCallback, type Disposable, type Message } from "vscode-languageserver/node";

/** A longer message is taken apart as it comes in. */
const longMessage = 1 << 20; // bytes

/**
 * Reads messages as StreamMessageReader does, but a long `text` in one, as that of a document, becomes a list of strings
 * while it comes in: else it would be there four times before anybody could read it, as chunks, as bytes, as JSON and
 * as text.
 */
export class MessageReader extends AbstractMessageReader {
  private head = Buffer.alloc(0);
  private body: Body | undefined;
  private left = 0;

  constructor(private readonly input: NodeJS.ReadableStream) {
    super();
  }

  listen(callback: DataCallback): Disposable {
    const onData = (data: Buffer): void => {
      try {
        for (const message of this.messagesIn(data)) callback(message);
      } catch (error) {
        this.fireError(error);
      }
    };
    this.input.on("data", onData);
    this.input.on("error", (error) => this.fireError(error));
    this.input.on("close", () => this.fireClose());
    return { dispose: () => this.input.off("data", onData) };
  }

  private *messagesIn(data: Buffer): Generator<Message> {
    let rest = data;
    while (rest.length > 0 || this.isComplete()) {
      if (this.body === undefined) {
        rest = this.readHead(rest);
        continue;
      }
      const part = rest.subarray(0, this.left);
      rest = rest.subarray(part.length);
      this.left -= part.length;
      this.body.add(part);
      if (!this.isComplete()) continue;
      const { body } = this;
      this.body = undefined;
      yield body.message();
    }
  }

  private isComplete(): boolean {
    return this.body !== undefined && this.left === 0;
  }

  /** Reads on in the header lines; gives what stands behind them. */
  private readHead(data: Buffer): Buffer {
    const head = Buffer.concat([this.head, data]);
    const end = head.indexOf("\r\n\r\n");
    this.head = end < 0 ? head : Buffer.alloc(0);
    if (end < 0) return Buffer.alloc(0);
    const length = /^content-length:\s*(\d+)\s*$/im.exec(head.toString("latin1", 0, end))?.[1];
    if (length === undefined) throw new Error(`A message without Content-Length: ${head.toString("latin1", 0, end)}`);
    this.left = Number(length);
    this.body = this.left > longMessage ? new LongBody() : new ShortBody();
    return head.subarray(end + 4);
  }
}

/** What comes behind the header lines of a message. */
interface Body {
  add(part: Buffer): void;
  message(): Message;
}

class ShortBody implements Body {
  private readonly parts: Buffer[] = [];

  add(part: Buffer): void {
    this.parts.push(part);
  }

  message(): Message {
    return JSON.parse(Buffer.concat(this.parts).toString("utf8")) as Message;
  }
}

/** A message of which the first `text` is read on its own. */
class LongBody implements Body {
  private readonly decoder = new StringDecoder("utf8");
  private before = "";
  /** The text, in pieces of whole lines: what is cut later is a part of them, and no copy. */
  private readonly texts: string[] = [];
  private line = "";
  /** JSON of the text that ends inside of an escape. */
  private held = "";
  private behind = "";
  private state: "before" | "inside" | "behind" = "before";

  add(part: Buffer): void {
    const json = this.decoder.write(part);
    if (this.state === "before") this.addBefore(json);
    else if (this.state === "inside") this.addText(this.held + json);
    else this.behind += json;
  }

  message(): Message {
    const text = JSON.stringify(this.state === "before" ? "" : mark);
    const message = JSON.parse(this.state === "before" ? this.before : this.before + text.slice(1) + this.behind);
    const document = message.params?.textDocument;
    if (document?.text === mark) document.text = this.texts;
    else if (this.state !== "before") return this.inOnePiece();
    return message;
  }

  /** The text of something else, such as the whole text after a change. */
  private inOnePiece(): Message {
    const text = JSON.stringify(this.texts.join(""));
    return JSON.parse(this.before + text.slice(1) + this.behind) as Message;
  }

  private addBefore(json: string): void {
    const all = this.before + json;
    const begin = /"text"\s*:\s*"/.exec(all);
    const end = begin === null ? all.length : begin.index + begin[0].length;
    this.before = all.slice(0, end);
    if (begin === null) return;
    this.state = "inside";
    this.addText(all.slice(end));
  }

  private addText(json: string): void {
    const quote = closingQuote(json);
    const end = quote ?? json.length - openEscape(json);
    const text = this.line + (JSON.parse(`"${json.slice(0, end)}"`) as string);
    const newline = quote === undefined ? text.lastIndexOf("\n") + 1 : text.length;
    if (newline > 0) this.texts.push(text.slice(0, newline));
    this.line = text.slice(newline);
    this.held = quote === undefined ? json.slice(end) : "";
    if (quote === undefined) return;
    this.state = "behind";
    this.behind = json.slice(quote + 1);
  }
}

/** Stands for the text while the rest of the message is read. */
const mark = "\0";

/** The index of the quote that ends a JSON string. */
function closingQuote(json: string): number | undefined {
  for (let at = json.indexOf('"'); at >= 0; at = json.indexOf('"', at + 1)) {
    if (backslashesBefore(json, at) % 2 === 0) return at;
  }
  return undefined;
}

/** The length of an escape that is not complete at the end, or that a second one belongs to. */
function openEscape(json: string): number {
  for (let length = 1; length <= Math.min(11, json.length); length++) {
    const at = json.length - length;
    if (json[at] !== "\\" || backslashesBefore(json, at) % 2 === 1) continue;
    const isComplete = json[at + 1] === "u" ? length >= 6 : length >= 2;
    const isPair = /^\\u[dD][89abAB]/.test(json.slice(at)) && length < 12;
    if (!isComplete || isPair) return length;
  }
  return 0;
}

function backslashesBefore(json: string, index: number): number {
  let at = index;
  while (at > 0 && json[at - 1] === "\\") at--;
  return index - at;
}
