import {
  type Malformed,
  malformedIn,
  parseTemplate,
  type Reference,
  referencesIn,
  type Template,
} from "./expression.js";
import { hasPlaceholder } from "./template.js";
import { memoByText } from "./text.js";
import { type Item, splitList } from "./value.js";

/** An unexpanded value, with everything that its text alone determines. Each property is computed on first use. */
export class ValueText {
  private knownTemplate: Template | undefined = undefined;
  private knownReferences: readonly Reference[] | undefined = undefined;
  private knownMalformed: readonly Malformed[] | undefined = undefined;
  private knownItems: readonly Item[] | undefined = undefined;
  private knownPlaceholder: boolean | undefined = undefined;

  constructor(readonly text: string) {}

  /** The text parsed for `$` expressions. */
  get template(): Template {
    this.knownTemplate ??= parseTemplate(this.text);
    return this.knownTemplate;
  }

  /** All references to parameters, including those in conditions and branches, in text order. */
  get references(): readonly Reference[] {
    this.knownReferences ??= this.text.includes("$") ? [...referencesIn(this.template)] : none;
    return this.knownReferences;
  }

  /** The expressions that Postfix rejects. */
  get malformed(): readonly Malformed[] {
    this.knownMalformed ??= this.text.includes("$") ? [...malformedIn(this.template)] : none;
    return this.knownMalformed;
  }

  /** The items of the value, read as a list. */
  get items(): readonly Item[] {
    this.knownItems ??= splitList(this.text);
    return this.knownItems;
  }

  /** True if a tool will replace part of the value before Postfix reads it. */
  get hasPlaceholder(): boolean {
    this.knownPlaceholder ??= hasPlaceholder(this.text);
    return this.knownPlaceholder;
  }
}

const none: readonly never[] = [];

/** The `ValueText` of a text. Equal texts share one object, and so what was computed for it, while it is cached. */
export const valueText = memoByText((text: string) => new ValueText(text));
