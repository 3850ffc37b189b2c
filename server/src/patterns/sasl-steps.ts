import { mailPortOf } from "../facts/mail-ports.js";
import type { ConfigModel } from "../model/values/model.js";
import type { ManualStep, PlanRequest } from "./pattern.js";
import { portOf } from "./standard-services.js";

/** The steps that logins need outside Postfix's own files. */
export function loginSteps({ model, answers }: PlanRequest): ManualStep[] {
  return answers.sasl === "cyrus" ? cyrus(model) : dovecot();
}

function dovecot(): ManualStep[] {
  return [
    {
      text: {
        en: "Dovecot: let it listen where Postfix looks for it, for example in /etc/dovecot/conf.d/10-master.conf, and allow PLAIN and LOGIN (auth_mechanisms = plain login).",
        ja: "Dovecot: Postfix が参照する場所で待ち受けるようにします (例: /etc/dovecot/conf.d/10-master.conf)。PLAIN と LOGIN も許可します (auth_mechanisms = plain login)。",
      },
      lines: [
        "service auth {",
        "  unix_listener /var/spool/postfix/private/auth {",
        "    mode = 0660",
        "    user = postfix",
        "    group = postfix",
        "  }",
        "}",
      ],
    },
  ];
}

function cyrus(model: ConfigModel): ManualStep[] {
  return [
    {
      text: {
        en: "Cyrus SASL: write smtpd.conf, on Debian in /etc/postfix/sasl/, on Red Hat in /etc/sasl2/. This is for saslauthd; Postfix's own user must be able to reach its socket (on Debian: adduser postfix sasl).",
        ja: "Cyrus SASL: smtpd.conf を Debian 系では /etc/postfix/sasl/、Red Hat 系では /etc/sasl2/ に書きます。これは saslauthd を使う例で、postfix ユーザーがそのソケットに接続できる必要があります (Debian 系: adduser postfix sasl)。",
      },
      lines: ["pwcheck_method: saslauthd", "mech_list: PLAIN LOGIN"],
    },
    ...(isChrooted(model) ? [outsideChroot] : []),
  ];
}

const outsideChroot: ManualStep = {
  text: {
    en: "Some SMTP servers in master.cf run in a chroot, where the socket of saslauthd is out of reach: put “n” into their chroot column, or let saslauthd put its socket below /var/spool/postfix.",
    ja: "master.cf の SMTP サーバーの一部は chroot で動いており、saslauthd のソケットに届きません。chroot の列を「n」にするか、saslauthd のソケットを /var/spool/postfix の下に置いてください。",
  },
};

function isChrooted({ master }: ConfigModel): boolean {
  return master.services.some(
    (service) => mailPortOf(portOf(service) ?? "") !== "other" && service.columns.chroot?.text === "y",
  );
}
