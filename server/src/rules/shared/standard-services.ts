import type { Fix } from "../../edits/edit.js";
import { insertLine } from "../../edits/edit.js";
import { type Daemon, daemons } from "../../facts/vocabulary/daemons.js";
import type { ConfigModel } from "../../model/values/model.js";

/** The program of a service in the master.cf that Postfix ships; undefined for other names. */
export function standardDaemon(name: string): Daemon | undefined {
  return daemons.find(({ services, usual }) => services.includes(name) && usual.type !== "inet");
}

/** A fix that adds a service as in the master.cf that Postfix ships; empty for a name that it does not contain. */
export function addStandardService(model: ConfigModel, name: string): Fix[] {
  const { master } = model.input;
  const line = standardLine(name);
  if (master === undefined || line === undefined) return [];
  return [
    {
      title: { en: `Add the service ${name} to master.cf`, ja: `master.cf に ${name} サービスを加える` },
      edits: [insertLine(master, line)],
      safe: false,
    },
  ];
}

function standardLine(name: string): string | undefined {
  const daemon = standardDaemon(name);
  if (daemon === undefined) return undefined;
  const { type, private: isPrivate, unpriv, chroot, wakeup, maxproc } = daemon.usual;
  const limit = name === "proxywrite" ? "1" : maxproc;
  const columns = [isPrivate, unpriv, chroot, wakeup, limit].map((text) => text.padEnd(7));
  return [name.padEnd(9), type.padEnd(5), ...columns, daemon.name].join(" ");
}
