import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  checkAnswerRequest,
  type PatternDescription,
  type PatternQuestion,
  patternsRequest,
} from "../../../server/src/lsp/protocol.js";
import { completeStep } from "../walkthrough.js";
import { pick } from "./pick.js";
import { preview } from "./preview.js";
import { isSame, type Proposal, propose } from "./proposal.js";
import { askQuestion } from "./question.js";
import { type back, runSteps, type WizardStep } from "./steps.js";

/** The pattern and the changes to which the user has agreed. */
export interface Agreed {
  readonly pattern: PatternDescription;
  readonly proposal: Proposal;
}

/**
 * Asks for a pattern and then its questions, and shows the changes; undefined if the user cancels. If the id of a
 * pattern is given, the first question is skipped, unless the user goes back to it.
 */
export async function runWizard(
  client: BaseLanguageClient,
  uri: string,
  chosen: string | undefined,
): Promise<Agreed | undefined> {
  const patterns = await client.sendRequest(patternsRequest, { uri });
  let pattern = patterns.find(({ id }) => id === chosen);
  let isChosen = pattern !== undefined;
  for (;;) {
    if (!isChosen) pattern = await askPattern(patterns, pattern);
    if (pattern === undefined) return undefined;
    completeStep("choose");
    const run = new Run(client, uri, pattern);
    const outcome = await runSteps(run.steps());
    if (outcome === "cancelled") return undefined;
    if (outcome === "done" && run.proposal !== undefined) return { pattern, proposal: run.proposal };
    isChosen = false;
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

/** The steps after the choice of the pattern; going back keeps the answers. */
class Run {
  proposal: Proposal | undefined;
  private readonly answers = new Map<string, string>();

  constructor(
    private readonly client: BaseLanguageClient,
    private readonly uri: string,
    private readonly pattern: PatternDescription,
  ) {}

  steps(): WizardStep[] {
    const questions = this.pattern.questions.map((question) => ({
      applies: () => this.applies(question),
      ask: () => this.ask(question),
    }));
    return [...questions, { applies: () => true, ask: () => this.agree() }];
  }

  private async ask(question: PatternQuestion): Promise<string | typeof back | undefined> {
    const { id } = question;
    const answer = await askQuestion(
      { ...question, value: this.answers.get(id) ?? question.value },
      this.place(this.asked().indexOf(question)),
      (value) => this.client.sendRequest(checkAnswerRequest, { pattern: this.pattern.id, question: id, value }),
    );
    if (typeof answer === "string") this.answers.set(id, answer);
    return answer;
  }

  /** The last step: shows the changes and asks for agreement, again if the files have been edited meanwhile. */
  private async agree(): Promise<string | typeof back | undefined> {
    let proposal = await this.propose();
    for (;;) {
      if (proposal.files.length === 0) break;
      const answer = await preview(proposal, this.place(this.asked().length));
      if (answer !== "apply") return answer;
      const now = await this.propose();
      if (isSame(proposal, now)) break;
      proposal = now;
      const changed = vscode.l10n.t("The files have changed meanwhile. Please look at the changes again.");
      vscode.window.showInformationMessage(changed);
    }
    this.proposal = proposal;
    return "apply";
  }

  /** Requests the changes for the current answers, without those to questions that no longer apply. */
  private propose(): Promise<Proposal> {
    const answers = Object.fromEntries(this.asked().map(({ id }) => [id, this.answers.get(id) ?? ""]));
    return propose(this.client, { uri: this.uri, pattern: this.pattern.id, answers });
  }

  private place(index: number): { title: string; step: number; total: number } {
    return { title: this.pattern.title, step: index + 2, total: this.asked().length + 2 };
  }

  /** The questions to ask, given the answers so far and the suggested ones. */
  private asked(): PatternQuestion[] {
    return this.pattern.questions.filter((question) => this.applies(question));
  }

  private applies({ onlyIf }: PatternQuestion): boolean {
    if (onlyIf === undefined) return true;
    const other = this.pattern.questions.find(({ id }) => id === onlyIf.question);
    return onlyIf.values.includes(this.answers.get(onlyIf.question) ?? other?.value ?? "");
  }
}
