import type { Fix } from "../../edits/edit.js";
import { setParameters } from "../../edits/edit.js";
import { excerpt } from "../../facts/message.js";
import type { ConfigModel } from "../../model/values/model.js";
import { atName, atValue, decidingAssignment, effectiveSettingsOf, isYes } from "../../model/values/queries.js";
import type { Assignment } from "../../syntax/main-cf.js";
import type { Service } from "../../syntax/master-cf.js";
import type { Finding, Rule } from "../rule.js";
import { serverTlsLevel, smtpServers } from "../shared/smtp-server.js";

export const tlsCaMissing: Rule = {
  meta: {
    id: "tls-ca-missing",
    severity: "warning",
    topic: "security",
    needsComplete: ["main.cf"],
    summary: {
      en: "Certificates are to be verified, but no certification authority is trusted.",
      ja: "証明書を検証する設定ですが、信頼する認証局がありません。",
    },
  },
  *check(model) {
    if (!model.hasMain || isYes(model, "tls_append_default_CA")) return;
    for (const client of ["smtp", "lmtp"]) yield* clientFindings(model, client);
    yield* serverFindings(model);
  },
};

function* clientFindings(model: ConfigModel, client: string): Generator<Finding> {
  for (const { assignment, service } of effectiveSettingsOf(model, `${client}_tls_security_level`)) {
    const level = model.knownValue(assignment.name.text, service)?.toLowerCase();
    if (level !== "verify" && level !== "secure") continue;
    if (trusts(model, client, service, `${client}_tls_trust_anchor_file`)) continue;
    yield {
      at: atValue(assignment),
      message: {
        en: `“${level}” accepts only certificates of a trusted authority, and none is named: every delivery is put off with “Server certificate not trusted”. Set ${client}_tls_CAfile.`,
        ja: `「${level}」は信頼する認証局の証明書しか受け付けませんが、認証局が一つも指定されていません。「Server certificate not trusted」となり、どのメールも配送されません。${client}_tls_CAfile を設定してください。`,
      },
      fixes: bundles.map((bundle) => fix(model, client, bundle, assignment)),
    };
  }
}

function* serverFindings(model: ConfigModel): Generator<Finding> {
  const seen = new Set<Assignment>();
  for (const { service } of smtpServers(model)) {
    const asks = isYes(model, "smtpd_tls_req_ccert", service) && serverTlsLevel(model, service) === "encrypt";
    const assignment = asks ? decidingAssignment(model, "smtpd_tls_req_ccert", service) : undefined;
    if (assignment === undefined || seen.has(assignment) || trusts(model, "smtpd", service)) continue;
    seen.add(assignment);
    yield {
      at: atName(assignment),
      message: {
        en: "Every client needs a certificate of a trusted authority, and none is named: all clients are sent away with “Client certificate not trusted”. Name the authority that issues their certificates in smtpd_tls_CAfile.",
        ja: "クライアントに信頼する認証局の証明書を求めますが、認証局が一つも指定されていません。すべてのクライアントが「Client certificate not trusted」で拒否されます。クライアント証明書の認証局を smtpd_tls_CAfile に指定してください。",
      },
    };
  }
}

function trusts(model: ConfigModel, side: string, service?: Service, ...more: string[]): boolean {
  const names = [`${side}_tls_CAfile`, `${side}_tls_CApath`, ...more];
  return names.some((name) => model.value(name, service) !== "");
}

/** The files in which distributions keep the certificates of the public authorities. */
const bundles = [
  { system: "Debian, Ubuntu, Alpine", path: "/etc/ssl/certs/ca-certificates.crt" },
  { system: "RHEL, Fedora", path: "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem" },
];

function fix(model: ConfigModel, client: string, { system, path }: (typeof bundles)[number], near: Assignment): Fix {
  const name = `${client}_tls_CAfile`;
  const after = model.isInMain(near) ? near : undefined;
  return {
    title: { en: `Set ${name} to ${excerpt(path)} (${system})`, ja: `${name} を ${excerpt(path)} にする (${system})` },
    edits: setParameters(model, { [name]: path }, after),
    safe: false,
  };
}
