import * as vscode from "vscode";
import type { PatternQuestion } from "../../../server/src/lsp/protocol.js";
import { pick } from "./pick.js";
import { back } from "./steps.js";

export interface StepPosition {
  readonly title: string;
  readonly step: number;
  readonly total: number;
}

/** Validates an answer: returns a sentence that explains the problem, or `null`. */
export type AnswerCheck = (value: string) => Promise<string | null>;

/**
 * Asks one question: with a list if it has choices, else with an input box that validates the answer while it is typed.
 */
export function askQuestion(
  question: PatternQuestion,
  place: StepPosition,
  check: AnswerCheck,
): Promise<string | typeof back | undefined> {
  if (question.choices === undefined) return askText(question, place, check);
  return pick({
    title: place.title,
    placeholder: question.prompt,
    items: question.choices,
    value: question.value,
    step: place,
  });
}

async function askText(
  question: PatternQuestion,
  place: StepPosition,
  check: AnswerCheck,
): Promise<string | typeof back | undefined> {
  const input = vscode.window.createInputBox();
  input.title = place.title;
  input.prompt = question.prompt;
  input.placeholder = question.placeholder;
  input.value = question.value;
  input.step = place.step;
  input.totalSteps = place.total;
  input.buttons = [vscode.QuickInputButtons.Back];
  input.ignoreFocusOut = true;
  try {
    return await new Promise<string | typeof back | undefined>((resolve) => {
      const examine = checker(input, check);
      input.onDidChangeValue(examine);
      input.onDidAccept(async () => {
        const value = input.value;
        if (await examine(value)) resolve(value.trim());
      });
      input.onDidTriggerButton(() => resolve(back));
      input.onDidHide(() => resolve(undefined));
      input.show();
    });
  } finally {
    input.dispose();
  }
}

/**
 * Validates the value of an input box and shows the problem. Results that arrive after the value has changed are
 * discarded.
 */
function checker(input: vscode.InputBox, check: AnswerCheck): (value: string) => Promise<boolean> {
  return async (value) => {
    const problem = await check(value.trim());
    if (input.value !== value) return false;
    input.validationMessage = problem ?? undefined;
    return problem === null;
  };
}
