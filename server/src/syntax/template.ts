/**
 * Placeholders of the tools that write configuration files: Jinja and Go `{{ }}`, Jinja `{% %}`, ERB `<% %>`, `@@X@@`,
 * `@X@`, `%%X%%`, `__X__`, and `PH_X`. What will stand there is not known, so nothing can be said about it.
 */
const placeholder =
  /(?<!\$)\{\{|\{%|\{#|<%|@@?[A-Za-z][\w.-]*@@?(?![\w.])|%%\w+%%|%\w+%|__[A-Za-z]\w*__|\bPH_[A-Z0-9_]+/;

/** `${NAME}` in capitals: Postfix has no such parameters, but container start scripts fill them in. */
const environment = /\$\{?[A-Z][A-Z0-9_]{2,}\}?/;

/** True where a tool will replace a part of the text before Postfix reads it. */
export function hasPlaceholder(text: string): boolean {
  return placeholder.test(text) || environment.test(text);
}

/** True for the name of an environment variable, by the usual spelling. */
export function isEnvironmentName(name: string): boolean {
  return /^[A-Z][A-Z0-9_]{2,}$/.test(name);
}

/**
 * True for a line that only steers a template engine, such as `{% if x %}` or `<% end %>`, or in whose place a tool will
 * put lines of its own, such as `@@EXTRA@@` or `${EXTRA}` alone.
 */
export function isTemplateLine(text: string): boolean {
  return tag.test(text) || alone.test(text);
}

const tag = /^(\{[{%#]|<%|[%#-]\}|-?%>|%\s)/;
const alone = /^(?:@@?\w+@@?|%%\w+%%|__\w+__|PH_[A-Z0-9_]+|\$[A-Z][A-Z0-9_]{2,}|\$\{[A-Z][A-Z0-9_]{2,}[^{}]*\})\s*$/;

/** True for a template line in whose place nothing will stand, or a comment at most: `{% if x %}`, not `{{ x }}`. */
export function isSteeringLine(text: string): boolean {
  return steering.test(text);
}

const steering =
  /^(?:\{%(?![-+]?\s*(?:include|import|from|block|call))|\{#|<%(?!=)|[%#-]\}|-?%>|%\s|\{\{-?\s*(?:\/\*|ansible_managed\b|end\b|else\b|if\b|with\b|range\b|define\b|\$\w+\s*:?=))/;

/** True for a character that a template line can begin with; any other line need not be looked at closely. */
export function canBeginTemplateLine(code: number): boolean {
  return beginnings.has(code);
}

const beginnings: ReadonlySet<number> = new Set([..."{<%-@_P$"].map((character) => character.charCodeAt(0)));

/** What closes the tag that is open at the end of a text, such as `%>`; undefined where none is. */
export function closerOfOpenTag(text: string): string | undefined {
  const open = /\{[{%#]|<%/g;
  for (let match = open.exec(text); match !== null; match = open.exec(text)) {
    const closer = closers[match[0]]!;
    const close = text.indexOf(closer, open.lastIndex);
    if (close < 0) return closer;
    open.lastIndex = close + closer.length;
  }
  return undefined;
}

const closers: Readonly<Record<string, string>> = { "{{": "}}", "{%": "%}", "{#": "#}", "<%": "%>" };

/** True where a word is one tag that puts nothing in its place, such as `{% if x %}`. */
export function isSteeringTag(word: string): boolean {
  const closer =
    word.startsWith("{%") || word.startsWith("{#") ? closers[word.slice(0, 2)] : /^<%(?!=)/.test(word) && "%>";
  return typeof closer === "string" && word.indexOf(closer) === word.length - closer.length;
}

/** True for a place inside the tags of a template, where a `$name` is one of the tool's and not of Postfix. */
export function isInsideTag(text: string, index: number): boolean {
  return closerOfOpenTag(text.slice(0, index)) !== undefined;
}
