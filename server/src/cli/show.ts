import { hostname } from "node:os";
import { inLanguage, type Language, type Message } from "../facts/message.js";
import type { ShowMode } from "../model/emulation/postconf/mode.js";
import { type PostconfMessage, postconfMessageText } from "../model/emulation/postconf/postconf-messages.js";
import { collapse } from "../model/emulation/postconf/print.js";
import { type PostconfOutput, show as showModel } from "../model/emulation/postconf/show.js";
import type { Redact } from "../model/values/expand.js";
import { buildModel, type ConfigModel } from "../model/values/model.js";
import { redactLine, redactorOf } from "../model/values/redact.js";
import { lineNumber } from "../project/positions.js";
import { encodeBytes } from "./bytes.js";
import { CannotRun } from "./cannot-run.js";
import { type Loaded, load } from "./load.js";
import type { Terminal } from "./terminal.js";
import { postfixVersion } from "./version.js";

export interface ShowOptions {
  readonly expand?: true;
  readonly all?: true;
  readonly services?: true;
  readonly overrides?: true;
  readonly unused?: true;
  readonly json?: true;
  readonly versionOfPostfix?: string;
}

/**
 * `postfix-config show`: what postconf prints, without passwords. The exit status is 1 if postconf would stop with an
 * error.
 */
export async function show(
  path: string,
  options: ShowOptions,
  terminal: Terminal,
  language: Language,
): Promise<number> {
  const loaded = await load(path, postfixVersion(options.versionOfPostfix));
  if (loaded === undefined) throw otherProgram(path);
  const model = buildModel({ ...loaded.input, hostname: hostname() });
  const [mode, redact] = [modeOf(options), redactorOf(model)];
  const shown = withoutPasswords(showModel(model, { mode, directory: loaded.directory, redact }), mode, redact);
  const describe = (trouble: PostconfMessage): string =>
    `${placeOf(trouble, model, loaded)}: ${inLanguage(postconfMessageText(trouble), language)}`;
  if (options.unused === true) {
    terminal.out(
      encodeBytes(options.json === true ? asJson(shown.warnings.map(asEntry)) : lines(shown.warnings.map(describe))),
    );
  } else {
    for (const warning of shown.warnings)
      terminal.err(`postfix-config: ${inLanguage(labels.warning, language)}: ${describe(warning)}\n`);
    terminal.out(encodeBytes(options.json === true ? asJson(shown.entries) : lines(shown.lines)));
  }
  if (shown.stopped === undefined) return 0;
  terminal.err(`postfix-config: ${inLanguage(labels.fatal, language)}: ${describe(shown.stopped)}\n`);
  return 1;
}

/** What postconf would print, with the passwords hidden. */
function withoutPasswords(shown: PostconfOutput, mode: ShowMode, redact: Redact): PostconfOutput {
  const hidden = ({ name, value }: PostconfOutput["entries"][number]) =>
    mode === "services" ? redactLine(value, redact) : redact(name.slice(name.lastIndexOf("/") + 1), value);
  const entries = shown.entries.map((entry) => ({ ...entry, value: hidden(entry) }));
  const lines =
    mode === "services"
      ? shown.lines.map((line) => redactLine(line, redact))
      : entries.map(({ name, value }) => collapse(`${name} = ${value}`));
  const { warnings, stopped } = shown;
  return {
    ...shown,
    entries,
    lines,
    warnings: warnings.map((each) => withoutPassword(each, redact)),
    ...(stopped && { stopped: withoutPassword(stopped, redact) }),
  };
}

function withoutPassword(trouble: PostconfMessage, redact: Redact): PostconfMessage {
  const { name, value } = trouble;
  // Without a value, the name may be a whole line.
  if (value === undefined) return { ...trouble, name: redactLine(name, redact) };
  return { ...trouble, value: redact(name, value) };
}

const labels = {
  warning: { en: "warning", ja: "警告" },
  fatal: { en: "fatal", ja: "致命的" },
} satisfies Record<string, Message>;

function modeOf({ expand, all, services, overrides }: ShowOptions): ShowMode {
  if (expand === true) return "expanded";
  if (all === true) return "all";
  if (services === true) return "services";
  return overrides === true ? "overrides" : "changed";
}

/** The place of a message, such as `etc/main.cf:12`; lines count from 1 and are those that Postfix counts. */
function placeOf({ file, range }: PostconfMessage, { main, master }: ConfigModel, { files }: Loaded): string {
  const [path, { source }] = file === "main.cf" ? [files.main, main] : [files.master, master];
  return range === undefined ? path : `${path}:${lineNumber(source, range.start)}`;
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join("");
}

/** JSON with one object per line, as `postconf -j` prints. */
function asJson(entries: readonly object[]): string {
  return lines(
    entries.map((entry) =>
      isSetting(entry) ? `{${JSON.stringify(entry.name)}: ${JSON.stringify(entry.value)}}` : JSON.stringify(entry),
    ),
  );
}

function isSetting(entry: object): entry is PostconfOutput["entries"][number] {
  return Object.keys(entry).join() === "name,value";
}

function asEntry({ kind, file, name, value, service }: PostconfMessage): object {
  return {
    kind,
    file,
    name: collapse(name),
    ...(value !== undefined && { value }),
    ...(service !== undefined && { service }),
  };
}

function otherProgram(path: string): CannotRun {
  return new CannotRun({
    en: `The main.cf in ${path} is that of Veritas Cluster Server, not of Postfix.`,
    ja: `${path} の main.cf は Postfix ではなく Veritas Cluster Server のものです。`,
  });
}
