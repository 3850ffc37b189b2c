import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Folders of system programs, which are not in every user's PATH. */
const systemFolders = ["/usr/sbin", "/usr/local/sbin", "/sbin"];

/** The path of an installed program. */
export function findProgram(program: string): string | undefined {
  const folders = [...(process.env.PATH ?? "").split(delimiter), ...systemFolders];
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}

/**
 * For a suite or a test that needs an installed program: `before(need("postconf", "postfix"))`. If it is missing, the
 * suite or test is skipped with a message; in CI that is a failure.
 */
export function need(program: string, debianPackage: string): (this: Mocha.Context) => void {
  return function () {
    if (findProgram(program) === undefined) lacks(this, `${program} is not installed`, debianPackage);
  };
}

/** Skips a suite or a test that needs a missing Debian package; in CI, where the package is installed, this fails. */
export function lacks(context: Mocha.Context, what: string, debianPackage: string): never {
  const reason = `${what}; on Debian: apt-get install --no-install-recommends ${debianPackage}`;
  if (process.env.CI) throw new Error(reason);
  console.log(`      (left out: ${reason})`);
  return context.skip();
}
