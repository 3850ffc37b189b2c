import { insertLine } from "../../edits/edit.js";
import type { Message } from "../../facts/message.js";
import type { ConfigModel, Location } from "../../model/values/model.js";
import { atName, decidingAssignment, isYes } from "../../model/values/queries.js";
import { programOf, type Service } from "../../syntax/master-cf.js";
import type { Finding, Rule } from "../rule.js";
import { clientTlsLevel } from "../shared/smtp-client.js";
import { serverTlsLevel } from "../shared/smtp-server.js";

export const tlsServiceMissing: Rule = {
  meta: {
    id: "tls-service-missing",
    severity: "warning",
    topic: "delivery",
    needsComplete: ["master.cf"],
    summary: {
      en: "master.cf lacks a service that TLS needs: tlsmgr, or tlsproxy.",
      ja: "TLS に必要な tlsmgr または tlsproxy のサービスが master.cf にありません。",
    },
  },
  *check(model) {
    if (!model.hasMain || model.master.services.length === 0) return;
    if (!hasService(model, "tlsmgr")) {
      const place = model.master.services
        .map((service) => tlsSwitch(model, service))
        .find((found) => found !== undefined);
      if (place !== undefined) yield finding(model, place, "tlsmgr", managerMessage);
    }
    if (hasService(model, "tlsproxy")) return;
    const postscreen = model.master.services.find((service) => offersStarttls(model, service));
    if (postscreen !== undefined) {
      const at = { uri: postscreen.source.uri, range: postscreen.columns.service!.range };
      yield finding(model, at, "tlsproxy", postscreenMessage);
    }
    const reuse = decidingAssignment(model, "smtp_tls_connection_reuse");
    if (reuse !== undefined && isYes(model, reuse.name.text))
      yield finding(model, atName(reuse), "tlsproxy", reuseMessage);
  },
};

/** The lines of these services in the master.cf that Postfix ships. */
const lines = {
  tlsmgr: "tlsmgr    unix  -       -       n       1000?   1       tlsmgr",
  tlsproxy: "tlsproxy  unix  -       -       n       -       0       tlsproxy",
};

function hasService(model: ConfigModel, program: "tlsmgr" | "tlsproxy"): boolean {
  const name = model.value(`${program}_service_name`) || program;
  return model.master.services.some(({ columns }) => columns.service?.text === name && columns.type?.text === "unix");
}

/** The setting that switches TLS on in a service; undefined where TLS is off or on by default. */
function tlsSwitch(model: ConfigModel, service: Service): Location | undefined {
  const program = programOf(service);
  const side = program === "smtpd" ? "smtpd" : program === "smtp" ? "smtp" : undefined;
  if (side === undefined) return undefined;
  const level = side === "smtpd" ? serverTlsLevel(model, service) : clientTlsLevel(model, service);
  if (level === undefined || level === "none") return undefined;
  const names = [`${side}_tls_wrappermode`, `${side}_tls_security_level`, `${side}_enforce_tls`, `${side}_use_tls`];
  const settings = names.map((name) => decidingAssignment(model, name, service));
  const setting = settings.find((found) => found !== undefined && !/^no(?:ne)?$|^$/i.test(found.value.text));
  return setting && atName(setting);
}

function offersStarttls(model: ConfigModel, service: Service): boolean {
  if (programOf(service) !== "postscreen" || service.columns.type?.text !== "inet") return false;
  const level = model.knownValue("postscreen_tls_security_level", service)?.toLowerCase();
  if (level !== "") return level === "may" || level === "encrypt";
  return isYes(model, "postscreen_use_tls", service) || isYes(model, "postscreen_enforce_tls", service);
}

function finding(model: ConfigModel, at: Location, program: keyof typeof lines, message: Message): Finding {
  const { source } = model.master;
  return {
    at,
    message,
    fixes: [
      {
        title: { en: `Add the ${program} service to master.cf`, ja: `master.cf に ${program} サービスを加える` },
        edits: [insertLine(source, lines[program])],
        safe: false,
      },
    ],
  };
}

const managerMessage: Message = {
  en: "TLS is on, but master.cf has no tlsmgr service, from which every process gets its random numbers: Postfix logs “no entropy for TLS key generation: disabling TLS support”.",
  ja: "TLS を有効にしていますが、各プロセスに乱数を渡す tlsmgr サービスが master.cf にありません。「no entropy for TLS key generation: disabling TLS support」と記録され、TLS は使われません。",
};

const postscreenMessage: Message = {
  en: "postscreen(8) leaves TLS to the tlsproxy service, which master.cf does not have: clients that use STARTTLS while they are tested are turned away.",
  ja: "postscreen(8) は TLS の処理を tlsproxy サービスに任せますが、master.cf にありません。検査中に STARTTLS を使うクライアントは拒否されます。",
};

const reuseMessage: Message = {
  en: "Connections with TLS can only be used again by way of the tlsproxy service, which master.cf does not have: deliveries with TLS fail.",
  ja: "TLS の接続の再利用には tlsproxy サービスが必要ですが、master.cf にありません。TLS を使う配送が失敗します。",
};
