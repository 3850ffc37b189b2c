import { hostname } from "node:os";
import { inLanguage, type Language, type Message } from "../facts/message.js";
import type { ShowMode } from "../model/emulation/postconf/mode.js";
import { type Trouble, troubleText } from "../model/emulation/postconf/postconf-messages.js";
import { collapse } from "../model/emulation/postconf/print.js";
import { type Shown, show as showModel } from "../model/emulation/postconf/show.js";
import type { Hide } from "../model/values/expand.js";
import { buildModel, type ConfigModel } from "../model/values/model.js";
import { hiderOf, lineWithoutSecrets } from "../model/values/redact.js";
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

/** `postfix-config show`: what postconf prints, without passwords. The exit status is 1 where postconf stops with an error. */
export async function show(
  path: string,
  options: ShowOptions,
  terminal: Terminal,
  language: Language,
): Promise<number> {
  const loaded = await load(path, postfixVersion(options.versionOfPostfix));
  if (loaded === undefined) throw otherProgram(path);
  const model = buildModel({ ...loaded.input, hostname: hostname() });
  const [mode, hide] = [modeOf(options), hiderOf(model)];
  const shown = withoutPasswords(showModel(model, { mode, directory: loaded.directory, hide }), mode, hide);
  const describe = (trouble: Trouble): string =>
    `${placeOf(trouble, model, loaded)}: ${inLanguage(troubleText(trouble), language)}`;
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

/** What postconf would print, but for the passwords. */
function withoutPasswords(shown: Shown, mode: ShowMode, hide: Hide): Shown {
  const hidden = ({ name, value }: Shown["entries"][number]) =>
    mode === "services" ? lineWithoutSecrets(value, hide) : hide(name.slice(name.lastIndexOf("/") + 1), value);
  const entries = shown.entries.map((entry) => ({ ...entry, value: hidden(entry) }));
  const lines =
    mode === "services"
      ? shown.lines.map((line) => lineWithoutSecrets(line, hide))
      : entries.map(({ name, value }) => collapse(`${name} = ${value}`));
  const { warnings, stopped } = shown;
  return {
    ...shown,
    entries,
    lines,
    warnings: warnings.map((each) => withoutPassword(each, hide)),
    ...(stopped && { stopped: withoutPassword(stopped, hide) }),
  };
}

function withoutPassword(trouble: Trouble, hide: Hide): Trouble {
  const { name, value } = trouble;
  // Without a value, it may be a whole line that is told.
  if (value === undefined) return { ...trouble, name: lineWithoutSecrets(name, hide) };
  return { ...trouble, value: hide(name, value) };
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

/** `etc/main.cf:12`; the line counts from 1, as Postfix counts lines. */
function placeOf({ file, range }: Trouble, { main, master }: ConfigModel, { files }: Loaded): string {
  const [path, { source }] = file === "main.cf" ? [files.main, main] : [files.master, master];
  return range === undefined ? path : `${path}:${lineNumber(source, range.start)}`;
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join("");
}

/** One object a line, as `postconf -j` prints. */
function asJson(entries: readonly object[]): string {
  return lines(
    entries.map((entry) =>
      isSetting(entry) ? `{${JSON.stringify(entry.name)}: ${JSON.stringify(entry.value)}}` : JSON.stringify(entry),
    ),
  );
}

function isSetting(entry: object): entry is Shown["entries"][number] {
  return Object.keys(entry).join() === "name,value";
}

function asEntry({ kind, file, name, value, service }: Trouble): object {
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
