import { atName, decidingAssignment } from "../../model/values/queries.js";
import type { Rule } from "../rule.js";
import { outgoingClient } from "../shared/smtp-client.js";

export const smtpClientCertificate: Rule = {
  meta: {
    id: "smtp-client-certificate",
    severity: "hint",
    topic: "style",
    summary: {
      en: "The SMTP client has a certificate, which mail to the Internet does not need.",
      ja: "SMTP クライアントに証明書が設定されていますが、インターネット宛ての配送には不要です。",
    },
  },
  *check(model) {
    const client = outgoingClient(model);
    // A relay or a destination in a policy table may ask for the certificate.
    if (client?.relayhost !== "" || model.value("smtp_tls_policy_maps") !== "") return;
    for (const name of ["smtp_tls_chain_files", "smtp_tls_cert_file", "smtp_tls_eccert_file"]) {
      const assignment = decidingAssignment(model, name);
      if (assignment === undefined || model.value(name) === "") continue;
      yield {
        at: atName(assignment),
        message: {
          en: "A client certificate is not needed to send mail with TLS, and when it expires some servers refuse the connection. The manual advises against it, unless a server asks for one.",
          ja: "TLS でメールを送るのにクライアント証明書は要りません。期限が切れると接続を拒むサーバーもあります。求められない限り設定しないよう、マニュアルも勧めています。",
        },
      };
    }
  },
};
