import type { Fix } from "../../edits/edit.js";
import { deleteLines } from "../../edits/edit.js";
import { isIn } from "../../facts/version.js";
import type { ConfigModel, Setting } from "../../model/values/model.js";
import { atName, effectiveSettingsOf } from "../../model/values/queries.js";
import type { Assignment } from "../../syntax/main-cf.js";
import type { Rule } from "../rule.js";

export const tlsChainAndLegacy: Rule = {
  meta: {
    id: "tls-chain-and-legacy",
    severity: "warning",
    topic: "obsolete",
    summary: {
      en: "A certificate is named in the old and in the new way; the old one is ignored.",
      ja: "証明書が新旧二つの方法で指定されており、古いほうは無視されます。",
    },
  },
  *check(model) {
    if (!isIn(model.version, { since: "3.4" })) return;
    for (const side of ["smtpd", "smtp", "lmtp"]) {
      const chain = `${side}_tls_chain_files`;
      for (const setting of effectiveSettingsOf(
        model,
        ...["", "ec", "d"].map((kind) => `${side}_tls_${kind}cert_file`),
      )) {
        if (setting.service !== undefined || !isIgnored(model, chain, setting)) continue;
        const { name } = setting.assignment;
        yield {
          at: atName(setting.assignment),
          tag: "unused",
          message: {
            en: `${chain} is set too, and counts: Postfix ignores “${name.text}” and warns about it in the log at each start of a process. Delete the old setting.`,
            ja: `${chain} も設定されているため、Postfix は「${name.text}」を無視し、プロセスの起動のたびにログに警告を残します。古い設定を削除してください。`,
          },
          fixes: fixes(model, setting.assignment),
        };
      }
    }
  },
};

/** True where no service still uses the old setting or its value. */
function isIgnored(model: ConfigModel, chain: string, { assignment }: Setting): boolean {
  const { value, name } = assignment;
  if (value.text === "" || value.text.toLowerCase() === "none" || !model.value(chain)) return false;
  const names = [chain, name.text];
  return !model.master.services.some(({ overrides }) => overrides.some((own) => names.includes(own.name.text)));
}

/** Deletes the certificate and its key, unless another parameter refers to one of them. */
function fixes(model: ConfigModel, certificate: Assignment): Fix[] {
  const key = model.assignment(certificate.name.text.replace("cert_", "key_"));
  const settings = [certificate, key].filter((setting) => setting !== undefined);
  const names = new Set(settings.map(({ name }) => name.text));
  const isNeeded = model.settings.some(
    ({ assignment }) =>
      !settings.includes(assignment) &&
      [...names].some((name) => new RegExp(`\\$[{(]?${name}\\b`).test(assignment.value.text)),
  );
  if (isNeeded) return [];
  const title = { en: "Delete the old settings", ja: "古い設定を削除する" };
  return [{ title, edits: settings.map(({ source, range }) => deleteLines(source, range)), safe: true }];
}
