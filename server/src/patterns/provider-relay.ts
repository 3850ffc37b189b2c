import { portNumber } from "../facts/mail-ports.js";
import type { ConfigModel } from "../model/values/model.js";
import { splitList } from "../syntax/value.js";
import { checkRelay, checkWord, readRelay } from "./answers.js";
import {
  banner,
  clientTls,
  hostnameQuestion,
  lastQuestions,
  legacySwitches,
  limits,
  names,
  oneOfLevels,
} from "./common.js";
import { dnsSteps } from "./next-steps.js";
import { passwordMap, passwordSteps } from "./password-map.js";
import type { Answers, Group, Needs, Pattern, PlannedSetting, Question, Relay } from "./pattern.js";
import { providerOf, providers, regionMark, sesRegions } from "./providers.js";
import { clientServices } from "./standard-services.js";
import { writtenValue } from "./values.js";

const usualPort = "587";

/** A placeholder for a relay that is not known. */
const exampleRelay = "smtp.example.com";

const providerQuestion: Question = {
  id: "provider",
  prompt: { en: "Which service delivers the mail?", ja: "どのサービスから配送しますか?" },
  placeholder: "other",
  choices: () => [
    {
      value: "other",
      label: { en: "One that is not in this list", ja: "一覧にないサービス" },
      detail: { en: "Any server with a login", ja: "ログインできる任意のサーバー" },
    },
    ...providers.map(({ id, name, host }) => ({
      value: id,
      label: { en: name, ja: name },
      detail: { en: host.replace(regionMark, "…"), ja: host.replace(regionMark, "…") },
    })),
  ],
  suggest: (model) => {
    const relay = existingRelay(model);
    return (relay && providerOf(relay.host)?.provider.id) ?? "other";
  },
  check: checkWord(...providers.map(({ id }) => id), "other"),
};

const relayQuestion: Question = {
  id: "relayhost",
  prompt: { en: "Its SMTP server, with the port where that is not 587", ja: "SMTP サーバー (587 以外ならポートも)" },
  placeholder: "smtp.example.com:587",
  onlyIf: { question: "provider", values: ["other"] },
  suggest: (model) => {
    const relay = existingRelay(model);
    return relay === undefined ? "" : `[${relay.host}]:${relay.port}`;
  },
  check: checkRelay,
};

const regionQuestion: Question = {
  id: "region",
  prompt: { en: "The region of Amazon SES", ja: "Amazon SES のリージョン" },
  placeholder: sesRegions[0]!,
  onlyIf: { question: "provider", values: ["amazon-ses"] },
  choices: () => sesRegions.map((region) => ({ value: region, label: { en: region, ja: region } })),
  suggest: (model) => {
    const relay = existingRelay(model);
    return (relay && providerOf(relay.host)?.region) ?? sesRegions[0]!;
  },
  check: checkWord(...sesRegions),
};

const portQuestion: Question = {
  id: "port",
  prompt: { en: "Which port?", ja: "どのポートを使いますか?" },
  placeholder: usualPort,
  onlyIf: { question: "provider", values: providers.filter(({ wrapped }) => wrapped).map(({ id }) => id) },
  choices: () => [
    {
      value: "587",
      label: { en: "587", ja: "587" },
      detail: { en: "Plain at first, then STARTTLS", ja: "平文で始めて STARTTLS" },
    },
    {
      value: "465",
      label: { en: "465", ja: "465" },
      detail: { en: "TLS from the first byte", ja: "接続直後から TLS" },
    },
  ],
  suggest: (model) => (existingRelay(model)?.port === "465" ? "465" : usualPort),
  check: checkWord("587", "465"),
};

const mechanismsQuestion: Question = {
  id: "mechanisms",
  prompt: { en: "Which ways to log in may be used?", ja: "ログインの方式を限定しますか?" },
  placeholder: "any",
  choices: () => [
    {
      value: "any",
      label: { en: "Any that both sides know", ja: "双方が対応する方式を自由に使う" },
      detail: { en: "The usual choice", ja: "通常はこちら" },
    },
    {
      value: "plain",
      label: { en: "PLAIN and LOGIN only", ja: "PLAIN と LOGIN だけ" },
      detail: {
        en: "Where the server offers others, such as GSSAPI or NTLM, that then fail",
        ja: "サーバーが GSSAPI や NTLM なども提示し、それで失敗する場合",
      },
    },
  ],
  suggest: (model) => (writtenValue(model, "smtp_sasl_mechanism_filter") ? "plain" : "any"),
  check: checkWord("any", "plain"),
};

export const providerRelay: Pattern = {
  id: "provider-relay",
  title: { en: "Relay through a provider", ja: "外部プロバイダー経由で送信" },
  detail: {
    en: "All mail goes to one service, with a login over TLS: delivery and reputation are its business.",
    ja: "すべてのメールを 1 つのサービスに TLS とログインで渡し、配送と送信元の評価を任せる場合。",
  },
  questions: [
    hostnameQuestion,
    providerQuestion,
    regionQuestion,
    relayQuestion,
    portQuestion,
    mechanismsQuestion,
    ...lastQuestions,
  ],
  needs(request): Needs {
    const relay = relayOf(request.answers);
    const map = passwordMap(request);
    return {
      groups: [
        names(request, banner),
        ...(isNew(request.model) ? [thisMachineOnly] : []),
        relaying(relay),
        login(map, request.answers),
        clientTls(request, requiredTls, ...(isFilledIn(request.model) ? [] : [wrapper(relay)])),
        limits(request),
      ],
      services: clientServices(request.model),
      obsolete: legacySwitches(request.model, "smtp"),
      steps: [...passwordSteps(request, relay, map), ...dnsSteps(request, relay)],
    };
  },
};

/** The relayhost that main.cf sets; undefined if it does not name a host. */
function existingRelay(model: ConfigModel): Relay | undefined {
  const written = writtenValue(model, "relayhost");
  const first = written === undefined ? undefined : splitList(written)[0]?.text;
  const relay = first === undefined ? undefined : readRelay(first);
  return relay && { host: relay.host, port: portNumber(relay.port ?? "25") };
}

/** Whether relayhost has a placeholder that a tool will fill in, so that the port is not known. */
function isFilledIn(model: ConfigModel): boolean {
  return model.assignment("relayhost") !== undefined && writtenValue(model, "relayhost") === undefined;
}

function relayOf(answers: Answers): Relay {
  const provider = providers.find(({ id }) => id === answers.provider);
  if (provider === undefined) {
    const typed = readRelay(answers.relayhost ?? "");
    return { host: typed?.host ?? exampleRelay, port: portNumber(typed?.port ?? usualPort) };
  }
  const port = provider.wrapped ? (answers.port ?? usualPort) : usualPort;
  return { host: provider.host.replace(regionMark, answers.region ?? ""), port };
}

function isNew(model: ConfigModel): boolean {
  return model.main.assignments.length === 0;
}

/** Settings for a new main.cf, which must neither trust nor serve other machines. */
const thisMachineOnly: Group = {
  comment: { en: "Only programs on this machine can send.", ja: "送信できるのはこのマシンのプログラムだけ。" },
  settings: [
    {
      name: "inet_interfaces",
      value: "loopback-only",
      why: { en: "Postfix listens for this machine only.", ja: "このマシンからの接続だけを待ち受けます。" },
      isRight: () => true,
    },
    {
      name: "mynetworks_style",
      value: "host",
      why: { en: "Only this machine may send.", ja: "送信できるのはこのマシンだけです。" },
      isRight: () => true,
    },
  ],
};

function relaying({ host, port }: Relay): Group {
  const wanted = `[${host}]:${port}`;
  return {
    comment: { en: "All mail goes to this server.", ja: "すべてのメールをこのサーバーに渡す。" },
    settings: [
      {
        name: "relayhost",
        value: wanted,
        why: {
          en: "All mail goes to this server. In brackets, the name is that of a host, and no MX records are looked up.",
          ja: "すべてのメールをこのサーバーに渡します。角括弧で囲むとホスト名として扱われ、MX レコードは検索されません。",
        },
        isExample: host === exampleRelay,
        isRight: (value) => value === wanted,
      },
    ],
  };
}

function login(map: PlannedSetting, answers: Answers): Group {
  return {
    comment: { en: "Login. Passwords go only over TLS.", ja: "ログイン。パスワードは TLS の中だけで送る。" },
    settings: [
      {
        name: "smtp_sasl_auth_enable",
        value: "yes",
        why: { en: "Postfix logs in to the server.", ja: "サーバーにログインします。" },
        isRight: (value) => value.toLowerCase() === "yes",
      },
      map,
      {
        name: "smtp_sasl_security_options",
        value: "noplaintext, noanonymous",
        why: {
          en: "Without TLS, no password is sent in readable form.",
          ja: "TLS なしでは、パスワードを読める形で送りません。",
        },
        isRight: hasOptions("noplaintext", "noanonymous"),
      },
      {
        name: "smtp_sasl_tls_security_options",
        value: "noanonymous",
        why: {
          en: "Over TLS, the ways to log in that providers have (PLAIN, LOGIN) are allowed.",
          ja: "TLS の中では、プロバイダーが使う方式 (PLAIN、LOGIN) を許します。",
        },
        isRight: (value) => hasOptions("noanonymous")(value) && !hasOptions("noplaintext")(value),
      },
      ...(answers.mechanisms === "plain" ? [plainOnly] : []),
    ],
  };
}

const plainOnly: PlannedSetting = {
  name: "smtp_sasl_mechanism_filter",
  value: "plain, login",
  why: {
    en: "Only these ways to log in are tried, though the server may offer others.",
    ja: "サーバーがほかの方式を提示しても、これらだけを試します。",
  },
  isRight: (value) => value !== "",
};

function hasOptions(...options: readonly string[]): (value: string) => boolean {
  return (value) => {
    const words = splitList(value.toLowerCase()).map(({ text }) => text);
    return options.every((option) => words.includes(option));
  };
}

const requiredTls: PlannedSetting = {
  name: "smtp_tls_security_level",
  value: "encrypt",
  why: {
    en: "TLS is required, because there is a login: without it the mail waits, and no password is sent.",
    ja: "ログインするので TLS を必須にします。TLS を使えない間、メールは待機し、パスワードは送られません。",
  },
  isRight: oneOfLevels("encrypt", "dane-only", "fingerprint", "verify", "secure"),
};

function wrapper({ port }: Relay): PlannedSetting {
  const isWrapped = port === "465" || port === "2465" || port === "8465";
  return {
    name: "smtp_tls_wrappermode",
    value: isWrapped ? "yes" : "no",
    why: isWrapped
      ? { en: "On this port TLS begins with the first byte.", ja: "このポートでは接続直後から TLS を使います。" }
      : { en: "On this port TLS begins with STARTTLS.", ja: "このポートでは STARTTLS で TLS を始めます。" },
    isRight: (value) => (value.toLowerCase() === "yes") === isWrapped,
    defaultSuffices: true,
  };
}
