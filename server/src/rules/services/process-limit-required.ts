import type { Bilingual } from "../../facts/message.js";
import { isIn } from "../../facts/version.js";
import type { ConfigModel } from "../../model/values/model.js";
import { programOf } from "../../syntax/master-cf.js";
import { parseInteger } from "../../syntax/value.js";
import type { Finding, Rule } from "../rule.js";
import { atColumn, columnFix, daemonOfService, type WholeService, wholeServices } from "../shared/services.js";

export const processLimitRequired: Rule = {
  meta: {
    id: "process-limit-required",
    severity: "error",
    topic: "delivery",
    summary: {
      en: "A program that needs a process limit of 0 or 1 has another one, and does not start.",
      ja: "プロセス数の上限が 0 や 1 でなければならないプログラムに別の値が付いており、起動しません。",
    },
  },
  *check(model) {
    for (const service of wholeServices(model)) {
      const finding = findingFor(model, service);
      if (finding !== undefined) yield finding;
    }
  },
};

function findingFor(model: ConfigModel, service: WholeService): Finding | undefined {
  const program = programOf(service)!;
  const isWriter = program === "proxymap" && service.columns.service.text === "proxywrite";
  const required = isWriter ? "1" : requiredBy(model, service, program);
  const { text } = service.columns.maxproc;
  const limit = text === "-" ? defaultLimit(model) : parseInteger(text);
  if (required === undefined || limit === undefined || limit === Number(required)) return undefined;
  const meaning: Bilingual =
    text === "-"
      ? { en: ` (default_process_limit, ${limit})`, ja: ` (default_process_limit の ${limit})` }
      : { en: "", ja: "" };
  return {
    at: atColumn(service, "maxproc"),
    severity: isWriter || (text === "-" && !model.hasMain) ? "warning" : "error",
    message: isWriter
      ? {
          en: "The service proxywrite changes tables, and two processes at once damage them. Write “1” into the maxproc column.",
          ja: "proxywrite サービスはテーブルを書き換えます。複数のプロセスが同時に動くとテーブルが壊れます。maxproc の列を「1」にしてください。",
        }
      : {
          en: `${program}(8) does not start with a process limit of “${text}”${meaning.en}: it stops with “requires a process limit of ${required}”. Write “${required}” into the maxproc column.`,
          ja: `プロセス数の上限が「${text}」${meaning.ja} では ${program}(8) は「requires a process limit of ${required}」と記録して停止し、起動しません。maxproc の列を「${required}」にしてください。`,
        },
    fixes: [columnFix(service, "maxproc", required, true)],
  };
}

function requiredBy(model: ConfigModel, service: WholeService, program: string): "0" | "1" | undefined {
  // tlsproxy(8) requires the limit since Postfix 3.4.
  if (program === "tlsproxy" && !isIn(model.version, { since: "3.4" })) return undefined;
  return daemonOfService(service)?.requiredMaxproc;
}

/** The meaning of `-`: default_process_limit, or its default without a main.cf. */
function defaultLimit(model: ConfigModel): number | undefined {
  return parseInteger(model.knownValue("default_process_limit") ?? "");
}
