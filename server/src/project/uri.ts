/** A URI with its %XX escapes resolved, to be shown or compared; unchanged where the escapes are not valid UTF-8. */
export function decodeUri(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/**
 * A key that is equal for two spellings of one file's URI. Editors, the disk and Postfix's own files spell it
 * differently: which characters are escaped (RFC 3986, 6.2.2), the case of a Windows drive letter (`file:///c%3A/` and
 * `file:///C:/`), and composed or decomposed letters (macOS). The case of names is kept, since most systems that run
 * Postfix distinguish it.
 */
export function uriKey(uri: string): string {
  return decodeUri(uri)
    .normalize("NFC")
    .replace(/^file:\/\/\/[A-Z]:/, (drive) => drive.toLowerCase());
}

/** True where two URIs mean the same file. */
export function isSameUri(a: string, b: string): boolean {
  return a === b || uriKey(a) === uriKey(b);
}
