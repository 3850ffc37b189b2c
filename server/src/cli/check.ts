import { readFileSync } from "node:fs";
import { inLanguage, type Language, type Message } from "../facts/message.js";
import type { Reader } from "../project/load.js";
import { isSameUri } from "../project/uri.js";
import type { SourceText } from "../syntax/text.js";
import { decodeBytes, encodeBytes } from "./bytes.js";
import { CannotRun } from "./cannot-run.js";
import { type Configuration, Configurations } from "./check/configurations.js";
import { type AskedFile, discover, kindOfNamedFile } from "./check/discover.js";
import { type CheckFinding, diagnose, findingsOf, isAtLeast } from "./check/findings.js";
import { diffOf, type Fixed, fixAll } from "./check/fix.js";
import { formatters } from "./check/format.js";
import type { CheckOptions } from "./check/options.js";
import { Progress } from "./check/progress.js";
import type { CheckReport } from "./check/report.js";
import { chosenRules, namedRules, SettingsReader } from "./check/settings.js";
import { fileReader, uriOf } from "./load.js";
import type { Terminal } from "./terminal.js";
import { replaceFile } from "./write.js";

/**
 * `postfix-config check`: paths become files, files become configurations, configurations give findings, and findings
 * are written in a format or fixed.
 * @returns the exit status: 0 if nothing at or above --fail-on was found, 1 if something was, 2 if something could not
 * be read
 */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
  language: Language,
): Promise<number> {
  return new Check(options, terminal, language).run(paths);
}

class Check {
  /** What could not be checked. */
  private readonly problems: string[] = [];
  /** Notices that were printed, so that each is printed once. */
  private readonly notices = new Set<string>();
  private readonly settings: SettingsReader;
  private readonly chosen: ReadonlySet<string> | undefined;

  constructor(
    private readonly options: CheckOptions,
    private readonly terminal: Terminal,
    private readonly language: Language,
  ) {
    const named = namedRules(options.rule ?? [], this.notice);
    this.chosen = chosenRules(named);
    this.settings = new SettingsReader(options, named, this.notice);
  }

  async run(paths: readonly string[]): Promise<number> {
    const input = standardInput(this.options, paths);
    const files = input === undefined ? await this.discoverAll(paths) : [input.file];
    const reader: Reader = {
      ...fileReader,
      read: async (uri) =>
        input !== undefined && isSameUri(input.source.uri, uri) ? input.source : fileReader.read(uri),
    };
    const common = { ...(this.chosen && { chosen: this.chosen }), onError: this.onRuleError };
    const configurations = await new Configurations(reader, this.settings, common).of(files, this.report);
    const checked = this.checkAll(configurations);
    const report = this.reportOn(checked);
    const { fix, fixDryRun, format } = this.options;
    if (fix && input === undefined) await this.write(checked);
    const text = fixDryRun ? "" : (await formatters[format]())(report);
    if (fixDryRun) this.printDiff(checked);
    else if (fix && input !== undefined) this.printFixed(input.source, checked, text);
    else this.terminal.out(text);
    return this.status(report.findings);
  }

  /** Prints, once, why something cannot be checked; the check continues. */
  private readonly report = (error: unknown): void => {
    if (!(error instanceof CannotRun)) throw error;
    const text = inLanguage(error.text, this.language);
    if (this.problems.includes(text)) return;
    this.problems.push(text);
    this.terminal.err(`postfix-config: ${text}\n`);
  };

  private readonly onRuleError = (rule: string): void =>
    this.report(
      new CannotRun({ en: `internal error in rule ${rule}`, ja: `ルール ${rule} で内部エラーが発生しました` }),
    );

  private readonly notice = (message: Message): void => {
    const text = inLanguage(message, this.language);
    if (!this.notices.has(text)) this.terminal.err(`postfix-config: ${text}\n`);
    this.notices.add(text);
  };

  /** The files to check. A file that is named twice is checked once, under its first name. */
  private async discoverAll(paths: readonly string[]): Promise<AskedFile[]> {
    const found = new Map<string, AskedFile>();
    for (const path of paths.length === 0 ? ["."] : paths) {
      for (const file of await discover(path).catch(this.nothing)) {
        const uri = uriOf(file.path);
        if (!found.has(uri)) found.set(uri, file);
      }
    }
    return [...found.values()];
  }

  private readonly nothing = (error: unknown): [] => {
    this.report(error);
    return [];
  };

  private checkAll(configurations: readonly Configuration[]): Checked[] {
    const { fix, fixDryRun, severity } = this.options;
    const progress = new Progress(this.terminal, configurations.length, this.language);
    const checked = configurations.map((before) => {
      progress.step();
      const unfixed = (): Fixed => ({ configuration: before, diagnostics: diagnose(before, severity), changes: [] });
      return { before, after: fix || fixDryRun ? fixAll(before, severity) : unfixed() };
    });
    progress.end();
    return checked;
  }

  private reportOn(checked: readonly Checked[]): CheckReport {
    return {
      findings: checked.flatMap(({ after }) => findingsOf(after.configuration, after.diagnostics)),
      files: checked.reduce((sum, { before }) => sum + before.wanted.size, 0),
      problems: this.problems,
      language: this.language,
      colors: this.terminal.colors === true,
    };
  }

  private printDiff(checked: readonly Checked[]): void {
    this.terminal.out(encodeBytes(checked.map(({ before, after }) => diffOf(before, after)).join("")));
  }

  /**
   * Writes the fixed text of standard input to standard output, as other checkers do, and the findings to standard
   * error.
   */
  private printFixed(source: SourceText, checked: readonly Checked[], findings: string): void {
    const changes = checked.flatMap(({ after }) => after.changes);
    const now = changes.find(({ before }) => before.uri === source.uri)?.after ?? source;
    this.terminal.out(encodeBytes(now.text));
    this.terminal.err(findings);
  }

  private async write(checked: readonly Checked[]): Promise<void> {
    for (const { path, before, after } of checked.flatMap((each) => each.after.changes)) {
      try {
        await replaceFile(path, encodeBytes(before.text), encodeBytes(after.text));
        this.terminal.err(`${inLanguage({ en: "Fixed", ja: "修正しました" }, this.language)}: ${path}\n`);
      } catch (error) {
        this.report(error);
      }
    }
  }

  private status(findings: readonly CheckFinding[]): number {
    if (this.problems.length > 0) return 2;
    const { failOn } = this.options;
    return failOn !== "never" && findings.some(({ severity }) => isAtLeast(severity, failOn)) ? 1 : 0;
  }
}

/** A configuration as it was read, and as it is after the fixes, if fixes are to be applied. */
interface Checked {
  readonly before: Configuration;
  readonly after: Fixed;
}

/** The text that --stdin substitutes for the file that --stdin-filename names; undefined without --stdin. */
function standardInput(
  { stdin, stdinFilename: path }: CheckOptions,
  paths: readonly string[],
): { readonly file: AskedFile; readonly source: SourceText } | undefined {
  if (!stdin) return undefined;
  if (path === undefined || paths.length > 0) {
    throw new CannotRun({
      en: "--stdin needs --stdin-filename, which tells what kind of file it is, and no other path.",
      ja: "--stdin には、ファイルの種類を示す --stdin-filename が必要です。ほかのパスは指定できません。",
    });
  }
  return {
    file: { path, kind: kindOfNamedFile(path) },
    source: { uri: uriOf(path), text: decodeBytes(readFileSync(0)) },
  };
}
