import { parseTemplate, type Template } from "../syntax/expression.js";

/** What a value becomes when Postfix has replaced every `$name` in it. */
export interface Expansion {
  readonly text: string;
  /** Names that have no value; Postfix puts nothing in their place. */
  readonly undefinedNames: readonly string[];
  /** Why Postfix would refuse the value: the program that reads it stops. */
  readonly error?: "malformed" | "circular";
}

/** Finds the unexpanded value of a name; `raw` values are put in place as they are. */
export type Lookup = (name: string) => { readonly text: string; readonly raw: boolean } | undefined;

/** src/util/mac_expand.c stops with an error beyond this depth. */
const maximalDepth = 100;
/** Values that grow beyond this are cut: `a=$b$b`, `b=$c$c` ... would otherwise never end. */
const maximalLength = 1 << 20;

/** Expands `$name` in all its forms, as deep as needed (src/util/mac_expand.c, MAC_EXP_FLAG_RECURSE). */
export function expand(text: string, lookup: Lookup): Expansion {
  return new Expander(lookup).run(text);
}

class Expander {
  private readonly undefinedNames = new Set<string>();
  private readonly templates = new Map<string, Template>();
  private error: Expansion["error"];
  private steps = 0;

  constructor(private readonly lookup: Lookup) {}

  run(text: string): Expansion {
    const expanded = text.includes("$") ? this.evaluate(this.template(text), 0) : text;
    const result = { text: expanded, undefinedNames: [...this.undefinedNames] };
    return this.error === undefined ? result : { ...result, error: this.error };
  }

  private evaluate(template: Template, depth: number): string {
    if (depth > maximalDepth || this.steps++ > maximalLength) this.error ??= "circular";
    let result = "";
    for (const part of template.parts) {
      if (this.error !== undefined || result.length > maximalLength) break;
      result += this.part(part, depth);
    }
    return result;
  }

  private part(part: Template["parts"][number], depth: number): string {
    switch (part.kind) {
      case "text":
        return part.text;
      case "malformed":
        this.error ??= "malformed";
        return "";
      case "call":
        return this.evaluate(part.argument, depth + 1);
      case "comparison": {
        const left = this.evaluate(part.left, depth + 1);
        const right = this.evaluate(part.right, depth + 1);
        const holds = compare(left, part.operator, right);
        if (part.ifTrue === undefined && part.ifFalse === undefined) return holds ? "true" : "";
        return this.branch(holds ? part.ifTrue : part.ifFalse, depth);
      }
      case "reference": {
        const value = this.lookup(part.name.text);
        if (part.ifSet === undefined && part.ifUnset === undefined) return this.plain(part.name.text, value, depth);
        const isSet = value !== undefined && value.text !== "";
        return this.branch(isSet ? part.ifSet : part.ifUnset, depth);
      }
    }
  }

  private branch(template: Template | undefined, depth: number): string {
    return template === undefined ? "" : this.evaluate(template, depth + 1);
  }

  private plain(name: string, value: ReturnType<Lookup>, depth: number): string {
    if (value === undefined) {
      this.undefinedNames.add(name);
      return "";
    }
    if (value.raw || !value.text.includes("$")) return value.text;
    return this.evaluate(this.template(value.text), depth + 1);
  }

  private template(text: string): Template {
    let template = this.templates.get(text);
    if (template === undefined) {
      template = parseTemplate(text);
      this.templates.set(text, template);
    }
    return template;
  }
}

/** Numbers compare as numbers, everything else by bytes (mac_exp_eval in src/util/mac_expand.c). */
function compare(left: string, operator: string, right: string): boolean {
  const order = operator.endsWith("level") ? compareLevels(left, right) : compareText(left, right);
  switch (operator.replace("level", "")) {
    case "==":
      return order === 0;
    case "!=":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    default:
      return order >= 0;
  }
}

function compareText(left: string, right: string): number {
  const numeric = /^\d+$/;
  if (numeric.test(left) && numeric.test(right)) return Number(left) - Number(right);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** `major.minor.patch`, where missing numbers are 0 (src/global/compat_level.c). */
function compareLevels(left: string, right: string): number {
  const [a, b] = [left, right].map((text) => text.split(".").map(Number));
  for (let index = 0; index < 3; index++) {
    const order = (a![index] ?? 0) - (b![index] ?? 0);
    if (order !== 0) return order;
  }
  return 0;
}
