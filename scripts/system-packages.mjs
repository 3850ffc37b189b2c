// Installs programs that tests need and npm does not provide. They are installed only on a CI machine with Debian;
// elsewhere they are listed, and the tests that need them are skipped.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

/** The program by which a package is recognized, if its name differs from the package's. */
const programs = { postfix: "/usr/sbin/postfix", "man-db": "man", "sasl2-bin": "/usr/sbin/saslpasswd2" };
/** The folder in which Debian keeps the lists of installed files. */
const packageLists = "/var/lib/dpkg/info";

/**
 * Installs the missing packages on a CI machine, and throws if that fails. Returns the names of packages that are
 * missing.
 */
export function ensure(packages) {
  const missing = packages.filter((name) => !isInstalled(name));
  if (missing.length === 0 || !mayInstall()) return missing;
  console.log(`Installing ${missing.join(", ")} ...`);
  const options = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  const aptGet = (...args) =>
    execFileSync("apt-get", ["-qq", "-o", "Acquire::Retries=3", "-o", "DPkg::Lock::Timeout=300", ...args], options);
  aptGet("update");
  aptGet("install", "-y", "--no-install-recommends", ...missing);
  return [];
}

function isInstalled(name) {
  if (hasPackageList(name)) return true;
  const program = programs[name] ?? name;
  if (path.isAbsolute(program)) return existsSync(program);
  return (process.env.PATH ?? "").split(path.delimiter).some((folder) => existsSync(path.join(folder, program)));
}

function hasPackageList(name) {
  if (!existsSync(packageLists)) return false;
  return readdirSync(packageLists).some((file) => file === `${name}.list` || file.startsWith(`${name}:`));
}

function mayInstall() {
  return Boolean(process.env.CI) && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}
