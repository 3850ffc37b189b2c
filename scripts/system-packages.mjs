// Programs that tests need and npm does not have. On a CI machine with Debian they are installed; elsewhere they are
// only named, and the tests that need them are left out.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

/** The program by which a package is recognized, where its name is not the package's. */
const programs = { postfix: "/usr/sbin/postfix", "man-db": "man", "sasl2-bin": "/usr/sbin/saslpasswd2" };
/** Where Debian keeps the lists of the files that its packages have brought. */
const packageLists = "/var/lib/dpkg/info";

/** Installs what is missing if it may; fails if it may and cannot. Gives the names of the packages that are missing. */
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
