import type { Edit } from "../../edits/edit.js";
import { removeItem } from "../../edits/edit.js";
import { excerpt } from "../../facts/message.js";
import type { RestrictionStage } from "../../facts/shape.js";
import { allLists } from "../../model/emulation/relay/refusal.js";
import { listeningServers } from "../../model/emulation/relay/servers.js";
import { defaultChecks, type RestrictionStep, stepsOf, type Word, wordsIn } from "../../model/emulation/relay/steps.js";
import type { ConfigModel, Location } from "../../model/values/model.js";
import { effectiveSettingsOf, itemsOf } from "../../model/values/queries.js";
import type { Assignment } from "../../syntax/main-cf.js";
import type { Service } from "../../syntax/master-cf.js";
import { memo } from "../../syntax/text.js";
import type { Finding } from "../rule.js";

/** A restriction list or the value of a restriction class, as main.cf or a service sets it. */
export interface RestrictionList {
  readonly name: string;
  readonly stage: RestrictionStage;
  readonly assignment: Assignment;
  readonly service?: Service;
  readonly words: readonly Word[];
  readonly steps: readonly RestrictionStep[];
}

const stages: ReadonlyMap<string, RestrictionStage> = new Map(
  Object.entries({
    smtpd_client_restrictions: "client",
    smtpd_helo_restrictions: "helo",
    smtpd_sender_restrictions: "sender",
    smtpd_relay_restrictions: "relay",
    smtpd_recipient_restrictions: "recipient",
    smtpd_etrn_restrictions: "etrn",
    smtpd_data_restrictions: "data",
    smtpd_end_of_data_restrictions: "end-of-data",
  }),
);

/** Every restriction list and class that is set in main.cf or by `-o`, except those with a placeholder. */
export const restrictionLists = memo((model: ConfigModel): readonly RestrictionList[] => [...findLists(model)]);

function* findLists(model: ConfigModel): Generator<RestrictionList> {
  const classes = model.restrictionClasses;
  for (const { assignment, service } of effectiveSettingsOf(model, ...allLists, ...classes)) {
    const name = assignment.name.text;
    const stage = stages.get(name) ?? "class";
    const words = wordsIn(model, assignment, service, [name]);
    // A class may be used in any list, and a bare table in it depends on that list; it is checked where the class is
    // used.
    const defaultCheck = stage === "class" ? "check_recipient_access" : defaultChecks.get(name);
    const steps = stepsOf(name, words, { model, classes, defaultCheck });
    yield { name, stage, assignment, words, steps, ...(service && { service }) };
  }
}

/** Removes duplicate findings, which arise where two lists use the same class. */
export function* distinct(findings: Iterable<Finding>): Generator<Finding> {
  const seen = new Set<string>();
  for (const finding of findings) {
    const { uri, range } = finding.at;
    const key = `${uri}:${range.start}:${range.end}`;
    if (!seen.has(key)) yield finding;
    seen.add(key);
  }
}

/** The location of a restriction with its argument; undefined for one that comes from a default or a table. */
export function atStep({ word, argument }: RestrictionStep): Location | undefined {
  if (word.at === undefined || argument?.at?.uri !== word.at.uri) return word.at;
  return {
    uri: word.at.uri,
    range: { start: word.at.range.start, end: Math.max(word.at.range.end, argument.at.range.end) },
  };
}

/** The text of a restriction with its argument, for a message. */
export function textOfStep({ word, argument, implicit }: RestrictionStep): string {
  return excerpt(argument === undefined || implicit ? word.text : `${word.text} ${argument.text}`);
}

/** Deletes a restriction with its argument; undefined where it is not written literally in a file. */
export function removeStep({ word, argument, implicit }: RestrictionStep): Edit | undefined {
  const { written } = word;
  const last = implicit ? written : (argument?.written ?? written);
  if (written === undefined || last === undefined || last.assignment !== written.assignment) return undefined;
  const { assignment } = written;
  const { start } = written.item;
  const { end } = last.item;
  if (end === assignment.value.text.trimEnd().length) {
    const before = itemsOf(assignment).findLast((item) => item.end <= start);
    if (before !== undefined) return removeFrom(assignment, before.end, end);
  }
  return removeItem(assignment, { text: assignment.value.text.slice(start, end), start, end });
}

/** Deletes a range of a list. At the end of the list the separator before it is deleted too, but comment lines stay. */
function removeFrom(assignment: Assignment, start: number, end: number): Edit {
  const { uri, text } = assignment.source;
  const range = assignment.value.rangeOf(start, end);
  const hasComment = text.slice(range.start, range.end).includes("#");
  const from = assignment.value.offsetAt(start - 1) + 1;
  if (!hasComment) return { uri, range: { start: from, end: range.end }, newText: "" };
  const at = start + /^[\s,]*/.exec(assignment.value.text.slice(start, end))![0].length;
  return removeItem(assignment, { text: assignment.value.text.slice(at, end), start: at, end });
}

/** The SMTP servers that evaluate a list; `[undefined]` without a master.cf. */
export function servicesUsing(model: ConfigModel, { name, assignment }: RestrictionList): (Service | undefined)[] {
  return listeningServers(model).filter((service) => model.assignment(name, service) === assignment);
}
