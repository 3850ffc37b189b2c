import type { Edit } from "../edits/edit.js";
import type { Message } from "../facts/message.js";
import type { ConfigModel } from "../model/values/model.js";
import type { Assignment } from "../syntax/main-cf.js";
import type { Service } from "../syntax/master-cf.js";

/** A common way to use Postfix: the questions to ask, and the settings and services that result. */
export interface Pattern {
  readonly id: string;
  readonly title: Message;
  /** When to choose this pattern, in one sentence. */
  readonly detail: Message;
  readonly questions: readonly Question[];
  /** The settings and services for these answers, apart from what every pattern needs. */
  needs(request: PlanRequest): Needs;
}

/** Answers by the id of the question. */
export type Answers = Readonly<Record<string, string>>;

/** The capabilities of the machine that the configuration is for, as far as they are known. */
export interface Machine {
  /** The types of lookup tables that its Postfix supports (`postconf -m`). */
  readonly tableTypes?: readonly string[];
  /** The file in which its operating system keeps the certificates of the public authorities. */
  readonly caFile?: string;
  /** The directory from which Postfix will read main.cf; /etc/postfix if absent. */
  readonly directory?: string;
}

export interface Question {
  readonly id: string;
  readonly prompt: Message;
  readonly placeholder: string;
  /** The question is asked only if another one has one of these answers. */
  readonly onlyIf?: { readonly question: string; readonly values: readonly string[] };
  /** If present, the answer is one of these; the values in the configuration may be added. */
  readonly choices?: (model: ConfigModel) => readonly AnswerChoice[];
  /** The suggested answer: the value in the configuration, or else the usual one. */
  suggest(model: ConfigModel, machine: Machine): string;
  /** The problem with an answer; undefined if it is valid. */
  check(value: string): Message | undefined;
}

export interface AnswerChoice {
  readonly value: string;
  readonly label: Message;
  readonly detail?: Message;
}

export interface PlanRequest {
  readonly model: ConfigModel;
  /** Answers to all questions. */
  readonly answers: Answers;
  readonly machine: Machine;
}

export interface Needs {
  readonly groups: readonly Group[];
  readonly services: readonly PlannedService[];
  /** Settings that the pattern makes ineffective. */
  readonly obsolete?: readonly Obsolete[];
  /** What to do outside main.cf and master.cf. */
  readonly steps: readonly ManualStep[];
  /** Warnings about the answers or the configuration. */
  readonly remarks?: readonly Message[];
}

/** Related settings, written under one comment. */
export interface Group {
  readonly comment: Message;
  readonly settings: readonly PlannedSetting[];
}

/** A parameter of main.cf that a pattern sets. */
export interface PlannedSetting {
  readonly name: string;
  readonly value: string;
  /** The reason for the setting, in one sentence. */
  readonly why: Message;
  /** Whether the value in force already serves the pattern; it is then left as written. */
  isRight(value: string, assignment: Assignment | undefined): boolean;
  /** True if the value is only an example, because the real one is unknown. */
  readonly isExample?: boolean;
  /** True if the setting is left out when the default is acceptable. */
  readonly defaultSuffices?: boolean;
  /** Corrects a value by smaller edits than replacing it; undefined if that is not possible. */
  amend?(assignment: Assignment): { readonly edits: readonly Edit[]; readonly becomes: string } | undefined;
}

/** A service of master.cf that a pattern needs. */
export interface PlannedService {
  /** The eight columns of master.cf: service, type, private, unpriv, chroot, wakeup, maxproc, command. */
  readonly columns: readonly string[];
  readonly overrides: readonly PlannedOverride[];
  readonly why: Message;
  /** Whether an existing service is the planned one, even if it listens only on loopback. */
  matches(service: Service): boolean;
  /** Whether an existing service does the same work in another way; it is then left unchanged. */
  substitutes?(service: Service): boolean;
}

/** An option `-o name=value` of a planned service. */
export interface PlannedOverride {
  readonly name: string;
  readonly value: string;
  readonly why: Message;
  isRight(value: string): boolean;
  /** True if the option is written only into a new service, never added to an existing one. */
  readonly onlyInNew?: boolean;
}

export interface Obsolete {
  readonly name: string;
  readonly why: Message;
}

/** Something that the administrator has to do outside main.cf and master.cf. */
export interface ManualStep {
  readonly text: Message;
  /** Lines to copy: a record, a command, the content of a file. */
  readonly lines?: readonly string[];
  /** The file to create, with the lines as its content. The mode is that of chmod(2). */
  readonly file?: { readonly path: string; readonly mode: number };
}

/** Everything that a pattern changes in a configuration. */
export interface Plan extends Needs {
  readonly pattern: Pattern;
}

/** The server to which all mail is sent. */
export interface Relay {
  readonly host: string;
  readonly port: string;
}
