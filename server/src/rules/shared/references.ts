import type { ConfigModel, Setting } from "../../model/values/model.js";
import type { Reference, Template } from "../../syntax/expression.js";
import { memo } from "../../syntax/text.js";
import type { ValueText } from "../../syntax/value-text.js";

/** True for a setting whose `$name` Postfix does not expand when it reads main.cf, but only when the value is used. */
export function isRaw(model: ConfigModel, { assignment }: Setting): boolean {
  return model.parameter(assignment.name.text)?.fact.raw === true;
}

/**
 * The references that are replaced by a value, `$name` and `${name}`, as opposed to those that test whether it is set.
 */
export function* plainReferences(template: Template): Generator<Reference> {
  for (const part of template.parts) {
    if (part.kind === "reference") {
      if (part.ifSet === undefined && part.ifUnset === undefined) yield part;
      if (part.ifSet !== undefined) yield* plainReferences(part.ifSet);
      if (part.ifUnset !== undefined) yield* plainReferences(part.ifUnset);
    } else if (part.kind === "comparison") {
      for (const inner of [part.left, part.right, part.ifTrue, part.ifFalse]) {
        if (inner !== undefined) yield* plainReferences(inner);
      }
    } else if (part.kind === "call") {
      yield* plainReferences(part.argument);
    }
  }
}

/** The plain references in the value of a setting. */
export function referencesOf({ assignment: { valueText } }: Pick<Setting, "assignment">): readonly Reference[] {
  return valueText.text.includes("$") ? referencesInText(valueText) : [];
}

const referencesInText = memo(({ template }: ValueText): readonly Reference[] => [...plainReferences(template)]);
