import { insertLine } from "../../edits/edit.js";
import { mailPortOf } from "../../facts/mail-ports.js";
import type { Message } from "../../facts/message.js";
import type { ConfigModel } from "../../model/values/model.js";
import { programOf } from "../../syntax/master-cf.js";
import type { Finding, Rule } from "../rule.js";
import { atColumn, isMasterComplete, serviceNamed, type WholeService, wholeServices } from "../shared/services.js";
import { addStandardService } from "../shared/standard-services.js";

export const postscreenIncomplete: Rule = {
  meta: {
    id: "postscreen-incomplete",
    severity: "error",
    topic: "delivery",
    summary: {
      en: "postscreen runs without the services that it needs, or on a port where users hand in mail.",
      ja: "postscreen に必要なサービスがないか、利用者が投函するポートで動いています。",
    },
  },
  *check(model) {
    const services = wholeServices(model).filter((service) => programOf(service) === "postscreen");
    for (const service of services) {
      if (isSubmission(service)) yield { at: atColumn(service, "command"), severity: "warning", message: submission };
      if (isMasterComplete(model)) yield* missing(model, service);
    }
  },
};

function isSubmission({ columns }: WholeService): boolean {
  const port = mailPortOf(columns.service.text.replace(/^.*:/, ""));
  return port === "submission" || port === "smtps";
}

function* missing(model: ConfigModel, service: WholeService): Generator<Finding> {
  const at = atColumn(service, "command");
  const behind = model.value("smtpd_service_name", service);
  if (serviceNamed(model, behind, ["pass", "unix"]) === undefined) {
    yield { at, message: noServer(behind), fixes: addServer(model, behind) };
  }
  const dnsblog = model.value("dnsblog_service_name", service);
  const asksLists = (model.knownValue("postscreen_dnsbl_sites", service) ?? "") !== "";
  if (model.hasMain && asksLists && serviceNamed(model, dnsblog) === undefined) {
    yield { at, severity: "warning", message: noDnsblog(dnsblog), fixes: addStandardService(model, dnsblog) };
  }
}

function addServer(model: ConfigModel, name: string) {
  const { master } = model.input;
  if (master === undefined) return [];
  return [
    {
      title: { en: `Add the service ${name} (type pass)`, ja: `${name} サービス (種類 pass) を加える` },
      edits: [insertLine(master, `${name.padEnd(9)} pass  -       -       n       -       -       smtpd`)],
      safe: false,
    },
  ];
}

function noServer(name: string): Message {
  return {
    en: `postscreen(8) hands the clients that pass its tests to the service ${name} (type pass, program smtpd), and master.cf has none: no mail comes in.`,
    ja: `postscreen(8) は検査を通ったクライアントを ${name} サービス (種類 pass、プログラム smtpd) に引き継ぎますが、master.cf にありません。メールを受信できません。`,
  };
}

function noDnsblog(name: string): Message {
  return {
    en: `postscreen(8) asks the lists in postscreen_dnsbl_sites through the service ${name}, and master.cf has none: the lists have no effect, and the log fills with warnings.`,
    ja: `postscreen(8) は postscreen_dnsbl_sites のリストへの問い合わせを ${name} サービスに任せますが、master.cf にありません。リストは効かず、警告が記録され続けます。`,
  };
}

const submission: Message = {
  en: "postscreen(8) is for port 25: it tests clients as mail servers, and turns away the mail programs of users. Run smtpd on this port.",
  ja: "postscreen(8) は 25 番ポート用です。クライアントをメールサーバーとして検査するため、利用者のメールソフトが拒否されます。このポートでは smtpd を使ってください。",
};
