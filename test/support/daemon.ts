import { execFileSync, type StdioOptions, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chownSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Postconf } from "./postconf.js";

/** Postfix daemons that are started by hand: they read the configuration and exit without serving a client. */
export class Daemons {
  private readonly root = mkdtempSync(join(tmpdir(), "postfix-daemon-"));
  private readonly folder: string;
  private runs = 0;

  constructor(private readonly postconf: Postconf) {
    const [program, ...rest] = [...postconf.command].reverse();
    const asked = execFileSync(postconf.command[0]!, [
      ...postconf.command.slice(1),
      "-c",
      this.configure(),
      "-dh",
      "daemon_directory",
    ]);
    // The paths in an unpacked package are relative to its own folder.
    const prefix = rest.length === 0 ? "" : program!.slice(0, program!.lastIndexOf("/usr/sbin/"));
    this.folder = prefix + asked.toString().trim();
  }

  /** True if the daemon accepts the settings; otherwise it stops with an error before it prints anything. */
  async takes(program: string, settings: readonly string[]): Promise<boolean> {
    const [first, ...more] = [...this.postconf.command.slice(0, -1), join(this.folder, program)];
    const options = settings.flatMap((setting) => ["-o", setting]);
    const environment = { PATH: process.env.PATH, LC_ALL: "C", MAIL_CONFIG: this.root };
    const output = join(this.root, `output-${this.runs++}`);
    const file = openSync(output, "w");
    // From /dev/null they read the end of the session; on a pipe they would wait for a response.
    const stdio: StdioOptions = ["ignore", file, "ignore"];
    const child = spawn(first!, [...more, "-S", ...options], { env: environment, stdio, timeout: 60_000 });
    const [status, signal] = (await once(child, "exit")) as [number | null, NodeJS.Signals | null];
    closeSync(file);
    if (signal === "SIGTERM") throw new Error(`${program} did not end with ${settings.join(" ")}`);
    return status !== 1 || statSync(output).size > 0;
  }

  dispose(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  private configure(): string {
    const main = [
      "compatibility_level = 3.6",
      "myhostname = mail.ours.example",
      "inet_interfaces = 127.0.0.1",
      "alias_maps =",
      // Nothing of this belongs in the machine's log.
      `maillog_file = ${join(this.root, "log")}`,
      `maillog_file_prefixes = ${tmpdir()}`,
      `queue_directory = ${join(this.root, "queue")}`,
      `data_directory = ${join(this.root, "data")}`,
      "",
    ];
    const owner = Number(execFileSync("id", ["-u", "postfix"], { encoding: "utf8" }));
    for (const name of ["data", "queue/public", "queue/private", "queue/pid", "queue/incoming"]) {
      mkdirSync(join(this.root, name), { recursive: true });
      chownSync(join(this.root, name), owner, 0);
    }
    for (const [name, text] of Object.entries({ "main.cf": main.join("\n"), "master.cf": "" })) {
      writeFileSync(join(this.root, name), text);
      // Postfix waits and reads a file again if it changed within the last second.
      utimesSync(join(this.root, name), 1e9, 1e9);
    }
    return this.root;
  }
}
