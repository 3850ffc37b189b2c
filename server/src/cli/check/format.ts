import type { Format } from "./options.js";
import type { CheckReport } from "./report.js";

/** Writes a report in a format. */
export type Formatter = (report: CheckReport) => string;

/** The formatters by format; each is loaded only when it is used, so that the program starts quickly. */
export const formatters: Readonly<Record<Format, () => Promise<Formatter>>> = {
  text: async () => (await import("./format-text.js")).asText,
  json: async () => (await import("./format-json.js")).asJson,
  sarif: async () => (await import("./format-sarif.js")).asSarif,
  github: async () => (await import("./format-github.js")).asGithub,
};
