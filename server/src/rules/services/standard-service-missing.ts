import { type Bilingual, bilingual, type Message } from "../../facts/message.js";
import { namedTables } from "../../model/tables/tables.js";
import type { ConfigModel } from "../../model/values/model.js";
import { servicesRunning } from "../../model/values/queries.js";
import { splitList } from "../../syntax/value.js";
import type { Finding, Rule, Severity } from "../rule.js";
import { isMasterComplete, serviceNamed } from "../shared/services.js";
import { addStandardService } from "../shared/standard-services.js";

export const standardServiceMissing: Rule = {
  meta: {
    id: "standard-service-missing",
    severity: "warning",
    topic: "delivery",
    summary: {
      en: "master.cf lacks a service that this configuration needs.",
      ja: "この設定に必要なサービスが master.cf にありません。",
    },
  },
  *check(model) {
    const first = model.master.services[0];
    if (!model.hasMain || first?.columns.service === undefined || !isMasterComplete(model)) return;
    const at = { uri: first.source.uri, range: first.columns.service.range };
    for (const need of needs(model)) {
      const isThere = serviceNamed(model, need.name, ["unix", "fifo"]) !== undefined;
      if (!isThere) yield { at, ...findingFor(model, need) };
    }
  },
};

interface Need {
  /** The name under which other programs look for the service. */
  readonly name: string;
  readonly severity: Severity;
  readonly message: Message;
}

function findingFor(model: ConfigModel, { name, severity, message }: Need): Omit<Finding, "at"> {
  return {
    severity,
    message: {
      en: `master.cf has no service ${name}: ${message.en}`,
      ja: `master.cf に ${name} サービスがありません。${bilingual(message).ja}`,
    },
    fixes: addStandardService(model, name),
  };
}

function* needs(model: ConfigModel): Generator<Need> {
  for (const { parameter, severity, ...message } of always) yield { name: model.value(parameter), severity, message };
  if (usesProxy(model)) yield { name: model.value("proxymap_service_name"), severity: "warning", message: proxy };
  if (servicesRunning(model, "smtpd").length + servicesRunning(model, "postscreen").length > 0) {
    yield { name: "anvil", severity: "information", message: anvil };
  }
  yield* transports(model);
}

/** Services that every Postfix needs, with the parameter that names each. */
const always: readonly (Message & { readonly parameter: string; readonly severity: Severity })[] = [
  {
    parameter: "cleanup_service_name",
    severity: "error",
    en: "no mail gets into the queue.",
    ja: "メールはキューに入りません。",
  },
  {
    parameter: "queue_service_name",
    severity: "error",
    en: "mail stays in the queue and is never delivered.",
    ja: "メールはキューに残り、配送されません。",
  },
  {
    parameter: "rewrite_service_name",
    severity: "error",
    en: "no address can be resolved, and mail is neither accepted nor delivered.",
    ja: "アドレスの解決ができず、メールの受信も配送も止まります。",
  },
  {
    parameter: "bounce_service_name",
    severity: "error",
    en: "mail that cannot be delivered is neither returned nor removed.",
    ja: "配送できないメールが返送も削除もされずに残ります。",
  },
  {
    parameter: "defer_service_name",
    severity: "error",
    en: "nobody keeps the reasons of failed attempts, and delayed mail is never returned.",
    ja: "配送に失敗した理由が記録されず、遅延したメールが返送されません。",
  },
  {
    parameter: "trace_service_name",
    severity: "warning",
    en: "mail whose sender asks for a success notice is delivered again and again, and “sendmail -bv” reports nothing.",
    ja: "成功通知を求めるメールが何度も配送され、「sendmail -bv」の結果も届きません。",
  },
  {
    parameter: "error_service_name",
    severity: "warning",
    en: "mail that Postfix wants to bounce stays in the queue.",
    ja: "Postfix が返送すべきメールがキューに残ります。",
  },
  {
    parameter: "showq_service_name",
    severity: "information",
    en: "mailq and “postqueue -p” cannot show the queue.",
    ja: "mailq や「postqueue -p」でキューを表示できません。",
  },
  {
    parameter: "pickup_service_name",
    severity: "information",
    en: "mail that local programs hand to the sendmail command is never picked up.",
    ja: "ローカルのプログラムが sendmail コマンドで投函したメールが取り込まれません。",
  },
];

const proxy: Message = {
  en: "tables of type “proxy:” cannot be read, and the programs that use them answer with a temporary error.",
  ja: "「proxy:」のテーブルを読めず、それを使うプログラムは一時エラーを返します。",
};

const anvil: Message = {
  en: "smtpd_client_*_limit has no effect, and each connection logs a warning.",
  ja: "smtpd_client_*_limit が効かず、接続のたびに警告が記録されます。",
};

/** True where a table is read through proxymap(8), as the default of local_recipient_maps is. */
function usesProxy(model: ConfigModel): boolean {
  if (namedTables(model).some(({ item }) => item.text.startsWith("proxy:"))) return true;
  return servicesRunning(model, "smtpd").some((service) => {
    const isLocal = splitList(model.value("mydestination", service)).length > 0;
    return isLocal && /(^|[\s,])proxy:/.test(model.value("local_recipient_maps", service));
  });
}

/** The delivery services that Postfix uses by default. */
function* transports(model: ConfigModel): Generator<Need> {
  const classes = [
    { parameter: "default_transport", domains: undefined },
    { parameter: "relay_transport", domains: "relay_domains" },
    { parameter: "local_transport", domains: "mydestination" },
    { parameter: "virtual_transport", domains: "virtual_mailbox_domains" },
  ];
  for (const { parameter, domains } of classes) {
    // transport-undefined reports names that are set.
    if (model.assignment(parameter) !== undefined) continue;
    if (domains !== undefined && !isInUse(model, domains)) continue;
    const name = model.value(parameter).split(":")[0]!;
    yield { name, severity: "warning", message: waits(parameter, domains) };
  }
}

/** True where the configuration itself sets such domains. */
function isInUse(model: ConfigModel, domains: string): boolean {
  return model.assignment(domains) !== undefined && model.value(domains) !== "";
}

function waits(parameter: string, domains: string | undefined): Message {
  const which: Bilingual =
    domains === undefined
      ? { en: "mail to other machines", ja: "ほかのマシン宛てのメール" }
      : { en: `mail for ${domains}`, ja: `${domains} のドメイン宛てのメール` };
  return {
    en: `${which.en} goes there by default (${parameter}), and waits in the queue.`,
    ja: `${which.ja}は既定 (${parameter}) でこのサービスに渡されるため、キューに残ります。`,
  };
}
