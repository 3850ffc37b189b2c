import type { Topic } from "../topic.js";
import { addressVerification } from "./address-verification.js";
import { content } from "./content.js";
import { installation } from "./installation.js";
import { lmtp } from "./lmtp.js";
import { local } from "./local.js";
import { logging } from "./logging.js";
import { lookupTables } from "./lookup-tables.js";
import { milter } from "./milter.js";
import { multiInstance } from "./multi-instance.js";
import { networking } from "./networking.js";
import { notification } from "./notification.js";
import { postscreen } from "./postscreen.js";
import { processes } from "./processes.js";
import { qmqpd } from "./qmqpd.js";
import { queue } from "./queue.js";
import { rewriting } from "./rewriting.js";
import { routing } from "./routing.js";
import { scheduling } from "./scheduling.js";
import { smtpClient } from "./smtp-client.js";
import { smtpConnection } from "./smtp-connection.js";
import { smtpSasl } from "./smtp-sasl.js";
import { smtpTls } from "./smtp-tls.js";
import { smtpd } from "./smtpd.js";
import { smtpdLimits } from "./smtpd-limits.js";
import { smtpdRestrictions } from "./smtpd-restrictions.js";
import { smtpdSasl } from "./smtpd-sasl.js";
import { smtpdTls } from "./smtpd-tls.js";
import { submission } from "./submission.js";
import { tlsLibrary } from "./tls-library.js";
import { tlsproxy } from "./tlsproxy.js";
import { transport } from "./transport.js";
import { virtual } from "./virtual.js";

/** All topics. */
export const topics: readonly Topic[] = [
  addressVerification,
  content,
  installation,
  lmtp,
  local,
  logging,
  lookupTables,
  milter,
  multiInstance,
  networking,
  notification,
  postscreen,
  processes,
  qmqpd,
  queue,
  rewriting,
  routing,
  scheduling,
  smtpClient,
  smtpConnection,
  smtpSasl,
  smtpTls,
  smtpdLimits,
  smtpdRestrictions,
  smtpdSasl,
  smtpdTls,
  smtpd,
  submission,
  tlsLibrary,
  tlsproxy,
  transport,
  virtual,
];
