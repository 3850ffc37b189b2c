import { asGithub } from "./format-github.js";
import { asJson } from "./format-json.js";
import { asSarif } from "./format-sarif.js";
import { asText } from "./format-text.js";
import type { Format } from "./options.js";
import type { Report } from "./report.js";

/** Writes a report in a format. */
export type Formatter = (report: Report) => string;

export const formatters: Readonly<Record<Format, Formatter>> = {
  text: asText,
  json: asJson,
  sarif: asSarif,
  github: asGithub,
};
