import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  watch,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findProgram, need } from "./system.js";
import { timeLimit } from "./time-limit.mjs";

/**
 * The services that a mail system needs in addition to those that listen (master.cf.dist), none of them in a chroot.
 */
const innerServices = `
pickup    unix  n - n 60    1 pickup
cleanup   unix  n - n -     0 cleanup
qmgr      unix  n - n 300   1 qmgr
tlsmgr    unix  - - n 1000? 1 tlsmgr
rewrite   unix  - - n -     - trivial-rewrite
bounce    unix  - - n -     0 bounce
defer     unix  - - n -     0 bounce
trace     unix  - - n -     0 bounce
verify    unix  - - n -     1 verify
flush     unix  n - n 1000? 0 flush
proxymap  unix  - - n -     - proxymap
proxywrite unix - - n -     1 proxymap
smtp      unix  - - n -     - smtp
relay     unix  - - n -     - smtp
error     unix  - - n -     - error
retry     unix  - - n -     - error
discard   unix  - - n -     - discard
local     unix  - n n -     - local
virtual   unix  - n n -     - virtual
lmtp      unix  - - n -     - lmtp
anvil     unix  - - n -     1 anvil
scache    unix  - - n -     1 scache
postlog   unix-dgram n - n - 1 postlogd
`;

/**
 * A private mail system in a temporary folder, independent of the machine's, with its own queue, log and ports. Only
 * root can start it.
 */
export class PrivatePostfix {
  readonly root = mkdtempSync(join(tmpdir(), "postfix-"));
  readonly etc = join(this.root, "etc");
  private isRunning = false;

  constructor() {
    const owner = Number(execFileSync("id", ["-u", "postfix"], { encoding: "utf8" }));
    chmodSync(this.root, 0o755);
    for (const name of ["etc", "queue", "data", "log"]) mkdirSync(join(this.root, name));
    chownSync(join(this.root, "data"), owner, 0);
  }

  get logFile(): string {
    return join(this.root, "log", "mail.log");
  }

  /** The log so far. */
  log(): string {
    return existsSync(this.logFile) ? readFileSync(this.logFile, "utf8") : "";
  }

  /** Writes main.cf and master.cf: the settings that a private mail system needs, followed by the given text. */
  configure(main: string, master: string): void {
    writeFileSync(join(this.etc, "main.cf"), `${this.ownSettings()}${main}`);
    writeFileSync(join(this.etc, "master.cf"), `${innerServices.trimStart()}${master}`);
  }

  /**
   * Writes a realistic configuration: the settings that keep it private are appended to main.cf, and services in
   * master.cf get other names, such as a high port.
   */
  adopt(main: string, master: string, names: Readonly<Record<string, string>> = {}, more = ""): void {
    const renamed = master.replace(
      /^(\S+)([ \t]+inet\b)/gm,
      (_, name: string, rest: string) => (names[name] ?? name) + rest,
    );
    for (const [name, text] of Object.entries({
      "main.cf": `${main}\n${this.privateSettings()}${more}`,
      "master.cf": renamed,
    })) {
      writeFileSync(join(this.etc, name), text);
      // Postfix waits and reads a file again if it changed within the last second.
      utimesSync(join(this.etc, name), 1e9, 1e9);
    }
  }

  /** The output of `postfix check`. */
  check(): string {
    const { stdout, stderr } = spawnSync(findProgram("postfix")!, ["-c", this.etc, "check"], { encoding: "utf8" });
    return stdout + stderr;
  }

  /** Submits a message with sendmail(1), as programs on the machine do. */
  sendmail(from: string, to: string, message: string): void {
    execFileSync(findProgram("sendmail")!, ["-C", this.etc, "-f", from, to], { input: message });
  }

  /**
   * Waits until the log matches a pattern; returns the matching text. Mail that could not be delivered at once, as on
   * a busy machine, is tried again from time to time, for which Postfix itself would wait five minutes.
   */
  async logged(pattern: RegExp, patience = timeLimit(30)): Promise<RegExpExecArray> {
    const end = Date.now() + patience;
    let nextTry = Date.now() + 5000;
    for (;;) {
      const found = pattern.exec(this.log());
      if (found !== null) return found;
      if (Date.now() > end) throw new Error(`${pattern} is not in the log:\n${this.log()}`);
      if (Date.now() > nextTry) {
        spawnSync(findProgram("postqueue")!, ["-c", this.etc, "-f"]);
        nextTry = Date.now() + 5000;
      }
      await this.logChanged();
    }
  }

  /** Waits until something is written to the log, with a limit, since the change may precede the watcher. */
  private logChanged(): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        watcher.close();
        clearTimeout(timer);
        resolve();
      };
      const watcher = watch(join(this.root, "log"), done);
      const timer = setTimeout(done, 500);
    });
  }

  start(): void {
    this.command("start");
    this.isRunning = true;
  }

  /** Ends all its processes immediately. */
  stop(): void {
    if (!this.isRunning) return;
    this.command("abort");
    this.isRunning = false;
  }

  /** Stops it and deletes the folder. */
  dispose(): void {
    this.stop();
    rmSync(this.root, { recursive: true, force: true });
  }

  private ownSettings(): string {
    return [
      "compatibility_level = 3.6",
      "myhostname = mail.ours.example",
      "inet_interfaces = 127.0.0.1",
      "local_recipient_maps =",
      this.privateSettings(),
    ].join("\n");
  }

  /** The settings that separate it from the machine's mail system. */
  private privateSettings(): string {
    return [
      `queue_directory = ${join(this.root, "queue")}`,
      `data_directory = ${join(this.root, "data")}`,
      "mail_owner = postfix",
      `maillog_file = ${this.logFile}`,
      `maillog_file_prefixes = ${tmpdir()}`,
      "inet_protocols = ipv4",
      "alias_maps =",
      "alias_database =",
      "",
    ].join("\n");
  }

  private command(verb: string): void {
    const postfix = findProgram("postfix")!;
    try {
      execFileSync(postfix, ["-c", this.etc, verb], { stdio: ["ignore", "pipe", "pipe"], timeout: timeLimit(60) });
    } catch (error) {
      throw new Error(`postfix ${verb} failed: ${(error as { stderr?: Buffer }).stderr}\n${this.log()}`);
    }
  }
}

/** For a suite that starts its own Postfix: `before(needPrivatePostfix())`. */
export function needPrivatePostfix(): (this: Mocha.Context) => void {
  const installed = need("postfix", "postfix");
  return function () {
    installed.call(this);
    if (process.getuid?.() === 0) return;
    console.log("      (left out: only root can start a Postfix of its own)");
    this.skip();
  };
}

/** Free ports of the loopback interface. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
