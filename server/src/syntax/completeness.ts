import type { MainCfDocument } from "./main-cf.js";
import type { MasterCfDocument } from "./master-cf.js";
import { hasPlaceholder, isSteeringLine, isTemplateLine } from "./template.js";
import { memo } from "./text.js";

/**
 * False for a template into which a tool will put further lines, such as `{{ extra_settings }}`, `{% include "x" %}` or
 * `{{ name }} = {{ value }}`: then nobody knows what the file will not say.
 */
export const isComplete = memo((document: MainCfDocument | MasterCfDocument): boolean => {
  if (!hasPlaceholder(document.source.text)) return true;
  if (document.lines.some(({ text }) => isTemplateLine(text) && !isSteeringLine(text))) return false;
  const names =
    "assignments" in document
      ? document.assignments.map(({ name }) => name.text)
      : document.services.map(({ columns }) => columns.service?.text ?? "");
  return !names.some(hasPlaceholder);
});
