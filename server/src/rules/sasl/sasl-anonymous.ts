import { replaceValue } from "../../edits/edit.js";
import type { ConfigModel, Setting } from "../../model/values/model.js";
import { atValue, effectiveSettingsOf, isYes } from "../../model/values/queries.js";
import { splitList } from "../../syntax/value.js";
import type { Rule } from "../rule.js";

export const saslAnonymous: Rule = {
  meta: {
    id: "sasl-anonymous",
    severity: "warning",
    topic: "security",
    summary: {
      en: "The SASL options allow a login without an identity.",
      ja: "SASL のオプションが匿名のログインを許しています。",
    },
  },
  *check(model) {
    for (const setting of effectiveSettingsOf(model, ...parameters)) {
      const { assignment, service } = setting;
      const { text } = assignment.value;
      const side = assignment.name.text.split("_")[0]!;
      const options = splitList(model.expand(text, service).text.toLowerCase()).map((item) => item.text);
      // The value of a parameter that `$name` refers to is checked where that parameter is set.
      if (text.includes("$") || options.includes("noanonymous") || !isInUse(model, side, setting)) continue;
      yield {
        at: atValue(assignment),
        ...(side !== "smtpd" && { severity: "information" as const }),
        message: side === "smtpd" ? serverMessage : clientMessage,
        fixes: [
          {
            title: { en: "Add noanonymous", ja: "noanonymous を加える" },
            edits: [
              replaceValue(assignment, text === "" ? "noanonymous" : `${text}${separatorOf(setting)}noanonymous`),
            ],
            safe: true,
          },
        ],
      };
    }
  },
};

const parameters = ["smtpd", "smtp", "lmtp"].flatMap((side) => [
  `${side}_sasl_security_options`,
  `${side}_sasl_tls_security_options`,
  ...(side === "smtpd" ? [] : [`${side}_sasl_tls_verified_security_options`]),
]);

/** True where the client or server that an option is for uses SASL in any service. */
function isInUse(model: ConfigModel, side: string, { service }: Setting): boolean {
  const services = service === undefined ? [undefined, ...model.master.services] : [service];
  return services.some((candidate) => isYes(model, `${side}_sasl_auth_enable`, candidate));
}

function separatorOf({ service }: Setting): string {
  return service === undefined ? ", " : ",";
}

const serverMessage = {
  en: "Without “noanonymous”, a client may log in without saying who it is, where the SASL software offers that, and then counts as a user of yours. Add “noanonymous”.",
  ja: "「noanonymous」がないと、SASL ソフトウェアが匿名の方式を提供する場合に、身元を示さないクライアントもログインできます。「noanonymous」を加えてください。",
};

const clientMessage = {
  en: "Without “noanonymous”, Postfix may log in anonymously at a server that offers it, instead of with the password that you gave it. Add “noanonymous”.",
  ja: "「noanonymous」がないと、匿名の方式を提供するサーバーに対して、設定したパスワードではなく匿名でログインすることがあります。「noanonymous」を加えてください。",
};
