import { withEdits } from "../../edits/apply.js";
import type { Fix } from "../../edits/edit.js";
import { insertBefore } from "../../edits/list.js";
import { evaluate, type Verdict } from "../../model/emulation/relay/evaluate.js";
import { destinations, requestOf } from "../../model/emulation/relay/request.js";
import { type RelayAnswer, relayOf } from "../../model/emulation/relay/servers.js";
import type { RestrictionStep } from "../../model/emulation/relay/steps.js";
import type { ConfigModel } from "../../model/values/model.js";
import type { Service } from "../../syntax/master-cf.js";
import type { Finding, Rule } from "../rule.js";
import { atStep, distinct, textOfStep } from "../shared/restriction-lists.js";
import { reachableServers, type SmtpServer } from "../shared/smtp-server.js";

export const blocklistBeforeLogin: Rule = {
  meta: {
    id: "blocklist-before-login",
    severity: "warning",
    topic: "delivery",
    summary: {
      en: "Users who log in are checked as if they were strangers’ mail servers.",
      ja: "ログインした利用者にも、よそのメールサーバー向けの検査をしています。",
    },
  },
  *check(model) {
    yield* distinct(findings(model));
  },
};

/** Matches checks that the home connections and mail programs of users often fail. */
const unfit =
  /^reject_(?:rbl|rbl_client|maps_rbl|rhsbl_(?:reverse_)?client|rhsbl_helo|unknown_(?:reverse_)?client_hostname|unknown_client|unknown_helo_hostname|unknown_hostname)$/;

function* findings(model: ConfigModel): Generator<Finding> {
  for (const { service, port } of serversOfUsers(model)) {
    for (const step of checksOfUsers(model, service)) {
      const at = atStep(step);
      if (at === undefined) continue;
      yield {
        at,
        // Without master.cf, users may have a service without the check.
        ...(port === "other" && service === undefined && { severity: "information" }),
        message: {
          en: `“${textOfStep(step)}” also refuses users who have logged in: their home or mobile connections are often listed, or have no proper name. Put permit_sasl_authenticated before it.`,
          ja: `「${textOfStep(step)}」はログインした利用者も拒否します。家庭やモバイルの回線は、リストに載っていたり逆引きが整っていなかったりすることが多いためです。前に permit_sasl_authenticated を置いてください。`,
        },
        fixes: fixes(model, service, step),
      };
    }
  }
}

/** The servers through which logged-in users can send mail to everybody; port 25 only where there is no other. */
function serversOfUsers(model: ConfigModel): SmtpServer[] {
  const servers = reachableServers(model).filter(
    ({ service }) => answersOf(model, service).find(({ where }) => where === "elsewhere")?.usual.decision === "permit",
  );
  const own = servers.filter(({ port }) => port !== "smtp");
  return own.length > 0 ? own : servers;
}

/** The answers of a server to logged-in users; empty where nobody can log in or the server does not start. */
function answersOf(model: ConfigModel, service: Service | undefined): RelayAnswer[] {
  const relay = relayOf(model).find((each) => each.service === service);
  return relay?.refusal === undefined ? (relay?.answers.filter(({ who }) => who === "login") ?? []) : [];
}

/** The checks that might refuse a logged-in user. */
function checksOfUsers(model: ConfigModel, service: Service | undefined): RestrictionStep[] {
  return answersOf(model, service).flatMap(refusals);
}

function refusals({ others }: Verdict): RestrictionStep[] {
  return others.flatMap(({ decision, because }) =>
    because !== undefined && decision !== "permit" && unfit.test(because.name) ? [because] : [],
  );
}

/** Fixes after which users may do exactly what they may do now. */
function fixes(model: ConfigModel, service: Service | undefined, step: RestrictionStep): Fix[] {
  const edit = insertBefore(step.word, step.word.at?.uri === model.input.master?.uri, ["permit_sasl_authenticated"]);
  if (edit === undefined) return [];
  const after = withEdits(model, [edit]);
  const same = service && after.master.services[model.master.services.indexOf(service)];
  const isSame = destinations.every((where) => {
    const request = requestOf(model, service, "login", where);
    if (request === undefined) return true;
    const [before, now] = [evaluate(model, service, request), evaluate(after, same, request)];
    return before.usual.decision === now.usual.decision;
  });
  const title = { en: "Put permit_sasl_authenticated before it", ja: "前に permit_sasl_authenticated を置く" };
  return isSame ? [{ title, edits: [edit], safe: false }] : [];
}
