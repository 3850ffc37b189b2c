import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compareDefaults, type PrintedDefaults, readPrintedDefaults } from "../../scripts/generate-facts/defaults.js";
import { availability, parameters } from "../../server/src/facts/parameter.js";
import { formatVersion } from "../../server/src/facts/version.js";

/** The defaults that we give and that the `postconf -d` of Debian's packages prints otherwise, each with its reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  config_directory: "blanked in the output, as it depends on the host",
  mydomain: "Postfix takes it from the host",
  myhostname: "Postfix takes it from the host",
  mynetworks: "Postfix takes it from the host's interfaces",
  process_id: "it differs in every process",
  process_name: "it is the name of the program that asks, here postconf",
  service_name: "it is set in every process; postconf has no service, and some builds of it print a placeholder",
  mail_version: "we give the newest stable version that was read, as it differs in every version",
  mail_release_date: "it differs in every version",
  daemon_directory: "Debian installs the daemons elsewhere",
  html_directory: "Debian installs the documentation elsewhere",
  readme_directory: "Debian installs the documentation elsewhere",
  manpage_directory: "Debian installs the manual pages elsewhere",
  meta_directory: "Debian keeps these files elsewhere since its packages of 3.11",
  default_cache_db_type: "Debian builds 3.11 without Berkeley DB",
  default_database_type: "Debian builds 3.11 without Berkeley DB",
};

/** What works in a version although its `postconf -d` does not print it, apart from templates and former names. */
const NOT_PRINTED: Readonly<Record<string, string>> = {
  domain_to_ascii: "it is a function that the manual lists among the parameters",
  nullmx_reject_code: "the manual listed it up to 3.6, although no program reads it",
};

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const folder = join(process.env.POSTFIX_CONFIG_SHARED ?? join(root, "../shared"), "facts/defaults");

describe("Defaults, against the output of postconf -d", () => {
  let outputs: PrintedDefaults[] = [];

  before(function () {
    if (!existsSync(folder)) this.skip();
    outputs = readPrintedDefaults(folder);
  });

  it("are compared for four releases", () => {
    const releases = outputs.map(({ version }) => `${version.major}.${version.minor}`);
    assert.deepEqual(releases, ["3.5", "3.7", "3.10", "3.11"]);
  });

  for (const release of ["3.5", "3.7", "3.10", "3.11"]) {
    it(`agree in Postfix ${release}`, () => {
      const output = find(outputs, release);
      const unexpected = compareDefaults(parameters, output).filter(({ name }) => !(name in EXCEPTIONS));
      assert.deepEqual(unexpected, []);
    });

    it(`are those of parameters that Postfix ${release} has`, () => {
      const { version, defaults } = find(outputs, release);
      const isHere = (state: string) => state === "known" || state === "deprecated";
      const missed = [...defaults.keys()].filter((name) => {
        const parameter = parameters.get(name);
        return parameter !== undefined && !isHere(availability(parameter, version));
      });
      const invented = [...parameters.values()].filter(
        (parameter) => !defaults.has(parameter.name) && isHere(availability(parameter, version)),
      );
      const isFormerName = (name: string) => parameters.get(name)?.replacedBy !== undefined;
      const unexplained = invented
        .map(({ name }) => name)
        .filter((name) => !name.startsWith("transport_") && !isFormerName(name) && !(name in NOT_PRINTED));
      assert.deepEqual({ missed, unexplained }, { missed: [], unexplained: [] });
    });
  }

  it("have no exception that is not needed any more", () => {
    const differing = new Set(outputs.flatMap((output) => compareDefaults(parameters, output)).map(({ name }) => name));
    assert.deepEqual(
      Object.keys(EXCEPTIONS).filter((name) => !differing.has(name)),
      [],
    );
  });

  it("that depend on the host are marked as such", () => {
    const unmarked = Object.keys(EXCEPTIONS).filter((name) => !parameters.get(name)?.hostDependent);
    assert.deepEqual(unmarked, []);
  });
});

function find(outputs: readonly PrintedDefaults[], release: string): PrintedDefaults {
  const output = outputs.find(({ version }) => formatVersion(version).startsWith(`${release}.`));
  assert.ok(output, `there is no output of ${release}`);
  return output;
}
