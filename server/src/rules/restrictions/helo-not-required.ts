import { setFor } from "../../edits/edit.js";
import { allLists } from "../../model/emulation/relay/refusal.js";
import { listeningServers } from "../../model/emulation/relay/servers.js";
import { classesOf, type RestrictionStep, stepsInForce } from "../../model/emulation/relay/steps.js";
import type { ConfigModel } from "../../model/values/model.js";
import type { Service } from "../../syntax/master-cf.js";
import type { Finding, Rule } from "../rule.js";
import { atStep, distinct } from "../shared/restriction-lists.js";

export const heloNotRequired: Rule = {
  meta: {
    id: "helo-not-required",
    severity: "information",
    topic: "security",
    needsComplete: ["main.cf"],
    summary: {
      en: "HELO names are checked, but a client may leave HELO out.",
      ja: "HELO 名を検査していますが、クライアントは HELO を省略できます。",
    },
  },
  *check(model) {
    if (model.hasMain) yield* distinct(findings(model));
  },
};

function* findings(model: ConfigModel): Generator<Finding> {
  for (const service of listeningServers(model)) {
    if (model.knownValue("smtpd_helo_required", service)?.toLowerCase() !== "no") continue;
    const step = heloChecks(model, service).find((each) => atStep(each) !== undefined);
    const at = step && atStep(step);
    if (at === undefined) continue;
    const own = service?.overrides.some(({ name }) => name.text === "smtpd_helo_required") ? service : undefined;
    const edit = setFor(model, own, "smtpd_helo_required", "yes");
    yield {
      at,
      message: {
        en: `A client gets around “${step!.word.text}” by not saying HELO at all. Set smtpd_helo_required to “yes”.`,
        ja: `クライアントは HELO を送らなければ「${step!.word.text}」を避けられます。smtpd_helo_required を「yes」にしてください。`,
      },
      fixes:
        edit === undefined
          ? []
          : [
              {
                title: { en: "Set smtpd_helo_required to yes", ja: "smtpd_helo_required を yes にする" },
                edits: [edit],
                safe: false,
              },
            ],
    };
  }
}

/** The restrictions that check the HELO name. */
function heloChecks(model: ConfigModel, service: Service | undefined): RestrictionStep[] {
  return [...allLists, ...classesOf(model, service)].flatMap((list) =>
    stepsInForce(model, list, service).filter(
      ({ restriction, problem }) => restriction?.inspects === "helo" && problem === undefined,
    ),
  );
}
