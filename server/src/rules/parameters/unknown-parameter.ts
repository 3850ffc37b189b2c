import { replacement } from "../../edits/fix.js";
import type { Bilingual } from "../../facts/message.js";
import { parameters } from "../../facts/parameter.js";
import type { ConfigModel, Setting } from "../../model/values/model.js";
import { atName } from "../../model/values/queries.js";
import { hasPlaceholder, isEnvironmentName } from "../../syntax/template.js";
import { memo } from "../../syntax/text.js";
import { isVeritasCluster } from "../../syntax/veritas.js";
import type { Finding, Rule } from "../rule.js";
import { deletion } from "../shared/delete-setting.js";
import { didYouMean } from "../shared/did-you-mean.js";
import { invisible } from "../shared/value-typos.js";

export const unknownParameter: Rule = {
  meta: {
    id: "unknown-parameter",
    severity: "warning",
    topic: "syntax",
    summary: {
      en: "Postfix knows no parameter of that name, and nothing refers to it.",
      ja: "Postfix にその名前のパラメータはなく、どこからも参照されていません。",
    },
  },
  *checkSetting(model, setting) {
    const name = setting.assignment.name.text;
    if (model.parameter(name) !== undefined || model.isUserDefined(name)) return;
    if (hasPlaceholder(name) || invisible.test(name) || isEnvironmentName(name) || !/^[A-Za-z0-9]/.test(name)) return;
    if (isVeritasCluster(model.main.source.text)) return;
    if (tablePrefixes(model).some((prefix) => name.startsWith(`${prefix}_`))) return;
    if (isServiceName(name)) yield* withoutService(model, setting);
    else yield unknown(model, setting);
  },
};

/**
 * The prefixes of names such as `ldap_server_host`, for tables whose settings are in main.cf
 * (src/postconf/postconf_dbms.c).
 */
const tablePrefixes = memo((model: ConfigModel): readonly string[] => {
  const table = /(?:ldap|mysql|pgsql|sqlite|memcache|mongodb):([^\s,/.{}][^\s,{}]*)/g;
  return model.settings.flatMap(({ assignment: { value } }) =>
    value.text.includes(":") ? [...value.text.matchAll(table)].map((match) => match[1]!) : [],
  );
});

let suffixes: readonly string[] | undefined;

/** True for a name such as `slow_destination_rate_delay`, which exists for each delivery service. */
function isServiceName(name: string): boolean {
  suffixes ??= [...parameters.keys()]
    .filter((each) => each.startsWith("transport_"))
    .map((each) => each.slice("transport".length));
  return suffixes.some((suffix) => name.length > suffix.length && name.endsWith(suffix));
}

/** Reports a per-service name whose service is not in master.cf; nothing is reported without a master.cf. */
function* withoutService(model: ConfigModel, setting: Setting): Generator<Finding> {
  const { services } = model.master;
  if (model.input.master === undefined || services.length < 3) return;
  if (services.some(({ columns }) => hasPlaceholder(columns.service?.text ?? ""))) return;
  const name = setting.assignment.name.text;
  const service = services.find(({ columns }) => name.startsWith(`${columns.service?.text ?? ""}_`));
  const near = didYouMean(name, parameters.keys());
  if (near !== undefined && service === undefined) return yield unknown(model, setting);
  yield {
    at: atName(setting.assignment),
    message:
      service === undefined
        ? {
            en: `“${name}” is for a delivery service of its own, but master.cf has no such service, so Postfix ignores it. Correct the name before “_”, or add the service.`,
            ja: `「${name}」は特定の配送サービスのための設定ですが、master.cf にそのサービスがないため無視されます。サービス名を直すか、サービスを追加してください。`,
          }
        : {
            en: `The program of the service “${service.columns.service?.text}” does not read “${name}”, so Postfix ignores it. A name of this form works for delivery agents, and “_time_limit” for pipe and spawn.`,
            ja: `サービス「${service.columns.service?.text}」のプログラムは「${name}」を読まないため、この設定は無視されます。この形の名前は配送エージェント用で、「_time_limit」は pipe と spawn だけで使えます。`,
          },
    fixes: deletion(setting, false),
  };
}

function unknown(model: ConfigModel, setting: Setting): Finding {
  const { assignment, service } = setting;
  const name = assignment.name.text;
  const near = nearest(model, name);
  const isFree =
    near !== undefined && (service?.overrides ?? model.main.assignments).every((each) => each.name.text !== near);
  // Without master.cf, a user-defined name that only master.cf refers to would look unknown.
  const isCertain = near !== undefined || service !== undefined || model.input.master !== undefined;
  const fixes = deletion(setting, false);
  return {
    at: atName(assignment),
    severity: isCertain ? "warning" : "information",
    tag: "unused",
    message: near?.toLowerCase() === name.toLowerCase() ? otherCase(name, near) : notKnown(name, near),
    fixes: isFree ? [replacement(assignment.uri, assignment.name.range, near, false), ...fixes] : fixes,
  };
}

function nearest(model: ConfigModel, name: string): string | undefined {
  return didYouMean(name, parameters.keys()) ?? didYouMean(name, ownNames(model));
}

/** The user-defined names that the configuration refers to. */
const ownNames = memo((model: ConfigModel): readonly string[] =>
  [...model.referencedNames, ...model.restrictionClasses].filter((each) => !parameters.has(each)),
);

function notKnown(name: string, near: string | undefined) {
  const question: Bilingual =
    near === undefined
      ? { en: "", ja: "" }
      : { en: ` Did you mean “${near}”?`, ja: `「${near}」の誤りではありませんか。` };
  return {
    en: `Postfix knows no parameter “${name}” and ignores it.${question.en}`,
    ja: `Postfix に「${name}」というパラメータはなく、この設定は無視されます。${question.ja}`,
  };
}

function otherCase(name: string, near: string) {
  return {
    en: `The names of parameters are written in lower case: Postfix knows “${near}”, but ignores “${name}”.`,
    ja: `パラメータ名は小文字で書きます。Postfix のパラメータは「${near}」であり、「${name}」は無視されます。`,
  };
}
