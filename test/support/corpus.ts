import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The folder of files that are not part of the project: facts to compare with, real configurations. */
export const sharedFolder = process.env.POSTFIX_CONFIG_SHARED ?? join(__dirname, "..", "..", "..", "shared");

/** Skips a suite, with a message, if the shared folder is absent. */
export function needShared(this: Mocha.Context): void {
  if (existsSync(sharedFolder)) return;
  console.log(`      (left out: there is no folder ${sharedFolder})`);
  this.skip();
}

/** A real configuration: a directory with main.cf and master.cf, or a single file. */
export interface RealConfiguration {
  readonly name: string;
  readonly "main.cf"?: string;
  readonly "master.cf"?: string;
}

/** All real configurations, in a fixed order; none if the folder is absent. */
export function corpus(): RealConfiguration[] {
  const folder = join(sharedFolder, "corpus");
  if (!existsSync(folder)) return [];
  const single = (kind: "main" | "master" | "template") =>
    files(join(folder, kind)).map((name) => {
      const text = read(join(folder, kind, name));
      return { name: `${kind}/${name}`, [isMaster(kind, text) ? "master.cf" : "main.cf"]: text };
    });
  const directories = files(join(folder, "dirs")).map((name) => ({
    name: `dirs/${name}`,
    "main.cf": read(join(folder, "dirs", name, "main.cf")),
    "master.cf": read(join(folder, "dirs", name, "master.cf")),
  }));
  return [...directories, ...single("main"), ...single("master"), ...single("template")];
}

/** The kind of a template is recognized by a service line. */
function isMaster(kind: string, text: string): boolean {
  return kind === "master" || (kind === "template" && /^\S+\s+(?:inet|unix)\s/m.test(text));
}

function files(folder: string): string[] {
  return readdirSync(folder).sort();
}

function read(path: string): string {
  return readFileSync(path, "utf8");
}
