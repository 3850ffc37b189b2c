import { access, constants } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseVersion, type Version } from "../facts/version.js";
import { nodeHost } from "../host/node.js";
import { buildModel, type ConfigModel } from "../model/values/model.js";
import { caFiles } from "../patterns/common.js";
import type { Machine } from "../patterns/pattern.js";
import type { PlanFiles } from "../patterns/plan-edits.js";
import { configFilesOf } from "../project/directory.js";
import { isOtherProgram, load } from "../project/load.js";
import { CannotRun } from "./cannot-run.js";
import { fileReader, uriOf } from "./load.js";
import { kindOf } from "./read.js";
import { postfixVersion } from "./version.js";

/** The configuration directory that is to follow a pattern; its files and the directory itself need not exist. */
export interface Target {
  readonly directory: string;
  readonly model: ConfigModel;
  readonly files: PlanFiles;
  readonly machine: Machine;
}

export async function readTarget(path: string, version: string | undefined): Promise<Target> {
  if ((await kindOf(path)) === "file") {
    throw new CannotRun({ en: `${path} is not a directory.`, ja: `${path} はディレクトリではありません。` });
  }
  const installed = await installedVersion();
  const known = version === undefined && installed !== undefined ? installed : postfixVersion(version);
  const files = configFilesOf(uriOf(join(path, "main.cf")), "postfix-main");
  const input = await load(files, fileReader, { version: known, isTrusted: true });
  if (isOtherProgram(input)) {
    throw new CannotRun({
      en: `${join(path, "main.cf")} belongs to Veritas Cluster Server, not to Postfix.`,
      ja: `${join(path, "main.cf")} は Veritas Cluster Server のファイルで、Postfix のものではありません。`,
    });
  }
  return {
    directory: path,
    model: buildModel(input),
    files,
    machine: await machineOf(path, isSame(installed, known)),
  };
}

async function installedVersion(): Promise<Version | undefined> {
  const output = await nodeHost.postconf?.(["-d", "-h", "mail_version"]);
  return output === undefined ? undefined : parseVersion(output);
}

/** True if the configuration is for the release of Postfix that is installed here. */
function isSame(installed: Version | undefined, wanted: Version): boolean {
  return installed?.major === wanted.major && installed.minor === wanted.minor;
}

async function machineOf(path: string, isInstalled: boolean): Promise<Machine> {
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
