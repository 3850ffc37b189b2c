import { inLanguage, type Language } from "../../facts/message.js";
import { parseVersion } from "../../facts/version.js";
import { defaultsOfSettings, effectiveConfiguration, settingsInForce } from "../../features/reports/effective.js";
import { explainRelay, relayText } from "../../features/reports/explain-relay.js";
import { upgrade } from "../../features/reports/upgrade.js";
import { upgradeReport } from "../../features/reports/upgrade-report.js";
import type { ConfigModel, Location } from "../../model/values/model.js";
import { sourcesOf } from "../../project/load.js";
import { positionAt } from "../../project/positions.js";
import { decodeUri } from "../../project/uri.js";
import type { TextRange } from "../../syntax/text.js";
import { type ReportLink, type ReportQuery, type ReportText, reportRequest } from "../protocol.js";
import type { Session } from "../session.js";

/** Handles postfix/report: a text about a configuration, with links. */
export function answerReport(session: Session): void {
  session.connection.onRequest(reportRequest, ({ uri, ...wanted }) =>
    session.answer(uri, null, (model) => report(model, uri, wanted, session.language)),
  );
}

/** The requested report; `null` for invalid arguments. */
function report(model: ConfigModel, uri: string, wanted: ReportQuery, language: Language): ReportText | null {
  const directory = decodeUri(uri.replace(/^\w[\w+.-]*:\/\/[^/]*/, "").replace(/\/[^/]*$/, "")) || "/";
  switch (wanted.kind) {
    case "effective":
      return asConfiguration(effectiveConfiguration(model, directory), model);
    case "settings":
      return asConfiguration(settingsInForce(model, directory), model);
    case "defaults":
      return { text: defaultsOfSettings(model, directory), links: [] };
    case "relay":
      return asProse((place) => relayText(explainRelay(model), language, place), model);
    case "upgrade": {
      const [from, to] = [parseVersion(wanted.from), parseVersion(wanted.to)];
      if (from === undefined || to === undefined) return null;
      const found = upgrade(model.input, from, to);
      return asProse(
        (place) =>
          upgradeReport(found, place)
            .map((line) => `${inLanguage(line, language)}\n`)
            .join(""),
        model,
      );
    }
  }
}

/** A listing of settings and, after an empty line, services, in which each name links to its line in the file. */
function asConfiguration(text: string, model: ConfigModel): ReportText {
  const { main, master } = model;
  const end = text.search(/^$/m);
  const services = master.services.values();
  const links = linksIn(text, /^\S+/gm, (name, start) => {
    const isSetting = start < end;
    const found: { readonly range: TextRange } | undefined = isSetting ? model.assignment(name) : services.next().value;
    return found && placeOf(model, { uri: (isSetting ? main : master).source.uri, range: found.range }).target;
  });
  return { text, links };
}

/** A text in which places such as `main.cf:12` link to the file, and names of parameters to the manual. */
function asProse(write: (label: (at: Location) => string) => string, model: ConfigModel): ReportText {
  const targets = new Map<string, string>();
  const text = write((at) => {
    const { target, label } = placeOf(model, at);
    targets.set(label, target);
    return label;
  });
  const places = linksIn(text, /[^\s()]+:\d+/g, (place) => targets.get(place));
  const manual = "https://www.postfix.org/postconf.5.html#";
  return { text, links: [...places, ...linksIn(text, /(?<=^ +)[a-z]\w+(?=: )/gm, (name) => manual + name)] };
}

function linksIn(text: string, pattern: RegExp, targetOf: (found: string, start: number) => string | undefined) {
  return [...text.matchAll(pattern)].flatMap(({ 0: found, index: start }): ReportLink[] => {
    const target = targetOf(found, start);
    return target === undefined ? [] : [{ start, end: start + found.length, target }];
  });
}

/** The label of a place, such as `main.cf:12` (counted from 1), and a URI that an editor opens at that line. */
function placeOf({ input }: ConfigModel, { uri, range }: Location): { label: string; target: string } {
  const name = decodeUri(uri.slice(uri.lastIndexOf("/") + 1));
  const source = sourcesOf(input).find((each) => each.uri === uri);
  if (source === undefined) return { label: name, target: uri };
  const line = positionAt(source, range.start).line + 1;
  return { label: `${name}:${line}`, target: `${uri}#L${line}` };
}
