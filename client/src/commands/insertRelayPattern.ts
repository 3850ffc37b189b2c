import * as vscode from "vscode";
import type { BaseLanguageClient, WorkspaceEdit } from "vscode-languageclient";
import {
  type ApplyPatternParams,
  applyPatternRequest,
  checkAnswerRequest,
  type PatternDescription,
  type PatternQuestion,
  patternsRequest,
} from "../../../server/src/lsp/protocol.js";
import { configurationFile } from "../configurationFile.js";
import { showNotes } from "../notes.js";
import { pick } from "../wizard/pick.js";
import { askQuestion } from "../wizard/question.js";
import { runSteps, type Step } from "../wizard/steps.js";

/** Asks for a deployment pattern and for the names that it needs, then brings main.cf and master.cf to it. */
export async function insertRelayPattern(client: BaseLanguageClient): Promise<void> {
  const file = await configurationFile();
  if (file === undefined) return;
  const uri = client.code2ProtocolConverter.asUri(file);
  const patterns = await client.sendRequest(patternsRequest, { uri });
  const answered = await askAll(client, patterns);
  if (answered === undefined) return;
  await apply(
    client,
    { uri, pattern: answered.pattern.id, answers: Object.fromEntries(answered.answers) },
    answered.pattern,
  );
}

interface Answered {
  readonly pattern: PatternDescription;
  readonly answers: ReadonlyMap<string, string>;
}

async function askAll(
  client: BaseLanguageClient,
  patterns: readonly PatternDescription[],
): Promise<Answered | undefined> {
  let pattern: PatternDescription | undefined;
  for (;;) {
    pattern = await askPattern(patterns, pattern);
    if (pattern === undefined) return undefined;
    const answers = new Map<string, string>();
    const outcome = await runSteps(steps(client, pattern, answers));
    if (outcome === "cancelled") return undefined;
    if (outcome === "done") return { pattern, answers: answersTo(asked(pattern, answers), answers) };
  }
}

async function askPattern(
  patterns: readonly PatternDescription[],
  last: PatternDescription | undefined,
): Promise<PatternDescription | undefined> {
  const chosen = await pick({
    title: vscode.l10n.t("Insert relay pattern"),
    placeholder: vscode.l10n.t("How is this machine to send mail?"),
    items: patterns.map(({ id, title, detail }) => ({ value: id, label: title, detail })),
    value: last?.id ?? "",
  });
  return patterns.find(({ id }) => id === chosen);
}

/** The steps after the choice of the pattern; going back keeps what was answered. */
function steps(client: BaseLanguageClient, pattern: PatternDescription, answers: Map<string, string>): Step[] {
  return pattern.questions.map((question) => ({
    applies: () => applies(question, answers),
    ask: async () => {
      const questions = asked(pattern, answers);
      const answer = await askQuestion(
        { ...question, value: answers.get(question.id) ?? question.value },
        { title: pattern.title, step: questions.indexOf(question) + 2, total: questions.length + 1 },
        (value) => client.sendRequest(checkAnswerRequest, { pattern: pattern.id, question: question.id, value }),
      );
      if (typeof answer === "string") answers.set(question.id, answer);
      return answer;
    },
  }));
}

/** The questions that are asked, as far as the answers so far tell. */
function asked(pattern: PatternDescription, answers: ReadonlyMap<string, string>): PatternQuestion[] {
  return pattern.questions.filter((question) => applies(question, answers));
}

function applies({ onlyIf }: PatternQuestion, answers: ReadonlyMap<string, string>): boolean {
  return onlyIf === undefined || onlyIf.values.includes(answers.get(onlyIf.question) ?? "");
}

/** An answer may be left over from a question that no longer applies. */
function answersTo(questions: readonly PatternQuestion[], answers: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(questions.map(({ id }) => [id, answers.get(id) ?? ""]));
}

async function apply(
  client: BaseLanguageClient,
  params: ApplyPatternParams,
  { title }: PatternDescription,
): Promise<void> {
  const { edit, notes } = await client.sendRequest(applyPatternRequest, params);
  // The protocol leaves the edit's type open, since it is shared with clients that have another one.
  const changes = await client.protocol2CodeConverter.asWorkspaceEdit(edit as WorkspaceEdit | null);
  if (changes !== undefined && changes.size > 0) {
    if (!(await vscode.workspace.applyEdit(changes))) {
      vscode.window.showErrorMessage(vscode.l10n.t("VS Code could not make the changes; the files are as they were."));
      return;
    }
    await showChangedFiles(changes);
  } else if (notes.length === 0) {
    vscode.window.showInformationMessage(vscode.l10n.t("The configuration already is as this pattern wants it."));
  }
  if (notes.length > 0) await showNotes(title, notes);
}

/** The changes are not saved: each changed file is shown, to be looked at, saved or undone. */
async function showChangedFiles(changes: vscode.WorkspaceEdit): Promise<void> {
  const files = changes.entries().map(([uri]) => uri);
  for (const uri of files)
    await vscode.window.showTextDocument(uri, { preview: false, viewColumn: vscode.ViewColumn.One });
  const [first] = files;
  if (first !== undefined) await vscode.window.showTextDocument(first, { viewColumn: vscode.ViewColumn.One });
}
