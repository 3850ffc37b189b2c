import { lint } from "../../check/lint.js";
import type { Edit, Fix } from "../../edits/edit.js";
import { type Message, mapMessage } from "../../facts/message.js";
import { buildModel, type ConfigModel, type Location } from "../../model/values/model.js";
import { secretsIn } from "../../model/values/secrets.js";
import { sourcesOf } from "../../project/load.js";
import { positionAt } from "../../project/positions.js";
import { type Diagnostic, type Severity, severities } from "../../rules/rule.js";
import type { SourceText, TextRange } from "../../syntax/text.js";
import { type Configuration, shownPath } from "./configurations.js";
import { mask } from "./shown-text.js";

/** A file that has findings. */
export interface CheckedFile {
  /** The path as it is shown. */
  readonly path: string;
  readonly source: SourceText;
  /** The ranges of passwords, which are never shown. */
  readonly secrets: readonly TextRange[];
}

/** A place in the form in which it is printed: lines and columns count from 1, columns in UTF-16 units. */
export interface FindingPlace {
  readonly file: CheckedFile;
  readonly range: TextRange;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A fix as it is shown; without its edits if these touch or contain a password. */
export interface ShownFix {
  readonly title: Message;
  readonly safe: boolean;
  readonly edits?: readonly { readonly at: FindingPlace; readonly newText: string }[];
}

/** One finding, with all that an output format needs. */
export interface CheckFinding {
  readonly at: FindingPlace;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly related: readonly { readonly at: FindingPlace; readonly message: Message }[];
  readonly fixes: readonly ShownFix[];
  /** True if --fix resolves it. */
  readonly fixable: boolean;
}

/** The diagnostics of a configuration that are in the wanted files and at least of the wanted severity. */
export function diagnose({ input, lint: options, wanted }: Configuration, least: Severity): Diagnostic[] {
  return lint(buildModel(input), options).filter(
    ({ at, severity }) => wanted.has(at.uri) && isAtLeast(severity, least),
  );
}

export function isAtLeast(severity: Severity, least: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(least);
}

/** Prepares diagnostics for output, in the order in which the files were requested. */
export function findingsOf(configuration: Configuration, diagnostics: readonly Diagnostic[]): CheckFinding[] {
  const places = new Places(configuration);
  const order = [...configuration.wanted.keys()];
  return [...diagnostics]
    .sort((a, b) => order.indexOf(a.at.uri) - order.indexOf(b.at.uri) || a.at.range.start - b.at.range.start)
    .map((diagnostic) => finding(diagnostic, places));
}

/** The first safe fix of a diagnostic that changes only wanted files. */
export function safeFixOf({ fixes = [] }: Diagnostic, wanted: ReadonlyMap<string, string>): Fix | undefined {
  return fixes.find(({ safe, edits }) => safe && edits.every(({ uri }) => wanted.has(uri)));
}

function finding(diagnostic: Diagnostic, places: Places): CheckFinding {
  const { at, rule, severity, message, related = [], fixes = [] } = diagnostic;
  return {
    at: places.at(at),
    rule,
    severity,
    message: places.withoutSecrets(message),
    related: related.map((each) => ({ at: places.at(each.at), message: places.withoutSecrets(each.message) })),
    fixes: fixes.map((fix) => places.fix(fix)),
    fixable: safeFixOf(diagnostic, places.wanted) !== undefined,
  };
}

/** Length from which a password is hidden in messages; shorter ones are part of too many words. */
const shortestSecret = 4;

class Places {
  readonly wanted: ReadonlyMap<string, string>;
  private readonly model: ConfigModel;
  private readonly files = new Map<string, CheckedFile>();
  private allSecrets: readonly string[] | undefined;

  constructor({ input, wanted }: Configuration) {
    this.model = buildModel(input);
    this.wanted = wanted;
  }

  at({ uri, range }: Location): FindingPlace {
    const file = this.file(uri);
    const [start, end] = [positionAt(file.source, range.start), positionAt(file.source, range.end)];
    return {
      file,
      range,
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    };
  }

  fix({ title, safe, edits }: Fix): ShownFix {
    const shown = { title: this.withoutSecrets(title), safe };
    if (!edits.every((edit) => this.isPublic(edit))) return shown;
    return { ...shown, edits: edits.map((edit) => ({ at: this.at(edit), newText: edit.newText })) };
  }

  /** The message with passwords hidden: it may quote the line that it is about. */
  withoutSecrets(message: Message): Message {
    const hide = (text: string): string => this.secrets.reduce((all, secret) => all.replaceAll(secret, mask), text);
    return mapMessage(message, hide);
  }

  /** The passwords of the configuration that are long enough to be distinguished from other words. */
  private get secrets(): readonly string[] {
    this.allSecrets ??= sourcesOf(this.model.input)
      .flatMap((source) => secretsIn(this.model, source).map(({ start, end }) => source.text.slice(start, end)))
      .filter((secret) => secret.length >= shortestSecret);
    return this.allSecrets;
  }

  /** True for an edit that neither touches nor contains a password. */
  private isPublic({ uri, range, newText }: Edit): boolean {
    const { source, secrets } = this.file(uri);
    return !secrets.some(
      ({ start, end }) => (range.start < end && start < range.end) || newText.includes(source.text.slice(start, end)),
    );
  }

  private file(uri: string): CheckedFile {
    let file = this.files.get(uri);
    if (file === undefined) {
      // A fix may create a file.
      const source = sourcesOf(this.model.input).find((each) => each.uri === uri) ?? { uri, text: "" };
      const path = this.wanted.get(uri) ?? shownPath(uri);
      file = { path, source, secrets: secretsIn(this.model, source) };
      this.files.set(uri, file);
    }
    return file;
  }
}
