import type { Message } from "../../facts/message.js";
import type { ConfigModel, Setting } from "../../model/values/model.js";
import { atName, effectiveSettingsOf } from "../../model/values/queries.js";
import { parseBoolean } from "../../syntax/value.js";
import type { Rule } from "../rule.js";
import { deletion } from "../shared/delete-setting.js";

export const tlsLegacyContradiction: Rule = {
  meta: {
    id: "tls-legacy-contradiction",
    severity: "warning",
    topic: "security",
    summary: {
      en: "An old TLS parameter says something else than the security level, which wins.",
      ja: "古い TLS のパラメータがセキュリティレベルと矛盾しています。有効なのはレベルのほうです。",
    },
  },
  *check(model) {
    for (const setting of effectiveSettingsOf(model, ...parameters)) {
      const message = contradiction(model, setting);
      if (message === undefined) continue;
      const isReferenced = model.isReferenced(setting.assignment.name.text);
      yield {
        at: atName(setting.assignment),
        tag: "unused",
        message,
        fixes: isReferenced ? [] : deletion(setting, false),
      };
    }
  },
};

const parameters = ["smtpd", "smtp", "lmtp"].flatMap((side) => [`${side}_use_tls`, `${side}_enforce_tls`]);

/** Why an old parameter contradicts the level; Postfix reads the old ones only where the level is empty. */
function contradiction(model: ConfigModel, { assignment, service }: Setting): Message | undefined {
  const name = assignment.name.text;
  const [side, kind] = name.split("_") as [string, string];
  const levelName = `${side}_tls_security_level`;
  // A default level was not written by anybody.
  if (model.binding(levelName, service)?.from === "default") return undefined;
  const level = model.knownValue(levelName, service)?.toLowerCase();
  const isOn = parseBoolean(assignment.value.text);
  if (level === undefined || level === "" || isOn === undefined) return undefined;
  const isRequired = level !== "none" && level !== "may" && level !== "dane";
  if (kind === "enforce" && isOn && !isRequired) return notEnforced(name, levelName, level);
  if (kind === "use" && isOn !== (level !== "none")) return isOn ? off(name, levelName) : on(name, levelName, level);
  return undefined;
}

function notEnforced(name: string, levelName: string, level: string): Message {
  return {
    en: `TLS is not required: ${levelName} is “${level}”, and Postfix then ignores ${name}. Set the level to “encrypt”, or delete this line.`,
    ja: `TLS は必須になりません。${levelName} が「${level}」で、その場合 Postfix は ${name} を無視するためです。レベルを「encrypt」にするか、この行を削除してください。`,
  };
}

function off(name: string, levelName: string): Message {
  return {
    en: `TLS is off: ${levelName} is “none”, and Postfix then ignores ${name}. Set the level to “may”, or delete this line.`,
    ja: `TLS は無効です。${levelName} が「none」で、その場合 Postfix は ${name} を無視するためです。レベルを「may」にするか、この行を削除してください。`,
  };
}

function on(name: string, levelName: string, level: string): Message {
  return {
    en: `TLS is on: ${levelName} is “${level}”, and Postfix then ignores ${name}. Set the level to “none”, or delete this line.`,
    ja: `TLS は有効です。${levelName} が「${level}」で、その場合 Postfix は ${name} を無視するためです。レベルを「none」にするか、この行を削除してください。`,
  };
}
