import assert from "node:assert/strict";
import type { Language } from "../../../server/src/facts/message.js";
import { patternNamed } from "../../../server/src/patterns/index.js";
import { inWorkbench } from "../../support/vscode/in-workbench.js";
import type { Workbench } from "../../support/vscode/workbench.js";

const commands: Readonly<Record<Language, string>> = {
  en: "Postfix: Insert relay pattern",
  ja: "Postfix: リレー構成のひな形を挿入",
};
const nextSteps: Readonly<Record<Language, string>> = { en: "What to do next", ja: "次にすること" };

/** The lines that each pattern must write, in main.cf and in master.cf. */
const written: Readonly<Record<string, { main: readonly RegExp[]; master: readonly RegExp[] }>> = {
  "this-host-only": {
    main: [/^inet_interfaces = loopback-only$/m, /^mynetworks_style = host$/m, /^smtp_tls_security_level = may$/m],
    master: [/^smtp +unix .* smtp$/m],
  },
  "shared-server": {
    main: [
      /^inet_interfaces = all$/m,
      /^smtpd_sasl_type = dovecot$/m,
      /^smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination$/m,
    ],
    master: [/^submission +inet .* smtpd\n {2}-o syslog_name=postfix\/submission$/m, /smtpd_tls_wrappermode=yes/],
  },
  "provider-relay": {
    main: [
      /^relayhost = \[email-smtp\.us-east-1\.amazonaws\.com\]:587$/m,
      /^smtp_sasl_password_maps = \w+:\$config_directory\/sasl_passwd$/m,
      /^smtp_tls_security_level = encrypt$/m,
    ],
    master: [/^smtp +unix .* smtp$/m],
  },
};

for (const language of ["en", "ja"] as const) {
  describe(`a person who begins in an empty folder, with a VS Code in ${language}`, () => {
    let workbench: Workbench;
    inWorkbench({ language }, async (started) => {
      workbench = started;
      await workbench.openEmptyFolder("empty");
    });
    afterEach(() => workbench.emptyFolder("empty"));

    for (const [id, expected] of Object.entries(written)) {
      it(`gets ${id} written`, async () => {
        const { title } = patternNamed(id)!;
        await workbench.command(commands[language]);
        await workbench.choice(title[language]).click();
        await workbench.step(2);
        await workbench.type("mail.example.net");
        await workbench.press("Enter");
        if (id === "provider-relay") {
          await workbench.step(3);
          await workbench.choose("Amazon SES");
          await workbench.acceptSuggestions(4);
        } else await workbench.acceptSuggestions(3);
        await workbench.lineWith(`# ${title[language]}`);
        await workbench.screenshot(`patterns-${id}-${language}`);
        assert.equal(await workbench.textOf("empty/main.cf"), undefined);
        await workbench.press("Enter");
        await workbench.preview(nextSteps[language]);
        await workbench.saveAll();
        const main = (await workbench.textOf("empty/main.cf")) ?? "";
        const master = (await workbench.textOf("empty/master.cf")) ?? "";
        assert.ok(main.startsWith(`# ${title[language]}\n`), main);
        assert.match(main, /^myhostname = mail\.example\.net$/m);
        for (const line of expected.main) assert.match(main, line);
        for (const line of expected.master) assert.match(master, line);
      });
    }
  });
}
