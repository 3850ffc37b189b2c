import { excerpt, type Message } from "../../facts/message.js";
import { isIn } from "../../facts/version.js";
import { daemonOf } from "../../facts/vocabulary/daemons.js";
import { serviceTypes } from "../../facts/vocabulary/master-columns.js";
import type { ConfigModel } from "../../model/values/model.js";
import type { ServiceColumn } from "../../syntax/master-cf.js";
import type { Finding, Rule } from "../rule.js";
import { didYouMean } from "../shared/did-you-mean.js";
import { atColumn, columnFix, type WholeService, wholeServices } from "../shared/services.js";

export const serviceColumnValue: Rule = {
  meta: {
    id: "service-column-value",
    severity: "error",
    topic: "value",
    summary: {
      en: "A column of master.cf holds a value that Postfix does not take; it does not start.",
      ja: "master.cf の列の値が不正です。Postfix は起動しません。",
    },
  },
  *check(model) {
    for (const service of wholeServices(model)) {
      const shifted = shiftedColumns(service);
      if (shifted !== undefined) yield shifted;
      else yield* badColumns(model, service);
    }
  },
};

/** Reports a service whose program is in another column. One finding is clearer than one for each shifted column. */
function shiftedColumns(service: WholeService): Finding | undefined {
  const early = (["wakeup", "maxproc"] as const).find((column) => daemonOf(service.columns[column].text));
  if (early !== undefined) {
    const count = early === "maxproc" ? 1 : 2;
    return { at: atColumn(service, early), message: tooFew(service.columns[early].text, count) };
  }
  const command = service.columns.command.text;
  const program = service.arguments[0]?.text ?? "";
  if (!/^(?:[-yn]|\d+\??)$/.test(command)) return undefined;
  const message = daemonOf(program) ? tooMany(program) : noProgram(command);
  return { at: atColumn(service, "command"), message };
}

function* badColumns(model: ConfigModel, service: WholeService): Generator<Finding> {
  const type = service.columns.type.text;
  if (!isType(model, type)) yield badColumn(service, "type", badType(type), meantType(type));
  for (const column of ["private", "unpriv", "chroot"] as const) {
    const { text } = service.columns[column];
    if (!/^[yn-]$/.test(text)) yield badColumn(service, column, badFlag(column, text), meantFlag(text));
  }
  const { wakeup, maxproc } = service.columns;
  if (!/^(?:-|\d+\??)$/.test(wakeup.text))
    yield badColumn(service, "wakeup", badWakeup(wakeup.text), digits(wakeup.text));
  if (!/^(?:-|\d+)$/.test(maxproc.text))
    yield badColumn(service, "maxproc", badLimit(maxproc.text), digits(maxproc.text));
}

function badColumn(service: WholeService, column: ServiceColumn, message: Message, meant: string | undefined): Finding {
  const fixes = meant === undefined ? [] : [columnFix(service, column, meant, false)];
  return { at: atColumn(service, column), message, fixes };
}

function isType({ version }: ConfigModel, type: string): boolean {
  const found = serviceTypes.find(({ name }) => name === type);
  return found !== undefined && (found.since === undefined || isIn(version, { since: found.since }));
}

function meantType(type: string): string | undefined {
  if (/^tcp|^ip|^net$/i.test(type)) return "inet";
  return didYouMean(
    type,
    serviceTypes.map(({ name }) => name).filter((name) => name !== type),
  );
}

function meantFlag(text: string): string | undefined {
  if (/^(?:y|yes|true|on|1)$/i.test(text)) return "y";
  if (/^(?:n|no|false|off|0)$/i.test(text)) return "n";
  return /^[-–—_]+$/.test(text) ? "-" : undefined;
}

/** The number in a word such as `60s` or `10x`. */
function digits(text: string): string | undefined {
  return /^\d+/.exec(text)?.[0] ?? (/^[-–—_]+$/.test(text) ? "-" : undefined);
}

function badType(type: string): Message {
  const names = serviceTypes.map(({ name }) => name);
  if (names.includes(type)) {
    return {
      en: `This version of Postfix has no service type “${type}”: it does not start.`,
      ja: `このバージョンの Postfix にサービスの種類「${type}」はありません。Postfix は起動しません。`,
    };
  }
  return {
    en: `“${excerpt(type)}” is no service type, and Postfix does not start. The types are ${names.join(", ")}.`,
    ja: `「${excerpt(type)}」というサービスの種類はなく、Postfix は起動しません。種類は ${names.join("、")} のどれかです。`,
  };
}

function badFlag(column: string, text: string): Message {
  return {
    en: `The ${column} column takes y, n or -, in small letters. With “${excerpt(text)}” Postfix does not start.`,
    ja: `${column} の列には小文字の y、n または - を書きます。「${excerpt(text)}」では Postfix は起動しません。`,
  };
}

function badWakeup(text: string): Message {
  return {
    en: `The wakeup column takes a whole number of seconds, with “?” behind it or not, or -. With “${excerpt(text)}” Postfix does not start.`,
    ja: `wakeup の列には秒数 (末尾に「?」を付けてもかまいません) または - を書きます。「${excerpt(text)}」では Postfix は起動しません。`,
  };
}

function badLimit(text: string): Message {
  return {
    en: `The maxproc column takes a whole number or -. With “${excerpt(text)}” Postfix does not start.`,
    ja: `maxproc の列には整数または - を書きます。「${excerpt(text)}」では Postfix は起動しません。`,
  };
}

function tooFew(program: string, count: number): Message {
  return {
    en: `The program “${program}” belongs into the eighth column: ${count === 1 ? "one is" : "two are"} missing before it, and Postfix does not start. Put “-” where the default will do.`,
    ja: `プログラム「${program}」は 8 番目の列に書きますが、その前の列が ${count} 個足りないため、Postfix は起動しません。既定値でよい列には「-」を書いてください。`,
  };
}

function tooMany(program: string): Message {
  return {
    en: `The program “${program}” belongs into the eighth column, but it is the ninth word: one of the columns before it is too many, and the service does not work. Delete it.`,
    ja: `プログラム「${program}」は 8 番目の列に書きますが、9 番目にあります。その前に余分な列が 1 個あり、このサービスは動きません。余分な列を削除してください。`,
  };
}

function noProgram(command: string): Message {
  return {
    en: `The eighth column names a program, and “${command}” is none: the service does not work.`,
    ja: `8 番目の列にはプログラムの名前を書きます。「${command}」はプログラムではないため、このサービスは動きません。`,
  };
}
