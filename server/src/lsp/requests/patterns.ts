import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import type { Edit } from "../../edits/edit.js";
import { inLanguage, type Message } from "../../facts/message.js";
import type { ConfigModel, Location } from "../../model/values/model.js";
import { completeAnswers, problemsWith } from "../../patterns/answers.js";
import { type ChecklistItem, checklist } from "../../patterns/checklist.js";
import { patternNamed, patterns } from "../../patterns/index.js";
import type { AnswerChoice, Machine, ManualStep, Pattern, Question } from "../../patterns/pattern.js";
import { planFor } from "../../patterns/plan.js";
import { planEdits } from "../../patterns/plan-edits.js";
import { stepText } from "../../patterns/step-text.js";
import { isNowhere } from "../../project/directory.js";
import {
  type ChecklistDescription,
  type ChecklistEntry,
  checkAnswerRequest,
  checklistRequest,
  type PatternDescription,
  type PatternQuestion,
  type ProposePatternParams,
  type ProposePatternResult,
  patternsRequest,
  proposePatternRequest,
} from "../protocol.js";
import type { Session } from "../session.js";

/** postfix/patterns, postfix/checkAnswer, postfix/proposePattern and postfix/checklist: the wizard and the checklist. */
export function answerPatterns(session: Session): void {
  const { connection } = session;
  const service = new PatternsService(session);
  connection.onRequest(patternsRequest, ({ uri }) => service.describe(uri));
  connection.onRequest(checkAnswerRequest, ({ pattern, question, value }) => service.check(pattern, question, value));
  connection.onRequest(proposePatternRequest, (params) => service.propose(params));
  connection.onRequest(checklistRequest, ({ uri }) => service.checklist(uri));
}

const notOurs: Message = {
  en: "Nothing was changed: one of the files there is not a configuration file of Postfix, or it is too large.",
  ja: "何も変更しませんでした。そこにあるファイルは Postfix の設定ファイルではないか、大きすぎます。",
};

/** Where a missing setting would be inserted: at the start of its edit, else at the end of its file. */
function placeOf({ input }: ConfigModel, { file, edits: [edit] }: ChecklistItem): Location | undefined {
  const source = file === "main.cf" ? input.main : input.master;
  if (source === undefined) return undefined;
  const start = edit?.range.start ?? source.text.length;
  return { uri: source.uri, range: { start, end: start } };
}

class PatternsService {
  private known: Promise<Machine> | undefined;

  constructor(private readonly session: Session) {}

  async describe(uri: string): Promise<PatternDescription[]> {
    const { model } = await this.session.workspace.configurationAt(uri);
    const machine = await this.machine();
    return patterns.map((pattern) => ({
      id: pattern.id,
      title: this.say(pattern.title),
      detail: this.say(pattern.detail),
      questions: pattern.questions.map((question) => this.question(question, model, machine)),
    }));
  }

  check(id: string, question: string, value: string): string | null {
    const problem = patternNamed(id)
      ?.questions.find((each) => each.id === question)
      ?.check(value.trim());
    return problem === undefined ? null : this.say(problem);
  }

  async propose({ uri, pattern: id, answers }: ProposePatternParams): Promise<ProposePatternResult> {
    const { model, files, isPostfix } = await this.session.workspace.configurationAt(uri);
    const machine = await this.machine();
    const pattern = patternNamed(id);
    const refuse = (...problems: string[]): ProposePatternResult => ({ edit: null, problems, notes: [], steps: [] });
    if (pattern === undefined) return refuse();
    if (!isPostfix) return refuse(this.say(notOurs));
    const problems = this.problems(pattern, answers, model, machine);
    if (problems.length > 0) return refuse(...problems);
    const plan = planFor(pattern, answers, model, machine);
    const { edits, notes } = planEdits(plan, model, files, this.session.language);
    return {
      edit: this.workspaceEdit(model, edits),
      problems: [],
      notes: notes.map(({ what, why }) => ({ what: this.say(what), ...(why && { why: this.say(why) }) })),
      steps: this.steps(plan.steps),
    };
  }

  async checklist(uri: string): Promise<ChecklistDescription | null> {
    const { model, files, isPostfix } = await this.session.workspace.configurationAt(uri);
    if (!isPostfix) return null;
    const found = checklist(model, files, await this.machine());
    if (found === undefined) return null;
    return {
      pattern: found.pattern.id,
      title: this.say(found.pattern.title),
      items: found.items.map((item) => this.entry(model, item)),
      steps: this.steps(found.steps),
    };
  }

  private steps(steps: readonly ManualStep[]): string[] {
    return steps.map((step) => stepText(step, this.session.language, "markdown"));
  }

  private entry(model: ConfigModel, item: ChecklistItem): ChecklistEntry {
    const { at, edits, why, ...rest } = item;
    const place = at ?? placeOf(model, item);
    return {
      ...rest,
      why: this.say(why),
      ...(place && { location: this.session.converter(model).location(place) }),
      ...(edits.length > 0 && { edit: this.workspaceEdit(model, edits) }),
    };
  }

  private problems(
    pattern: Pattern,
    given: Readonly<Record<string, string>>,
    model: ConfigModel,
    machine: Machine,
  ): string[] {
    const answers = completeAnswers(pattern, given, model, machine);
    return problemsWith(pattern, answers).map(({ problem }) => this.say(problem));
  }

  private question(question: Question, model: ConfigModel, machine: Machine): PatternQuestion {
    const { id, prompt, placeholder, onlyIf } = question;
    const choices = question.choices?.(model).map((choice) => this.choice(choice));
    return {
      id,
      prompt: this.say(prompt),
      placeholder,
      value: question.suggest(model, machine),
      ...(choices && { choices }),
      ...(onlyIf && { onlyIf }),
    };
  }

  private choice({ value, label, detail }: AnswerChoice): NonNullable<PatternQuestion["choices"]>[number] {
    return { value, label: this.say(label), ...(detail && { detail: this.say(detail) }) };
  }

  /**
   * Converts edits. A file that does not exist yet is created by the same edit, so that one undo reverts everything.
   */
  private workspaceEdit(model: ConfigModel, all: readonly Edit[]): WorkspaceEdit {
    // A file with an unusual name is alone: it has no counterpart to change.
    const edits = all.filter(({ uri }) => !isNowhere(uri));
    const { main, master } = model.input;
    const existing = [main, master].filter((source) => source !== undefined);
    const fresh = [...new Set(edits.map(({ uri }) => uri))].filter(
      (uri) => !existing.some((source) => source.uri === uri),
    );
    if (fresh.length === 0) return this.session.converter(model).workspaceEdit(edits);
    const changes = Object.entries(this.session.converter(model).workspaceEdit(edits).changes ?? {});
    const toDocument = ([uri, each]: [string, TextEdit[]]): TextDocumentEdit => ({
      textDocument: { uri, version: null },
      edits: each,
    });
    return {
      documentChanges: [
        ...fresh.map((uri) => ({ kind: "create" as const, uri, options: { ignoreIfExists: true } })),
        ...changes.map(toDocument),
      ],
    };
  }

  private say(message: Message): string {
    return inLanguage(message, this.session.language);
  }

  /** The capabilities of the installed Postfix; queried once, and only in a trusted workspace. */
  private machine(): Promise<Machine> {
    if (!this.session.isTrusted) return Promise.resolve({});
    this.known ??= (this.session.host.postconf?.(["-m"]) ?? Promise.resolve(undefined)).then((output) =>
      output === undefined ? {} : { tableTypes: output.split(/\s+/).filter((type) => type !== "") },
    );
    return this.known;
  }
}
