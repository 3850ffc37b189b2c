import { strict as assert } from "node:assert";
import fc from "fast-check";
import { isVeritasCluster } from "../../server/src/syntax/foreign.js";
import { isTemplateLine } from "../../server/src/syntax/template.js";
import { configuration } from "../support/arbitrary-configuration.js";
import { corpus, needShared } from "../support/corpus.js";
import { type ConfigurationFiles, type Postconf, postconfs } from "../support/postconf.js";
import { builtInDefaults, differences } from "../support/postconf-compare.js";
import { need } from "../support/system.js";

/** How many directories to make up for each version, and where to begin: POSTCONF_RUNS=20000 for a long run. */
const runs = Number(process.env.POSTCONF_RUNS ?? 400);
const seed = Number(process.env.POSTCONF_SEED ?? (process.env.POSTCONF_RUNS ? Date.now() % 1e9 : 20260));
const batch = 60;

describe("the real postconf agrees with us", function () {
  this.timeout(0);
  let real: readonly { readonly postconf: Postconf; readonly defaults: Map<string, string> }[] = [];

  before(async function () {
    need("postconf", "postfix").call(this);
    real = await Promise.all(
      (await postconfs()).map(async (postconf) => ({ postconf, defaults: await builtInDefaults(postconf) })),
    );
  });

  async function agree(directories: readonly { name: string; files: ConfigurationFiles }[]): Promise<void> {
    for (const { postconf, defaults } of real) {
      const found = await differences(
        postconf,
        defaults,
        directories.map(({ files }) => files),
        true,
      );
      const texts = found.flatMap((text, index) => (text === "" ? [] : [`${directories[index]!.name}\n${text}`]));
      assert.equal(texts.join("\n"), "", `Postfix ${postconf.version}`);
    }
  }

  it("about real configurations", async function () {
    needShared.call(this);
    const directories = corpus().filter((each) => !isForOthers(each["main.cf"]) && !isForOthers(each["master.cf"]));
    await agree(directories.map(({ name, ...files }) => ({ name, files: { "main.cf": "", ...files } })));
  });

  it(`about ${runs} made-up configurations of each version (seed ${seed})`, async () => {
    for (const { postconf, defaults } of real) {
      let compared = 0;
      const property = fc.asyncProperty(
        fc.array(configuration, { minLength: 1, maxLength: batch }),
        async (directories) => {
          const found = await differences(postconf, defaults, directories);
          compared += directories.length;
          assert.equal(found.filter((text) => text !== "").join("\n"), "", `Postfix ${postconf.version}`);
        },
      );
      await fc.assert(property, { seed, numRuns: Math.ceil((2 * runs) / (batch + 1)) });
      console.log(`      Postfix ${postconf.version}: ${compared} directories`);
    }
  });
});

/** Text that a template engine or another program reads before Postfix, or instead of it. */
function isForOthers(text = ""): boolean {
  return isVeritasCluster(text) || text.split("\n").some(isTemplateLine);
}
