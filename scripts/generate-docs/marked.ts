/**
 * Replaces the generated part of a page, which is between two comments.
 * @throws if the page has no such part
 */
export function withPart(page: string, name: string, content: string): string {
  const [begin, end] = [`<!-- begin ${name}: npm run generate-docs writes this -->\n`, `<!-- end ${name} -->`];
  const [start, stop] = [page.indexOf(begin), page.indexOf(end)];
  if (start < 0 || stop < start) throw new Error(`There is no part “${name}” in the page: ${begin}...\n${end}`);
  return `${page.slice(0, start + begin.length)}\n${content}\n${page.slice(stop)}`;
}
