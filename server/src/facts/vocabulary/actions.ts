import type { NamedValue } from "../shape.js";

/** The kind of text that follows an action. */
export type ActionArgument =
  | "none" // any text is ignored or an error
  | "optional-text" // goes into the reply or the log
  | "text"
  | "header" // name: value
  | "transport-destination" // transport:destination, transport:
  | "mail-address"
  | "restrictions";

/** An action in the result of an access(5) table, or of header_checks(5) and body_checks(5). */
export interface Action extends NamedValue {
  readonly argument: ActionArgument;
  /** The effect on the request or message; `note` does not decide its fate. */
  readonly effect: "permit" | "reject" | "note" | "route" | "change" | "none";
  /** A case-insensitive regular expression for results without a fixed name. */
  readonly pattern?: string;
  /** The tables that do not accept the action, among those that the manual page describes. */
  readonly notIn?: readonly ("smtp_header_checks" | "milter_header_checks" | "smtpd_end_of_data_restrictions")[];
  /** True if Postfix accepts it but the manual does not mention it. */
  readonly undocumented?: true;
}

/** Actions of access(5). Case does not matter. */
export const accessActions: readonly Action[] = [
  {
    name: "OK",
    argument: "none",
    effect: "permit",
    summary: {
      en: "Permits the request and skips the rest of this restriction list. In front of reject_unauth_destination it opens a relay.",
      ja: "要求を許可し、この制限リストの残りを飛ばします。reject_unauth_destination より前にあると不正中継につながります。",
    },
  },
  {
    name: "DUNNO",
    argument: "none",
    effect: "none",
    summary: {
      en: "Acts as if nothing had been found, and stops the search for less specific keys. The safe way to write an exception.",
      ja: "見つからなかったものとして扱い、より広いキーの検索もやめます。例外を書くときの安全な方法です。",
    },
  },
  {
    name: "REJECT",
    argument: "optional-text",
    effect: "reject",
    summary: {
      en: "Refuses for good with access_map_reject_code and the text, which may begin with a code such as 5.7.1.",
      ja: "access_map_reject_code と指定した文字列で恒久的に拒否します。文字列は 5.7.1 のような拡張コードで始められます。",
    },
  },
  {
    name: "DEFER",
    argument: "optional-text",
    effect: "reject",
    summary: {
      en: "Refuses for now with access_map_defer_code and the text, so that the client tries again.",
      ja: "access_map_defer_code と指定した文字列で一時的に拒否し、相手に再送させます。",
    },
  },
  {
    name: "DEFER_IF_PERMIT",
    argument: "optional-text",
    effect: "reject",
    summary: {
      en: "Refuses for now, unless a later restriction refuses for good.",
      ja: "以降の制限が恒久的に拒否しない限り、一時的に拒否します。",
    },
  },
  {
    name: "DEFER_IF_REJECT",
    argument: "optional-text",
    effect: "note",
    summary: {
      en: "Turns a refusal by a later restriction into a temporary one.",
      ja: "以降の制限による拒否を、一時的な拒否に変えます。",
    },
  },
  {
    name: "4NN",
    argument: "text",
    effect: "reject",
    pattern: "^4\\d\\d\\s+\\S",
    summary: {
      en: "Refuses for now with this reply code and text. 421 also closes the connection.",
      ja: "この応答コードと文字列で一時的に拒否します。421 なら接続も切断します。",
    },
  },
  {
    name: "5NN",
    argument: "text",
    effect: "reject",
    pattern: "^5\\d\\d\\s+\\S",
    summary: {
      en: "Refuses for good with this reply code and text. 521 also closes the connection, which suits bots only.",
      ja: "この応答コードと文字列で恒久的に拒否します。521 なら接続も切断するため、ボットに対してだけ使います。",
    },
  },
  {
    name: "all-numerical",
    argument: "none",
    effect: "permit",
    pattern: "^\\d+$",
    summary: {
      en: "Counts as OK when nothing but digits: pop-before-smtp tables store the time. A bare `550` therefore permits.",
      ja: "数字だけの結果は OK とみなします。pop-before-smtp のテーブルが時刻を収めるためで、`550` だけと書くと許可になります。",
    },
  },
  {
    name: "WARN",
    argument: "optional-text",
    effect: "note",
    summary: {
      en: "Logs a warning with the text and goes on, to try a rule before it bites.",
      ja: "文字列を添えて警告をログに残し、先へ進みます。拒否を始める前の試験に使います。",
    },
  },
  {
    name: "INFO",
    argument: "optional-text",
    effect: "note",
    summary: {
      en: "Logs the text with details of client and envelope, and goes on.",
      ja: "文字列をクライアントやエンベロープの情報とともにログに残し、先へ進みます。",
    },
  },
  {
    name: "PREPEND",
    argument: "header",
    effect: "change",
    notIn: ["smtpd_end_of_data_restrictions"],
    summary: {
      en: "Adds a header such as `X-Origin: partner` at the top of the message.",
      ja: "`X-Origin: partner` のようなヘッダーをメッセージの先頭に加えます。",
    },
  },
  {
    name: "HOLD",
    argument: "optional-text",
    effect: "route",
    summary: {
      en: "Puts the message, for all its recipients, on the hold queue until someone releases it with postsuper.",
      ja: "メッセージを (全受信者分) hold キューに入れます。postsuper で解放するまで配送されません。",
    },
  },
  {
    name: "DISCARD",
    argument: "optional-text",
    effect: "permit",
    summary: {
      en: "Pretends to accept the message and throws it away for all recipients. The sender learns nothing.",
      ja: "受け付けたように見せて、全受信者分のメッセージを破棄します。差出人には何も知らされません。",
    },
  },
  {
    name: "FILTER",
    argument: "transport-destination",
    effect: "route",
    summary: {
      en: "Sends the whole message through this content filter instead of content_filter. The last FILTER wins.",
      ja: "メッセージ全体を content_filter の代わりにこのコンテンツフィルターへ送ります。最後の FILTER が有効です。",
    },
  },
  {
    name: "REDIRECT",
    argument: "mail-address",
    effect: "route",
    summary: {
      en: "Delivers the message to this address in place of all its recipients. Overrides FILTER; the last one wins.",
      ja: "全受信者の代わりにこのアドレスへ配送します。FILTER より優先され、最後のものが有効です。",
    },
  },
  {
    name: "BCC",
    argument: "mail-address",
    effect: "change",
    summary: {
      en: "Sends a copy to this address, too.",
      ja: "このアドレスにも写しを送ります。",
    },
  },
  {
    name: "restrictions",
    argument: "restrictions",
    effect: "none",
    summary: {
      en: "Any other text is a list of restrictions or restriction classes that then apply. Tables must be wrapped in a class (smtpd_restriction_classes).",
      ja: "それ以外の文字列は、適用する制限や制限クラスの一覧とみなします。テーブルは smtpd_restriction_classes のクラスに入れて指定します。",
    },
  },
  {
    name: "HANGUP",
    argument: "optional-text",
    effect: "reject",
    undocumented: true,
    summary: {
      en: "Drops the connection without any reply, against SMTP; 421 and 521 are the documented ways.",
      ja: "応答せずに接続を切断します。SMTP に反するため、文書化された 421 や 521 を使います。",
    },
  },
  {
    name: "RELAY",
    argument: "none",
    effect: "permit",
    undocumented: true,
    summary: {
      en: "Same as OK, for tables that come from Sendmail.",
      ja: "OK と同じです。Sendmail から移したテーブルのために受け付けます。",
    },
  },
];

/** Actions of header_checks(5) and body_checks(5), also for mime_, nested_, milter_ and smtp_header_checks. */
export const checkActions: readonly Action[] = [
  {
    name: "REJECT",
    argument: "optional-text",
    effect: "reject",
    notIn: ["smtp_header_checks"],
    summary: {
      en: "Refuses the whole message with the text, and looks at no further line.",
      ja: "メッセージ全体を指定した文字列で拒否し、以降の行は調べません。",
    },
  },
  {
    name: "DISCARD",
    argument: "optional-text",
    effect: "permit",
    notIn: ["smtp_header_checks"],
    summary: {
      en: "Claims success, throws the message away for everyone, and looks at no further line.",
      ja: "成功したことにして全受信者分を破棄し、以降の行は調べません。",
    },
  },
  {
    name: "HOLD",
    argument: "optional-text",
    effect: "route",
    notIn: ["smtp_header_checks"],
    summary: {
      en: "Marks the message for the hold queue and goes on with the next line.",
      ja: "メッセージを hold キューに入れることにして、次の行に進みます。",
    },
  },
  {
    name: "IGNORE",
    argument: "none",
    effect: "change",
    summary: {
      en: "Removes the line without a trace, for example a Received: header that shows internal hosts. STRIP does so with a log record.",
      ja: "行を何も残さず削除します。内部ホストの見える Received: ヘッダーなどに使います。ログに残すなら STRIP です。",
    },
  },
  {
    name: "STRIP",
    argument: "optional-text",
    effect: "change",
    since: "3.2",
    summary: {
      en: "Removes the line as IGNORE does, and logs it with the text.",
      ja: "IGNORE と同じく行を削除し、文字列とともにログに残します。",
    },
  },
  {
    name: "REPLACE",
    argument: "text",
    effect: "change",
    summary: {
      en: "Puts the text in place of the line; for a header, it must begin with a header name again.",
      ja: "行を指定した文字列に置き換えます。ヘッダーの場合は、ヘッダー名で始まる必要があります。",
    },
  },
  {
    name: "PREPEND",
    argument: "text",
    effect: "change",
    notIn: ["milter_header_checks"],
    summary: {
      en: "Inserts the text as a line of its own before this one; before a header, it must be a header itself.",
      ja: "この行の直前に 1 行加えます。ヘッダーの前に加えるなら、それもヘッダーの形でなければなりません。",
    },
  },
  {
    name: "FILTER",
    argument: "transport-destination",
    effect: "route",
    notIn: ["smtp_header_checks"],
    summary: {
      en: "Chooses the content filter for the whole message, over content_filter. Never build the destination from matched text of strangers.",
      ja: "メッセージ全体のコンテンツフィルターを選び、content_filter より優先します。外部から来た文字列を配送先の指定に使ってはいけません。",
    },
  },
  {
    name: "REDIRECT",
    argument: "mail-address",
    effect: "route",
    notIn: ["smtp_header_checks"],
    summary: {
      en: "Sends the message to this one address in place of its recipients, whatever FILTER says.",
      ja: "本来の受信者の代わりにこの 1 つのアドレスへ送ります。FILTER より優先されます。",
    },
  },
  {
    name: "BCC",
    argument: "mail-address",
    effect: "change",
    notIn: ["smtp_header_checks"],
    summary: {
      en: "Adds a hidden recipient and goes on. Its delivery problems are not reported to the sender.",
      ja: "BCC の受信者を加えて次の行に進みます。その配送の失敗は差出人に通知されません。",
    },
  },
  {
    name: "PASS",
    argument: "optional-text",
    effect: "note",
    since: "3.2",
    notIn: ["smtp_header_checks", "milter_header_checks"],
    summary: {
      en: "Ends header, body and Milter inspection for this message. Whoever can forge the matching line gets past all of them.",
      ja: "このメッセージのヘッダー、本文、Milter の検査をすべて終えます。一致する行を偽造できる相手は検査を素通りできます。",
    },
  },
  {
    name: "WARN",
    argument: "optional-text",
    effect: "note",
    summary: {
      en: "Logs the line with a warning and the text; a way to test patterns.",
      ja: "行を警告と文字列付きでログに残します。パターンの試験に使います。",
    },
  },
  {
    name: "INFO",
    argument: "optional-text",
    effect: "note",
    summary: {
      en: "Logs the line with the text, as routine information.",
      ja: "行を文字列付きで、通常の情報としてログに残します。",
    },
  },
  {
    name: "DUNNO",
    argument: "none",
    effect: "none",
    summary: {
      en: "Leaves the line alone and skips the remaining patterns for it; put it first for common harmless lines.",
      ja: "行をそのまま通し、残りのパターンを飛ばします。よくある無害な行を先に除くのに使います。",
    },
  },
  {
    name: "OK",
    argument: "none",
    effect: "none",
    summary: {
      en: "Accepted as another word for DUNNO: it accepts one line, not the message.",
      ja: "DUNNO の別名です。許可するのはその行だけで、メッセージ全体ではありません。",
    },
  },
];

const actionPatterns = accessActions.flatMap((action) =>
  action.pattern === undefined ? [] : [{ action, pattern: new RegExp(action.pattern, "i") }],
);

/** The action that the result of an access table begins with; undefined if it is a list of restrictions. */
export function accessActionOf(result: string): Action | undefined {
  const text = result.trim();
  const byPattern = actionPatterns.find(({ pattern }) => pattern.test(text));
  return byPattern?.action ?? named(accessActions, text);
}

/** The action at the start of a result of header_checks or body_checks; undefined for others: Postfix warns about them. */
export function checkActionOf(result: string): Action | undefined {
  return named(checkActions, result.trim());
}

function named(actions: readonly Action[], text: string): Action | undefined {
  const word = /^\S*/.exec(text)![0].toUpperCase();
  return actions.find((action) => action.name === word);
}
