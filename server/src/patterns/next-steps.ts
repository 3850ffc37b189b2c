import { domainOf, exampleHostname } from "./common.js";
import type { ManualStep, PlanRequest, Relay } from "./pattern.js";
import { providerOf } from "./providers.js";
import { isFullName, writtenValue } from "./values.js";

/** The DNS records that other servers expect, with the names of the configuration filled in. */
export function dnsSteps(request: PlanRequest, way: "direct" | Relay): ManualStep[] {
  const hostname = request.answers.hostname || exampleHostname;
  const written = writtenValue(request.model, "mydomain") ?? "";
  const domain = isFullName(written) ? written : domainOf(hostname);
  return way === "direct"
    ? [reverse(hostname), spf(hostname, domain), dkim(domain), dmarc(domain)]
    : [...spfOfProvider(domain, way), dkimOfProvider(domain), dmarc(domain)];
}

function reverse(hostname: string): ManualStep {
  return {
    text: {
      en: `Reverse DNS: let the network's operator point this machine's public address to ${hostname}, and point ${hostname} to the address. Put the address into this command; it should print the name.`,
      ja: `逆引き DNS: このマシンのグローバルアドレスの逆引きを ${hostname} に設定してもらい、${hostname} の正引きもそのアドレスにします。ADDRESS をアドレスに置き換えて実行すると、この名前が表示されるはずです。`,
    },
    lines: ["dig +short -x ADDRESS"],
  };
}

function spf(hostname: string, domain: string): ManualStep {
  const own = hostname === domain ? [] : [`${hostname}. IN TXT "v=spf1 a -all"`];
  return {
    text: {
      en: `SPF: this server sends for ${domain}. If there is an SPF record already, add what is new to it.`,
      ja: `SPF: このサーバーが ${domain} のメールを送ることを示します。すでに SPF レコードがあれば、足りないものを追加します。`,
    },
    lines: [`${domain}. IN TXT "v=spf1 mx a:${hostname} ~all"`, ...own],
  };
}

function dkim(domain: string): ManualStep {
  return {
    text: {
      en: "DKIM: sign the mail with OpenDKIM or Rspamd, connected by smtpd_milters and non_smtpd_milters, and publish the key that it prints.",
      ja: "DKIM: OpenDKIM や Rspamd を smtpd_milters と non_smtpd_milters でつないで署名し、表示された公開鍵を登録します。",
    },
    lines: [`mail._domainkey.${domain}. IN TXT "v=DKIM1; k=rsa; p=PUBLIC-KEY"`],
  };
}

function dmarc(domain: string): ManualStep {
  return {
    text: {
      en: "DMARC: start with p=none and read the reports; go on to quarantine when all your mail passes.",
      ja: "DMARC: まず p=none で始めてレポートを確認し、すべてのメールが合格するようになったら quarantine へ進みます。",
    },
    lines: [`_dmarc.${domain}. IN TXT "v=DMARC1; p=none; rua=mailto:postmaster@${domain}"`],
  };
}

function spfOfProvider(domain: string, { host }: Relay): ManualStep[] {
  const found = providerOf(host)?.provider;
  if (found !== undefined && found.spf === undefined) return [];
  return [
    {
      text: {
        en: `SPF: the provider sends for ${domain}. If there is an SPF record already, add the provider to it${found ? "" : "; its help pages name the include"}.`,
        ja: `SPF: プロバイダーが ${domain} のメールを送ることを示します。すでに SPF レコードがあれば、そこに追加します${found ? "" : " (include の値はプロバイダーの説明にあります)"}。`,
      },
      lines: [`${domain}. IN TXT "v=spf1 ${found?.spf ?? "include:PROVIDER"} ~all"`],
    },
  ];
}

function dkimOfProvider(domain: string): ManualStep {
  return {
    text: {
      en: `DKIM: add ${domain} as a sending domain in the provider's console, and publish the records that it shows.`,
      ja: `DKIM: プロバイダーの管理画面で ${domain} を送信ドメインとして登録し、表示されたレコードを DNS に登録します。`,
    },
  };
}
