import { connect, createServer, type Server, type Socket } from "node:net";

/** An SMTP session: each line that is sent, and the reply to it. */
export class SmtpDialog {
  private buffer = "";
  private waiting: ((reply: string | undefined) => void) | undefined;
  private isClosed = false;

  private constructor(private readonly socket: Socket) {
    socket.setEncoding("latin1");
    socket.on("data", (data) => {
      this.buffer += data;
      this.deliver();
    });
    socket.on("error", () => undefined);
    socket.on("close", () => {
      this.isClosed = true;
      this.deliver();
    });
  }

  static connect(port: number): SmtpDialog {
    return new SmtpDialog(connect(port, "127.0.0.1"));
  }

  /** The last line of the next reply; undefined if the server closes the connection or does not reply in time. */
  reply(timeout: number): Promise<string | undefined> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.waiting?.(undefined), timeout);
      this.waiting = (reply) => {
        clearTimeout(timer);
        this.waiting = undefined;
        resolve(reply);
      };
      this.deliver();
    });
  }

  write(line: string): void {
    this.socket.write(`${line}\r\n`);
  }

  command(line: string, timeout: number): Promise<string | undefined> {
    this.write(line);
    return this.reply(timeout);
  }

  close(): void {
    this.socket.end("QUIT\r\n");
    this.socket.destroySoon();
  }

  private deliver(): void {
    if (this.waiting === undefined) return;
    const match = /^(?:\d{3}-.*\r\n)*(\d{3}(?: .*)?)\r\n/.exec(this.buffer);
    if (match !== null) {
      this.buffer = this.buffer.slice(match[0].length);
      this.waiting(match[1]!);
    } else if (this.isClosed) this.waiting(undefined);
  }
}

/** A server for smtpd(8)'s authentication by Dovecot's protocol; it accepts every login, whatever the password. */
export async function loginServer(port: number): Promise<Server> {
  const server = createServer((socket) => {
    socket.setEncoding("utf8");
    socket.on("error", () => undefined);
    const greeting = ["VERSION\t1\t2", "MECH\tPLAIN\tplaintext", "SPID\t1", "CUID\t1", "COOKIE\t0a", "DONE", ""];
    socket.write(greeting.join("\n"));
    socket.on("data", (data: Buffer | string) => {
      for (const line of data.toString().split("\n")) {
        const [verb, id] = line.split("\t");
        const credentials = /\tresp=(\S+)/.exec(line)?.[1];
        if (verb !== "AUTH" || credentials === undefined) continue;
        const user = Buffer.from(credentials, "base64").toString().split("\0")[1];
        socket.write(`OK\t${id}\tuser=${user}\n`);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return server;
}
