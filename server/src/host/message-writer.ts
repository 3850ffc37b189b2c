import { AbstractMessageWriter, type Message, type MessageWriter as Writer } from "vscode-languageserver/node";

/**
 * Writes messages as StreamMessageWriter does, but header and body at once: a client that got the header alone would be
 * woken twice for each message.
 */
export class MessageWriter extends AbstractMessageWriter implements Writer {
  private errors = 0;

  constructor(private readonly output: NodeJS.WritableStream) {
    super();
    output.on("error", (error) => this.fireError(error));
    output.on("close", () => this.fireClose());
  }

  write(message: Message): Promise<void> {
    const body = JSON.stringify(message);
    return new Promise((done, failed) => {
      this.output.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`, (error) => {
        if (!error) return done();
        this.fireError(error, message, ++this.errors);
        failed(error);
      });
    });
  }

  end(): void {
    this.output.end();
  }
}
