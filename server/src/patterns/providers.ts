import type { Message } from "../facts/message.js";

/** A service that takes mail from its customers' servers. */
export interface Provider {
  readonly id: string;
  readonly name: string;
  readonly host: string;
  /** True where it serves port 465, with TLS from the first byte, beside 587. */
  readonly wrapped: boolean;
  /** What stands in an SPF record for it; absent where the provider needs none. */
  readonly spf?: string;
  /** The user name, where it is the same for all customers. */
  readonly user?: string;
  readonly hint?: Message;
}

/** The part of a host name that the user chooses. */
export const regionMark = "REGION";

/** Host names and ports as the providers document them. */
export const providers: readonly Provider[] = [
  {
    id: "amazon-ses",
    name: "Amazon SES",
    host: `email-smtp.${regionMark}.amazonaws.com`,
    wrapped: true,
    spf: "include:amazonses.com",
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
    spf: "include:spf.brevo.com",
    hint: { en: "The password is an SMTP key, not an API key.", ja: "パスワードは API キーではなく SMTP キーです。" },
  },
  {
    id: "gmail",
    name: "Gmail",
    host: "smtp.gmail.com",
    wrapped: true,
    spf: "include:_spf.google.com",
    hint: {
      en: "Use an app password; the account needs 2-step verification for it.",
      ja: "アプリパスワードを使います (2 段階認証が必要です)。",
    },
  },
  {
    id: "google-workspace",
    name: "Google Workspace (SMTP relay)",
    host: "smtp-relay.gmail.com",
    wrapped: true,
    spf: "include:_spf.google.com",
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
  },
  {
    id: "mailgun-eu",
    name: "Mailgun (EU)",
    host: "smtp.eu.mailgun.org",
    wrapped: true,
    spf: "include:mailgun.org",
  },
  {
    id: "mailjet",
    name: "Mailjet",
    host: "in-v3.mailjet.com",
    wrapped: true,
    spf: "include:spf.mailjet.com",
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
    hint: {
      en: "The API token of the server is both the name and the password.",
      ja: "サーバーの API トークンが、ユーザー名とパスワードの両方になります。",
    },
  },
  { id: "resend", name: "Resend", host: "smtp.resend.com", wrapped: true, user: "resend" },
  { id: "sendgrid", name: "Twilio SendGrid", host: "smtp.sendgrid.net", wrapped: true, user: "apikey" },
  { id: "smtp2go", name: "SMTP2GO", host: "mail.smtp2go.com", wrapped: true },
];

/** The regions with an SMTP endpoint of Amazon SES. */
export const sesRegions: readonly string[] = [
  "us-east-1",
  "us-east-2",
  "us-west-1",
  "us-west-2",
  "af-south-1",
  "ap-northeast-1",
  "ap-northeast-2",
  "ap-northeast-3",
  "ap-south-1",
  "ap-southeast-1",
  "ap-southeast-2",
  "ap-southeast-3",
  "ca-central-1",
  "eu-central-1",
  "eu-north-1",
  "eu-south-1",
  "eu-west-1",
  "eu-west-2",
  "eu-west-3",
  "il-central-1",
  "me-south-1",
  "sa-east-1",
];

/** The provider that a host belongs to, and the region in its name. */
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
