/** Public suffixes such as `co.jp`, below which organizations register their domains. */
const registries = /^(co|com|or|org|ne|net|ac|ad|go|gov|edu|ed|gr|lg|ltd|plc)\.[a-z]{2}$/i;

/** Whether a domain is a public suffix, which belongs to a registry. */
export function isRegistry(domain: string): boolean {
  return registries.test(domain);
}
