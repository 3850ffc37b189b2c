export { definitionDuplicateParameter } from "./definition-duplicate-parameter.js";
export { definitionInvalidValue } from "./definition-invalid-value.js";
export { definitionMissingParameter } from "./definition-missing-parameter.js";
export { definitionObsolete } from "./definition-obsolete.js";
export { definitionQuery } from "./definition-query.js";
export { definitionSyntax } from "./definition-syntax.js";
export { definitionUnknownParameter } from "./definition-unknown-parameter.js";
export { definitionUnquotedKey } from "./definition-unquoted-key.js";
