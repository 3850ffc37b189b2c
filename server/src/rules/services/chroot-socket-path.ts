import type { Fix } from "../../edits/edit.js";
import { replacementInValue } from "../../edits/fix.js";
import { excerpt, type Message } from "../../facts/message.js";
import type { ConfigModel, Setting } from "../../model/values/model.js";
import { atItem, effectiveSettingsOf, offersLogin } from "../../model/values/queries.js";
import { programOf, serviceKey } from "../../syntax/master-cf.js";
import { type Item, splitList } from "../../syntax/value.js";
import type { Rule } from "../rule.js";
import { columnFix, isChrooted, type WholeService, wholeServices } from "../shared/services.js";
import { splitTransport, transportParameters } from "../shared/transports.js";

export const chrootSocketPath: Rule = {
  meta: {
    id: "chroot-socket-path",
    severity: "warning",
    topic: "delivery",
    summary: {
      en: "A program that runs chrooted is to use a socket that it cannot see.",
      ja: "chroot で動くプログラムが、そこからは見えないソケットを使う設定になっています。",
    },
  },
  *check(model) {
    if (model.input.master === undefined) return;
    for (const setting of effectiveSettingsOf(model, ...parameters)) {
      for (const socket of socketsIn(model, setting)) {
        const chrooted = socket.services.filter((service) => isChrooted(model, service) === true);
        const place = placeOf(model, socket.path);
        const first = chrooted[0];
        if (first === undefined || place === undefined) continue;
        const name = serviceKey(first);
        yield {
          at: atItem(setting.assignment, socket.item),
          message: place.relative === undefined ? outside(name, socket.path) : doubled(name, place.relative),
          fixes: [fix(setting, socket, place.relative, chrooted)],
        };
      }
    }
  },
};

interface Socket {
  readonly path: string;
  /** The path in the value. */
  readonly item: Item;
  /** The services that connect to it. */
  readonly services: readonly WholeService[];
}

const restrictions = ["client", "helo", "sender", "relay", "recipient", "data", "end_of_data", "etrn"];

/** The parameters that name sockets, with the program that connects to each. */
const programs: ReadonlyMap<string, string> = new Map(
  Object.entries({
    smtpd_milters: "smtpd",
    non_smtpd_milters: "cleanup",
    smtpd_proxy_filter: "smtpd",
    smtpd_sasl_path: "smtpd",
    ...Object.fromEntries(restrictions.map((stage) => [`smtpd_${stage}_restrictions`, "smtpd"])),
  }),
);

const parameters = [...programs.keys(), ...transportParameters];

function socketsIn(model: ConfigModel, setting: Setting): Socket[] {
  const { text } = setting.assignment.value;
  const { name } = setting.assignment;
  if (transportParameters.includes(name.text)) {
    const found = splitTransport(text);
    const match = /^[^:]+:unix:(\/\S+)$/.exec(text);
    const services = wholeServices(model).filter(({ columns }) => columns.service.text === found?.transport);
    return match === null ? [] : [socketAt(text, match[1]!, text.length, services)];
  }
  const services = readersOf(model, setting, programs.get(name.text)!);
  if (name.text === "smtpd_sasl_path") {
    // Only Dovecot uses a socket as smtpd_sasl_path.
    const users = services.filter((service) => model.knownValue("smtpd_sasl_type", service) === "dovecot");
    const match = /^(?:unix:)?(\/\S+)$/.exec(text);
    return match === null ? [] : [socketAt(text, match[1]!, text.length, users)];
  }
  return splitList(text).flatMap((item) => {
    const match = /^\{?\s*(?:unix|local):(\/[^\s,}]+)/.exec(item.text);
    return match === null ? [] : [socketAt(text, match[1]!, item.start + match[0].length, services)];
  });
}

function socketAt(text: string, path: string, end: number, services: readonly WholeService[]): Socket {
  const start = end - path.length;
  return { path, item: { text: text.slice(start, end), start, end }, services };
}

/** The services of a program that read this setting and use what it names. */
function readersOf(model: ConfigModel, { assignment }: Setting, program: string): WholeService[] {
  const name = assignment.name.text;
  return wholeServices(model).filter(
    (service) =>
      programOf(service) === program &&
      model.assignment(name, service) === assignment &&
      !(name === "smtpd_milters" && /\bno_milters\b/.test(model.value("receive_override_options", service))) &&
      !(name === "smtpd_sasl_path" && !offersLogin(model, service)),
  );
}

/**
 * How a chrooted service fails to reach a path. A path that begins with the queue directory has a form relative to it;
 * one in a directory where servers create their sockets has none. Any other path may be meant relative to the queue
 * directory, and gives undefined.
 */
function placeOf(model: ConfigModel, path: string): { readonly relative?: string } | undefined {
  const queue = (model.knownValue("queue_directory") || "/var/spool/postfix").replace(/\/$/, "");
  if (path.startsWith(`${queue}/`)) return { relative: path.slice(queue.length).replace(/^\/+/, "") };
  return /^\/(?:var\/)?run\//.test(path) ? {} : undefined;
}

function fix(
  { assignment }: Setting,
  { item }: Socket,
  relative: string | undefined,
  chrooted: readonly WholeService[],
): Fix {
  if (relative !== undefined) return replacementInValue(assignment, item.start, item.end, relative, true);
  return {
    title: { en: "Run these services without chroot", ja: "これらのサービスを chroot なしで動かす" },
    edits: chrooted.flatMap((service) => columnFix(service, "chroot", "n", false).edits),
    safe: false,
  };
}

function outside(name: string, path: string): Message {
  return {
    en: `The service ${name} runs chrooted and takes the queue directory for “/”: it does not see “${excerpt(path)}” unless that exists there too. Put the socket below the queue directory and name it from there, or write “n” into the chroot column.`,
    ja: `サービス ${name} は chroot で動き、キューディレクトリを「/」とみなします。そこに「${excerpt(path)}」がなければ見つかりません。ソケットをキューディレクトリの下に置いて相対パスで書くか、chroot の列を「n」にしてください。`,
  };
}

function doubled(name: string, relative: string): Message {
  return {
    en: `The service ${name} runs chrooted and takes the queue directory for “/”, so that it looks for this path below the queue directory once more. Write “${excerpt(relative)}”, which is right with chroot and without.`,
    ja: `サービス ${name} は chroot で動き、キューディレクトリを「/」とみなすため、このパスをキューディレクトリの中でさらに探します。「${excerpt(relative)}」と書けば、chroot の有無にかかわらず正しく動きます。`,
  };
}
