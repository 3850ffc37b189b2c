import type { Edit } from "../../edits/edit.js";
import { replaceValue, setParameters } from "../../edits/edit.js";
import { excerpt, type Message } from "../../facts/message.js";
import type { ConfigModel, Setting } from "../../model/values/model.js";
import { atValue, decidingAssignment, effectiveSettingsOf } from "../../model/values/queries.js";
import type { Assignment } from "../../syntax/main-cf.js";
import { splitList } from "../../syntax/value.js";
import type { Finding, Rule } from "../rule.js";

export const tlsCertificateFiles: Rule = {
  meta: {
    id: "tls-certificate-files",
    severity: "warning",
    topic: "security",
    summary: {
      en: "By its name, a file does not hold what the parameter needs: the key or the chain is missing, or two are mixed up.",
      ja: "ファイル名から見て、秘密鍵や中間証明書がないか、二つのファイルが逆になっています。",
    },
  },
  *check(model) {
    for (const side of ["smtpd", "smtp"]) {
      for (const setting of effectiveSettingsOf(model, `${side}_tls_cert_file`)) yield* pair(model, side, setting);
      for (const setting of effectiveSettingsOf(model, `${side}_tls_chain_files`)) yield* chain(model, setting);
    }
  },
};

/** True for names that Certbot, acme.sh and dehydrated give to files without a key. */
const isCertificate = (path: string): boolean =>
  /(?:^|\/)(?:fullchain\d*|chain\d*|cert\d*)\.(?:pem|cer|crt)$|\.crt$/i.test(path);
const isKey = (path: string): boolean => /(?:^|\/)privkey\d*\.(?:pem|key)$|\.key$/i.test(path);
/** Matches files in folders where these programs keep a certificate, its chain and its key under fixed names. */
const acmeFolder = /^(.*\/(?:letsencrypt\/live|dehydrated\/certs)\/[^/]+)\/[^/]+$/;

function* pair(model: ConfigModel, side: string, { assignment, service }: Setting): Generator<Finding> {
  const certificate = model.knownValue(`${side}_tls_cert_file`, service);
  const key = model.knownValue(`${side}_tls_key_file`, service);
  if (!certificate || key === undefined || certificate.toLowerCase() === "none") return;
  const keySetting = decidingAssignment(model, `${side}_tls_key_file`, service);
  const folder = acmeFolder.exec(certificate)?.[1];
  if (isKey(certificate) && keySetting !== undefined && isCertificate(key)) {
    yield finding(
      assignment,
      swapped,
      swap(assignment, keySetting),
      "Swap the two files",
      "二つのファイルを入れ替える",
    );
  } else if (isWithoutKey(certificate, folder) && (key === certificate || key === "")) {
    const keyPath = folder === undefined ? undefined : `${folder}/privkey.pem`;
    const edits = keyPath === undefined ? [] : setParameters(model, { [`${side}_tls_key_file`]: keyPath }, assignment);
    const isInMain = model.isInMain(assignment);
    const name = `${side}_tls_key_file`;
    yield finding(
      assignment,
      keyMissing(name, certificate),
      isInMain ? edits : [],
      `Set ${name}`,
      `${name} を設定する`,
    );
  } else if (folder !== undefined && /\/cert\.pem$/.test(certificate) && !hasAuthorities(model, side, service)) {
    const edits = [replaceValue(assignment, `${folder}/fullchain.pem`)];
    yield finding(assignment, chainMissing, edits, "Use fullchain.pem", "fullchain.pem を使う");
  }
}

/** True for a file that surely has no key. Programs other than these may put certificate and key into one cert.pem. */
function isWithoutKey(path: string, folder: string | undefined): boolean {
  return isCertificate(path) && (folder !== undefined || !/\/cert\d*\.pem$/.test(path));
}

/** True where the CA certificates are set from which the TLS library completes the chain. */
function hasAuthorities(model: ConfigModel, side: string, service: Setting["service"]): boolean {
  return ["CAfile", "CApath"].some((end) => model.value(`${side}_tls_${end}`, service) !== "");
}

function swap(a: Assignment, b: Assignment): Edit[] {
  return [replaceValue(a, b.value.text), replaceValue(b, a.value.text)];
}

/** Checks a list of chain files, in which the key must come first. */
function* chain(model: ConfigModel, { assignment, service }: Setting): Generator<Finding> {
  const files = splitList(model.knownValue(assignment.name.text, service) ?? "").map((item) => item.text);
  const [first, second] = files;
  if (first === undefined || !isCertificate(first)) return;
  if (files.length === 2 && isKey(second!)) {
    const edits = [replaceValue(assignment, `${second}${service === undefined ? ", " : ","}${first}`)];
    yield finding(assignment, keySecond, edits, "Put the key first", "秘密鍵を先にする");
  } else if (files.length === 1 && acmeFolder.test(first)) {
    const key = first.replace(/[^/]+$/, "privkey.pem");
    const edits = [replaceValue(assignment, `${key}${service === undefined ? ", " : ","}${first}`)];
    yield finding(assignment, keyMissing(assignment.name.text, first), edits, "Add the key", "秘密鍵を加える");
  }
}

function finding(assignment: Assignment, message: Message, edits: readonly Edit[], en: string, ja: string): Finding {
  return {
    at: atValue(assignment),
    message,
    fixes: edits.length === 0 ? [] : [{ title: { en, ja }, edits, safe: false }],
  };
}

const swapped: Message = {
  en: "The files of certificate and key seem to be mixed up: Postfix finds no certificate here and disables TLS.",
  ja: "証明書と秘密鍵のファイルが逆のようです。ここに証明書が見つからず、TLS が無効になります。",
};

const keySecond: Message = {
  en: "The key must come first, then its certificate: in this order Postfix logs “key not first” and disables TLS.",
  ja: "秘密鍵、証明書の順に書く必要があります。この順では「key not first」と記録され、TLS が無効になります。",
};

const chainMissing: Message = {
  en: "cert.pem is the server's certificate alone. Whoever verifies it needs the certificate of the authority between it and the root, which fullchain.pem has.",
  ja: "cert.pem はサーバー証明書だけのファイルです。検証する側には中間認証局の証明書が必要なため、それを含む fullchain.pem を使ってください。",
};

function keyMissing(name: string, certificate: string): Message {
  const file = excerpt(certificate.replace(/^.*\//, ""));
  return {
    en: `By its name, “${file}” holds certificates and no key, and no other file is named for the key: Postfix disables TLS. Name the key in ${name}.`,
    ja: `名前から見て「${file}」には証明書だけがあり、秘密鍵のファイルが指定されていないため、TLS が無効になります。${name} で秘密鍵を指定してください。`,
  };
}
