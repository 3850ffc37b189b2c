import { inLanguage, type Language, type Message } from "../../facts/message.js";
import type { Decision, RelayOutcome } from "../../model/emulation/relay/evaluate.js";
import type { Refusal } from "../../model/emulation/relay/refusal.js";
import type { RelayDestination, Sender } from "../../model/emulation/relay/request.js";
import { type RelayAnswer, relayOf, type ServiceRelay } from "../../model/emulation/relay/servers.js";
import type { RestrictionStep } from "../../model/emulation/relay/steps.js";
import type { ConfigModel, Location } from "../../model/values/model.js";
import { serviceKey } from "../../syntax/master-cf.js";

/** Describes who may send mail where through one SMTP server. */
export interface RelayTable {
  /** The service, such as `submission/inet`; undefined without a master.cf, when main.cf alone decides. */
  readonly service?: string;
  readonly at?: Location;
  /** Why the server does not start; the rows are meaningless then. */
  readonly refusal?: Message;
  readonly rows: readonly RelayRow[];
}

/** The decision of the restrictions for one kind of client and recipient. */
export interface RelayRow {
  readonly who: Sender;
  readonly where: RelayDestination;
  readonly decision: Decision;
  readonly reason: Message;
  /** The location of the restriction that decided. */
  readonly at?: Location;
  /** What may change the decision but cannot be read from the files. */
  readonly unless: readonly { readonly decision: Decision; readonly reason: Message; readonly at?: Location }[];
}

/** Who may relay through each SMTP server of a configuration; empty without a main.cf. */
export function explainRelay(model: ConfigModel): RelayTable[] {
  return relayOf(model).map(tableOf);
}

function tableOf({ service, refusal, answers }: ServiceRelay): RelayTable {
  return {
    ...(service && {
      service: serviceKey(service),
      at: { uri: service.source.uri, range: service.columns.service!.range },
    }),
    ...(refusal && { refusal: refusalText(refusal) }),
    rows: answers.map(rowOf),
  };
}

function rowOf({ who, where, usual, others }: RelayAnswer): RelayRow {
  const unless = relevant(usual, others).map((other) => described(other, other.because));
  return { who, where, ...described(usual, usual.by), unless };
}

/** The outcomes that turn a permit into a refusal or the reverse, each restriction once. */
function relevant(usual: RelayOutcome, others: readonly RelayOutcome[]): RelayOutcome[] {
  const seen = new Set<RestrictionStep | undefined>();
  return others.filter(({ decision, because }) => {
    if (isRefusal(decision) === isRefusal(usual.decision) || seen.has(because)) return false;
    seen.add(because);
    return true;
  });
}

function isRefusal(decision: Decision): boolean {
  return decision === "reject" || decision === "defer";
}

function described(
  { decision }: RelayOutcome,
  step: RestrictionStep | undefined,
): { readonly decision: Decision; readonly reason: Message; readonly at?: Location } {
  return { decision, reason: reasonText(step), ...(step?.word.at && { at: step.word.at }) };
}

function reasonText(step: RestrictionStep | undefined): Message {
  if (step === undefined) return { en: "nothing refuses it", ja: "拒否する制限がありません" };
  const { word, argument, implicit, list, problem, isPlaceholder } = step;
  const text = argument === undefined || implicit ? word.text : `${word.text} ${argument.text}`;
  if (isPlaceholder) return { en: `${text} (not filled in yet), ${list}`, ja: `${text} (値が未確定)、${list}` };
  if (problem !== undefined) {
    return { en: `${text} (configuration error), ${list}`, ja: `${text} (設定の誤り)、${list}` };
  }
  return { en: `${text}, ${list}`, ja: `${text}、${list}` };
}

function refusalText(refusal: Refusal): Message {
  switch (refusal.kind) {
    case "no-relay-protection":
      return {
        en: "The server does not start: nothing in its lists keeps strangers from relaying.",
        ja: "不正中継を防ぐ制限がないため、サーバーが起動しません。",
      };
    case "undefined-class":
      return {
        en: `The server does not start: the restriction class “${refusal.name}” has no value.`,
        ja: `制限クラス「${refusal.name}」に値がないため、サーバーが起動しません。`,
      };
    case "policy-server":
      return {
        en: `The server does not start: “${refusal.word.text}” is no address of a policy server.`,
        ja: `「${refusal.word.text}」がポリシーサーバーのアドレスではないため、サーバーが起動しません。`,
      };
  }
}

export const senderTexts: Readonly<Record<Sender, Message>> = {
  stranger: { en: "stranger", ja: "よそのクライアント" },
  mynetworks: { en: "in mynetworks", ja: "mynetworks 内" },
  login: { en: "logged in", ja: "ログイン済み" },
};

export const destinationTexts: Readonly<Record<RelayDestination, Message>> = {
  ours: { en: "to us", ja: "自ドメインあて" },
  elsewhere: { en: "elsewhere", ja: "他ドメインあて" },
};

export const decisionTexts: Readonly<Record<Decision, Message>> = {
  permit: { en: "permit", ja: "許可" },
  discard: { en: "discard", ja: "破棄" },
  reject: { en: "reject", ja: "拒否" },
  defer: { en: "defer", ja: "一時拒否" },
};

/** The tables as lines of text; `placeOf` formats a location, such as `main.cf:12`. */
export function relayText(
  tables: readonly RelayTable[],
  language: Language,
  placeOf: (at: Location) => string,
): string {
  const place = (at: Location | undefined): string => (at === undefined ? "" : ` (${placeOf(at)})`);
  return tables
    .map(({ service, at, refusal, rows }) => {
      const name = service ?? inLanguage({ en: "every smtpd service", ja: "すべての smtpd サービス" }, language);
      const lines = refusal === undefined ? linesOf(rows, language, place) : [`  ${inLanguage(refusal, language)}`];
      return [`${name}${place(at)}`, ...lines, ""].join("\n");
    })
    .join("\n");
}

function linesOf(rows: readonly RelayRow[], language: Language, place: (at?: Location) => string): string[] {
  const cells = rows.flatMap(({ who, where, decision, reason, at, unless }) => [
    [
      inLanguage(senderTexts[who], language),
      inLanguage(destinationTexts[where], language),
      inLanguage(decisionTexts[decision], language),
      inLanguage(reason, language) + place(at),
    ],
    ...unless.map((other) => [
      "",
      "",
      inLanguage(unlessText(other.decision), language),
      inLanguage(other.reason, language) + place(other.at),
    ]),
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(0, ...cells.map((row) => widthOf(row[column]!))));
  return cells.map((row) => {
    const padded = widths.map((width, column) => row[column]! + " ".repeat(width - widthOf(row[column]!)));
    return `  ${[...padded, row[3]].join("  ")}`;
  });
}

function unlessText(decision: Decision): Message {
  if (isRefusal(decision)) return { en: "  unless refused by", ja: "  ただし拒否もありうる" };
  return { en: "  unless permitted by", ja: "  ただし許可もありうる" };
}

/** The width of a text in terminal columns: Chinese and Japanese characters occupy two. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u1100-\u115f\u2e80-\uffef]/.test(character) ? 2 : 1), 0);
}
