import type { Message } from "../facts/message.js";

/** A service that relays mail for its customers' servers. */
export interface Provider {
  readonly id: string;
  readonly name: string;
  readonly host: string;
  /** True if it offers port 465 (TLS from the first byte) in addition to 587. */
  readonly wrapped: boolean;
  /** The mechanism for the customer's SPF record; absent if the provider needs none. */
  readonly spf?: string;
  /** The user name, if it is the same for all customers. */
  readonly user?: string;
  readonly hint?: Message;
  /** The URL of the provider's own page about the host and the ports. */
  readonly page: string;
}

/** The placeholder in a provider's host name for the region that the user chooses. */
export const regionMark = "REGION";

/**
 * Providers with the host names and ports that their own pages document. An SPF record is needed only if the envelope
 * sender is in the customer's domain: most providers substitute a domain of their own, which has a record already.
 */
export const providers: readonly Provider[] = [
  {
    id: "amazon-ses",
    name: "Amazon SES",
    host: `email-smtp.${regionMark}.amazonaws.com`,
    wrapped: true,
    page: "https://docs.aws.amazon.com/ses/latest/dg/smtp-connect.html",
    hint: {
      en: "Use the SMTP credentials of the SES console; they are not the access keys of IAM.",
      ja: "SES のコンソールで作る SMTP 認証情報を使います。IAM のアクセスキーそのものではありません。",
    },
  },
  {
    id: "brevo",
    name: "Brevo",
    host: "smtp-relay.brevo.com",
    wrapped: true,
    page: "https://developers.brevo.com/docs/smtp-integration",
    hint: { en: "The password is an SMTP key, not an API key.", ja: "パスワードは API キーではなく SMTP キーです。" },
  },
  {
    id: "gmail",
    name: "Gmail",
    host: "smtp.gmail.com",
    wrapped: true,
    spf: "include:_spf.google.com",
    page: "https://support.google.com/a/answer/176600",
    hint: {
      en: "Use an app password; the account needs 2-step verification for it.",
      ja: "アプリパスワードを使います (2 段階認証が必要です)。",
    },
  },
  {
    id: "google-workspace",
    name: "Google Workspace (SMTP relay)",
    host: "smtp-relay.gmail.com",
    // Port 465 exists, but Google's page names 587 for servers that use TLS.
    wrapped: false,
    spf: "include:_spf.google.com",
    page: "https://support.google.com/a/answer/2956491",
    hint: {
      en: "Turn on the SMTP relay service in the Admin console, and require SMTP authentication there.",
      ja: "管理コンソールで SMTP リレーサービスを有効にし、SMTP 認証を必須にします。",
    },
  },
  {
    id: "mailgun",
    name: "Mailgun",
    host: "smtp.mailgun.org",
    wrapped: true,
    spf: "include:mailgun.org",
    page: "https://documentation.mailgun.com/docs/mailgun/user-manual/sending-messages/send-smtp",
  },
  {
    id: "mailgun-eu",
    name: "Mailgun (EU)",
    host: "smtp.eu.mailgun.org",
    wrapped: true,
    spf: "include:mailgun.org",
    page: "https://documentation.mailgun.com/docs/mailgun/user-manual/sending-messages/send-smtp",
  },
  {
    id: "mailjet",
    name: "Mailjet",
    host: "in-v3.mailjet.com",
    wrapped: true,
    spf: "include:spf.mailjet.com",
    page: "https://www.mailjet.com/blog/email-best-practices/which-smtp-port-mailjet/",
    hint: {
      en: "The API key is the name, the secret key the password.",
      ja: "API キーがユーザー名、シークレットキーがパスワードです。",
    },
  },
  {
    id: "microsoft-365",
    name: "Microsoft 365",
    host: "smtp.office365.com",
    wrapped: false,
    spf: "include:spf.protection.outlook.com",
    page: "https://learn.microsoft.com/exchange/mail-flow-best-practices/how-to-set-up-a-multifunction-device-or-application-to-send-email-using-microsoft-365-or-office-365",
    hint: {
      en: "The mailbox needs authenticated SMTP turned on, and the sender must be an address of that mailbox. Microsoft is giving up logins with a password.",
      ja: "メールボックスで SMTP AUTH を有効にする必要があり、送信者はそのメールボックスのアドレスに限られます。Microsoft はパスワードによるログインを廃止しつつあります。",
    },
  },
  {
    id: "postmark",
    name: "Postmark",
    host: "smtp.postmarkapp.com",
    wrapped: false,
    page: "https://postmarkapp.com/developer/user-guide/send-email-with-smtp",
    hint: {
      en: "The API token of the server is both the name and the password.",
      ja: "サーバーの API トークンが、ユーザー名とパスワードの両方になります。",
    },
  },
  {
    id: "resend",
    name: "Resend",
    host: "smtp.resend.com",
    wrapped: true,
    user: "resend",
    page: "https://resend.com/docs/send-with-smtp",
    hint: { en: "The password is an API key.", ja: "パスワードには API キーを使います。" },
  },
  {
    id: "sendgrid",
    name: "Twilio SendGrid",
    host: "smtp.sendgrid.net",
    wrapped: true,
    user: "apikey",
    page: "https://www.twilio.com/docs/sendgrid/for-developers/sending-email/integrating-with-the-smtp-api",
    hint: {
      en: "The name is the word “apikey” for everybody; the password is an API key.",
      ja: "ユーザー名は全員共通の「apikey」という語で、パスワードには API キーを使います。",
    },
  },
  {
    id: "smtp2go",
    name: "SMTP2GO",
    host: "mail.smtp2go.com",
    wrapped: true,
    page: "https://developers.smtp2go.com/docs/smtp-relay",
    hint: {
      en: "Name and password are those of an SMTP user made in its console.",
      ja: "管理画面で作る SMTP ユーザーの名前とパスワードを使います。",
    },
  },
];

/**
 * The regions in which Amazon SES has an SMTP endpoint. Cape Town, Jakarta, Milan, Tel Aviv and Bahrain have none
 * (https://docs.aws.amazon.com/general/latest/gr/ses.html).
 */
export const sesRegions: readonly string[] = [
  "us-east-1",
  "us-east-2",
  "us-west-1",
  "us-west-2",
  "ap-northeast-1",
  "ap-northeast-2",
  "ap-northeast-3",
  "ap-south-1",
  "ap-southeast-1",
  "ap-southeast-2",
  "ca-central-1",
  "eu-central-1",
  "eu-north-1",
  "eu-west-1",
  "eu-west-2",
  "eu-west-3",
  "sa-east-1",
];

/** The provider that a host name belongs to, with the region in the name; undefined for any other host. */
export function providerOf(host: string): { readonly provider: Provider; readonly region?: string } | undefined {
  const name = host.toLowerCase();
  for (const provider of providers) {
    const [before, after] = provider.host.split(regionMark);
    if (after === undefined) {
      if (name === provider.host) return { provider };
    } else if (name.startsWith(before!) && name.endsWith(after)) {
      return { provider, region: name.slice(before!.length, name.length - after.length) };
    }
  }
  return undefined;
}
