import type { Message } from "../facts/message.js";
import type { ConfigModel } from "../model/values/model.js";
import { hasHostBits, networkAddress, parseAddress, parseNetwork } from "../syntax/network.js";
import { parseInteger, parseTime, splitList } from "../syntax/value.js";
import type { Answers, Machine, Pattern, Question } from "./pattern.js";
import { isFullName } from "./values.js";

/**
 * Answers to all questions of a pattern: those given, and for the others the value in the configuration or the usual
 * answer.
 */
export function completeAnswers(pattern: Pattern, given: Answers, model: ConfigModel, machine: Machine): Answers {
  const answers: Record<string, string> = {};
  for (const question of pattern.questions) {
    answers[question.id] = (given[question.id] ?? question.suggest(model, machine)).trim();
  }
  return answers;
}

/** The questions with an invalid answer, each with its problem. Questions that do not apply are skipped. */
export function problemsWith(pattern: Pattern, answers: Answers): { question: Question; problem: Message }[] {
  return pattern.questions.flatMap((question) => {
    const problem = isAsked(question, answers) ? question.check(answers[question.id] ?? "") : undefined;
    return problem === undefined ? [] : [{ question, problem }];
  });
}

/** Whether a question applies, given the answers to the questions that it depends on. */
export function isAsked({ onlyIf }: Question, answers: Answers): boolean {
  return onlyIf === undefined || onlyIf.values.includes(answers[onlyIf.question] ?? "");
}

/** The problem with a fully qualified host name; undefined if it is valid. */
export function checkHostname(value: string): Message | undefined {
  if (value === "")
    return { en: "Type a name such as mail.example.com.", ja: "mail.example.com のような名前を入力してください。" };
  if (parseAddress(value.replace(/^\[|\]$/g, "")) !== undefined) {
    return { en: "This is an address; a host name is needed.", ja: "IP アドレスではなくホスト名を入力してください。" };
  }
  if (!value.includes(".") || /^localhost\b/i.test(value)) {
    return {
      en: "Other servers refuse such a name. Type a full one, such as mail.example.com.",
      ja: "このような名前は相手サーバーに拒否されます。mail.example.com のような完全な名前を入力してください。",
    };
  }
  return isFullName(value)
    ? undefined
    : {
        en: "A host name consists of letters, digits, hyphens and dots, as in mail.example.com.",
        ja: "ホスト名に使えるのは英数字・ハイフン・ドットです (例: mail.example.com)。",
      };
}

/** Parses `host`, `host:port` or `[host]:port` as the user typed it; undefined if the host or the port is invalid. */
export function readRelay(value: string): { readonly host: string; readonly port?: string } | undefined {
  const match = /^(?:\[([^\]\s]+)\]|([^\s:[\]]+))(?::(\w+))?$/.exec(value);
  if (match === null) return undefined;
  const host = match[1] ?? match[2]!;
  const port = match[3];
  const isPort =
    port === undefined || (/^\d+$/.test(port) ? Number(port) > 0 && Number(port) < 65536 : /^[a-z]/i.test(port));
  const isHost =
    parseAddress(host.replace(/^ipv6:/i, "")) !== undefined || /^[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?$/i.test(host);
  const isNumber = /^[\d.]+$/.test(host) && parseAddress(host) === undefined;
  if (!isPort || !isHost || isNumber || host.includes("..")) return undefined;
  return port === undefined ? { host } : { host, port };
}

/** The problem with a relay, `host` or `host:port`; undefined if it is valid. */
export function checkRelay(value: string): Message | undefined {
  if (value !== "" && readRelay(value) !== undefined) return undefined;
  return {
    en: "Type a host, with its port where it is not 587: smtp.example.com or [smtp.example.com]:465.",
    ja: "ホスト名を入力してください。ポートが 587 でなければポートも付けます (例: smtp.example.com、[smtp.example.com]:465)。",
  };
}

/** Checks a list of networks, which may be empty. Tables, files and `$name` are accepted unchecked. */
export function checkNetworks(value: string): Message | undefined {
  for (const { text } of splitList(value)) {
    const item = text.replace(/^!+/, "");
    if (item.startsWith("/") || item.startsWith("$") || /^[a-z]+:.*[/$]/i.test(item)) continue;
    const problem = checkNetwork(item);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function checkNetwork(item: string): Message | undefined {
  const network = parseNetwork(item);
  if (network === undefined) {
    const bare = parseAddress(item.split("/")[0]!)?.kind() === "ipv6";
    return bare
      ? {
          en: `An IPv6 address stands in []: [${item.split("/")[0]}]${item.slice(item.split("/")[0]!.length)}`,
          ja: `IPv6 アドレスは [] で囲みます: [${item.split("/")[0]}]${item.slice(item.split("/")[0]!.length)}`,
        }
      : {
          en: `“${item}” is no network; type one such as 192.0.2.0/24 or [2001:db8::]/64.`,
          ja: `「${item}」はネットワークではありません。192.0.2.0/24 や [2001:db8::]/64 のように入力してください。`,
        };
  }
  if (hasHostBits(network)) {
    const base = networkAddress(network).toString();
    return {
      en: `“${item}” has bits behind its mask; the network is ${base}/${network.bits}.`,
      ja: `「${item}」はマスクより後ろにビットが立っています。ネットワークは ${base}/${network.bits} です。`,
    };
  }
  return network.bits === 0
    ? {
        en: "That is everybody: the server would be an open relay.",
        ja: "これでは全員が対象になり、オープンリレーになります。",
      }
    : undefined;
}

/** The problem with a value of inet_interfaces for a server that others use; undefined if it is valid. */
export function checkInterfaces(value: string): Message | undefined {
  const items = splitList(value);
  const isItem = (text: string): boolean =>
    /^(all|\$\w+|\$\{\w+\})$/.test(text) ||
    readRelay(text.replace(/^!/, "")) !== undefined ||
    parseNetwork(text) !== undefined;
  const isLocal =
    items.length > 0 && items.every(({ text }) => /^(loopback-only|localhost|127\..*|\[?::1\]?)$/.test(text));
  if (items.length === 0 || !items.every(({ text }) => isItem(text))) {
    return {
      en: "Type “all”, or addresses of this machine.",
      ja: "「all」か、このマシンの IP アドレスを入力してください。",
    };
  }
  return isLocal
    ? { en: "Nobody but this machine could connect there.", ja: "それではこのマシン以外から接続できません。" }
    : undefined;
}

/** The problem with the absolute path of a file, which may begin with `$name`; undefined if it is valid. */
export function checkPath(value: string): Message | undefined {
  return /^(\/|\$)\S+$/.test(value)
    ? undefined
    : {
        en: "Type the full path of a file, without white space.",
        ja: "ファイルの絶対パスを空白なしで入力してください。",
      };
}

/** The problem with a queue lifetime of at most 100 days; undefined if it is valid. */
export function checkLifetime(value: string): Message | undefined {
  const seconds = parseTime(value, "d");
  return seconds !== undefined && seconds <= 100 * 86400
    ? undefined
    : { en: "Type a time such as 1d or 4h.", ja: "1d や 4h のような時間を入力してください。" };
}

/** The problem with a size in bytes; undefined if it is valid. */
export function checkSize(value: string): Message | undefined {
  const size = parseInteger(value);
  return size !== undefined && size >= 0
    ? undefined
    : { en: "Type a number of bytes, such as 20480000.", ja: "20480000 のようにバイト数を入力してください。" };
}

/** Makes a check that accepts only the given words. */
export function checkWord(...words: readonly string[]): (value: string) => Message | undefined {
  return (value) =>
    words.includes(value)
      ? undefined
      : { en: `Type one of: ${words.join(", ")}.`, ja: `次のいずれかを入力してください: ${words.join("、")}` };
}
