import { NotificationType, RequestType } from "vscode-jsonrpc";

/** The languages that a client asks the server about. */
export { configLanguages, tableLanguages } from "../facts/languages.js";

/** What a client may tell the server at `initialize`, in `initializationOptions`. Everything is optional. */
export interface InitializationOptions {
  /** False in a workspace that the user does not trust: the server then runs no program. Default: false. */
  readonly trusted?: boolean;
  /**
   * Where the client shows the rules' pages, as a URI ending in `/`: `RULE.md` is added, in every language. Default: the
   * files beside the server.
   */
  readonly rulePages?: string;
  /** The editor's command that asks for completions again, run after a completion that goes on, such as `hash:`. */
  readonly suggestCommand?: string;
  /** The methods of the notifications that the client handles: `postfix/status`, `postfix/tables`. Default: none is sent. */
  readonly notifications?: readonly string[];
}

/** Server to client: the text of a file, where the server itself has no file system (web); `null` if there is none. */
export const readFileRequest = new RequestType<{ uri: string }, string | null, void>("postfix/readFile");

/** Client to server: the user has come to trust the workspace. */
export const trustGranted = new NotificationType<void>("postfix/trustGranted");

/**
 * Server to client: what is assumed for the configuration of a document; for the language status item. Sent when it
 * differs from what was sent before.
 */
export const statusNotification = new NotificationType<Status>("postfix/status");
export interface Status {
  readonly uri: string;
  /** Postfix version, such as `3.7`. */
  readonly version: string;
  readonly versionFrom: "setting" | "postconf" | "assumed";
  /** What the machine is, in the user's language; absent where the files do not tell. */
  readonly role?: string;
}

/**
 * Server to client: the lookup tables that a configuration names, with the language that each is read as, by URI. Sent
 * when it differs from what was sent before.
 */
export const tablesNotification = new NotificationType<{ readonly languages: Readonly<Record<string, string>> }>(
  "postfix/tables",
);

/** The schemes of the read-only documents that the client makes; the server has nothing to say about them. */
export const reportScheme = "postfix-config-report";
export const previewScheme = "postfix-config-preview";

/** What can be shown about a configuration directory, as a text that follows the edits. */
export type Report =
  | { readonly kind: "effective" | "settings" | "defaults" | "relay" }
  /** What changes from one version of Postfix to another, such as `3.7`. */
  | { readonly kind: "upgrade"; readonly from: string; readonly to: string };

/** Client to server: a report about the configuration directory of a document; `null` where there is none. */
export const reportRequest = new RequestType<Report & { readonly uri: string }, ReportText | null, void>(
  "postfix/report",
);
export interface ReportText {
  readonly text: string;
  readonly links: readonly ReportLink[];
}

/** A link from a part of a report, in UTF-16 offsets, to a line of a file (`main.cf#L12`) or to the manual. */
export interface ReportLink {
  readonly start: number;
  readonly end: number;
  readonly target: string;
}

/** Client to server: the versions of Postfix that a configuration can be compared for. */
export const versionsRequest = new RequestType<{ readonly uri: string }, Versions, void>("postfix/versions");
export interface Versions {
  /** The version that is assumed for the document; one of `known`. */
  readonly inForce: string;
  readonly newestStable: string;
  /** Oldest first. */
  readonly known: readonly string[];
}

/** Client to server: the lookup tables that can be tested, from a main.cf, a master.cf or a table. */
export const lookupTablesRequest = new RequestType<LookupTablesParams, LookupTables, void>("postfix/lookupTables");
export interface LookupTablesParams {
  readonly uri: string;
  /** An LSP Position: where the cursor is. */
  readonly position?: { readonly line: number; readonly character: number };
}
export interface LookupTables {
  readonly tables: readonly LookupTable[];
  /** Those of them that the place means: the table file itself, or the `type:name` under the cursor. */
  readonly here: readonly LookupTable[];
  /** The key under the cursor. */
  readonly key?: string;
}
export interface LookupTable {
  /** `type:name` */
  readonly table: string;
  /** The parameter that names it; it decides which keys Postfix looks up. */
  readonly parameter?: string;
}

/** Client to server: what Postfix would answer for a key; `null` where the configuration is gone. */
export const lookupRequest = new RequestType<LookupParams, LookupResult | null, void>("postfix/lookup");
export interface LookupParams extends LookupTable {
  readonly uri: string;
  readonly key: string;
}
export interface LookupResult {
  /** `error`: every such lookup fails; `unknown`: it cannot be told from here. */
  readonly outcome: "found" | "none" | "error" | "unknown";
  /** The answer, or a sentence that says why there is none. */
  readonly text: string;
  /** What was looked up, in order. */
  readonly steps: readonly LookupStep[];
}
export interface LookupStep {
  readonly key: string;
  readonly table: string;
  readonly found: boolean;
  /** An LSP Location: the entry that decides. */
  readonly location?: unknown;
}

/** Client to server: the deployment patterns with the questions that each asks, in the user's language. */
export const patternsRequest = new RequestType<PatternsParams, PatternDescription[], void>("postfix/patterns");
export interface PatternsParams {
  /** A main.cf or master.cf; its directory gives the suggested answers. */
  readonly uri: string;
}
export interface PatternDescription {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly questions: readonly PatternQuestion[];
}
export interface PatternQuestion {
  readonly id: string;
  readonly prompt: string;
  readonly placeholder: string;
  /** Suggested answer, taken from the configuration where it has one. */
  readonly value: string;
  /** Where present, the answer is one of these. */
  readonly choices?: readonly { readonly value: string; readonly label: string; readonly detail?: string }[];
  /** Where present, the question is asked only if another one has one of these answers. */
  readonly onlyIf?: { readonly question: string; readonly values: readonly string[] };
}

/** Client to server: is this a usable answer? The result is what is wrong with it, or `null`. */
export const checkAnswerRequest = new RequestType<
  { readonly pattern: string; readonly question: string; readonly value: string },
  string | null,
  void
>("postfix/checkAnswer");

/** Client to server: the edits that bring a configuration directory to a pattern. */
export const applyPatternRequest = new RequestType<ApplyPatternParams, ApplyPatternResult, void>(
  "postfix/applyPattern",
);
export interface ApplyPatternParams {
  readonly uri: string;
  readonly pattern: string;
  readonly answers: Readonly<Record<string, string>>;
}
export interface ApplyPatternResult {
  /** An LSP WorkspaceEdit over main.cf and master.cf; nothing in it where all is as the pattern wants, null for problems. */
  readonly edit: unknown;
  /** Why there is no edit; sentences in the user's language, as all that follows. */
  readonly problems: readonly string[];
  /** What the edit replaces, deletes or leaves as it is. */
  readonly notes: readonly PatternNote[];
  /** What to do outside the two files, in Markdown. */
  readonly steps: readonly string[];
}
export interface PatternNote {
  readonly what: string;
  readonly why?: string;
}

/** Client to server: what the pattern that a configuration follows recommends; `null` where it follows none. */
export const checklistRequest = new RequestType<{ readonly uri: string }, ChecklistDescription | null, void>(
  "postfix/checklist",
);
export interface ChecklistDescription {
  readonly pattern: string;
  readonly title: string;
  readonly items: readonly ChecklistEntry[];
  /** What to do outside the two files, in Markdown. */
  readonly steps: readonly string[];
}
export interface ChecklistEntry {
  /** A parameter of main.cf, or `name/type` of a service in master.cf. */
  readonly name: string;
  readonly file: "main.cf" | "master.cf";
  readonly state: "set" | "differs" | "missing";
  /** The value in force, and the one that is recommended. */
  readonly value: string;
  readonly recommended: string;
  /** True where that is only an example, since nobody has told us the value; there is no edit then. */
  readonly isExample: boolean;
  /** What it is good for, in a sentence. */
  readonly why: string;
  /** An LSP Location: where it stands, else where it would be put; absent where that file does not exist. */
  readonly location?: unknown;
  /** An LSP WorkspaceEdit that sets it; absent where it is set. */
  readonly edit?: unknown;
}
