import type { Message } from "../facts/message.js";
import { isLoopbackOnly } from "../model/values/loopback.js";
import type { ConfigModel } from "../model/values/model.js";
import type { Service } from "../syntax/master-cf.js";
import { splitList } from "../syntax/value.js";
import { checkRelay, checkWord, readRelay } from "./answers.js";
import {
  banner,
  clientTls,
  exampleHostname,
  hostnameQuestion,
  lastQuestions,
  legacySwitches,
  limits,
  names,
  opportunisticTls,
} from "./common.js";
import { dnsSteps } from "./next-steps.js";
import type { Group, ManualStep, Obsolete, Pattern, PlannedSetting, PlanRequest, Question } from "./pattern.js";
import { clientServices, isLocalService, portOf } from "./standard-services.js";
import { isOwnMachine, networkItems, plain, writtenValue } from "./values.js";

const formQuestion: Question = {
  id: "form",
  prompt: {
    en: "Are there mailboxes on this machine?",
    ja: "このマシンにメールボックスはありますか?",
  },
  placeholder: "local-mailboxes",
  choices: () => [
    {
      value: "local-mailboxes",
      label: {
        en: "Yes: mail for its own users is delivered here",
        ja: "ある: このマシンのユーザー宛てはここに配送する",
      },
      detail: {
        en: "Mail for root and the like is kept on this machine, or follows /etc/aliases",
        ja: "root 宛てなどはこのマシンに届き、/etc/aliases に従います",
      },
    },
    {
      value: "null-client",
      label: {
        en: "No: all mail leaves this machine (a null client)",
        ja: "ない: メールはすべて外へ送る (null client)",
      },
      detail: { en: "Mail for root goes to root at the domain", ja: "root 宛てもドメインの root へ送られます" },
    },
  ],
  suggest: (model) => (model.assignment("mydestination")?.value.text === "" ? "null-client" : "local-mailboxes"),
  check: checkWord("local-mailboxes", "null-client"),
};

const hubQuestion: Question = {
  id: "hub",
  prompt: {
    en: "The mail server of your organization that takes all mail, without a login; leave it empty to send straight to the recipients' servers",
    ja: "すべてのメールを渡す組織内のメールサーバー (ログインなし)。空のままなら相手サーバーへ直接送ります",
  },
  placeholder: "mail.example.com",
  onlyIf: { question: "form", values: ["null-client"] },
  suggest: (model) => splitList(writtenValue(model, "relayhost") ?? "")[0]?.text ?? "",
  check: (value) => (value === "" ? undefined : checkRelay(value)),
};

export const thisHostOnly: Pattern = {
  id: "this-host-only",
  title: { en: "Send from this host only", ja: "このホストからの送信のみ" },
  detail: {
    en: "One system: its programs send mail straight to the recipients' servers, and nothing comes in from outside.",
    ja: "システムが 1 つの場合。このホストのプログラムが相手サーバーへ直接送り、外部からは受け付けません。",
  },
  questions: [hostnameQuestion, formQuestion, hubQuestion, ...lastQuestions],
  needs(request) {
    const { model, answers } = request;
    const isNullClient = answers.form === "null-client";
    return {
      groups: [
        names(request, ...(isNullClient ? nullClientOrigin(model) : [])),
        access(model, isNullClient, isNullClient ? (answers.hub ?? "") : ""),
        clientTls(request, opportunisticTls),
        limits(request),
      ],
      services: clientServices(model),
      obsolete: [...styleWithNetworks(model), ...legacySwitches(model, "smtp")],
      steps: isNullClient && answers.hub ? [hubStep(request, answers.hub)] : dnsSteps(request, "direct"),
      remarks: model.master.services.filter(listensAnyway).map(stillListens),
    };
  },
};

function access(model: ConfigModel, isNullClient: boolean, hub: string): Group {
  return {
    comment: {
      en: "Only programs on this machine can send; nothing is accepted from outside.",
      ja: "送信できるのはこのマシンのプログラムだけ。外部からは受け付けない。",
    },
    settings: [interfaces, ownNetworks(model), delivery(hub), ...(isNullClient ? [noMailboxes] : []), banner],
  };
}

const interfaces: PlannedSetting = {
  name: "inet_interfaces",
  value: "loopback-only",
  why: {
    en: "Postfix listens for this machine only, so that nobody else can connect.",
    ja: "Postfix はこのマシンからの接続だけを待ち受け、外部からは接続できません。",
  },
  isRight: isLoopbackOnly,
};

/** Restricts sending to this machine. An existing mynetworks is changed, as it makes mynetworks_style ineffective. */
function ownNetworks(model: ConfigModel): PlannedSetting {
  const why = {
    en: "Only this machine may send mail through Postfix.",
    ja: "この Postfix でメールを送れるのはこのマシンだけです。",
  };
  if (model.assignment("mynetworks") === undefined) {
    return { name: "mynetworks_style", value: "host", why, isRight: (value) => value === "host" };
  }
  return { name: "mynetworks", value: "127.0.0.0/8 [::1]/128", why, isRight: coversOwnMachineOnly };
}

function coversOwnMachineOnly(list: string): boolean {
  const items = networkItems(list);
  return items.length > 0 && items.every(isOwnMachine);
}

function styleWithNetworks(model: ConfigModel): Obsolete[] {
  if (model.assignment("mynetworks") === undefined) return [];
  return [styleIsIgnored];
}

/** mynetworks_style is obsolete when mynetworks is set. */
export const styleIsIgnored: Obsolete = {
  name: "mynetworks_style",
  why: { en: "It has no effect beside mynetworks.", ja: "mynetworks があると効果がありません。" },
};

/** The next hop: the recipients' own servers, or the mail server of the organization. */
function delivery(hub: string): PlannedSetting {
  if (hub === "") return directDelivery;
  const relay = readRelay(hub);
  const value = relay === undefined ? hub : `[${relay.host}]${relay.port === undefined ? "" : `:${relay.port}`}`;
  return {
    name: "relayhost",
    value,
    why: {
      en: "All mail goes to the mail server of the organization.",
      ja: "すべてのメールを組織内のメールサーバーに渡します。",
    },
    // Without brackets it is a domain with MX records, which is kept if it is the existing value.
    isRight: (existing) => existing === value || existing === hub,
  };
}

const directDelivery: PlannedSetting = {
  name: "relayhost",
  value: "",
  why: {
    en: "There is no relay: mail goes straight to the recipients' servers.",
    ja: "中継サーバーは使わず、相手サーバーへ直接送ります。",
  },
  isRight: (value) => value === "",
  defaultSuffices: true,
};

const noMailboxes: PlannedSetting = {
  name: "mydestination",
  value: "",
  why: { en: "No mail is delivered on this machine.", ja: "このマシンにはメールを配送しません。" },
  isRight: (value) => value === "",
};

/** myorigin of a null client, whose users have their mailboxes at the domain. */
function nullClientOrigin(model: ConfigModel): PlannedSetting[] {
  const own = ["$myhostname", "${myhostname}"];
  return [
    {
      name: "myorigin",
      value: "$mydomain",
      why: {
        en: "Addresses without a domain get the domain, where their mailboxes are.",
        ja: "ドメインのないアドレスには、メールボックスのあるドメインを補います。",
      },
      isRight: (value, assignment) =>
        value !== "" && !own.includes(plain(assignment?.value.text ?? "")) && value !== model.value("myhostname"),
    },
  ];
}

function hubStep({ answers }: PlanRequest, hub: string): ManualStep {
  const hostname = answers.hostname || exampleHostname;
  return {
    text: {
      en: `Let ${hub} take mail from ${hostname}: where it runs Postfix, put the address of this machine into its mynetworks.`,
      ja: `${hub} が ${hostname} からのメールを受け取るようにします。相手も Postfix なら、このマシンのアドレスを mynetworks に加えます。`,
    },
  };
}

/** Whether a service names an address in master.cf and so listens there regardless of inet_interfaces. */
function listensAnyway(service: Service): boolean {
  const hasAddress = /^(\[.*\]|[^:]+):/.test(service.columns.service?.text ?? "");
  return hasAddress && portOf(service) !== undefined && !isLocalService(service);
}

function stillListens(service: Service): Message {
  const name = service.columns.service?.text ?? "";
  return {
    en: `master.cf: the service “${name}” listens at the address that it names, whatever inet_interfaces says, and is left as it is.`,
    ja: `master.cf: サービス「${name}」は inet_interfaces に関係なく、書かれたアドレスで待ち受けます。そのままにします。`,
  };
}
