import { replaceValue } from "../../edits/edit.js";
import { fullyKnownValue, knownExpansion } from "../../model/values/known-values.js";
import { isLoopback, isLoopbackOnly } from "../../model/values/loopback.js";
import type { ConfigModel } from "../../model/values/model.js";
import { atName, atValue, offersLogin } from "../../model/values/queries.js";
import type { Assignment } from "../../syntax/main-cf.js";
import { programOf } from "../../syntax/master-cf.js";
import { parseNetwork } from "../../syntax/network.js";
import { splitList } from "../../syntax/value.js";
import type { Finding, Rule } from "../rule.js";
import { isLocalName } from "../shared/domains.js";

export const interfacesVsRole: Rule = {
  meta: {
    id: "interfaces-vs-role",
    severity: "information",
    topic: "security",
    needsComplete: ["main.cf"],
    summary: {
      en: "inet_interfaces does not fit the clients that the configuration lets send mail.",
      ja: "inet_interfaces が、送信を許可されたクライアントの範囲と合っていません。",
    },
  },
  *check(model) {
    const interfaces = model.assignment("inet_interfaces");
    if (interfaces === undefined) return;
    const value = model.knownValue("inet_interfaces") ?? "";
    if (value === "all" && isForNobody(model)) yield openForNobody(interfaces);
    const networks = model.assignment("mynetworks");
    if (networks !== undefined && isLoopbackOnly(value) && hasOtherHosts(model) && !isReachedOtherwise(model)) {
      yield unreachable(networks, interfaces);
    }
  },
};

/**
 * True where only this machine may send, nobody can log in, and mail is accepted for no domain but the machine's name.
 */
function isForNobody(model: ConfigModel): boolean {
  const style = model.assignment("mynetworks_style") && model.knownValue("mynetworks_style");
  const isClient = style === "host" || (model.knownValue("relayhost") ?? "") !== "";
  const networks = model.assignment("mynetworks");
  if (!isClient || (networks !== undefined ? hasOtherHosts(model) : style !== "host")) return false;
  const admits = model.settings.some(({ assignment: { name, value } }) =>
    /^smtpd_.*_restrictions$/.test(name.text)
      ? /check_|permit_(tls|mx|auth)/.test(value.text)
      : name.text === "smtpd_milters",
  );
  return !admits && !logsIn(model) && receivesOnlyForItself(model);
}

function logsIn(model: ConfigModel): boolean {
  return [undefined, ...model.master.services].some((service) => offersLogin(model, service));
}

function receivesOnlyForItself(model: ConfigModel): boolean {
  const others = ["relay_domains", "virtual_alias_domains", "virtual_alias_maps", "virtual_mailbox_domains"];
  const maps = [...others, "virtual_mailbox_maps", "transport_maps"];
  if (maps.some((name) => model.assignment(name) !== undefined && model.value(name) !== "")) return false;
  const own = splitList(model.binding("mydestination")?.text ?? "");
  return own.every(({ text }) => /^\$[{(]?myhostname\b[})]?$/.test(text) || isOwnName(model, text));
}

function isOwnName(model: ConfigModel, written: string): boolean {
  const domain = knownExpansion(model, written.replace("$mydomain", "localdomain"));
  return domain !== undefined && isLocalName(model, domain.toLowerCase());
}

function openForNobody(interfaces: Assignment): Finding {
  return {
    at: atValue(interfaces),
    message: {
      en: "Postfix listens on every address, but only this machine may send mail, nobody can log in, and no domain but the machine's own name is received. If it is only to send mail, set inet_interfaces = loopback-only, and stop and start Postfix.",
      ja: "Postfix はすべてのアドレスで接続を待ち受けますが、送信できるのはこのホストだけで、ログインもできず、自ホスト名以外のドメインも受信しません。送信専用であれば inet_interfaces = loopback-only とし、Postfix を停止して起動し直してください。",
    },
    fixes: [
      {
        title: { en: "Listen for this machine only", ja: "このホストからの接続だけを受け付ける" },
        edits: [replaceValue(interfaces, "loopback-only")],
        safe: false,
      },
    ],
  };
}

/** True where mynetworks trusts an address other than the loopback addresses. */
function hasOtherHosts(model: ConfigModel): boolean {
  return splitList(fullyKnownValue(model, "mynetworks") ?? "").some(({ text }) => {
    const range = parseNetwork(text)?.address;
    return range !== undefined && !["loopback", "ipv4Mapped", "linkLocal"].includes(range.range());
  });
}

/**
 * True where clients may reach the server despite inet_interfaces: a service has its own address, or a proxy forwards
 * connections.
 */
function isReachedOtherwise(model: ConfigModel): boolean {
  const proxy = [
    "smtpd_upstream_proxy_protocol",
    "postscreen_upstream_proxy_protocol",
    "smtpd_authorized_xclient_hosts",
  ];
  const services = model.master.services.some((service) => {
    const address = /^(.*):[^:]*$/.exec(service.columns.service?.text ?? "")?.[1];
    const listens = service.columns.type?.text === "inet" && /^(smtpd|postscreen)$/.test(programOf(service) ?? "");
    return listens && address !== undefined && !isLoopback(address);
  });
  return services || model.settings.some(({ assignment }) => proxy.includes(assignment.name.text));
}

function unreachable(networks: Assignment, interfaces: Assignment): Finding {
  return {
    at: atName(networks),
    message: {
      en: "These networks are trusted, but Postfix listens on the loopback addresses only, so that no client from there can connect. Set inet_interfaces to the address that they use, or list only this machine here.",
      ja: "これらのネットワークを信頼する設定ですが、Postfix はループバックアドレスでしか待ち受けないため、そこからは接続できません。inet_interfaces に接続先のアドレスを指定するか、ここにはこのホストだけを書いてください。",
    },
    related: [
      {
        at: atName(interfaces),
        message: { en: "Postfix listens here.", ja: "待ち受けるアドレスはここで決まります。" },
      },
    ],
  };
}
