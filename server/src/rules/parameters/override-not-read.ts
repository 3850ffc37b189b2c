import type { Fix } from "../../edits/edit.js";
import { setParameter } from "../../edits/edit.js";
import type { Message } from "../../facts/message.js";
import { type Parameter, parameters } from "../../facts/parameter.js";
import { daemonOf } from "../../facts/vocabulary/daemons.js";
import type { ConfigModel, KnownParameter, Setting } from "../../model/values/model.js";
import { atName, isEffective } from "../../model/values/queries.js";
import { programOf, type Service } from "../../syntax/master-cf.js";
import type { Finding, Rule } from "../rule.js";
import { deletion } from "../shared/delete-setting.js";

export const overrideNotRead: Rule = {
  meta: {
    id: "override-not-read",
    severity: "information",
    topic: "value",
    summary: {
      en: "`-o` sets a parameter that the program of the service does not read.",
      ja: "`-o` で、そのサービスのプログラムが読まないパラメータを設定しています。",
    },
  },
  *checkSetting(model, setting) {
    const { assignment, service } = setting;
    if (service === undefined || !isEffective(model, setting)) return;
    const known = model.parameter(assignment.name.text);
    if (known === undefined || model.isReferenced(known.name)) return;
    const finding = findingFor(model, setting, service, known);
    if (finding !== undefined) yield finding;
  },
};

/** Folders of Postfix's sources whose code is linked into every program. */
const libraries = new Set(["global", "util", "master", "tls", "dns", "milter", "xsasl"]);

function findingFor(
  model: ConfigModel,
  setting: Setting,
  service: Service,
  { name, fact }: KnownParameter,
): Finding | undefined {
  const program = programOf(service) ?? "";
  const readers = readersOf(fact, name);
  if (daemonOf(program) === undefined || readers.length === 0) return undefined;
  if (readers.some((reader) => libraries.has(reader) || reader === program)) return undefined;
  const at = atName(setting.assignment);
  if (isScheduling.test(name) && readers.includes("qmgr")) {
    return { at, severity: "warning", message: scheduling(program, name), fixes: move(model, setting) };
  }
  const daemons = readers.filter((reader) => daemonOf(reader) !== undefined && reader !== "oqmgr");
  return { at, tag: "unused", message: unread(program, name, daemons), fixes: deletion(setting, false) };
}

/** Matches the limits of a single delivery service, such as slow_destination_rate_delay. */
const isScheduling =
  /_(?:destination_\w+|delivery_slot_\w+|minimum_delivery_slots|recipient_limit|extra_recipient_limit|recipient_refill_\w+|initial_destination_concurrency)$/;

/**
 * The programs that read a parameter. The SMTP and LMTP clients share a source folder, and are distinguished by its
 * name.
 */
function readersOf({ readBy }: Parameter, name: string): string[] {
  return readBy.flatMap((folder) => {
    if (folder !== "smtp") return [folder];
    if (name.startsWith("lmtp_")) return ["lmtp"];
    const hasTwin = name.startsWith("smtp_") && parameters.has(name.replace("smtp_", "lmtp_"));
    return hasTwin ? ["smtp"] : ["smtp", "lmtp"];
  });
}

function scheduling(program: string, name: string): Message {
  return {
    en: `${program}(8) does not read ${name}: the queue manager does, and it does not see the options of this service. The setting has no effect here. Set it in main.cf.`,
    ja: `${name} を読むのはキューマネージャーで、${program}(8) ではありません。キューマネージャーにはこのサービスのオプションが見えないため、ここでは効きません。main.cf に書いてください。`,
  };
}

function unread(program: string, name: string, daemons: readonly string[]): Message {
  const en = daemons.length === 0 ? "" : `; ${daemons.map((each) => `${each}(8)`).join(", ")} would`;
  const ja =
    daemons.length === 0 ? "" : `このパラメータを読むのは ${daemons.map((each) => `${each}(8)`).join("、")} です。`;
  return {
    en: `${program}(8) does not read ${name}, so this has no effect${en}.`,
    ja: `${program}(8) は ${name} を読まないため、この設定は効きません。${ja}`,
  };
}

/** A fix that moves the setting to main.cf, where it has an effect. */
function move(model: ConfigModel, setting: Setting): Fix[] {
  const { name, value } = setting.assignment;
  const removed = deletion(setting, false)[0]?.edits;
  const edit = setParameter(model, name.text, value.text);
  if (removed === undefined || edit === undefined || model.assignment(name.text) !== undefined) return [];
  return [
    {
      title: { en: "Move it to main.cf", ja: "main.cf に移す" },
      edits: [edit, ...removed],
      safe: false,
    },
  ];
}
