import { replaceValue } from "../../edits/edit.js";
import { shapeOf } from "../../facts/index.js";
import { excerpt, type Message } from "../../facts/message.js";
import { isIn } from "../../facts/version.js";
import type { ConfigModel, Setting } from "../../model/values/model.js";
import { atValue, isEffective } from "../../model/values/queries.js";
import type { Finding, Rule } from "../rule.js";
import { type Protocols, parseProtocols, versions } from "../shared/protocols.js";

export const tlsProtocolsPinned: Rule = {
  meta: {
    id: "tls-protocols-pinned",
    severity: "warning",
    topic: "security",
    summary: {
      en: "A list of TLS protocols leaves out the versions that others use.",
      ja: "TLS プロトコルの一覧に、相手が使うバージョンが含まれていません。",
    },
  },
  *checkSetting(model, setting) {
    if (isProtocolList(model, setting.assignment.name.text) && isEffective(model, setting)) {
      const list = model.knownValue(setting.assignment.name.text, setting.service) ?? "";
      const protocols = list === "" || setting.assignment.value.text.includes("$") ? undefined : parseProtocols(list);
      if (protocols !== undefined) yield* findingsFor(model, setting, protocols);
    }
  },
};

function isProtocolList(model: ConfigModel, name: string): boolean {
  const fact = model.parameter(name)?.fact;
  return fact !== undefined && shapeOf(fact).kind === "protocols";
}

function* findingsFor(model: ConfigModel, setting: Setting, protocols: Protocols): Generator<Finding> {
  const { allowed, isOpen } = protocols;
  const newest = allowed.at(-1);
  const isModern = newest === "TLSv1.2" || newest === "TLSv1.3";
  if (isOpen || (isModern && allowed.length > 1 && newest === "TLSv1.3")) return;
  // An upper bound is deliberate; a list of names is more often an oversight.
  if (isModern && allowed.length > 1 && setting.assignment.value.text.includes("<=")) return;
  const lowest = versions.find((version) => version === (isModern ? allowed[0] : "TLSv1.2"))!;
  const newText = openList(model, setting, lowest);
  yield {
    at: atValue(setting.assignment),
    ...(isModern && allowed.length > 1 && { severity: "information" }),
    message: messageFor(allowed, isModern),
    fixes: [
      {
        title: { en: `Replace with “${excerpt(newText)}”`, ja: `「${excerpt(newText)}」に置き換える` },
        edits: [replaceValue(setting.assignment, newText)],
        safe: false,
      },
    ],
  };
}

function messageFor(allowed: readonly string[], isModern: boolean): Message {
  if (allowed.length === 0) {
    return {
      en: "The list allows no version of TLS at all: every TLS session fails. Write the lowest version that you want instead, such as “>=TLSv1.2”.",
      ja: "どのバージョンの TLS も使えない一覧で、TLS のセッションがすべて失敗します。「>=TLSv1.2」のように、使いたい最低のバージョンを書いてください。",
    };
  }
  const named = allowed.join(", ");
  if (!isModern) {
    return {
      en: `The list allows only ${named}, which today's mail servers and programs refuse: TLS fails with them. Allow TLSv1.2 and later.`,
      ja: `${named} だけを許す一覧です。現在のメールサーバーやメールソフトは対応していないため、TLS が失敗します。TLSv1.2 以降を使えるようにしてください。`,
    };
  }
  return {
    en: `The list allows only ${named} and leaves out TLS 1.3 or what comes after it. Name the lowest version that you want, and not the ones to use.`,
    ja: `${named} だけを許す一覧で、TLS 1.3 や今後のバージョンが使えません。使うバージョンを並べるのではなく、最低のバージョンを指定してください。`,
  };
}

/** A list of protocols with a lower bound only, which before Postfix 3.6 is written as exclusions. */
function openList(model: ConfigModel, { service }: Setting, lowest: (typeof versions)[number]): string {
  if (isIn(model.version, { since: "3.6" })) return `>=${lowest}`;
  const excluded = ["SSLv2", "SSLv3", ...versions.slice(0, versions.indexOf(lowest))];
  return excluded.map((name) => `!${name}`).join(service === undefined ? ", " : ",");
}
