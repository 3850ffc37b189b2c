import type { Fix } from "../../edits/edit.js";
import { replaceItem } from "../../edits/edit.js";
import type { Bilingual, Message } from "../../facts/message.js";
import { restrictionOf } from "../../facts/vocabulary/restrictions.js";
import type { RestrictionStep } from "../../model/emulation/relay/steps.js";
import type { ConfigModel } from "../../model/values/model.js";
import type { Finding, Rule, Severity } from "../rule.js";
import { atStep, distinct, restrictionLists } from "../shared/restriction-lists.js";
import { usualTableType } from "../shared/table-type.js";

export const restrictionArgument: Rule = {
  meta: {
    id: "restriction-argument",
    severity: "error",
    topic: "value",
    summary: {
      en: "A restriction lacks the table, server or domain that it needs.",
      ja: "制限に必要なテーブル、サーバー、ドメインの指定がありません。",
    },
  },
  *check(model) {
    yield* distinct(findings(model));
  },
};

function* findings(model: ConfigModel): Generator<Finding> {
  for (const { steps } of restrictionLists(model)) {
    for (const step of steps) {
      const finding = findingFor(model, step);
      if (finding !== undefined) yield finding;
    }
  }
}

function findingFor(model: ConfigModel, step: RestrictionStep): Finding | undefined {
  const at = atStep(step);
  const kind = step.restriction?.argument;
  if (at === undefined || step.isPlaceholder) return undefined;
  if (kind === "dns-domain") return badDomain(step, at);
  // Postfix does not start with such a policy server, even where the list ends before it.
  if (kind === "policy-server" && step.argument !== undefined && !isServer(step.argument.text)) {
    return { at, message: policyMessage(step) };
  }
  if (step.problem !== "argument-missing" && step.problem !== "argument-bad") return undefined;
  return { at, message: messageFor(step), fixes: tableFix(model, step) };
}

function isServer(text: string): boolean {
  return /^(?:\{\s*)?(?:inet|unix|local):./.test(text) || text.includes("$");
}

function badDomain(step: RestrictionStep, at: Finding["at"]): Finding | undefined {
  const severity: Severity = step.argument === undefined ? "warning" : "error";
  const taken = step.argument?.text;
  if (taken !== undefined && restrictionOf(taken) === undefined) return undefined;
  if (taken === undefined) {
    return {
      at,
      severity,
      message: {
        en: `“${step.word.text}” does nothing: it needs the domain of a list in DNS behind it.`,
        ja: `「${step.word.text}」は何もしません。後ろに DNS リストのドメインが必要です。`,
      },
    };
  }
  return {
    at,
    severity,
    message: {
      en: `“${step.word.text}” takes “${taken}” for the domain of a list in DNS, so that neither of the two does its work. Put the domain between them.`,
      ja: `「${step.word.text}」が「${taken}」を DNS リストのドメインとみなすため、どちらも働きません。間にドメインを書いてください。`,
    },
  };
}

function policyMessage({ word, argument }: RestrictionStep): Message {
  return {
    en: `The SMTP server stops as soon as a client connects: behind “${word.text}” it needs the address of a policy server, such as inet:127.0.0.1:10023 or unix:private/policy, not “${argument!.text}”.`,
    ja: `クライアントが接続すると SMTP サーバーが終了します。「${word.text}」の後には「${argument!.text}」ではなく、inet:127.0.0.1:10023 や unix:private/policy のようなポリシーサーバーのアドレスが必要です。`,
  };
}

const needs: Readonly<Record<string, Bilingual>> = {
  table: { en: "a table behind it, such as hash:/etc/postfix/access", ja: "hash:/etc/postfix/access のようなテーブル" },
  "policy-server": {
    en: "a policy server behind it, such as inet:127.0.0.1:10023",
    ja: "inet:127.0.0.1:10023 のようなポリシーサーバー",
  },
  seconds: { en: "a number of seconds behind it", ja: "秒数" },
};

function messageFor({ word, argument, restriction }: RestrictionStep): Message {
  const need = needs[restriction!.argument!]!;
  const found: Bilingual =
    argument === undefined
      ? { en: "", ja: "" }
      : { en: `, not “${argument.text}”`, ja: `、「${argument.text}」ではなく` };
  return {
    en: `“${word.text}” needs ${need.en}${found.en}. Requests that get this far are answered with “451 4.3.5 Server configuration error”.`,
    ja: `「${word.text}」の後には${found.ja}${need.ja}が必要です。ここまで来た要求には「451 4.3.5 Server configuration error」が返ります。`,
  };
}

/** Fixes that add the table type before a bare path. */
function tableFix(model: ConfigModel, { argument, restriction }: RestrictionStep): Fix[] {
  if (restriction?.argument !== "table" || argument?.written === undefined || !argument.text.startsWith("/")) return [];
  const newText = `${usualTableType(model)}:${argument.text}`;
  const edits = [replaceItem(argument.written.assignment, argument.written.item, newText)];
  return [{ title: { en: `Replace with “${newText}”`, ja: `「${newText}」に置き換える` }, edits, safe: false }];
}
