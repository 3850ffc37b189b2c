import type { Fix } from "../../edits/edit.js";
import { replacement } from "../../edits/fix.js";
import { shapeOf } from "../../facts/index.js";
import { type Bilingual, excerpt, type Message } from "../../facts/message.js";
import { parameters } from "../../facts/parameter.js";
import type { ConfigModel } from "../../model/values/model.js";
import { atValue, effectiveSettingsOf } from "../../model/values/queries.js";
import { hasPlaceholder } from "../../syntax/template.js";
import type { Finding, Rule } from "../rule.js";
import { didYouMean } from "../shared/did-you-mean.js";
import { isMasterComplete } from "../shared/services.js";
import { addStandardService } from "../shared/standard-services.js";
import { deliveryServices, transportUses } from "../shared/transports.js";

export const transportUndefined: Rule = {
  meta: {
    id: "transport-undefined",
    severity: "warning",
    topic: "delivery",
    summary: {
      en: "A setting or a table names a service that master.cf does not have.",
      ja: "設定やテーブルが、master.cf にないサービスを指定しています。",
    },
  },
  *check(model) {
    if (!isMasterComplete(model)) return;
    yield* transports(model);
    yield* services(model);
  },
};

function* transports(model: ConfigModel): Generator<Finding> {
  const names = namesOfType(model, ["unix"]);
  for (const { transport, at, parameter, setting } of transportUses(model)) {
    if (names.has(transport)) continue;
    const fixes = fixesFor(model, transport, deliveryServices(model), (meant) =>
      replacement(at.uri, at.range, meant, false),
    );
    yield { at, message: message(parameter, transport, setting === undefined), fixes };
  }
}

/** Checks `cleanup_service_name` and the like. The services for TLS and for the log have their own rules. */
function* services(model: ConfigModel): Generator<Finding> {
  const names = namesOfType(model, ["unix", "fifo", "pass", "unix-dgram"]);
  for (const setting of effectiveSettingsOf(model, ...serviceParameters())) {
    const { assignment, service } = setting;
    const name = model.expand(assignment.value.text, service).text;
    if (name === "" || names.has(name) || hasPlaceholder(name)) continue;
    const at = atValue(assignment);
    const fixes = fixesFor(model, name, names, (meant) => replacement(at.uri, at.range, meant, false));
    yield { at, message: message(assignment.name.text, name, false), fixes };
  }
}

const elsewhere = /^(?:tlsmgr|tlsproxy|postlog|non_bdb_migration)_service_name$/;

function serviceParameters(): string[] {
  return [...parameters.values()].flatMap((fact) => {
    const shape = shapeOf(fact);
    return shape.kind === "word" && shape.of === "service" && !elsewhere.test(fact.name) ? [fact.name] : [];
  });
}

function namesOfType(model: ConfigModel, types: readonly string[]): ReadonlySet<string> {
  const found = model.master.services.filter(({ columns }) => types.includes(columns.type?.text ?? ""));
  return new Set(found.map(({ columns }) => columns.service!.text));
}

function fixesFor(model: ConfigModel, name: string, candidates: Iterable<string>, replace: (meant: string) => Fix) {
  const standard = addStandardService(model, name);
  const meant = standard.length > 0 ? undefined : didYouMean(name, candidates);
  return meant === undefined ? standard : [replace(meant)];
}

function message(parameter: string, name: string, isInTable: boolean): Message {
  const who: Bilingual = isInTable
    ? { en: `A table of ${parameter}`, ja: `${parameter} のテーブル` }
    : { en: parameter, ja: parameter };
  return {
    en: `${who.en} names the service “${excerpt(name)}”, but master.cf has none: mail for it waits in the queue with “connect to transport private/${excerpt(name)}: No such file or directory” or the like. Add the service, or correct the name.`,
    ja: `${who.ja} がサービス「${excerpt(name)}」を指定していますが、master.cf にありません。そのメールは「connect to transport private/${excerpt(name)}: No such file or directory」などと記録され、キューに残ります。サービスを加えるか、名前を直してください。`,
  };
}
