import assert from "node:assert/strict";
import { patterns } from "../../server/src/patterns/index.js";
import type { Answers } from "../../server/src/patterns/pattern.js";
import { planFor } from "../../server/src/patterns/plan.js";
import { isVeritasCluster } from "../../server/src/syntax/veritas.js";
import { applied, singleVariants } from "../patterns/variants.js";
import { type Files, modelOf } from "../support/configuration.js";
import { corpus, needShared } from "../support/corpus.js";
import { ask, type Postconf, postconfs } from "../support/postconf.js";
import { needPrivatePostfix, PrivatePostfix } from "../support/private-postfix.js";
import { need } from "../support/system.js";
import { timeLimit } from "../support/time-limit.mjs";

/** All variants of a pattern from nothing, each once. */
function filesFor(version: string): Files[] {
  const all = patterns.flatMap((pattern) =>
    [...singleVariants(pattern)].map((answers) => applied({}, pattern, answers, version)),
  );
  // An address of this machine must be one that it has.
  const here = all.map((files) => ({ ...files, "main.cf": files["main.cf"]!.replace("192.0.2.1,", "127.0.0.1,") }));
  return [...new Map(here.map((files) => [JSON.stringify(files), files])).values()];
}

/** How many variants `postfix check`, which starts dozens of programs, is run on at most: VARIANT_RUNS=1000 for all. */
const runs = Number(process.env.VARIANT_RUNS ?? 16);

const shortVersion = ({ version }: Postconf): string => version.split(".").slice(0, 2).join(".");

describe("postconf reads every variant of every pattern without a word", function () {
  this.timeout(timeLimit(300));
  before(need("postconf", "postfix"));

  it("in each version of Postfix that is here", async () => {
    for (const postconf of await postconfs()) {
      const directories = filesFor(shortVersion(postconf));
      const results = await ask(postconf, directories, () => ["-n", "-M", "-P"]);
      for (const [index, calls] of results.entries()) {
        for (const { status, err } of calls) {
          assert.equal(`${status} ${err}`, "0 ", `${postconf.version}: ${directories[index]!["main.cf"]}`);
        }
      }
      console.log(`      Postfix ${postconf.version}: ${directories.length} variants`);
    }
  });
});

describe("postfix check finds nothing in the variants of the patterns", function () {
  this.timeout(timeLimit(600));
  before(needPrivatePostfix());

  it("in the installed version", async () => {
    const [installed] = await postconfs();
    const postfix = new PrivatePostfix();
    try {
      const all = filesFor(shortVersion(installed!));
      const some = all.filter((_, index) => index % Math.ceil(all.length / runs) === 0);
      for (const files of some) {
        postfix.adopt(files["main.cf"]!, files["master.cf"]!);
        assert.equal(postfix.check(), "", files["main.cf"]);
      }
      console.log(`      Postfix ${installed!.version}: ${some.length} of ${all.length} variants`);
    } finally {
      postfix.dispose();
    }
  });
});

const answers: Readonly<Record<string, Answers>> = {
  "this-host-only": { hostname: "new.example.com" },
  "shared-server": { hostname: "new.example.com", networks: "192.0.2.0/24", submissions: "yes" },
  "provider-relay": { hostname: "new.example.com", provider: "other", relayhost: "[smtp.example.net]:587" },
};

describe("after a pattern, postconf prints the pattern and what was there", function () {
  this.timeout(timeLimit(300));
  before(function () {
    need("postconf", "postfix").call(this);
    needShared.call(this);
  });

  for (const pattern of patterns) {
    it(`${pattern.id}, in real configurations`, async () => {
      const given = answers[pattern.id]!;
      const postconf = (await postconfs())[0]!;
      const version = shortVersion(postconf);
      const real = corpus()
        .filter((each) => each["main.cf"] !== undefined && !isVeritasCluster(each["main.cf"]))
        .map(({ name, ...files }) => ({ name, before: files, after: applied(files, pattern, given, version) }));
      // Which names Postfix knows depends on the services, so both are read with the same ones.
      const before = real.map((each) => ({ ...each.before, "master.cf": each.after["master.cf"]! }));
      const results = await ask(postconf, [...before, ...real.map((each) => each.after)], () => ["-n"]);
      let compared = 0;
      for (const [index, each] of real.entries()) {
        const [first, second] = [results[index]![0]!, results[real.length + index]![0]!];
        if (first.status !== 0) continue;
        compared++;
        const plan = planFor(pattern, given, modelOf(each.before, version));
        const own = new Set(plan.groups.flatMap((group) => group.settings.map(({ name }) => name)));
        const gone = new Set((plan.obsolete ?? []).map(({ name }) => name));
        const expected = valuesOf(first.out).filter(([name]) => !own.has(name) && !gone.has(name));
        const found = valuesOf(second.out).filter(([name]) => !own.has(name));
        const about = `${each.name}, Postfix ${postconf.version}`;
        // It names the directory that it was told where a value refers to it.
        const isOurs = ([name]: readonly [string, string]): boolean => name !== "config_directory";
        assert.deepEqual(found.filter(isOurs), expected.filter(isOurs), about);
        assert.deepEqual(
          warnings(second.err).filter((line) => !warnings(first.err).includes(line)),
          [],
          about,
        );
      }
      console.log(`      Postfix ${postconf.version}: ${compared} of ${real.length}`);
    });
  }
});

function valuesOf(output: string): (readonly [name: string, value: string])[] {
  return output
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => [line.split(" =")[0]!, line.slice(line.indexOf("=") + 1).trim()]);
}

/** The warnings, without the directory and the line that they name. */
function warnings(output: string): string[] {
  return output
    .split("\n")
    .map((line) => line.replace(/^.*?warning: (?:(?:\S*\/)?\d+\/)?/, "").replace(/line \d+/g, ""));
}
