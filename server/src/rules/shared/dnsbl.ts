import type { Fix } from "../../edits/edit.js";
import { removeItem } from "../../edits/edit.js";
import type { RestrictionStep, Word } from "../../model/emulation/relay/steps.js";
import type { ConfigModel } from "../../model/values/model.js";
import { atItem, effectiveSettingsOf, itemsOf } from "../../model/values/queries.js";
import type { Assignment } from "../../syntax/main-cf.js";
import type { Item } from "../../syntax/value.js";
import type { Finding } from "../rule.js";
import { removeStep, restrictionLists } from "./restriction-lists.js";

/** A reference to a DNS-based list, in a restriction list or in postscreen_dnsbl_sites. */
export interface DnsblUse {
  readonly at: Finding["at"];
  /** The domain, without `=result` and `*weight`. */
  readonly domain: string;
  /** The filter for answers, such as `127.0.0.[2..11]`; undefined where any answer counts. */
  readonly results: string | undefined;
  /** What Postfix looks up in the list. */
  readonly asks: "address" | "domain";
  /** The restriction that uses the list; undefined for postscreen(8). */
  readonly restriction?: Word;
  readonly assignment: Assignment;
  /** The word that names the list, with indexes into the value. */
  readonly item: Item;
  /** The fix that removes it together with its restriction. */
  readonly removal: readonly Fix[];
}

/** Every DNS-based blocklist that a configuration uses. */
export function* dnsblUses(model: ConfigModel): Generator<DnsblUse> {
  for (const { steps } of restrictionLists(model)) {
    for (const step of steps) {
      if (step.restriction?.argument === "dns-domain" && step.restriction.effect === "reject") yield* fromStep(step);
    }
  }
  for (const { assignment } of effectiveSettingsOf(model, "postscreen_dnsbl_sites")) {
    for (const item of itemsOf(assignment)) {
      if (item.text.includes("$")) continue;
      const at = atItem(assignment, item);
      yield {
        at,
        ...readSite(item.text),
        asks: "address",
        assignment,
        item,
        removal: [removal([removeItem(assignment, item)])],
      };
    }
  }
}

function* fromStep(step: RestrictionStep): Generator<DnsblUse> {
  const written = step.argument?.written;
  if (written === undefined) return;
  const { assignment, item } = written;
  const edit = removeStep(step);
  const at = atItem(assignment, item);
  const asks = /rhsbl/.test(step.name) ? "domain" : "address";
  const restriction = step.word;
  const removals = edit === undefined ? [] : [removal([edit])];
  yield { at, ...readSite(item.text), asks, restriction, assignment, item, removal: removals };
}

function readSite(text: string): Pick<DnsblUse, "domain" | "results"> {
  const match = /^([^=*]*)(?:=([^*]*))?/.exec(text)!;
  return { domain: match[1]!, results: match[2] };
}

function removal(edits: Fix["edits"]): Fix {
  return { title: { en: "Remove it", ja: "削除する" }, edits, safe: false };
}
