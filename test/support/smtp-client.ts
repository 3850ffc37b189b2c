import { connect, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";

/** How a client starts TLS. */
export type TlsUse = "none" | "starttls" | "wrapped";

/** A minimal mail client: it connects, starts TLS, authenticates, and sends. It accepts every certificate. */
export class SmtpClient {
  private buffer = "";
  private wake: (() => void) | undefined;
  private isClosed = false;
  /** The server's capabilities, from its last reply to EHLO. */
  offers = "";

  private constructor(private socket: Socket) {
    this.listen();
  }

  static async connect(port: number, use: TlsUse = "none"): Promise<SmtpClient> {
    const plain =
      use === "wrapped"
        ? connectTls({ port, host: "127.0.0.1", rejectUnauthorized: false })
        : connect(port, "127.0.0.1");
    const client = new SmtpClient(plain);
    await client.reply();
    await client.hello();
    if (use === "starttls") await client.startTls();
    return client;
  }

  async hello(): Promise<void> {
    this.offers = await this.command("EHLO client.example.org");
  }

  /** Sets the client address with XCLIENT; the server must allow that (smtpd_authorized_xclient_hosts). */
  async comeFrom(address: string): Promise<void> {
    const reply = await this.command(`XCLIENT ADDR=${address} NAME=[UNAVAILABLE]`);
    if (!reply.startsWith("220")) throw new Error(reply);
    await this.hello();
  }

  /** The reply to AUTH PLAIN. */
  login(user: string, password: string): Promise<string> {
    return this.command(`AUTH PLAIN ${Buffer.from(`\0${user}\0${password}`).toString("base64")}`);
  }

  /** Sends a message; returns the reply that decides. */
  async send(from: string, to: string, text = "Subject: test\r\n\r\ntest"): Promise<string> {
    for (const line of [`MAIL FROM:<${from}>`, `RCPT TO:<${to}>`]) {
      const reply = await this.command(line);
      if (!reply.startsWith("250")) return reply;
    }
    const reply = await this.command("DATA");
    return reply.startsWith("354") ? this.command(`${text}\r\n.`) : reply;
  }

  async command(line: string): Promise<string> {
    this.socket.write(`${line}\r\n`);
    return this.reply();
  }

  close(): void {
    this.socket.destroy();
  }

  private async startTls(): Promise<void> {
    const reply = await this.command("STARTTLS");
    if (!reply.startsWith("220")) throw new Error(reply);
    this.socket.removeAllListeners();
    this.socket = connectTls({ socket: this.socket, rejectUnauthorized: false });
    this.listen();
    await this.hello();
  }

  private async reply(): Promise<string> {
    for (;;) {
      const match = /^(?:\d{3}-.*\r\n)*\d{3}(?: .*)?\r\n/.exec(this.buffer);
      if (match !== null) {
        this.buffer = this.buffer.slice(match[0].length);
        return match[0].trimEnd();
      }
      if (this.isClosed) throw new Error(`the server closed the connection: ${this.buffer}`);
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }

  private listen(): void {
    this.socket.on("data", (data) => {
      this.buffer += data.toString("latin1");
      this.wake?.();
    });
    const closed = (): void => {
      this.isClosed = true;
      this.wake?.();
    };
    this.socket.on("error", closed);
    this.socket.on("close", closed);
  }
}
