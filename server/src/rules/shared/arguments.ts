import type { Bilingual } from "../../facts/message.js";
import { daemonOf } from "../../facts/vocabulary/daemons.js";
import type { ConfigModel } from "../../model/values/model.js";
import { type Argument, programOf, type Service } from "../../syntax/master-cf.js";

/** How a program treats the words after its options. */
export interface Operands {
  /** The first word that it does not accept; undefined where it accepts all. */
  readonly refused: Argument | undefined;
  /** False where it silently ignores such words. */
  readonly isFatal: boolean;
  readonly consequence: Bilingual;
}

/** How the program of a service treats the words after its options; undefined for an unknown program. */
export function operandsOf(service: Service): Operands | undefined {
  const program = programOf(service) ?? "";
  if (daemonOf(program) === undefined) return undefined;
  const refused = service.operands.find(({ text }) => !attributes.get(program)?.test(text));
  switch (program) {
    case "pipe":
    case "spawn": {
      // Everything after argv= belongs to the command.
      const command = service.operands.findIndex(({ text }) => /^argv=/i.test(text));
      const isBefore = refused !== undefined && (command < 0 || service.operands.indexOf(refused) < command);
      return { refused: isBefore ? refused : undefined, isFatal: true, consequence: stops(program) };
    }
    case "postscreen":
      return { refused, isFatal: false, consequence: ignores };
    default:
      return { refused, isFatal: true, consequence: stops(program) };
  }
}

/** The words that each program accepts after its options; programs that are not listed accept none. */
const attributes: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    smtp: /^flags=/i,
    lmtp: /^flags=/i,
    spawn: /^(?:user|argv)=/i,
    pipe: /^(?:flags|user|directory|chroot|eol|null_sender|size|argv)=/i,
  }),
);

function stops(program: string): Bilingual {
  return {
    en: `${program}(8) stops with a fatal error, each time it is started.`,
    ja: `${program}(8) は起動のたびに致命的エラーで停止します。`,
  };
}

const ignores: Bilingual = {
  en: "postscreen(8) ignores it, and the options behind it too.",
  ja: "postscreen(8) はこれを無視し、その後ろのオプションも読みません。",
};

/** True where the options of a service reach its program, because none of its words before them is malformed. */
export function hasSoundOptions(model: ConfigModel, service: Service): boolean {
  const { start, end } = service.range;
  const isBroken = model.master.problems.some(({ range }) => start <= range.start && range.start < end);
  return !isBroken && operandsOf(service)?.refused === undefined;
}
