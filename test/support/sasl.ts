import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PrivatePostfix } from "./private-postfix.js";
import { findProgram } from "./system.js";
import { timeLimit } from "./time-limit.mjs";

/** A SASL implementation that checks passwords for a private Postfix. */
export interface PasswordChecker {
  /** The settings with which Postfix finds it. */
  readonly settings: string;
  /** Starts it next to a running Postfix. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export const user = "alice";
export const password = "correct horse";

/** A private Dovecot that only checks passwords, at the socket that the pattern sets. */
export function dovecot(postfix: PrivatePostfix): PasswordChecker {
  let server: ChildProcess | undefined;
  const folder = join(postfix.root, "dovecot");
  return {
    settings: "",
    async start() {
      mkdirSync(folder);
      writeFileSync(join(folder, "users"), `${user}:{PLAIN}${password}\n`);
      writeFileSync(join(folder, "dovecot.conf"), dovecotConfiguration(postfix, folder));
      server = spawn(findProgram("dovecot")!, ["-F", "-c", join(folder, "dovecot.conf")], {
        stdio: ["ignore", "ignore", "pipe"],
      });
      await startedUp(server, join(folder, "log"), join(postfix.root, "queue/private/auth"));
    },
    async stop() {
      if (server === undefined || server.exitCode !== null) return;
      const ended = new Promise((resolve) => server!.once("exit", resolve));
      server.kill("SIGTERM");
      await ended;
    },
  };
}

function dovecotConfiguration(postfix: PrivatePostfix, folder: string): string {
  return `
base_dir = ${folder}/run
log_path = ${folder}/log
protocols =
ssl = no
auth_mechanisms = plain login
disable_plaintext_auth = no
passdb {
  driver = passwd-file
  args = ${folder}/users
}
userdb {
  driver = static
  args = uid=nobody gid=nogroup home=/nonexistent
}
service auth {
  unix_listener ${postfix.root}/queue/private/auth {
    mode = 0660
    user = postfix
    group = postfix
  }
}
`;
}

/** Waits until Dovecot has logged that it has started and has created the socket. */
async function startedUp(server: ChildProcess, log: string, socket: string): Promise<void> {
  let complaint = "";
  server.stderr!.on("data", (data) => {
    complaint += data;
  });
  const isUp = (): boolean =>
    existsSync(socket) && existsSync(log) && readFileSync(log, "utf8").includes("starting up");
  for (const end = Date.now() + timeLimit(20); !isUp(); await new Promise((resolve) => setTimeout(resolve, 20))) {
    if (server.exitCode !== null || Date.now() > end) throw new Error(`dovecot does not start: ${complaint}`);
  }
}

/** Cyrus SASL with a private password file; it is a library inside smtpd(8), so nothing has to be started. */
export function cyrus(postfix: PrivatePostfix, realm: string): PasswordChecker {
  // Debian's smtpd always reads this folder, others read cyrus_sasl_config_path.
  const folder = join(postfix.etc, "sasl");
  const file = join(folder, "passwords");
  return {
    settings: `cyrus_sasl_config_path = ${folder}\n`,
    async start() {
      mkdirSync(folder);
      const lines = [
        "pwcheck_method: auxprop",
        "auxprop_plugin: sasldb",
        `sasldb_path: ${file}`,
        "mech_list: PLAIN LOGIN",
      ];
      writeFileSync(join(folder, "smtpd.conf"), `${lines.join("\n")}\n`);
      execFileSync(findProgram("saslpasswd2")!, ["-p", "-c", "-f", file, "-u", realm, user], { input: password });
      chownSync(file, Number(execFileSync("id", ["-u", "postfix"], { encoding: "utf8" })), 0);
      chmodSync(file, 0o600);
    },
    async stop() {},
  };
}
