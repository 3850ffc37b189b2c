import { TextDocument } from "vscode-languageserver-textdocument";
import { memo, type SourceText } from "../syntax/text.js";

/** Positions of a file, for one immutable version of its text. */
export const documentOf = memo((source: SourceText) => TextDocument.create(source.uri, "", 0, source.text));
