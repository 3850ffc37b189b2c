import { isIn } from "../facts/version.js";
import type { ConfigModel } from "../model/values/model.js";
import { splitList } from "../syntax/value.js";
import { exampleHostname } from "./common.js";
import type { ManualStep, PlannedSetting, PlanRequest } from "./pattern.js";
import { sameText } from "./values.js";

interface Certificate {
  readonly certificate: string;
  readonly key: string;
  /** True for smtpd_tls_chain_files, which takes precedence in Postfix when it is set. */
  readonly chain: boolean;
}

/** The server certificate that main.cf sets; undefined if there is none. */
export function existingCertificate(model: ConfigModel): Certificate | undefined {
  const chain = isIn(model.version, { since: "3.4" }) ? model.assignment("smtpd_tls_chain_files") : undefined;
  const files = chain === undefined ? [] : splitList(chain.value.text).map(({ text }) => text);
  if (files.length > 0) return { certificate: files.at(-1)!, key: files[0]!, chain: true };
  const certificate = model.assignment("smtpd_tls_cert_file")?.value.text ?? "";
  if (certificate === "" || certificate === "none") return undefined;
  const key = model.assignment("smtpd_tls_key_file")?.value.text;
  return { certificate, key: key === undefined || key === "$smtpd_tls_cert_file" ? certificate : key, chain: false };
}

/** The settings for the certificate, with the parameters that main.cf uses already. */
export function certificate({ model, answers }: PlanRequest): PlannedSetting[] {
  const { certificate: file = "", key = "" } = answers;
  const existing = existingCertificate(model);
  const why = {
    en: "The certificate that clients check, for this server's host name.",
    ja: "クライアントが確かめる、このサーバーのホスト名の証明書です。",
  };
  if (existing?.chain) {
    const isSame = existing.certificate === file && existing.key === key;
    const value = file === key ? file : `${key}, ${file}`;
    return [{ name: "smtpd_tls_chain_files", value, why, isRight: () => isSame }];
  }
  const keyWhy = {
    en: "The key of the certificate; only root should be able to read it.",
    ja: "証明書の秘密鍵です。root だけが読めるようにします。",
  };
  return [
    { name: "smtpd_tls_cert_file", value: file, why, isRight: sameText(file) },
    { name: "smtpd_tls_key_file", value: key, why: keyWhy, isRight: isKey(key, file), defaultSuffices: true },
  ];
}

/** Checks smtpd_tls_key_file, whose default is $smtpd_tls_cert_file. */
function isKey(key: string, file: string): PlannedSetting["isRight"] {
  return (value, assignment) =>
    assignment === undefined
      ? key === file
      : sameText(key)(value, assignment) || (key === file && assignment.value.text === "$smtpd_tls_cert_file");
}

/** The steps to install the certificate and to reload it when it is renewed. */
export function certificateSteps({ answers }: PlanRequest): ManualStep[] {
  const hostname = answers.hostname || exampleHostname;
  const path = (answers.certificate ?? "").replace("$myhostname", hostname);
  return [
    {
      text: {
        en: `Get a certificate for ${hostname}, and put it at ${path} if it is not there yet. Reload Postfix when it is renewed.`,
        ja: `${hostname} の証明書を取得し、まだなければ ${path} に置きます。更新したら Postfix を再読み込みします。`,
      },
      lines: ["postfix reload"],
    },
  ];
}
