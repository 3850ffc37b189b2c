import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { inLanguage, type Language } from "../facts/message.js";
import { explainRelay, type RelayTable, relayText } from "../features/reports/explain-relay.js";
import { buildModel, type ConfigInput, type Location } from "../model/values/model.js";
import { sourcesOf } from "../project/load.js";
import { positionAt } from "../project/positions.js";
import { CannotRun } from "./cannot-run.js";
import { load } from "./load.js";
import type { Terminal } from "./terminal.js";
import { postfixVersion } from "./version.js";

export interface ExplainOptions {
  readonly json?: true;
  readonly versionOfPostfix?: string;
}

/** `postfix-config explain relay`: who may send mail where, through each SMTP server. */
export async function explainRelayOf(
  path: string,
  options: ExplainOptions,
  terminal: Terminal,
  language: Language,
): Promise<number> {
  const loaded = await load(path, postfixVersion(options.versionOfPostfix));
  const tables = loaded === undefined ? [] : explainRelay(buildModel(loaded.input));
  if (loaded === undefined || tables.length === 0) {
    throw new CannotRun({
      en: `There is no main.cf with an SMTP server in ${path}.`,
      ja: `${path} に、SMTP サーバーのある main.cf がありません。`,
    });
  }
  const placeOf = places(loaded.input);
  terminal.out(options.json === true ? asJson(tables, placeOf, language) : relayText(tables, language, placeOf));
  return 0;
}

/** Labels places in the sources, such as `main.cf:12`; lines count from 1. */
function places(input: ConfigInput): (at: Location) => string {
  const sources = sourcesOf(input);
  return ({ uri, range }) => {
    const source = sources.find((each) => each.uri === uri)!;
    return `${basename(fileURLToPath(uri))}:${positionAt(source, range.start).line + 1}`;
  };
}

function asJson(tables: readonly RelayTable[], placeOf: (at: Location) => string, language: Language): string {
  const place = (at: Location | undefined): object => (at === undefined ? {} : { at: placeOf(at) });
  const value = tables.map(({ service, refusal, rows }) => ({
    ...(service !== undefined && { service }),
    ...(refusal && { refusal: inLanguage(refusal, language) }),
    answers: rows.map(({ who, where, decision, reason, at, unless }) => ({
      who,
      where,
      decision,
      by: inLanguage(reason, language),
      ...place(at),
      unless: unless.map((other) => ({
        decision: other.decision,
        by: inLanguage(other.reason, language),
        ...place(other.at),
      })),
    })),
  }));
  return `${JSON.stringify(value, null, 2)}\n`;
}
