import { defaultsOfSettings, effectiveConfiguration, settingsInForce } from "../features/report.js";
import type { ConfigModel } from "../model/model.js";
import type { ReportKind } from "./protocol.js";

/** The text of a report about the configuration directory of a document. */
export function report(model: ConfigModel, uri: string, kind: ReportKind): string {
  const directory = decodeURIComponent(uri.replace(/^\w[\w+.-]*:\/\/[^/]*/, "").replace(/\/[^/]*$/, "")) || "/";
  switch (kind) {
    case "effective":
      return effectiveConfiguration(model, directory);
    case "settings":
      return settingsInForce(model, directory);
    case "defaults":
      return defaultsOfSettings(model, directory);
  }
}
