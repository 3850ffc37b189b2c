import type { Fix } from "../../edits/edit.js";
import { deleteLines } from "../../edits/edit.js";
import { portNumber } from "../../facts/mail-ports.js";
import type { ConfigModel } from "../../model/values/model.js";
import type { MasterCfDocument } from "../../syntax/master-cf.js";
import { isTemplateLine } from "../../syntax/template.js";
import { memo } from "../../syntax/text.js";
import type { Finding, Rule } from "../rule.js";
import { atColumn, type WholeService, wholeServices } from "../shared/services.js";

export const duplicateService: Rule = {
  meta: {
    id: "duplicate-service",
    severity: "warning",
    topic: "style",
    summary: {
      en: "A service of the same name and type stands in master.cf twice; only the last one counts.",
      ja: "同じ名前と種類のサービスが master.cf に二つあります。最後のものだけが有効です。",
    },
  },
  *check(model) {
    const last = new Map<string, WholeService>();
    const services = wholeServices(model);
    for (const service of services) last.set(endpointOf(service), service);
    for (const service of services) {
      const winner = last.get(endpointOf(service))!;
      if (winner !== service && !isChosen(model, service, winner)) yield findingFor(service, winner);
    }
  },
};

/** The identity of a service (src/master/master_ent.c): type, and socket or address with the number of the port. */
function endpointOf({ columns }: WholeService): string {
  const { service, type } = columns;
  if (type.text !== "inet") {
    return `${type.text} ${columns.private.text === "n" ? "public" : "private"}/${service.text}`;
  }
  const colon = service.text.lastIndexOf(":");
  const host = service.text.slice(0, Math.max(0, colon)).replace(/^\[(?:ipv6:)?(.*)\]$/i, "$1");
  return `inet [${host.toLowerCase()}]:${portNumber(service.text.slice(colon + 1))}`;
}

/** True where a template chooses between two services. */
function isChosen({ master }: ConfigModel, first: WholeService, second: WholeService): boolean {
  return templateLinesOf(master).some(({ start }) => first.range.end <= start && second.range.start > start);
}

const templateLinesOf = memo(({ lines }: MasterCfDocument) =>
  lines.filter(({ text }) => isTemplateLine(text)).map(({ range }) => range),
);

function findingFor(service: WholeService, winner: WholeService): Finding {
  const name = service.columns.service.text;
  const same = plain(service) === plain(winner);
  return {
    at: atColumn(service, "service"),
    severity: same ? "information" : "warning",
    tag: "unused",
    message: same
      ? {
          en: `The service ${name} stands here again below with the same settings; Postfix uses that line.`,
          ja: `サービス ${name} は後で同じ内容でもう一度定義されており、Postfix はそちらを使います。`,
        }
      : {
          en: `The service ${name} (type ${service.columns.type.text}) stands again below; Postfix uses the last one and ignores this line with its options.`,
          ja: `サービス ${name} (種類 ${service.columns.type.text}) は後でもう一度定義されています。Postfix は最後のものを使い、この行とそのオプションを無視します。`,
        },
    related: [
      { at: atColumn(winner, "service"), message: { en: "This service counts.", ja: "有効なのはこのサービスです。" } },
    ],
    fixes: [deletion(service, same)],
  };
}

/** The text of a service with normalised white space. */
function plain({ line }: WholeService): string {
  return line.text.trim().replace(/\s+/g, " ");
}

/** A fix that deletes a service. It is not safe where comments are between its lines, as they would be deleted too. */
function deletion({ source, range }: WholeService, same: boolean): Fix {
  const hasComment = /\n[ \t]*#/.test(source.text.slice(range.start, range.end));
  return {
    title: { en: "Delete the service that does not count", ja: "無効なサービスを削除する" },
    edits: [deleteLines(source, range)],
    safe: same && !hasComment,
  };
}
