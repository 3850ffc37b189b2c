import { compareVersions, type Version } from "../../facts/version.js";
import type { Part, Template } from "../../syntax/expression.js";
import type { ValueText } from "../../syntax/value-text.js";
import { holds } from "./compare.js";

/** The result of expanding every `$name` in a value. */
export interface Expansion {
  readonly text: string;
  /** Names without a value, which Postfix expands to nothing. */
  readonly undefinedNames: readonly string[];
  /** Why Postfix would reject the value; the program that reads it terminates. */
  readonly error?: "malformed" | "circular";
  /** True if the text depends on something that the files do not determine, such as the host or a template. */
  readonly open: boolean;
}

/** The unexpanded value of a name. */
export interface Bound {
  readonly valueText: ValueText;
  /** True if the value is inserted without expanding the names in it. */
  readonly raw: boolean;
  /** True if the host determines the value, or a tool that will replace a placeholder. */
  readonly open: boolean;
}

/** Gives the unexpanded value of a name; undefined for a name that is not defined. */
export type Lookup = (name: string) => Bound | undefined;

/** Redacts passwords in the expanded value of a parameter, so that it can be displayed. */
export type Redact = (name: string, value: string) => string;

/** Maximum depth of names within names; beyond it, src/util/mac_expand.c stops with an error. */
const maximalDepth = 100;
/** Maximum depth in total: Postfix starts counting again inside a condition, which would let our stack overflow. */
const maximalNesting = 500;
/** Maximum length of a result, which is truncated: `a=$b$b`, `b=$c$c` ... would otherwise grow exponentially. */
const maximalLength = 1 << 20;

/** The first version with operators such as `<=level`. */
const withLevels = { major: 3, minor: 6 };
/** The first version with functions such as `${domain_to_ascii{name}}`, and their names. */
const withFunctions = { major: 3, minor: 11 };
const functions = new Set(["domain_to_ascii", "domain_to_utf8"]);

/**
 * Expands `$name` in all its forms, recursively (src/util/mac_expand.c, MAC_EXP_FLAG_RECURSE).
 * @param redact redacts the inserted values, for display
 */
export function expand(value: ValueText, lookup: Lookup, version: Version, redact?: Redact): Expansion {
  if (!value.text.includes("$")) return literal(value.text);
  return new Expander(lookup, version, redact).run(value.template);
}

/** The expansion of a text without `$`. */
export function literal(text: string): Expansion {
  return { text, undefinedNames: none, open: false };
}

const none: readonly string[] = [];

/** False for an operator or a function that a version of Postfix lacks, so that it rejects the value. */
export function isUnderstood(part: Part, version: Version): boolean {
  switch (part.kind) {
    case "comparison":
      return !part.operator.endsWith("level") || compareVersions(version, withLevels) >= 0;
    case "call":
      return compareVersions(version, withFunctions) >= 0 && functions.has(part.name.text);
    default:
      return part.kind !== "malformed";
  }
}

class Expander {
  private undefinedNames: Set<string> | undefined = undefined;
  private error: Expansion["error"];
  private steps = 0;
  private nesting = 0;
  /** The number of enclosing conditions and functions. */
  private operands = 0;
  /** The number of enclosing comparisons, whose operands are not part of the result and so are not redacted. */
  private comparisons = 0;
  private open = false;

  constructor(
    private readonly lookup: Lookup,
    private readonly version: Version,
    private readonly redact?: Redact,
  ) {}

  run(template: Template): Expansion {
    const text = this.evaluate(template, 0);
    const undefinedNames = this.undefinedNames === undefined ? none : [...this.undefinedNames];
    const result = { text, undefinedNames, open: this.open };
    return this.error === undefined ? result : { ...result, error: this.error };
  }

  private evaluate(template: Template, depth: number): string {
    this.nesting++;
    let result = "";
    for (const part of template.parts) {
      if (depth > maximalDepth || this.nesting > maximalNesting || this.steps++ > maximalLength) {
        this.error ??= "circular";
      }
      if (this.error !== undefined || result.length > maximalLength) break;
      result += this.part(part, depth);
    }
    this.nesting--;
    return result;
  }

  private part(part: Part, depth: number): string {
    if (!isUnderstood(part, this.version)) return this.refuse();
    switch (part.kind) {
      case "text":
        return part.text;
      case "call":
        return this.operand(part.argument);
      case "comparison": {
        this.comparisons++;
        const truth = holds(this.operand(part.left), part.operator, this.operand(part.right));
        this.comparisons--;
        if (truth === undefined) return this.refuse();
        if (part.ifTrue === undefined && part.ifFalse === undefined) return truth ? "true" : "";
        return this.branch(truth ? part.ifTrue : part.ifFalse, depth);
      }
      case "reference": {
        const value = this.lookup(part.name.text);
        this.open ||= value?.open === true;
        if (part.ifSet === undefined && part.ifUnset === undefined) return this.plain(part.name.text, value, depth);
        const isSet = value !== undefined && value.valueText.text !== "";
        return this.branch(isSet ? part.ifSet : part.ifUnset, depth);
      }
      case "malformed":
        return this.refuse();
    }
  }

  private operand(template: Template): string {
    this.operands++;
    const text = this.evaluate(template, 0);
    this.operands--;
    return text;
  }

  private refuse(): string {
    this.error ??= "malformed";
    return "";
  }

  private branch(template: Template | undefined, depth: number): string {
    return template === undefined ? "" : this.evaluate(template, depth + 1);
  }

  private plain(name: string, value: Bound | undefined, depth: number): string {
    if (value === undefined) {
      this.undefinedNames ??= new Set();
      this.undefinedNames.add(name);
      return "";
    }
    const { valueText, raw } = value;
    // Inside a condition, Postfix expands raw values too.
    const text = raw && this.operands === 0 ? valueText.text : this.evaluate(valueText.template, depth + 1);
    return this.redact === undefined || this.comparisons > 0 ? text : this.redact(name, text);
  }
}
