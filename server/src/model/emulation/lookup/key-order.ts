import { splitList } from "../../../syntax/value.js";
import type { TableModel } from "../../tables/table-model.js";

/** The way in which Postfix derives lookup keys from an address or a client, for indexed tables. */
export type KeyForm =
  | "access-address" // access(5), check_sender_access and the like
  | "access-client"
  | "transport" // transport(5)
  | "rewriting" // virtual(5), canonical(5), generic(5)
  | "address"; // all other tables of mail addresses, such as sender_dependent_relayhost_maps

/** The form of a table's keys; undefined if unknown. */
export function keyFormOf({ use, namedBy }: TableModel): KeyForm | undefined {
  const names = namedBy.map(({ setting }) => setting.assignment.name.text);
  switch (use?.result) {
    case "access-action":
      return use.key === "address" ? "access-address" : use.key === "client" ? "access-client" : undefined;
    case "transport":
      if (use.key !== "address") return undefined;
      return names.every((name) => name === "transport_maps") ? "transport" : "address";
    case "addresses":
      return use.key === "address" ? "rewriting" : undefined;
    case "nexthop":
    case "login":
    case "path":
      return use.key === "address" ? "address" : undefined;
    default:
      return names.length > 0 && names.every((name) => name === "relay_recipient_maps") ? "address" : undefined;
  }
}

/** True if a domain also matches its subdomains, so that Postfix does not look up `.example.com`. */
export function matchesSubdomains({ model }: TableModel, form: KeyForm): boolean {
  const list = form === "transport" ? "transport_maps" : "smtpd_access_maps";
  return splitList(model.value("parent_domain_matches_subdomains")).some(({ text }) => text === list);
}

/**
 * Examples of the keys that Postfix looks up, in order (access(5), transport(5), virtual(5); check_domain_access and
 * check_mail_access in src/smtpd/smtpd_check.c, src/global/mail_addr_find.c).
 */
export function keyOrder(table: TableModel, form: KeyForm): readonly string[] {
  const parent = matchesSubdomains(table, form) ? "example.com" : ".example.com";
  switch (form) {
    case "access-address":
      return ["user+extension@mail.example.com", "user@mail.example.com", "mail.example.com", parent, "user@"];
    case "access-client":
      return ["mail.example.com", parent, "192.0.2.1", "192.0.2", "192.0", "192"];
    case "transport":
      return ["user+extension@mail.example.com", "user@mail.example.com", "mail.example.com", parent, "*"];
    case "rewriting":
    case "address":
      return ["user+extension@example.com", "user@example.com", "user+extension", "user", "@example.com"];
  }
}
