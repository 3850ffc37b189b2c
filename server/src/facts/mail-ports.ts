/** The ports on which mail servers listen, by their names in /etc/services (services(5)). */
const numbers: ReadonlyMap<string, string> = new Map([
  ["smtp", "25"],
  ["mail", "25"],
  ["submission", "587"],
  ["submissions", "465"],
  ["smtps", "465"],
  ["ssmtp", "465"],
  ["urd", "465"],
]);

/** The use of a port: mail from anywhere (`smtp`), a login after STARTTLS, or TLS from the first byte (`smtps`). */
export type MailPort = "smtp" | "submission" | "smtps" | "other";

/** The number of a mail port given by name; any other text is returned unchanged. */
export function portNumber(port: string): string {
  return numbers.get(port) ?? port;
}

/** The use of a port, given by its number or its name. */
export function mailPortOf(port: string): MailPort {
  switch (portNumber(port)) {
    case "25":
      return "smtp";
    case "587":
      return "submission";
    case "465":
      return "smtps";
    default:
      return "other";
  }
}
