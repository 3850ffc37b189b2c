import { setParameters } from "../../edits/edit.js";
import { isRegistry } from "../../facts/registries.js";
import type { ConfigModel } from "../../model/values/model.js";
import { atName } from "../../model/values/queries.js";
import type { Finding, Rule } from "../rule.js";
import { isHostname, isStandIn } from "../shared/hostname.js";

export const mydomainImplicit: Rule = {
  meta: {
    id: "mydomain-implicit",
    severity: "information",
    topic: "delivery",
    needsComplete: ["main.cf"],
    summary: {
      en: "mydomain is not set; what Postfix makes of myhostname may not be the domain that is meant.",
      ja: "mydomain が設定されていません。myhostname から作られる値が意図したドメインとは限りません。",
    },
  },
  *check(model) {
    if (model.assignment("mydomain") !== undefined) return;
    const hostname = model.knownValue("myhostname");
    const finding = hostname === undefined || isStandIn(hostname) ? undefined : findingFor(model, hostname);
    if (finding !== undefined) yield finding;
  },
};

function findingFor(model: ConfigModel, hostname: string): Finding | undefined {
  const assignment = model.assignment("myhostname");
  const derived = hostname.slice(hostname.indexOf(".") + 1);
  if (assignment === undefined || !model.hasMain || !isHostname(hostname) || derived === hostname) return undefined;
  if (derived === "localdomain") return undefined;
  const tooShort = !derived.includes(".") || isRegistry(derived);
  const domain = tooShort ? hostname : derived;
  return {
    at: atName(assignment),
    severity: severityOf(model, derived, tooShort),
    message: tooShort ? nobodys(derived, hostname) : derivedFrom(derived, hostname),
    fixes: [
      {
        title: { en: `Set mydomain to ${domain}`, ja: `mydomain を ${domain} にする` },
        edits: setParameters(model, { mydomain: domain }, assignment),
        safe: false,
      },
    ],
  };
}

function severityOf(model: ConfigModel, derived: string, tooShort: boolean): "warning" | "information" | "hint" {
  if (tooShort) return usesDomain(model) ? "warning" : "information";
  return derived.split(".").length > 2 ? "information" : "hint";
}

/** True where main.cf uses mydomain for more than the names of this machine. */
function usesDomain(model: ConfigModel): boolean {
  return model.settings.some(({ assignment }) =>
    /(?<!localhost\.)\$(mydomain\b|[{(]mydomain[})])/.test(assignment.value.text),
  );
}

function nobodys(derived: string, hostname: string) {
  return {
    en: `mydomain is not set, so Postfix makes it “${derived}”: myhostname without its first label. That is nobody's mail domain. Set mydomain, probably to “${hostname}”.`,
    ja: `mydomain が設定されていないため、Postfix は myhostname から最初のラベルを除いた「${derived}」を使います。これは誰のメールドメインでもありません。mydomain を (おそらく「${hostname}」に) 設定してください。`,
  };
}

function derivedFrom(derived: string, hostname: string) {
  return {
    en: `mydomain is not set; Postfix makes it “${derived}”, which is “${hostname}” without its first label. Say so in main.cf if that is what you mean.`,
    ja: `mydomain が設定されていません。Postfix は「${hostname}」から最初のラベルを除いた「${derived}」を使います。それで正しければ main.cf に明記してください。`,
  };
}
