import { strict as assert } from "node:assert";
import { inFolder, runCli } from "../support/cli.js";

const files = {
  "main.cf": [
    "mydestination = example.com",
    "mynetworks = 192.0.2.0/24",
    "smtpd_relay_restrictions = permit_mynetworks, reject_unauth_destination",
    "",
  ].join("\n"),
  "master.cf": "smtp inet n - n - - smtpd\n",
};

describe("postfix-config explain relay", () => {
  it("prints who may send mail where, with the line that decides", async () => {
    await inFolder(files, async (folder) => {
      const { status, out } = await runCli(["explain", "relay", folder, "--locale", "en"]);
      assert.equal(status, 0);
      assert.match(out, /^smtp\/inet \(master\.cf:1\)\n/);
      assert.match(out, /stranger +elsewhere +reject +reject_unauth_destination, .* \(main\.cf:3\)\n/);
    });
  });

  it("speaks Japanese, and JSON", async () => {
    await inFolder(files, async (folder) => {
      const { out } = await runCli(["explain", "relay", folder, "--locale", "ja"]);
      assert.match(out, /他ドメインあて +拒否/);
      const [table] = JSON.parse((await runCli(["explain", "relay", folder, "--json"])).out) as {
        answers: { who: string; where: string; decision: string; at?: string }[];
      }[];
      const answer = table!.answers.find(({ who, where }) => who === "stranger" && where === "elsewhere");
      assert.deepEqual([answer?.decision, answer?.at], ["reject", "main.cf:3"]);
    });
  });

  it("says so if there is no SMTP server to explain", async () => {
    await inFolder({ "master.cf": files["master.cf"] }, async (folder) => {
      const { status, err } = await runCli(["explain", "relay", folder, "--locale", "en"]);
      assert.equal(status, 2);
      assert.match(err, /There is no main\.cf with an SMTP server/);
    });
  });
});
