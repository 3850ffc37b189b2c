import { strict as assert } from "node:assert";
import fc from "fast-check";
import { isTemplateLine } from "../../server/src/syntax/template.js";
import { isVeritasCluster } from "../../server/src/syntax/veritas.js";
import { configuration } from "../support/arbitrary-configuration.js";
import { corpus, needShared } from "../support/corpus.js";
import { atOnce, type ConfigurationFiles, type Postconf, postconfs } from "../support/postconf.js";
import { builtInDefaults, differences } from "../support/postconf-compare.js";
import { need } from "../support/system.js";

/** How many directories to make up for each version, and where to begin: POSTCONF_RUNS=20000 for a long run. */
const runs = Number(process.env.POSTCONF_RUNS ?? 400);
const seed = Number(process.env.POSTCONF_SEED ?? (process.env.POSTCONF_RUNS ? Date.now() % 1e9 : 20260));
describe("the real postconf agrees with us", function () {
  this.timeout(0);
  let real: readonly { readonly postconf: Postconf; readonly defaults: Map<string, string> }[] = [];

  before(async function () {
    need("postconf", "postfix").call(this);
    real = await Promise.all(
      (await postconfs())
        .filter(isWanted)
        .map(async (postconf) => ({ postconf, defaults: await builtInDefaults(postconf) })),
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
      const texts = found.flatMap((text, index) => (text ? [`${directories[index]!.name}\n${text}`] : []));
      assert.equal(texts.join("\n"), "", `Postfix ${postconf.version}`);
    }
  }

  it("about real configurations", async function () {
    needShared.call(this);
    const directories = corpus().filter((each) => !isForOthers(each["main.cf"]) && !isForOthers(each["master.cf"]));
    await agree(directories.map(({ name, ...files }) => ({ name, files: { "main.cf": "", ...files } })));
  });

  it("about what we once saw differently", async () => {
    await agree(fixtures.map((files, index) => ({ name: `fixture ${index + 1}`, files })));
  });

  it(`about ${runs} made-up configurations of each version (seed ${seed})`, async () => {
    for (const { postconf, defaults } of real) {
      let compared = 0;
      for (let first = seed; compared < runs; first++) {
        const parameters = { seed: first, numRuns: Math.min(atOnce, runs - compared) };
        const found = await differences(postconf, defaults, fc.sample(configuration, parameters));
        const bad = found.findIndex((text) => text !== undefined && text !== "");
        if (bad >= 0) await shrink(postconf, defaults, { ...parameters, path: `${bad}` });
        assert.equal(found[bad] ?? "", "", `Postfix ${postconf.version}`);
        compared += found.filter((text) => text !== undefined).length;
      }
      console.log(`      Postfix ${postconf.version}: ${compared} directories`);
    }
  });
});

/** Fails with the smallest directory like the one at `path` that we still see differently. */
async function shrink(postconf: Postconf, defaults: ReadonlyMap<string, string>, at: fc.Parameters<unknown>) {
  const property = fc.asyncProperty(configuration, async (files) => {
    const [found] = await differences(postconf, defaults, [files]);
    assert.equal(found ?? "", "", `Postfix ${postconf.version}`);
  });
  await fc.assert(property, at as fc.Parameters<[ConfigurationFiles]>);
}

/** What comparisons have found, made as small as it can be. */
const fixtures: readonly ConfigurationFiles[] = [
  // Old names count as set by the user; the defaults of their successors read them.
  { "main.cf": "virtual_maps = hash:/x\nfallback_relay = $foo\n" },
  // A mistake in one branch matters only where that branch is taken, but names before it are still read.
  { "main.cf": "foo = 1\nbar = 2\nrelayhost = ${nosuchname?{${foo?{$bar}x}}:{fine}}\n" },
  { "main.cf": "foo = 1\nbar = 2\nmyorigin = ${{$foo}=={$bar}x}\n" },
  // The default of mynetworks is worked out from a default that compares levels.
  { "main.cf": "compatibility_level = none\n" },
  { "main.cf": "compatibility_level = none\nmynetworks = 127.0.0.1\n" },
  { "main.cf": "mynetworks_style = everything\n" },
  { "main.cf": "mynetworks_style = everything\ninet_protocols =\n" },
  { "main.cf": "inet_protocols = ipv5\n" },
  // A form feed separates no words.
  { "main.cf": "foo =\ninet_protocols = ${foo}\f ${foo}\n" },
  // myhostname is expanded before any default is known.
  { "main.cf": "myhostname = mail.$mydomain\nmyorigin = $mydomain\n" },
  // The default of myhostname has mydomain in it, as far as that is known so early.
  { "main.cf": "mydomain = $myhostname,  $foo\nfoo = 1\n", "master.cf": "" },
  // Inside a condition a raw value is expanded, even in versions that leave it alone elsewhere.
  { "main.cf": "relayhost = ${{$forward_path}=={x}?{a}:{b}} $forward_path\n" },
  // What Postfix sets itself is read by nobody from a file.
  { "main.cf": "process_name = x\nfoo = $process_name $service_name\nrelayhost = $foo\n" },
  { "main.cf": "foo = 1\n", "master.cf": "local unix - n n - - local -o process_name=x -o foo=$process_name\n" },
  // Since 3.11 postconf prints service_name as any other parameter.
  { "main.cf": "service_name = x\nfoo = $service_name\n", "master.cf": "a unix - - - - - smtp -o service_name=y\n" },
  // Services of one name and type share their settings, from the first -o on.
  { "main.cf": "", "master.cf": "a unix - - - - - smtp\na unix - - - - - smtp -o foo=1\na unix - - - - - lmtp\n" },
  // postconf takes any "o" in joined options for a new one.
  { "main.cf": "", "master.cf": "a unix - - - - - smtp -osmtp_bind_address=1 -vo relayhost=x -omyorigin=y\n" },
  // Braces of the first argument that is no option are lost.
  { "main.cf": "", "master.cf": "a unix - - - - - pipe -o {foo = a b} {c d} {e f} {} { g }h {i\n" },
  { "main.cf": "", "master.cf": "a unix - - - - - pipe -o {} -o {foo} -o =x -o\n" },
  { "main.cf": "", "master.cf": "\u00e9\u65e5\u672c unix - - - - - smtp\n" },
  // Lines.
  { "main.cf": "  indented = first\n  more\nfoo = a\rb\r\n c\r\n\r\n# x\n d\0 e\n f\n" },
  { "main.cf": "relayhost = a\nrelayhost = b\nrelayhost = b\nrelayhost = a\n" },
  { "main.cf": "alias_maps = proxy:ldap:src, pcre:{{/x#y/ OK}} # ldap:other\nsrc_bind = x\nother_bind = x\n" },
  { "master.cf": "smtp inet n - n - - smtpd\n" },
];

/** POSTCONF_VERSIONS=3.5,3.11 leaves out the others. */
function isWanted({ version }: Postconf): boolean {
  const wanted = process.env.POSTCONF_VERSIONS?.split(",");
  return wanted === undefined || wanted.some((each) => version.startsWith(`${each}.`));
}

/** Text that a template engine or another program reads before Postfix, or instead of it. */
function isForOthers(text = ""): boolean {
  return isVeritasCluster(text) || text.split("\n").some(isTemplateLine);
}
