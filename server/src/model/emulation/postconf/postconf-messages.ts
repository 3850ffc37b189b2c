import type { Message } from "../../../facts/message.js";
import type { TextRange } from "../../../syntax/text.js";

/** A warning of postconf(1), or the error that makes it stop. */
export interface PostconfMessage {
  readonly kind: PostconfMessageKind;
  readonly file: "main.cf" | "master.cf";
  /** The range in the file, if there is a single one. */
  readonly range?: TextRange;
  /** The parameter, column or text that the message is about. */
  readonly name: string;
  readonly value?: string;
  /** The `name/type` of the service whose settings the message is about. */
  readonly service?: string;
}

export type PostconfMessageKind = keyof typeof texts;

/** The text of a message, without its location. */
export function postconfMessageText({ kind, name, value = "" }: PostconfMessage): Message {
  const { en, ja } = texts[kind];
  const fill = (text: string): string => text.replace(/\{(name|value)\}/g, (_, key) => (key === "name" ? name : value));
  return { en: fill(en), ja: fill(ja) };
}

/** The texts by kind. The English wording follows postconf's own messages, so that both can be searched for alike. */
const texts = {
  "missing-file": { en: "cannot be read", ja: "読めません" },
  "missing-equals": { en: "missing “=” after the name: {name}", ja: "名前の後に「=」がありません: {name}" },
  "missing-name": { en: "missing name before “=”: {name}", ja: "「=」の前に名前がありません: {name}" },
  "bad-field-count": { en: "a service has eight columns: {name}", ja: "サービスには 8 つの欄が必要です: {name}" },
  "bad-column": { en: "invalid {name} column: {value}", ja: "{name} 欄の値が正しくありません: {value}" },
  "bad-value": { en: "invalid value: {name}={value}", ja: "値が正しくありません: {name}={value}" },
  "cannot-expand": { en: "the value cannot be expanded: {name}={value}", ja: "値を展開できません: {name}={value}" },
  "indented-first-line": {
    en: "logical line must not start with white space; it is ignored: {name}",
    ja: "論理行を空白で始めることはできません。この行は無視されます: {name}",
  },
  "nul-byte": { en: "text after a NUL byte is ignored", ja: "NUL バイトより後は無視されます" },
  overriding: { en: "overriding earlier entry: {name}={value}", ja: "先の設定は上書きされます: {name}={value}" },
  "read-only": {
    en: "read-only parameter assignment: {name}={value}",
    ja: "読み取り専用パラメータへの代入です: {name}={value}",
  },
  undefined: { en: "undefined parameter: {name}", ja: "定義されていないパラメータです: {name}" },
  unused: { en: "unused parameter: {name}={value}", ja: "使われていないパラメータです: {name}={value}" },
  removed: { en: "support for this parameter has been removed: {name}", ja: "廃止されたパラメータです: {name}" },
  deprecated: { en: "support for this parameter will be removed: {name}", ja: "廃止予定のパラメータです: {name}" },
  "missing-brace": { en: "missing “}”: {name}", ja: "「}」がありません: {name}" },
  "text-after-brace": { en: "text after “}” is ignored: {name}", ja: "「}」の後は無視されます: {name}" },
} satisfies Record<string, Message>;
