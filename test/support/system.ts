import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Programs of the system stand here too, though not in everybody's PATH. */
const systemFolders = ["/usr/sbin", "/usr/local/sbin", "/sbin"];

/** The path of an installed program. */
export function findProgram(program: string): string | undefined {
  const folders = [...(process.env.PATH ?? "").split(delimiter), ...systemFolders];
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}

/**
 * For a suite or a test that needs an installed program: `before(need("postconf", "postfix"))`. Where it is missing, that
 * is left out with a line that says so; in CI that is a failure.
 */
export function need(program: string, debianPackage: string): (this: Mocha.Context) => void {
  return function () {
    if (findProgram(program) === undefined) lacks(this, `${program} is not installed`, debianPackage);
  };
}

/** Leaves out a suite or a test for want of what a package of Debian has; in CI, where it is installed, this fails. */
export function lacks(context: Mocha.Context, what: string, debianPackage: string): never {
  const reason = `${what}; on Debian: apt-get install --no-install-recommends ${debianPackage}`;
  if (process.env.CI) throw new Error(reason);
  console.log(`      (left out: ${reason})`);
  return context.skip();
}
