import type { Language, Message } from "../facts/message.js";
import { serviceWithoutSecrets, withoutSecrets } from "../facts/secrets.js";
import type { ShowMode } from "../features/show/mode.js";
import { collapse } from "../features/show/print.js";
import { type Trouble, troubleText } from "../features/show/trouble.js";
import { type Shown, show as showModel } from "../features/show.js";
import { buildModel, type ConfigModel } from "../model/model.js";
import { encodeBytes } from "./bytes.js";
import { CannotRun } from "./cannot-run.js";
import { load } from "./load.js";
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
  const model = buildModel(loaded.input);
  const directory = path.replace(/(?<=[^/])\/+$/, "");
  const shown = withoutPasswords(showModel(model, { mode: modeOf(options), directory }), modeOf(options));
  const describe = (trouble: Trouble): string =>
    `${placeOf(trouble, model, directory)}: ${troubleText(trouble)[language]}`;
  if (options.unused === true) {
    terminal.out(
      encodeBytes(options.json === true ? asJson(shown.warnings.map(asEntry)) : lines(shown.warnings.map(describe))),
    );
  } else {
    for (const warning of shown.warnings)
      terminal.err(`postfix-config: ${labels.warning[language]}: ${describe(warning)}\n`);
    terminal.out(encodeBytes(options.json === true ? asJson(shown.entries) : lines(shown.lines)));
  }
  if (shown.stopped === undefined) return 0;
  terminal.err(`postfix-config: ${labels.fatal[language]}: ${describe(shown.stopped)}\n`);
  return 1;
}

/** What postconf would print, but for the passwords. */
function withoutPasswords(shown: Shown, mode: ShowMode): Shown {
  const hide = ({ name, value }: Shown["entries"][number]) =>
    mode === "services" ? serviceWithoutSecrets(value) : withoutSecrets(name.slice(name.lastIndexOf("/") + 1), value);
  const entries = shown.entries.map((entry) => ({ ...entry, value: hide(entry) }));
  const lines =
    mode === "services"
      ? shown.lines.map(serviceWithoutSecrets)
      : entries.map(({ name, value }) => collapse(`${name} = ${value}`));
  const { warnings, stopped } = shown;
  return {
    ...shown,
    entries,
    lines,
    warnings: warnings.map(withoutPassword),
    ...(stopped && { stopped: withoutPassword(stopped) }),
  };
}

function withoutPassword(trouble: Trouble): Trouble {
  const { name, value } = trouble;
  return value === undefined ? trouble : { ...trouble, value: withoutSecrets(name, value) };
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

/** `main.cf:12` with the directory before it; the line counts from 1, as Postfix counts lines. */
function placeOf({ file, range }: Trouble, model: ConfigModel, directory: string): string {
  const { text } = (file === "main.cf" ? model.main : model.master).source;
  const path = /(?:^|\/)(?:main|master)\.cf[^/]*$/.test(directory) ? directory : `${directory}/${file}`;
  return range === undefined ? path : `${path}:${text.slice(0, range.start).split("\n").length}`;
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
