import { NotificationType, RequestType } from "vscode-jsonrpc";

/** The language IDs for which a client sends documents to the server. */
export { configLanguages, tableLanguages } from "../facts/languages.js";

/** The `initializationOptions` that a client may send with `initialize`. All are optional. */
export interface InitializationOptions {
  /** False in a workspace that the user does not trust: the server then runs no programs. Default: false. */
  readonly trusted?: boolean;
  /**
   * Where the client shows the rules' pages, as a URI ending in `/`: `RULE.md` is added, in every language. Default: the
   * files beside the server.
   */
  readonly rulePages?: string;
  /** The editor's command that triggers completion, run after an item that needs another one, such as `hash:`. */
  readonly suggestCommand?: string;
  /**
   * The methods of the notifications that the client handles: `postfix/status`, `postfix/tables`. Default: none are
   * sent.
   */
  readonly notifications?: readonly string[];
}

/**
 * Server to client: requests the text of a file, if the server itself has no file system (web); `null` if it does not
 * exist.
 */
export const readFileRequest = new RequestType<{ uri: string }, string | null, void>("postfix/readFile");

/** Client to server: the user has granted trust to the workspace. */
export const trustGranted = new NotificationType<void>("postfix/trustGranted");

/**
 * Server to client: the assumptions about the configuration of a document, for the language status item. Sent only when
 * they have changed.
 */
export const statusNotification = new NotificationType<Status>("postfix/status");
export interface Status {
  readonly uri: string;
  /** Postfix version, such as `3.7`. */
  readonly version: string;
  readonly versionFrom: "setting" | "postconf" | "assumed";
  /** The role of the machine, in the user's language; absent if the files do not determine it. */
  readonly role?: string;
}

/**
 * Server to client: the language ID of each lookup table that a configuration names, by URI. Sent only when it has
 * changed.
 */
export const tablesNotification = new NotificationType<{ readonly languages: Readonly<Record<string, string>> }>(
  "postfix/tables",
);

/** The URI schemes of the read-only documents that the client generates; the server ignores such documents. */
export const reportScheme = "postfix-config-report";
export const previewScheme = "postfix-config-preview";

/** A report about a configuration directory; its text is updated as the files are edited. */
export type ReportQuery =
  | { readonly kind: "effective" | "settings" | "defaults" | "relay" }
  /** The changes from one version of Postfix to another; versions such as `3.7`. */
  | { readonly kind: "upgrade"; readonly from: string; readonly to: string };

/** Client to server: requests a report about the configuration directory of a document; `null` if there is none. */
export const reportRequest = new RequestType<ReportQuery & { readonly uri: string }, ReportText | null, void>(
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

/** Client to server: requests the versions of Postfix that the upgrade check can compare. */
export const versionsRequest = new RequestType<{ readonly uri: string }, Versions, void>("postfix/versions");
export interface Versions {
  /** The version that is assumed for the document; one of `known`. */
  readonly inForce: string;
  readonly newestStable: string;
  /** Oldest first. */
  readonly known: readonly string[];
}

/** Client to server: requests the lookup tables that can be tested, given a main.cf, a master.cf or a table. */
export const lookupTablesRequest = new RequestType<LookupTablesParams, LookupTables, void>("postfix/lookupTables");
export interface LookupTablesParams {
  readonly uri: string;
  /** The position of the cursor, an LSP Position. */
  readonly position?: { readonly line: number; readonly character: number };
}
export interface LookupTables {
  readonly tables: readonly LookupTable[];
  /** The tables at that position: the document itself if it is a table, else the `type:name` under the cursor. */
  readonly here: readonly LookupTable[];
  /** The key under the cursor. */
  readonly key?: string;
}
export interface LookupTable {
  /** `type:name` */
  readonly table: string;
  /** The parameter that names the table; it decides which keys Postfix looks up. */
  readonly parameter?: string;
}

/** Client to server: looks up a key as Postfix would; `null` if the configuration no longer exists. */
export const lookupRequest = new RequestType<LookupParams, LookupResult | null, void>("postfix/lookup");
export interface LookupParams extends LookupTable {
  readonly uri: string;
  readonly key: string;
}
export interface LookupResult {
  /** `error`: every such lookup fails; `unknown`: the result cannot be determined from the files. */
  readonly outcome: "found" | "none" | "error" | "unknown";
  /** The result, or a sentence that explains why there is none. */
  readonly text: string;
  /** The keys that were looked up, in order. */
  readonly steps: readonly LookupStep[];
}
export interface LookupStep {
  readonly key: string;
  readonly table: string;
  readonly found: boolean;
  /** The entry that decides, an LSP Location. */
  readonly location?: unknown;
}

/** Client to server: requests the deployment patterns and their questions, in the user's language. */
export const patternsRequest = new RequestType<PatternsParams, PatternDescription[], void>("postfix/patterns");
export interface PatternsParams {
  /** A main.cf or master.cf, from whose directory the suggested answers are derived. */
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
  /** The possible answers; absent for free text. */
  readonly choices?: readonly { readonly value: string; readonly label: string; readonly detail?: string }[];
  /** If present, the question is asked only if another question has one of these answers. */
  readonly onlyIf?: { readonly question: string; readonly values: readonly string[] };
}

/**
 * Client to server: validates an answer. The result is a sentence that explains the problem, or `null` if it is valid.
 */
export const checkAnswerRequest = new RequestType<
  { readonly pattern: string; readonly question: string; readonly value: string },
  string | null,
  void
>("postfix/checkAnswer");

/** Client to server: requests the edits that make a configuration directory follow a pattern. */
export const proposePatternRequest = new RequestType<ProposePatternParams, ProposePatternResult, void>(
  "postfix/proposePattern",
);
export interface ProposePatternParams {
  readonly uri: string;
  readonly pattern: string;
  readonly answers: Readonly<Record<string, string>>;
}
export interface ProposePatternResult {
  /**
   * An LSP WorkspaceEdit for main.cf and master.cf; empty if they follow the pattern already, null if there are
   * problems.
   */
  readonly edit: unknown;
  /** Why there is no edit: sentences in the user's language, as are the texts below. */
  readonly problems: readonly string[];
  /** What the edit replaces, deletes or leaves as it is. */
  readonly notes: readonly PatternNote[];
  /** Further steps outside the two files, in Markdown. */
  readonly steps: readonly string[];
}
export interface PatternNote {
  readonly what: string;
  readonly why?: string;
}

/**
 * Client to server: requests the recommendations of the pattern that a configuration follows; `null` if it follows
 * none.
 */
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
  /**
   * True if the recommended value is only an example, because only the user knows the real one; then there is no edit.
   */
  readonly isExample: boolean;
  /** Why it is recommended, in one sentence. */
  readonly why: string;
  /** Where it is set, else where it would be inserted, as an LSP Location; absent if that file does not exist. */
  readonly location?: unknown;
  /** The LSP WorkspaceEdit that sets it; absent if it is set already. */
  readonly edit?: unknown;
}
