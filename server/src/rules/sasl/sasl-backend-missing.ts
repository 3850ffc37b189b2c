import { replaceValue, setParameters } from "../../edits/edit.js";
import { excerpt } from "../../facts/message.js";
import type { ConfigModel } from "../../model/values/model.js";
import { atName, atValue, decidingAssignment, effectiveSettingsOf, offersLogin } from "../../model/values/queries.js";
import type { Assignment } from "../../syntax/main-cf.js";
import type { Service } from "../../syntax/master-cf.js";
import type { Finding, Rule } from "../rule.js";
import { smtpServers } from "../shared/smtp-server.js";

export const saslBackendMissing: Rule = {
  meta: {
    id: "sasl-backend-missing",
    severity: "warning",
    topic: "delivery",
    summary: {
      en: "The SASL implementation is misspelt, or smtpd_sasl_path does not suit it.",
      ja: "SASL の実装の名前が誤っているか、smtpd_sasl_path がその実装に合っていません。",
    },
  },
  *check(model) {
    yield* wrongCase(model);
    const seen = new Set<Assignment>();
    for (const { service } of smtpServers(model)) {
      if (!offersLogin(model, service)) continue;
      const finding = wrongPath(model, service);
      if (finding === undefined || seen.has(finding.place)) continue;
      seen.add(finding.place);
      yield finding;
    }
  },
};

/** Reports names in the wrong case, as Postfix compares them case-sensitively. invalid-value reports unknown names. */
function* wrongCase(model: ConfigModel): Generator<Finding> {
  for (const { assignment } of effectiveSettingsOf(model, "smtpd_sasl_type", "smtp_sasl_type", "lmtp_sasl_type")) {
    const type = assignment.value.text;
    const lower = type.toLowerCase();
    const side = assignment.name.text.split("_")[0]!;
    if (type === lower || !(lower === "cyrus" || (lower === "dovecot" && side === "smtpd"))) continue;
    yield {
      at: atValue(assignment),
      severity: "error",
      message: {
        en: `Postfix has no SASL implementation “${type}”: the name is “${lower}”, in small letters. ${side}(8) stops with a fatal error as soon as it is used with SASL.`,
        ja: `Postfix に SASL の実装「${type}」はありません。正しくは小文字の「${lower}」です。SASL を使おうとすると ${side}(8) が致命的エラーで停止します。`,
      },
      fixes: [
        {
          title: { en: `Replace with “${lower}”`, ja: `「${lower}」に置き換える` },
          edits: [replaceValue(assignment, lower)],
          safe: true,
        },
      ],
    };
  }
}

function wrongPath(model: ConfigModel, service: Service | undefined): (Finding & { place: Assignment }) | undefined {
  const type = model.knownValue("smtpd_sasl_type", service);
  const path = model.knownValue("smtpd_sasl_path", service);
  const typeSetting = decidingAssignment(model, "smtpd_sasl_type", service);
  const pathSetting = decidingAssignment(model, "smtpd_sasl_path", service);
  if (type === "dovecot" && path === "smtpd" && typeSetting !== undefined) {
    const place = pathSetting ?? typeSetting;
    return {
      place,
      at: pathSetting === undefined ? atName(place) : atValue(place),
      ...dovecotWithoutSocket(model, place),
    };
  }
  const isSocket = path !== undefined && /\/|^(?:inet|unix):/.test(path);
  if (type !== "cyrus" || !isSocket || pathSetting === undefined) return undefined;
  return { place: pathSetting, at: atValue(pathSetting), ...cyrusWithSocket(model, pathSetting, typeSetting) };
}

function dovecotWithoutSocket(model: ConfigModel, place: Assignment): Omit<Finding, "at"> {
  const after = model.isInMain(place) ? place : undefined;
  return {
    message: {
      en: "With “dovecot”, smtpd_sasl_path is the socket of Dovecot, but here it is “smtpd”, which only means something to Cyrus: every login fails. Usual is “private/auth”, as in Dovecot's own configuration.",
      ja: "「dovecot」では smtpd_sasl_path に Dovecot のソケットを指定しますが、ここでは Cyrus 用の「smtpd」のままで、ログインがすべて失敗します。通常は「private/auth」で、Dovecot 側の設定に合わせます。",
    },
    fixes: [
      {
        title: { en: "Set smtpd_sasl_path to private/auth", ja: "smtpd_sasl_path を private/auth にする" },
        edits: setParameters(model, { smtpd_sasl_path: "private/auth" }, after),
        safe: false,
      },
    ],
  };
}

function cyrusWithSocket(model: ConfigModel, path: Assignment, type: Assignment | undefined): Omit<Finding, "at"> {
  const after = model.isInMain(path) ? path : undefined;
  const title = { en: "Set smtpd_sasl_type to dovecot", ja: "smtpd_sasl_type を dovecot にする" };
  const edits = type ? [replaceValue(type, "dovecot")] : setParameters(model, { smtpd_sasl_type: "dovecot" }, after);
  return {
    // Some builds of Postfix have dovecot as their default type.
    ...(type === undefined && { severity: "information" as const }),
    message: {
      en: `“${excerpt(path.value.text)}” looks like a socket of Dovecot, but smtpd_sasl_type is “cyrus”${type ? "" : " by default"}, for which it is the name of a configuration file: logins fail. Set smtpd_sasl_type to “dovecot”.`,
      ja: `「${excerpt(path.value.text)}」は Dovecot のソケットのようですが、smtpd_sasl_type は${type ? "" : "既定の"}「cyrus」で、この値は設定ファイルの名前と解釈されます。ログインは失敗します。smtpd_sasl_type を「dovecot」にしてください。`,
    },
    fixes: [{ title, edits, safe: false }],
  };
}
