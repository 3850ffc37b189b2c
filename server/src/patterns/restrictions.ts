import type { Edit } from "../edits/edit.js";
import { replaceItem } from "../edits/edit.js";
import type { ConfigModel } from "../model/values/model.js";
import type { Assignment } from "../syntax/main-cf.js";
import { type Item, splitList } from "../syntax/value.js";
import type { PlannedSetting } from "./pattern.js";

const loggedIn = "permit_sasl_authenticated";
const ending = "reject_unauth_destination";

/** smtpd_relay_restrictions of a shared server: permits the trusted clients, then rejects everybody else. */
export function relayRestrictions(model: ConfigModel, trustsNetworks: boolean): PlannedSetting {
  const wanted = [...(trustsNetworks ? ["permit_mynetworks"] : []), loggedIn, ending];
  return {
    name: "smtpd_relay_restrictions",
    value: wanted.join(", "),
    why: {
      en: trustsNetworks
        ? "Clients in mynetworks and those that logged in may send anywhere; everybody else only to this server's own domains."
        : "Clients that logged in may send anywhere; everybody else only to this server's own domains.",
      ja: trustsNetworks
        ? "mynetworks のクライアントとログインしたクライアントはどこへでも送れ、それ以外はこのサーバーのドメイン宛てだけに限ります。"
        : "ログインしたクライアントはどこへでも送れ、それ以外はこのサーバーのドメイン宛てだけに限ります。",
    },
    isRight: (value) => admits(value, trustsNetworks),
    amend: (assignment) => amend(model, assignment, trustsNetworks),
  };
}

/** Whether a list permits the clients that should be able to relay, and rejects everybody else. */
function admits(value: string, trustsNetworks: boolean): boolean {
  const words = wordsOf(value);
  const end = words.findIndex((word) => word === ending || word === "reject");
  const before = words.slice(0, end < 0 ? words.length : end);
  if (end < 0 || before.includes("permit") || before.includes("defer_unauth_destination")) return false;
  return before.includes(loggedIn) && (!trustsNetworks || before.includes("permit_mynetworks"));
}

/** Whether a list permits only clients that logged in. */
export function onlyLoggedIn(value: string): boolean {
  const words = wordsOf(value);
  const permits = words.filter((word) => word.startsWith("permit") || word.startsWith("check_"));
  return words.at(-1) === "reject" && permits.length === 1 && permits[0] === loggedIn;
}

function wordsOf(value: string): string[] {
  return splitList(value).map(({ text }) => text.toLowerCase());
}

/** Adds the missing restrictions to a list; undefined if the list cannot be corrected that way. */
function amend(
  model: ConfigModel,
  assignment: Assignment,
  trustsNetworks: boolean,
): { edits: Edit[]; becomes: string } | undefined {
  const items = assignment.valueText.items;
  const words = items.map(({ text }) => text.toLowerCase());
  if (items.length === 0 || words.includes("permit") || words.some((word) => word.includes("$"))) return undefined;
  const texts = items.map(({ text }) => text);
  const softened = words.indexOf("defer_unauth_destination");
  if (softened >= 0) texts[softened] = ending;
  const end = words.findIndex((word) => word === ending || word === "reject" || word === "defer_unauth_destination");
  const at = end < 0 ? items.length : end;
  const missing = [...(trustsNetworks ? ["permit_mynetworks"] : []), loggedIn].filter(
    (word) => !words.slice(0, at).includes(word),
  );
  const becomes = [...texts.slice(0, at), ...missing, ...(end < 0 ? [ending] : texts.slice(at))].join(", ");
  if (!admits(model.expand(becomes).text, trustsNetworks)) return undefined;
  return { edits: amendments(assignment, items, { softened, missing, end }), becomes };
}

function amendments(
  assignment: Assignment,
  items: readonly Item[],
  { softened, missing, end }: { softened: number; missing: readonly string[]; end: number },
): Edit[] {
  if (end < 0) {
    const last = items.at(-1)!;
    return [replaceItem(assignment, last, [last.text, ...missing, ending].join(separatorOf(assignment, items)))];
  }
  const between = separatorOf(assignment, items);
  const last = items[end]!;
  const word = end === softened ? ending : last.text;
  const edits = [replaceItem(assignment, last, [...missing, word].join(between))];
  return softened >= 0 && softened !== end ? [...edits, replaceItem(assignment, items[softened]!, ending)] : edits;
}

/** The separator between the items of a list: a comma, blanks, or a line break with its indentation. */
function separatorOf(assignment: Assignment, items: readonly Item[]): string {
  const { source, value } = assignment;
  const [first, second] = items;
  if (first === undefined || second === undefined) return ", ";
  const from = value.offsetAt(first.end - 1) + 1;
  const between = source.text.slice(from, value.offsetAt(second.start));
  return /^[\s,]+$/.test(between) ? between : ", ";
}
