/** The ports on which servers receive mail, by the names that /etc/services has for them (services(5)). */
const numbers: ReadonlyMap<string, string> = new Map([
  ["smtp", "25"],
  ["mail", "25"],
  ["submission", "587"],
  ["submissions", "465"],
  ["smtps", "465"],
  ["ssmtp", "465"],
  ["urd", "465"],
]);

/** What clients expect on a port: mail from anywhere, a login after STARTTLS, or TLS from the first byte. */
export type MailPort = "smtp" | "submission" | "smtps" | "other";

/** The number of a port that has a name of mail; any other text as it is. */
export function portNumber(port: string): string {
  return numbers.get(port) ?? port;
}

/** What a port is for, given by its number or its name. */
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
