import { execFile } from "node:child_process";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const folder = path.join(root, ".postfix-versions");
const run = promisify(execFile);

/** The Debian releases whose version of Postfix differs from the installed one. */
const releases = { 3.5: "bullseye", 3.7: "bookworm", "3.10": "trixie", 3.11: "forky" };

const help = `Usage: node scripts/postconf-versions.mjs [VERSION...]

Unpacks the postconf of other Postfix versions into .postfix-versions/, so that the tests that compare with the real
postconf run against them too. Nothing is installed. It needs a Debian system, whose archive it uses.

  VERSION   ${Object.keys(releases).join(", ")}; all of them where none is given
`;

async function main() {
  const { values, positionals } = parseArgs({
    options: { help: { type: "boolean", short: "h" } },
    allowPositionals: true,
  });
  if (values.help) return process.stdout.write(help);
  const wanted = positionals.length === 0 ? Object.keys(releases) : positionals;
  const unknown = wanted.find((version) => releases[version] === undefined);
  if (unknown !== undefined) throw new Error(`no Debian release with Postfix ${unknown} is known. ${help}`);
  const site = await archive();
  for (const version of wanted) {
    process.stdout.write(`Postfix ${version} (Debian ${releases[version]}) ... `);
    console.log(await unpack(version, releases[version], site));
  }
}

/** The archive that apt is configured to use; determined at each run and recorded nowhere. */
async function archive() {
  const { stdout } = await run("apt-get", ["indextargets", "--format", "$(SITE)"]);
  const site = stdout.split("\n").find((line) => line !== "" && !line.includes("security"));
  if (site === undefined) throw new Error("apt is set up with no package archive");
  return site;
}

async function unpack(version, release, site) {
  const target = path.join(folder, version);
  const work = path.join(folder, `apt-${version}`);
  const apt = await privateApt(work, release, site);
  await run("apt-get", [...apt, "update"], { maxBuffer: 1 << 24 });
  const { stdout } = await run("apt-get", [...apt, "--simulate", "--no-install-recommends", "install", "postfix"]);
  const names = [...stdout.matchAll(/^Inst (\S+)/gm)].map(([, name]) => name);
  // postconf needs the libraries, but not the programs that the package's scripts use.
  const needed = names.filter((name) => /^(postfix|lib.*|zlib1g)$/.test(name));
  const packages = path.join(work, "packages");
  await mkdir(packages);
  await run("apt-get", [...apt, "download", ...needed], { cwd: packages, maxBuffer: 1 << 24 });
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  for (const file of await readdir(packages)) await run("dpkg", ["-x", path.join(packages, file), target]);
  await rm(work, { recursive: true });
  return `${needed.length} packages in ${path.relative(root, target)}`;
}

/** Options that make apt work in a separate folder, without touching the system's lists. */
async function privateApt(work, release, site) {
  await rm(work, { recursive: true, force: true });
  await mkdir(path.join(work, "lists", "partial"), { recursive: true });
  await mkdir(path.join(work, "cache", "archives", "partial"), { recursive: true });
  await writeFile(path.join(work, "sources.list"), `deb ${site} ${release} main\n`);
  await writeFile(path.join(work, "status"), "");
  const settings = {
    "Dir::Etc::sourcelist": path.join(work, "sources.list"),
    "Dir::Etc::sourceparts": "-",
    "Dir::Etc::preferencesparts": "-",
    "Dir::State::lists": path.join(work, "lists"),
    "Dir::State::status": path.join(work, "status"),
    "Dir::Cache": path.join(work, "cache"),
    "Acquire::Languages": "none",
    "APT::Get::List-Cleanup": "0",
    // The folders belong to the current user, not to apt's own account.
    "APT::Sandbox::User": "root",
    "Acquire::Check-Valid-Until": "false",
  };
  return ["-q", ...Object.entries(settings).flatMap(([name, value]) => ["-o", `${name}=${value}`])];
}

main().catch((error) => {
  console.error(`postconf-versions: ${error.stderr?.trim() || error.message}`);
  process.exitCode = 1;
});
