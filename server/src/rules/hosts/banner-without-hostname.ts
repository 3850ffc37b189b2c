import { replaceValue } from "../../edits/edit.js";
import type { Setting } from "../../model/values/model.js";
import { atValue } from "../../model/values/queries.js";
import type { Finding, Rule } from "../rule.js";
import { isHostname, isStandIn } from "../shared/hostname.js";
import { soundSettingsOf } from "../shared/sound-settings.js";

export const bannerWithoutHostname: Rule = {
  meta: {
    id: "banner-without-hostname",
    severity: "warning",
    topic: "delivery",
    summary: {
      en: "smtpd_banner does not begin with the name of the server, which SMTP demands.",
      ja: "smtpd_banner がサーバーの名前で始まっていません。SMTP の規格では先頭に必要です。",
    },
  },
  *check(model) {
    for (const setting of soundSettingsOf(model, "smtpd_banner")) {
      const written = setting.assignment.value.text;
      const value = model.knownValue("smtpd_banner", setting.service);
      if (written === "" || value === undefined || /^\$[{(]?myhostname\b/.test(written)) continue;
      const first = value.split(/\s/)[0]!;
      const isName = isHostname(first) && first.includes(".") && /[a-z]/i.test(first);
      if (!isName && !isStandIn(first)) yield finding(setting, first);
    }
  },
};

function finding({ assignment }: Setting, first: string): Finding {
  const better = repaired(assignment.value.text);
  return {
    at: atValue(assignment),
    message: {
      en: `The greeting of the server must begin with its full host name, and this one begins with “${first}”. Some clients and most test tools object to that. Begin with $myhostname.`,
      ja: `サーバーの挨拶はホスト名 (FQDN) で始める必要がありますが、「${first}」で始まっています。拒否するクライアントがあり、診断ツールの多くが指摘します。先頭に $myhostname を書いてください。`,
    },
    fixes: [
      {
        title: { en: `Replace with “${better}”`, ja: `「${better}」に置き換える` },
        edits: [replaceValue(assignment, better)],
        safe: false,
      },
    ],
  };
}

/** The banner with the host name first and without the reply code 220, which Postfix adds. */
function repaired(banner: string): string {
  const rest = banner.replace(/\s+/g, " ").replace(/^220[ -]/, "");
  const withoutName = rest.replace(/\$\{?\(?myhostname\b[})]?/g, "").trim();
  return `$myhostname ${/\bESMTP\b/.test(withoutName) ? "" : "ESMTP "}${withoutName}`.replace(/\s+/g, " ").trim();
}
