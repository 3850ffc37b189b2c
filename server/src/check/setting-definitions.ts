import type { Message } from "../facts/message.js";
import { type RoleId, roles } from "../facts/roles.js";
import { profiles, type Severity, severities } from "../rules/rule.js";

/** How severe the findings of a rule are; `off` turns the rule off. */
export type Level = Severity | "off";
export const levels: readonly Level[] = [...severities, "off"];

interface Described {
  /** Sentences in Markdown, for the editor's settings, the schema and README. */
  readonly description: Message;
}

/** A setting that may also be an option of the command line. */
interface WithOption {
  /** The option of `postfix-config check` in the syntax of commander, and its text in the help. */
  readonly option?: { readonly flags: string; readonly text: Message };
}

/** A setting whose value is one of several words. */
export interface ChoiceSetting<Value extends string = string> extends Described, WithOption {
  readonly kind: "choice";
  readonly values: readonly Value[];
  /** What each value means, where its name alone does not make it clear. */
  readonly valueTexts?: Readonly<Record<Value, Message>>;
  readonly default: Value;
}

/** A setting whose value is a text that matches a pattern. */
export interface TextSetting extends Described, WithOption {
  readonly kind: "text";
  readonly pattern: RegExp;
  /** A sentence that describes the texts which match the pattern. */
  readonly expected: Message;
  readonly default: string;
}

/** Levels by rule id. The option `--rule` sets them too, and also restricts the check to the rules that it names. */
export interface LevelsSetting extends Described {
  readonly kind: "levels";
  readonly default: Readonly<Record<string, Level>>;
}

export type SettingDefinition = ChoiceSetting | TextSetting | LevelsSetting;

const roleValues: readonly ("auto" | RoleId)[] = ["auto", ...(Object.keys(roles) as RoleId[])];

/**
 * What users can set in the editor (`postfix.*`), in a settings file and on the command line. A new setting needs only
 * an entry here and the code that it affects: its type, its parser, the option of `check`, the manifest, the schema and
 * the tables in README are generated from the entry (`npm run generate-docs`).
 */
export const settingDefinitions = {
  version: {
    kind: "text",
    // A release, a patch level or a snapshot, in the form of mail_version.
    pattern: /^(auto|[23]\.\d{1,2}(\.\d{1,3})?(-[\w-]+)?)$/,
    expected: {
      en: "Either auto or a version of Postfix, such as 3.7.",
      ja: "auto または Postfix のバージョン (例: 3.7) を指定してください。",
    },
    default: "auto",
    description: {
      en: "The Postfix version that the configuration is for, such as `3.7`. With `auto`, the installed `postconf` is asked where the workspace is trusted; else the newest stable version is assumed.",
      ja: "この設定が対象とする Postfix のバージョン (例: `3.7`)。`auto` では、ワークスペースが信頼されていればインストール済みの `postconf` に問い合わせ、なければ最新の安定版とみなします。",
    },
    option: {
      flags: "--version-of-postfix <version>",
      text: {
        en: "such as 3.7 or 3.7.11; else the newest stable one",
        ja: "3.7 や 3.7.11 など。省略時は最新の安定版",
      },
    },
  },
  role: {
    kind: "choice",
    values: roleValues,
    default: "auto",
    description: {
      en: "What this machine is. `auto` works it out from the files; findings that depend on it follow.",
      ja: "このホストの役割です。`auto` ではファイルの内容から判断します。役割によって変わる指摘はこれに従います。",
    },
    option: { flags: "--role <role>", text: { en: "what the machine is", ja: "マシンの役割" } },
  },
  profile: {
    kind: "choice",
    values: profiles,
    valueTexts: {
      default: { en: "What is wrong or likely to be", ja: "誤り、または誤りと思われるもの" },
      strict: {
        en: "Also what hardening guides ask for",
        ja: "セキュリティ強化の指針が求めるものも含める",
      },
      quiet: { en: "Errors and warnings only", ja: "エラーと警告のみ" },
    },
    default: "default",
    description: { en: "Which rules run.", ja: "検査するルールの範囲です。" },
    option: { flags: "--profile <profile>", text: { en: "which rules run", ja: "検査するルールの範囲" } },
  },
  rules: {
    kind: "levels",
    default: {},
    description: {
      en: 'How severe the findings of a rule are, by the rule\'s name: `error`, `warning`, `information`, `hint`, or `off`. Example: `{ "relayhost-unbracketed": "off" }`.',
      ja: 'ルールごとの重大度。ルールの名前に対して `error`、`warning`、`information`、`hint`、`off` のいずれかを指定します。例: `{ "relayhost-unbracketed": "off" }`',
    },
  },
} as const satisfies Readonly<Record<string, SettingDefinition>>;

/** Settings of the editor that concern nothing but the editor. */
export const editorSettingDefinitions: Readonly<Record<string, ChoiceSetting>> = {
  "trace.server": {
    kind: "choice",
    values: ["off", "messages", "verbose"],
    default: "off",
    description: {
      en: "How much of the messages to and from the language server is written to its output, once the log level of that output is set to *Trace*.",
      ja: "言語サーバーとのやり取りをどこまで出力に書くか。出力のログレベルを *Trace* にしたときに有効です。",
    },
  },
};

type Definitions = typeof settingDefinitions;
type ValueOf<Definition extends SettingDefinition> =
  Definition extends ChoiceSetting<infer Value>
    ? Value
    : Definition extends TextSetting
      ? string
      : Readonly<Record<string, Level>>;

/**
 * What a user has set in one place. Absent settings come from the next place that can set them, or from the defaults.
 */
export type Settings = { readonly [Name in keyof Definitions]?: ValueOf<Definitions[Name]> };
