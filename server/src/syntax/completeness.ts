import type { MainCfDocument } from "./main-cf.js";
import type { MasterCfDocument } from "./master-cf.js";
import { hasPlaceholder, isSteeringLine, isTemplateLine } from "./template.js";
import { memo } from "./text.js";

/**
 * False for a template into which a tool will insert further settings, such as `{{ extra_settings }}`,
 * `{% include "x" %}` or `{{ name }} = {{ value }}`. A setting that is missing from such a file may still be set in the
 * end, so its absence proves nothing.
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
