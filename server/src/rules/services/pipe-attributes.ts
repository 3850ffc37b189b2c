import { replacement } from "../../edits/fix.js";
import type { Message } from "../../facts/message.js";
import { isIn } from "../../facts/version.js";
import type { DeliveryFlag } from "../../facts/vocabulary/pipe.js";
import type { ConfigModel } from "../../model/values/model.js";
import { type Argument, programOf } from "../../syntax/master-cf.js";
import type { Finding, Rule } from "../rule.js";
import { operandsOf } from "../shared/arguments.js";
import { atColumn, daemonOfService, type WholeService, wholeServices } from "../shared/services.js";

export const pipeAttributes: Rule = {
  meta: {
    id: "pipe-attributes",
    severity: "error",
    topic: "value",
    summary: {
      en: "A pipe or spawn service lacks user= or argv=, or flags= has a letter that the program does not know.",
      ja: "pipe や spawn のサービスに user= や argv= がないか、flags= に存在しない文字があります。",
    },
  },
  *check(model) {
    for (const service of wholeServices(model)) {
      const program = programOf(service) ?? "";
      if (program === "pipe" || program === "spawn") yield* missing(service, program);
      yield* flags(model, service);
    }
  },
};

function* missing(service: WholeService, program: string): Generator<Finding> {
  // An unknown word before the attributes is reported by unexpected-argument.
  if (operandsOf(service)?.refused !== undefined) return;
  const has = (name: string): boolean => attributes(service).some(({ text }) => text.toLowerCase().startsWith(name));
  const lacking = ["user=", "argv="].filter((name) => !has(name));
  if (lacking.length === 0) return;
  const hidden = service.operands.some(({ text }) => lacking.some((name) => text.toLowerCase().startsWith(name)));
  const names = lacking.join(", ");
  yield { at: atColumn(service, "command"), message: hidden ? behind(names) : absent(program, names) };
}

/** The attributes of a pipe(8) service: all words before argv=, to which the rest belongs. */
function attributes(service: WholeService): readonly Argument[] {
  const command = service.operands.findIndex(({ text }) => /^argv=/i.test(text));
  return command < 0 ? service.operands : service.operands.slice(0, command + 1);
}

function* flags(model: ConfigModel, service: WholeService): Generator<Finding> {
  const known = (daemonOfService(service)?.flags ?? []).filter((flag) => exists(model, flag)).map(({ name }) => name);
  const word = attributes(service).find(({ text }) => /^flags=/i.test(text));
  if (word === undefined || known.length === 0) return;
  const letters = [...word.text.slice("flags=".length)];
  const wrong = letters.filter((letter) => !known.includes(letter));
  if (wrong.length === 0) return;
  const meant = letters.map((letter) => correct(letter, known)).join("");
  const start = word.range.start + "flags=".length;
  const at = { uri: service.source.uri, range: { start, end: word.range.end } };
  const newText = [...new Set(meant)].join("");
  yield {
    at,
    message: unknownFlag(programOf(service)!, [...new Set(wrong)].join(""), known.join("")),
    fixes: newText === "" ? [] : [replacement(at.uri, at.range, newText, false)],
  };
}

function exists({ version }: ConfigModel, { since }: DeliveryFlag): boolean {
  return since === undefined || isIn(version, { since });
}

/** The replacement for an unknown flag: the same letter in the other case, or nothing. */
function correct(letter: string, known: readonly string[]): string {
  const cases = [letter, letter.toUpperCase(), letter.toLowerCase()];
  return cases.find((each) => known.includes(each)) ?? "";
}

function absent(program: string, names: string): Message {
  return {
    en: `${program}(8) needs ${names}: without, it stops with a fatal error at each delivery, and mail waits in the queue.`,
    ja: `${program}(8) には ${names} が必要です。ないと配送のたびに致命的エラーで停止し、メールがキューに残ります。`,
  };
}

function behind(names: string): Message {
  return {
    en: `Everything behind argv= is for the command, ${names} too: the program does not see it and stops with a fatal error. Put argv= last.`,
    ja: `argv= より後ろは、${names} も含めてすべてコマンドの引数になります。プログラム自身には見えず、致命的エラーで停止します。argv= を最後に書いてください。`,
  };
}

function unknownFlag(program: string, wrong: string, known: string): Message {
  return {
    en: `${program}(8) has no flag “${wrong}” and stops with a fatal error at each delivery. The flags are ${known}.`,
    ja: `${program}(8) に「${wrong}」というフラグはなく、配送のたびに致命的エラーで停止します。使えるのは ${known} です。`,
  };
}
