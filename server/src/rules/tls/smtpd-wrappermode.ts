import type { Fix } from "../../edits/edit.js";
import { addOverride, deleteLines, replaceValue, setFor, setParameters } from "../../edits/edit.js";
import type { MailPort } from "../../facts/mail-ports.js";
import type { Message } from "../../facts/message.js";
import type { ConfigModel } from "../../model/values/model.js";
import { atName, atValue, decidingAssignment } from "../../model/values/queries.js";
import type { Assignment } from "../../syntax/main-cf.js";
import type { Service } from "../../syntax/master-cf.js";
import type { Finding, Rule } from "../rule.js";
import { certificatePlace, hasServerCertificate, smtpServers } from "../shared/smtp-server.js";

export const smtpdWrappermode: Rule = {
  meta: {
    id: "smtpd-wrappermode",
    severity: "warning",
    topic: "delivery",
    summary: {
      en: "smtpd_tls_wrappermode belongs to port 465, and to no other.",
      ja: "smtpd_tls_wrappermode はポート 465 だけで使うものです。",
    },
  },
  *check(model) {
    const seen = new Set<Assignment>();
    for (const { service, port } of smtpServers(model)) {
      const wrapper = model.knownValue("smtpd_tls_wrappermode", service)?.toLowerCase();
      const place = decidingAssignment(model, "smtpd_tls_wrappermode", service);
      if (port === "smtps" && wrapper === "no" && service !== undefined) yield missing(model, service, place);
      const isWrong = wrapper === "yes" && port !== "smtps" && (port !== "other" || service === undefined);
      if (!isWrong || place === undefined || seen.has(place)) continue;
      seen.add(place);
      yield unsuitable(model, port, place, service);
    }
  },
};

function missing(model: ConfigModel, service: Service, place: Assignment | undefined): Finding {
  const own = place !== undefined && service.overrides.includes(place) ? place : undefined;
  const edit = setFor(model, service, "smtpd_tls_wrappermode", "yes");
  const certificate = hasServerCertificate(model, service) ? [] : setParameters(model, certificatePlace(model));
  const title = { en: "Add -o smtpd_tls_wrappermode=yes", ja: "-o smtpd_tls_wrappermode=yes を加える" };
  return {
    at: own === undefined ? { uri: service.source.uri, range: service.columns.service!.range } : atValue(own),
    message: {
      en: "Clients begin with TLS on this port, but the server greets them in plain text: no connection succeeds. Add “-o smtpd_tls_wrappermode=yes”.",
      ja: "このポートではクライアントが最初から TLS を使いますが、サーバーは平文で応答するため、接続できません。「-o smtpd_tls_wrappermode=yes」を加えてください。",
    },
    fixes: edit === undefined ? [] : [{ title, edits: [edit, ...certificate], safe: false }],
  };
}

function unsuitable(model: ConfigModel, port: MailPort, place: Assignment, service: Service | undefined): Finding {
  const isOwn = service?.overrides.includes(place) === true;
  return {
    at: isOwn ? atValue(place) : atName(place),
    severity: port === "smtp" ? "error" : "warning",
    message: port === "smtp" ? smtpMessage : port === "submission" ? submissionMessage : everywhereMessage,
    fixes: isOwn && service !== undefined ? [switchOff(model, service, place)] : [move(model, place)],
  };
}

const smtpMessage = {
  en: "With this, port 25 expects TLS from the first byte, which no other mail server sends: no mail arrives. It belongs to the service on port 465 in master.cf only.",
  ja: "25 番ポートも最初から TLS を求めるようになり、そのように接続するメールサーバーはないため、メールが届きません。master.cf のポート 465 のサービスだけに設定してください。",
};

const submissionMessage = {
  en: "Mail programs begin without TLS on the submission port and then use STARTTLS: with this, they cannot connect. It belongs to the service on port 465 only.",
  ja: "submission ポートではメールソフトが TLS なしで始めてから STARTTLS を使うため、この設定では接続できません。ポート 465 のサービスだけに設定してください。",
};

const everywhereMessage = {
  en: "In main.cf this holds for every port, also for port 25, where no other mail server begins with TLS: no mail arrives. It belongs to the service on port 465 in master.cf.",
  ja: "main.cf に書くと 25 番を含むすべてのポートに適用されます。25 番ポートで最初から TLS を使うメールサーバーはないため、メールが届きません。master.cf のポート 465 のサービスに設定してください。",
};

/** A fix that switches the wrapper mode off, but keeps TLS for the service. */
function switchOff(model: ConfigModel, service: Service, place: Assignment): Fix {
  const name = "smtpd_tls_security_level";
  const isWithout = ["", "none"].includes(model.value(name, service).toLowerCase());
  const encrypt = isWithout ? setFor(model, service, name, "encrypt") : undefined;
  const edits = [replaceValue(place, "no"), ...(encrypt ? [encrypt] : [])];
  return { title: { en: "Use STARTTLS instead", ja: "代わりに STARTTLS を使う" }, edits, safe: false };
}

/** A fix that moves the setting from main.cf to the services on port 465. */
function move(model: ConfigModel, place: Assignment): Fix {
  const services = smtpServers(model).flatMap(({ service, port }) => (port === "smtps" && service ? [service] : []));
  const lacking = services.filter((service) => decidingAssignment(model, "smtpd_tls_wrappermode", service) === place);
  const edits = lacking.map((service) => addOverride(service, "smtpd_tls_wrappermode=yes"));
  const title: Message =
    lacking.length === 0
      ? { en: "Delete it from main.cf", ja: "main.cf から削除する" }
      : { en: "Move it to the service on port 465", ja: "ポート 465 のサービスに移す" };
  return { title, edits: [deleteLines(place.source, place.range), ...edits], safe: false };
}
