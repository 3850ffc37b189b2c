import { addOverride } from "../../edits/edit.js";
import type { Message } from "../../facts/message.js";
import { isLoopback } from "../../model/values/loopback.js";
import type { ConfigModel } from "../../model/values/model.js";
import { programOf } from "../../syntax/master-cf.js";
import type { Finding, Rule } from "../rule.js";
import { atColumn, serviceNamed, type WholeService, wholeServices } from "../shared/services.js";
import { splitTransport } from "../shared/transports.js";

export const contentFilterLoop: Rule = {
  meta: {
    id: "content-filter-loop",
    severity: "warning",
    topic: "delivery",
    summary: {
      en: "Mail that comes back from the content filter is sent to the filter again.",
      ja: "コンテンツフィルターから戻ったメールが、再びフィルターに送られます。",
    },
  },
  *check(model) {
    const filter = splitTransport(model.knownValue("content_filter") ?? "");
    const assignment = model.assignment("content_filter");
    if (filter === undefined || assignment === undefined) return;
    for (const service of wholeServices(model)) {
      // The service has another content_filter of its own.
      if (model.assignment("content_filter", service) !== assignment) continue;
      if (isWayBack(service, filter.nexthop)) yield finding(service, byPort);
      else if (isMailedBack(model, service, filter.transport)) yield finding(service, byCommand);
    }
  },
};

/**
 * True for a loopback server that takes mail back from a filter: at the port after the filter's, or with options that
 * are typical of such a server.
 */
function isWayBack(service: WholeService, nexthop: string): boolean {
  if (programOf(service) !== "smtpd" || service.columns.type.text !== "inet") return false;
  const match = /^(.+):(\d+)$/.exec(service.columns.service.text);
  if (match === null || !isLoopback(match[1]!)) return false;
  const filterPort = /:(\d+)$/.exec(nexthop)?.[1];
  const isNext = filterPort !== undefined && Number(filterPort) + 1 === Number(match[2]);
  const marks = ["receive_override_options", "smtpd_authorized_xforward_hosts"];
  return isNext || service.overrides.some(({ name }) => marks.includes(name.text));
}

/** True for pickup(8) where the filter hands mail back with the sendmail command. */
function isMailedBack(model: ConfigModel, service: WholeService, transport: string): boolean {
  if (programOf(service) !== "pickup") return false;
  const filter = serviceNamed(model, transport);
  if (filter === undefined || programOf(filter) !== "pipe") return false;
  return filter.operands.some(({ text }) => /(?:^|[/=])sendmail(?:\.postfix)?$/.test(text));
}

function finding(service: WholeService, message: Message): Finding {
  return {
    at: atColumn(service, "service"),
    message,
    fixes: [
      {
        title: { en: "Add -o content_filter=", ja: "-o content_filter= を加える" },
        edits: [addOverride(service, "content_filter=")],
        safe: false,
      },
    ],
  };
}

const byPort: Message = {
  en: "The content filter hands mail back to this service, which sends it to the filter again, because content_filter of main.cf holds here too: the mail goes round and round. Add “-o content_filter=”.",
  ja: "コンテンツフィルターから戻ったメールはこのサービスに届きますが、main.cf の content_filter がここでも有効なため、再びフィルターに送られて循環します。「-o content_filter=」を加えてください。",
};

const byCommand: Message = {
  en: "The content filter hands mail back by the sendmail command. pickup(8) takes it and sends it to the filter again, because content_filter of main.cf holds here too: the mail goes round and round. Add “-o content_filter=”.",
  ja: "コンテンツフィルターは sendmail コマンドでメールを戻しますが、main.cf の content_filter が pickup(8) でも有効なため、再びフィルターに送られて循環します。「-o content_filter=」を加えてください。",
};
