import { strict as assert } from "node:assert";
import type { Language } from "../../server/src/facts/message.js";
import { explainRelay, relayText } from "../../server/src/features/reports/explain-relay.js";
import { modelOf } from "../support/configuration.js";

const files = {
  "main.cf": [
    "mydestination = example.com",
    "mynetworks = 192.0.2.0/24",
    "smtpd_relay_restrictions = permit_mynetworks, reject_unauth_destination",
    "smtpd_recipient_restrictions = permit_mynetworks, reject_rbl_client bl.spamcop.net",
    "",
  ].join("\n"),
  "master.cf": [
    "smtp inet n - n - - smtpd",
    "2525 inet n - n - - smtpd",
    "  -o smtpd_relay_restrictions= -o smtpd_recipient_restrictions=",
    "",
  ].join("\n"),
};

function shown(language: Language): string {
  const place = ({ uri, range }: { uri: string; range: { start: number } }): string => {
    const name = uri.slice(uri.lastIndexOf("/") + 1) as keyof typeof files;
    return `${name}:${files[name].slice(0, range.start).split("\n").length}`;
  };
  return relayText(explainRelay(modelOf(files)), language, place);
}

describe("the table of who may relay", () => {
  it("is in English", () => {
    assert.equal(
      shown("en"),
      `smtp/inet (master.cf:1)
  stranger       to us      permit               nothing refuses it
                              unless refused by  reject_rbl_client bl.spamcop.net, smtpd_recipient_restrictions (main.cf:4)
  stranger       elsewhere  reject               reject_unauth_destination, smtpd_relay_restrictions (main.cf:3)
  in mynetworks  to us      permit               permit_mynetworks, smtpd_relay_restrictions (main.cf:3)
  in mynetworks  elsewhere  permit               permit_mynetworks, smtpd_relay_restrictions (main.cf:3)

2525/inet (master.cf:2)
  The server does not start: nothing in its lists keeps strangers from relaying.
`,
    );
  });

  it("is in Japanese, where a character takes two columns", () => {
    const lines = shown("ja").split("\n");
    assert.equal(
      lines[3],
      "  よそのクライアント  他ドメインあて  拒否                    reject_unauth_destination、smtpd_relay_restrictions (main.cf:3)",
    );
  });

  it("has nothing to say without main.cf", () => {
    assert.deepEqual(explainRelay(modelOf({ "master.cf": files["master.cf"] })), []);
  });
});
