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

/** What the text of a value says by itself, in whatever configuration it stands. Each answer is worked out once. */
export class ValueText {
  private knownTemplate: Template | undefined = undefined;
  private knownReferences: readonly Reference[] | undefined = undefined;
  private knownMalformed: readonly Malformed[] | undefined = undefined;
  private knownItems: readonly Item[] | undefined = undefined;
  private knownPlaceholder: boolean | undefined = undefined;

  constructor(readonly text: string) {}

  /** The text as Postfix expands it. */
  get template(): Template {
    this.knownTemplate ??= parseTemplate(this.text);
    return this.knownTemplate;
  }

  /** Every `$name` in it, also those inside conditions and branches, in the order of the text. */
  get references(): readonly Reference[] {
    this.knownReferences ??= this.text.includes("$") ? [...referencesIn(this.template)] : none;
    return this.knownReferences;
  }

  /** The expressions that Postfix refuses. */
  get malformed(): readonly Malformed[] {
    this.knownMalformed ??= this.text.includes("$") ? [...malformedIn(this.template)] : none;
    return this.knownMalformed;
  }

  /** The text as a list. */
  get items(): readonly Item[] {
    this.knownItems ??= splitList(this.text);
    return this.knownItems;
  }

  /** True where a tool will replace a part of it before Postfix reads it. */
  get hasPlaceholder(): boolean {
    this.knownPlaceholder ??= hasPlaceholder(this.text);
    return this.knownPlaceholder;
  }
}

const none: readonly never[] = [];

/** The same text gives the same object, for as long as it is remembered. */
export const valueText = memoByText((text: string) => new ValueText(text));
