import { availability, type Parameter } from "../../facts/parameter.js";
import { compareVersions, formatVersion, parseVersion } from "../../facts/version.js";
import { atName } from "../../model/values/queries.js";
import type { Rule } from "../rule.js";

export const parameterTooNew: Rule = {
  meta: {
    id: "parameter-too-new",
    severity: "warning",
    topic: "obsolete",
    summary: {
      en: "A parameter that came with a later version of Postfix than the one in use.",
      ja: "使用中のものより新しい Postfix で追加されたパラメータです。",
    },
  },
  *checkSetting(model, setting) {
    const version = formatVersion(model.version);
    const { assignment } = setting;
    const known = model.parameter(assignment.name.text);
    if (known === undefined || wasDocumentedLate(known.fact)) return;
    if (availability(known.fact, model.version) !== "too-new") return;
    // A name that the configuration refers to is set on purpose, in preparation for an upgrade.
    if (model.isReferenced(known.name)) return;
    const since = sinceOf(known.fact);
    yield {
      at: atName(assignment),
      tag: "unused",
      message: {
        en: `“${known.name}” came with ${since.en}; Postfix ${version} does not know it and ignores the setting.`,
        ja: `「${known.name}」は ${since.ja} で追加されました。Postfix ${version} はこのパラメータを知らず、設定を無視します。`,
      },
    };
  },
};

function sinceOf({ since, backported = [] }: Parameter): { en: string; ja: string } {
  const patches = backported.map(([, from]) => from);
  if (since === undefined) return { en: `Postfix ${patches.join(", ")}`, ja: `Postfix ${patches.join("、")}` };
  if (patches.length === 0) return { en: `Postfix ${since}`, ja: `Postfix ${since}` };
  return { en: `Postfix ${since} (and ${patches.join(", ")})`, ja: `Postfix ${since} (および ${patches.join("、")})` };
}

/** True for an old name that the manual mentions only since a version later than the one that deprecated it. */
function wasDocumentedLate({ since, deprecatedSince }: Parameter): boolean {
  if (since === undefined || deprecatedSince === undefined) return false;
  return compareVersions(parseVersion(deprecatedSince)!, parseVersion(since)!) < 0;
}
