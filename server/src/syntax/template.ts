/**
 * Placeholders of tools that generate configuration files: Jinja and Go `{{ }}`, Jinja `{% %}`, ERB `<% %>`, `@@X@@`,
 * `@X@`, `%%X%%`, `__X__`, and `PH_X`. Their replacement is unknown, so a value that contains one is not checked.
 */
const placeholder =
  /(?<!\$)\{\{|\{%|\{#|<%|@@?[A-Za-z][\w.-]*@@?(?![\w.])|%%\w+%%|%\w+%|__[A-Za-z]\w*__|\bPH_[A-Z0-9_]+/;

/** Environment variables, `${NAME}` in capitals: container entry points replace them; no parameter is spelled so. */
const environment = /\$\{?[A-Z][A-Z0-9_]{2,}\}?/;

/** True if a tool will replace part of the text before Postfix reads it. */
export function hasPlaceholder(text: string): boolean {
  return placeholder.test(text) || environment.test(text);
}

/** True for a name spelled like an environment variable, in capitals. */
export function isEnvironmentName(name: string): boolean {
  return /^[A-Z][A-Z0-9_]{2,}$/.test(name);
}

/**
 * True for a line that is only a template directive, such as `{% if x %}` or `<% end %>`, or only a placeholder for
 * further lines, such as `@@EXTRA@@` or `${EXTRA}`.
 */
export function isTemplateLine(text: string): boolean {
  return tag.test(text) || alone.test(text);
}

const tag = /^(\{[{%#]|<%|[%#-]\}|-?%>|%\s)/;
const alone = /^(?:@@?\w+@@?|%%\w+%%|__\w+__|PH_[A-Z0-9_]+|\$[A-Z][A-Z0-9_]{2,}|\$\{[A-Z][A-Z0-9_]{2,}[^{}]*\})\s*$/;

/** True for a template line that produces no output, or a comment at most: `{% if x %}`, but not `{{ x }}`. */
export function isSteeringLine(text: string): boolean {
  return steering.test(text);
}

const steering =
  /^(?:\{%(?![-+]?\s*(?:include|import|from|block|call))|\{#|<%(?!=)|[%#-]\}|-?%>|%\s|\{\{-?\s*(?:\/\*|ansible_managed\b|end\b|else\b|if\b|with\b|range\b|define\b|\$\w+\s*:?=))/;

/** True for a character that can begin a template line: a quick check before the regular expressions. */
export function canBeginTemplateLine(code: number): boolean {
  return beginnings.has(code);
}

const beginnings: ReadonlySet<number> = new Set([..."{<%-@_P$"].map((character) => character.charCodeAt(0)));

/** The closing delimiter of the tag that is open at the end of a text, such as `%>`; undefined if none is open. */
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

/** True if a word is a single tag that produces no output, such as `{% if x %}`. */
export function isSteeringTag(word: string): boolean {
  const closer =
    word.startsWith("{%") || word.startsWith("{#") ? closers[word.slice(0, 2)] : /^<%(?!=)/.test(word) && "%>";
  return typeof closer === "string" && word.indexOf(closer) === word.length - closer.length;
}

/** True if an index is inside a template tag, where a `$name` is a variable of the template and not of Postfix. */
export function isInsideTag(text: string, index: number): boolean {
  return closerOfOpenTag(text.slice(0, index)) !== undefined;
}
