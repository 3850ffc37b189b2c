/** Names such as `co.jp`, below which organisations register theirs. */
const registries = /^(co|com|or|org|ne|net|ac|ad|go|gov|edu|ed|gr|lg|ltd|plc)\.[a-z]{2}$/i;

/** True for a domain that belongs to a registry and to nobody else. */
export function isRegistry(domain: string): boolean {
  return registries.test(domain);
}
