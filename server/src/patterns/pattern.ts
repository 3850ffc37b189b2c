import type { Edit } from "../edits/edit.js";
import type { Message } from "../facts/message.js";
import type { ConfigModel } from "../model/values/model.js";
import type { Assignment } from "../syntax/main-cf.js";
import type { Service } from "../syntax/master-cf.js";

/** A way to use Postfix that most people want one of: what it asks, and what it needs. */
export interface Pattern {
  readonly id: string;
  readonly title: Message;
  /** When to choose it. */
  readonly detail: Message;
  readonly questions: readonly Question[];
  /** What the pattern needs, with these answers, beside what every pattern needs. */
  needs(request: PlanRequest): Needs;
}

/** Answers by the id of the question. */
export type Answers = Readonly<Record<string, string>>;

/** What is known of the machine that the configuration is for. */
export interface Machine {
  /** The types of lookup tables that its Postfix has (`postconf -m`). */
  readonly tableTypes?: readonly string[];
  /** Where its operating system keeps the certificates of the public authorities. */
  readonly caFile?: string;
  /** Where Postfix will read main.cf; /etc/postfix where nothing is known. */
  readonly directory?: string;
}

export interface Question {
  readonly id: string;
  readonly prompt: Message;
  readonly placeholder: string;
  /** Asked only where another question has one of these answers. */
  readonly onlyIf?: { readonly question: string; readonly values: readonly string[] };
  /** Where present, the answer is one of these; the configuration may add what it has. */
  readonly choices?: (model: ConfigModel) => readonly AnswerChoice[];
  /** The answer that the configuration already gives, else the usual one. */
  suggest(model: ConfigModel, machine: Machine): string;
  /** What is wrong with an answer. */
  check(value: string): Message | undefined;
}

export interface AnswerChoice {
  readonly value: string;
  readonly label: Message;
  readonly detail?: Message;
}

export interface PlanRequest {
  readonly model: ConfigModel;
  /** All questions are answered. */
  readonly answers: Answers;
  readonly machine: Machine;
}

export interface Needs {
  readonly groups: readonly Group[];
  readonly services: readonly PlannedService[];
  /** Settings that the pattern makes ineffective. */
  readonly obsolete?: readonly Obsolete[];
  /** What is to be done outside main.cf and master.cf. */
  readonly steps: readonly ManualStep[];
  /** What must be said about the answers. */
  readonly remarks?: readonly Message[];
}

/** Settings that belong together, under one comment. */
export interface Group {
  readonly comment: Message;
  readonly settings: readonly PlannedSetting[];
}

/** A parameter of main.cf that a pattern sets. */
export interface PlannedSetting {
  readonly name: string;
  readonly value: string;
  /** What it is good for, in a sentence. */
  readonly why: Message;
  /** True for a value in force that serves the pattern as it is; it then stays as it is written. */
  isRight(value: string, assignment: Assignment | undefined): boolean;
  /** True where nobody has told us the value, and it only shows what one looks like. */
  readonly isExample?: boolean;
  /** True where it need not be written while the default is right. */
  readonly defaultSuffices?: boolean;
  /** Changes a value that is not right with fewer edits than replacing it. */
  amend?(assignment: Assignment): { readonly edits: readonly Edit[]; readonly becomes: string } | undefined;
}

/** A service of master.cf that a pattern needs. */
export interface PlannedService {
  /** In the order of master.cf: service, type, private, unpriv, chroot, wakeup, maxproc, command. */
  readonly columns: readonly string[];
  readonly overrides: readonly PlannedOverride[];
  readonly why: Message;
  /** True for a service that is the one, be it for this machine alone. */
  matches(service: Service): boolean;
  /** True for a service that does the same work, which is left as it is. */
  substitutes?(service: Service): boolean;
}

/** `-o name=value` of a planned service. */
export interface PlannedOverride {
  readonly name: string;
  readonly value: string;
  readonly why: Message;
  isRight(value: string): boolean;
  /** True where it is written only into a service that is new. */
  readonly onlyInNew?: boolean;
}

export interface Obsolete {
  readonly name: string;
  readonly why: Message;
}

/** Something to do outside the two files. */
export interface ManualStep {
  readonly text: Message;
  /** Lines to copy: a record, a command, the content of a file. */
  readonly lines?: readonly string[];
  /** A file that the step is to make, where the lines are its content. */
  readonly file?: { readonly path: string; readonly mode: number };
}

/** All that a pattern does to a configuration. */
export interface Plan extends Needs {
  readonly pattern: Pattern;
}

/** The server that all mail goes to. */
export interface Relay {
  readonly host: string;
  readonly port: string;
}
