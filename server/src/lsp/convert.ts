import {
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  type CompletionList,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentSymbol,
  type FoldingRange,
  type Diagnostic as LspDiagnostic,
  type Hover as LspHover,
  type Location as LspLocation,
  MarkupKind,
  type Range,
  SymbolKind,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { Edit } from "../edits/edit.js";
import { inLanguage, type Language } from "../facts/message.js";
import type { Completion, CompletionKind } from "../features/completion/context.js";
import type { OfferedFix } from "../features/fixes.js";
import type { Hover } from "../features/hover/content.js";
import type { Fold, OutlineEntry } from "../features/outline.js";
import type { ConfigModel, Location } from "../model/values/model.js";
import { sourcesOf } from "../project/load.js";
import { offsetAt, positionAt } from "../project/positions.js";
import type { Diagnostic, Severity } from "../rules/rule.js";
import type { SourceText, TextRange } from "../syntax/text.js";

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const completionKinds: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  parameter: CompletionItemKind.Property,
  reference: CompletionItemKind.Variable,
  value: CompletionItemKind.EnumMember,
  restriction: CompletionItemKind.Keyword,
  "table-type": CompletionItemKind.Class,
  service: CompletionItemKind.Module,
  column: CompletionItemKind.EnumMember,
  program: CompletionItemKind.Function,
  option: CompletionItemKind.Keyword,
};

/** The `data` of a completion item, from which its documentation is resolved later. */
export interface CompletionData {
  readonly uri: string;
  readonly kind: CompletionKind;
}

/** The address of a rule's page for a reader of a language; undefined where there is none. */
export type RulePageAddress = (rule: string, language: Language) => string | undefined;

/**
 * Converts the core's results to LSP, and nothing else does: offsets become positions, messages become text in the
 * user's language. Each model has its own converter.
 */
export class Converter {
  constructor(
    private readonly model: ConfigModel,
    private readonly language: Language,
    private readonly rulePage: RulePageAddress,
    private readonly suggestCommand?: string,
  ) {}

  offset(uri: string, position: { line: number; character: number }): number {
    const source = this.source(uri);
    return source === undefined ? 0 : offsetAt(source, position);
  }

  textRange(uri: string, range: Range): TextRange {
    return { start: this.offset(uri, range.start), end: this.offset(uri, range.end) };
  }

  range(uri: string, range: TextRange): Range {
    const source = this.source(uri);
    if (source === undefined) return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    return { start: positionAt(source, range.start), end: positionAt(source, range.end) };
  }

  location({ uri, range }: Location): LspLocation {
    return { uri, range: this.range(uri, range) };
  }

  diagnostic(diagnostic: Diagnostic): LspDiagnostic {
    const { at, rule, message, severity, related, tag } = diagnostic;
    const href = this.rulePage(rule, this.language);
    return {
      range: this.range(at.uri, at.range),
      severity: severities[severity],
      source: "postfix-config",
      code: rule,
      ...(href !== undefined && { codeDescription: { href } }),
      message: inLanguage(message, this.language),
      ...(related && {
        relatedInformation: related.map((each) => ({
          location: this.location(each.at),
          message: inLanguage(each.message, this.language),
        })),
      }),
      ...(tag && { tags: [tag === "unused" ? DiagnosticTag.Unnecessary : DiagnosticTag.Deprecated] }),
    };
  }

  codeAction(fix: OfferedFix): CodeAction {
    return {
      title: inLanguage(fix.title, this.language),
      kind: CodeActionKind.QuickFix,
      diagnostics: [this.diagnostic(fix.diagnostic)],
      isPreferred: fix.safe,
      edit: this.workspaceEdit(fix.edits),
    };
  }

  workspaceEdit(edits: readonly Edit[]): WorkspaceEdit {
    const changes: Record<string, TextEdit[]> = {};
    for (const edit of edits) {
      changes[edit.uri] ??= [];
      changes[edit.uri]!.push(this.textEdit(edit));
    }
    return { changes };
  }

  textEdit({ uri, range, newText }: Edit): TextEdit {
    return { range: this.range(uri, range), newText };
  }

  hover({ range, markdown }: Hover, uri: string): LspHover {
    return {
      range: this.range(uri, range),
      contents: { kind: MarkupKind.Markdown, value: inLanguage(markdown, this.language) },
    };
  }

  /** All items replace the same word; if the client supports `itemDefaults`, the list states the range once. */
  completions(items: readonly Completion[], uri: string, withDefaults: boolean): CompletionList {
    const [first] = items;
    if (first === undefined) return { isIncomplete: false, items: [] };
    const range = this.range(uri, first.range);
    const isIncomplete = items.some(({ isIncomplete }) => isIncomplete);
    const dataOf = ({ kind }: Completion): CompletionData => ({ uri, kind });
    if (!withDefaults) {
      const edited = items.map((item) => ({
        ...this.completion(item),
        data: dataOf(item),
        textEdit: { range, newText: item.newText },
      }));
      return { isIncomplete, items: edited };
    }
    const short = items.map((item) => ({
      ...this.completion(item),
      ...(item.kind !== first.kind && { data: dataOf(item) }),
      ...(item.newText !== item.label && { textEditText: item.newText }),
    }));
    return { isIncomplete, itemDefaults: { editRange: range, data: dataOf(first) }, items: short };
  }

  private completion(item: Completion): CompletionItem {
    return {
      label: item.label,
      kind: completionKinds[item.kind],
      ...(item.order !== item.label && { sortText: item.order }),
      ...(item.filter && { filterText: item.filter }),
      ...(item.detail && { detail: inLanguage(item.detail, this.language) }),
      ...(item.deprecated && { tags: [CompletionItemTag.Deprecated] }),
      ...(item.continues && this.suggestCommand && { command: { title: "", command: this.suggestCommand } }),
    };
  }

  symbol(symbol: OutlineEntry, uri: string): DocumentSymbol {
    return {
      name: symbol.name,
      detail: symbol.detail,
      kind: symbol.kind === "service" ? SymbolKind.Module : SymbolKind.Property,
      range: this.range(uri, symbol.range),
      selectionRange: this.range(uri, symbol.selection),
      children: symbol.children.map((child) => this.symbol(child, uri)),
    };
  }

  fold({ range, kind }: Fold, uri: string): FoldingRange {
    const { start, end } = this.range(uri, range);
    return { startLine: start.line, endLine: end.line, kind };
  }

  private source(uri: string): SourceText | undefined {
    return sourcesOf(this.model.input).find((each) => each.uri === uri);
  }
}
