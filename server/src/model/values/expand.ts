import { compareVersions, type Version } from "../../facts/version.js";
import type { Part, Template } from "../../syntax/expression.js";
import type { ValueText } from "../../syntax/value-text.js";
import { holds } from "./compare.js";

/** What a value becomes when Postfix has replaced every `$name` in it. */
export interface Expansion {
  readonly text: string;
  /** Names that have no value; Postfix puts nothing in their place. */
  readonly undefinedNames: readonly string[];
  /** Why Postfix would refuse the value: the program that reads it stops. */
  readonly error?: "malformed" | "circular";
  /** True where a `$name` in it stands for something that the files do not tell. */
  readonly open: boolean;
}

/** The unexpanded value of a name; a `raw` value is put in place as it is. */
export interface Bound {
  readonly valueText: ValueText;
  readonly raw: boolean;
  /** True where the machine decides, or a tool that will fill in a placeholder. */
  readonly open: boolean;
}

export type Lookup = (name: string) => Bound | undefined;

/** Gives the value of a name, where every `$name` in it is replaced, as people may see it: without passwords. */
export type Redact = (name: string, value: string) => string;

/** src/util/mac_expand.c stops with an error beyond this depth. */
const maximalDepth = 100;
/** A condition begins to count anew, so the depth of all of them together needs a limit of its own. */
const maximalNesting = 500;
/** Values that grow beyond this are cut: `a=$b$b`, `b=$c$c` ... would otherwise never end. */
const maximalLength = 1 << 20;

/** `<=level` and the like. */
const withLevels = { major: 3, minor: 6 };
/** `${domain_to_ascii{name}}` and the like, by name. */
const withFunctions = { major: 3, minor: 11 };
const functions = new Set(["domain_to_ascii", "domain_to_utf8"]);

/**
 * Expands `$name` in all its forms, as deep as needed (src/util/mac_expand.c, MAC_EXP_FLAG_RECURSE).
 * @param redact redacts values, for texts that people see
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

/** False for an operator or a function that the version does not have: it refuses the value then. */
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
  /** How many conditions and functions we are inside of. */
  private operands = 0;
  /** How many comparisons we are inside of: their sides are read, but not shown. */
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
    // Postfix forgets inside a condition that the value is raw.
    const text = raw && this.operands === 0 ? valueText.text : this.evaluate(valueText.template, depth + 1);
    return this.redact === undefined || this.comparisons > 0 ? text : this.redact(name, text);
  }
}
