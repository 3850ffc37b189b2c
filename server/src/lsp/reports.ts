import type { Language } from "../facts/message.js";
import { parseVersion } from "../facts/version.js";
import { explainRelay, relayText } from "../features/explain-relay.js";
import { defaultsOfSettings, effectiveConfiguration, settingsInForce } from "../features/report.js";
import { upgrade } from "../features/upgrade.js";
import { upgradeReport } from "../features/upgrade-report.js";
import type { ConfigModel, Location } from "../model/model.js";
import { documentOf } from "./convert.js";
import type { Report } from "./protocol.js";

/** The text of a report about the configuration directory of a document; `null` where it was asked for amiss. */
export function report(model: ConfigModel, uri: string, wanted: Report, language: Language): string | null {
  const directory = decodeURIComponent(uri.replace(/^\w[\w+.-]*:\/\/[^/]*/, "").replace(/\/[^/]*$/, "")) || "/";
  switch (wanted.kind) {
    case "effective":
      return effectiveConfiguration(model, directory);
    case "settings":
      return settingsInForce(model, directory);
    case "defaults":
      return defaultsOfSettings(model, directory);
    case "relay":
      return relayText(explainRelay(model), language, (at) => placeOf(model, at));
    case "upgrade": {
      const [from, to] = [parseVersion(wanted.from), parseVersion(wanted.to)];
      if (from === undefined || to === undefined) return null;
      const lines = upgradeReport(upgrade(model.input, from, to), (at) => placeOf(model, at));
      return lines.map((line) => `${line[language]}\n`).join("");
    }
  }
}

/** `main.cf:12`, counted from 1. */
function placeOf(model: ConfigModel, { uri, range }: Location): string {
  const source = [model.input.main, model.input.master].find((each) => each?.uri === uri);
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  return source === undefined ? name : `${name}:${documentOf(source).positionAt(range.start).line + 1}`;
}
