import { TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { configLanguages, syntaxOfLanguage } from "../facts/languages.js";
import { type ConfigLanguage, languageOfName } from "../project/directory.js";
import { isSameUri } from "../project/uri.js";
import { editorConfigLength, editorConfigLines, editorTableLength } from "../syntax/limits.js";
import { memo, type SourceText } from "../syntax/text.js";
import { previewScheme, reportScheme } from "./protocol.js";

/** A document that is open in the editor. */
export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  /** The text of this version. */
  readonly source: SourceText;
  /** The library's document, which changes with each edit. */
  readonly editable: TextDocument;
}

/** The open documents, kept up to date with the edits that the client reports. */
export function openDocuments(): TextDocuments<OpenDocument> {
  return new TextDocuments<OpenDocument>({
    create: (uri, languageId, version, text) => openDocument(TextDocument.create(uri, languageId, version, text)),
    update: ({ editable }, changes, version) => openDocument(TextDocument.update(editable, changes, version)),
  });
}

/** The open document of a file, also where the client spells its URI differently (`virtual%40x` for `virtual@x`). */
export function documentAt(
  documents: Pick<TextDocuments<OpenDocument>, "get" | "all">,
  uri: string,
): OpenDocument | undefined {
  return documents.get(uri) ?? documents.all().find((document) => isSameUri(document.uri, uri));
}

function openDocument(editable: TextDocument): OpenDocument {
  const { uri, languageId, version } = editable;
  return { uri, languageId, version, editable, source: { uri, text: editable.getText() } };
}

/** True for a main.cf or master.cf in the editor, other than the read-only documents that the client generates. */
export function isConfigDocument(document: OpenDocument): document is OpenDocument & { languageId: ConfigLanguage } {
  const { languageId, uri } = document;
  const isMade = [reportScheme, previewScheme].some((scheme) => uri.startsWith(`${scheme}:`));
  return (languageId === configLanguages.main || languageId === configLanguages.master) && !isMade;
}

/** True for a lookup table in the editor. */
export function isTableDocument({ languageId }: Pick<OpenDocument, "languageId">): boolean {
  return syntaxOfLanguage(languageId) !== undefined;
}

/** True for an open document that exceeds the editor's limit for its kind of file. */
export function isTooLong(document: OpenDocument): boolean {
  if (isTableDocument(document)) return document.source.text.length > editorTableLength;
  return isConfigDocument(document) && isLongConfig(document.source);
}

/** True for the text of a main.cf or master.cf that exceeds the editor's limits in characters or lines. */
export function isLongConfig(source: SourceText): boolean {
  return source.text.length > editorConfigLength || hasTooManyLines(source);
}

/** True if the file name of a URI is that of a main.cf or master.cf. */
export function isConfigName(uri: string): boolean {
  return languageOfName(uri.slice(uri.lastIndexOf("/") + 1)) !== undefined;
}

const hasTooManyLines = memo(({ text }: SourceText): boolean => {
  let lines = 0;
  for (let at = text.indexOf("\n"); at >= 0 && lines <= editorConfigLines; at = text.indexOf("\n", at + 1)) lines++;
  return lines > editorConfigLines;
});
