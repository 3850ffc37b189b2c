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

/** True for a line that only steers a template engine, such as `{% if x %}` or `<% end %>`. */
export function isTemplateLine(text: string): boolean {
  return /^(\{[{%#]|<%|[%#-]\}|%\s)/.test(text) || /^(?:@@?\w+@@?|%%\w+%%|__\w+__)\s*$/.test(text);
}
