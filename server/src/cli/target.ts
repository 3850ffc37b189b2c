import { access, constants } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseVersion, type Version } from "../facts/version.js";
import { nodeHost } from "../host/node.js";
import { type ConfigInput, ConfigModel } from "../model/values/model.js";
import type { Files } from "../patterns/apply.js";
import { caFiles } from "../patterns/common.js";
import type { Surroundings } from "../patterns/pattern.js";
import type { SourceText } from "../syntax/text.js";
import { isVeritasCluster } from "../syntax/veritas.js";
import { decodeBytes } from "./bytes.js";
import { CannotRun } from "./cannot-run.js";
import { kindOf, readConfiguration } from "./read.js";
import { postfixVersion } from "./version.js";

/** A configuration directory that a pattern is for; its files, and the directory itself, need not exist. */
export interface Target {
  readonly directory: string;
  readonly model: ConfigModel;
  readonly files: Files;
  readonly surroundings: Surroundings;
}

export async function readTarget(path: string, version: string | undefined): Promise<Target> {
  if ((await kindOf(path)) === "file") {
    throw new CannotRun({ en: `${path} is not a directory.`, ja: `${path} はディレクトリではありません。` });
  }
  const [main, master] = await Promise.all(["main.cf", "master.cf"].map((name) => readSource(join(path, name))));
  if (main !== undefined && isVeritasCluster(main.text)) {
    throw new CannotRun({
      en: `${join(path, "main.cf")} belongs to Veritas Cluster Server, not to Postfix.`,
      ja: `${join(path, "main.cf")} は Veritas Cluster Server のファイルで、Postfix のものではありません。`,
    });
  }
  const installed = await installedVersion();
  const known = version === undefined && installed !== undefined ? installed : postfixVersion(version);
  const input: ConfigInput = { ...(main && { main }), ...(master && { master }), tables: new Map(), version: known };
  const uri = (name: string): string => pathToFileURL(resolve(path, name)).href;
  return {
    directory: path,
    model: new ConfigModel(input),
    files: { main: uri("main.cf"), master: uri("master.cf") },
    surroundings: await surroundingsOf(path, isSame(installed, known)),
  };
}

async function readSource(path: string): Promise<SourceText | undefined> {
  const bytes = await readConfiguration(path);
  return bytes && { uri: pathToFileURL(resolve(path)).href, text: decodeBytes(bytes) };
}

async function installedVersion(): Promise<Version | undefined> {
  const output = await nodeHost.postconf?.(["-d", "-h", "mail_version"]);
  return output === undefined ? undefined : parseVersion(output);
}

/** True where the Postfix of this machine is the one that the configuration is for. */
function isSame(installed: Version | undefined, wanted: Version): boolean {
  return installed?.major === wanted.major && installed.minor === wanted.minor;
}

async function surroundingsOf(path: string, isInstalled: boolean): Promise<Surroundings> {
  const types = isInstalled ? await nodeHost.postconf?.(["-m"]) : undefined;
  const there = await Promise.all(caFiles.map(exists));
  const caFile = caFiles.find((_, index) => there[index]);
  return {
    directory: resolve(path),
    ...(types !== undefined && { tableTypes: types.split(/\s+/).filter((type) => type !== "") }),
    ...(caFile !== undefined && { caFile }),
  };
}

export async function exists(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
}
