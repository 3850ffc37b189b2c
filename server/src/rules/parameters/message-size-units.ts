import { replaceValue } from "../../edits/edit.js";
import { shapeOf } from "../../facts/index.js";
import { atValue } from "../../model/values/queries.js";
import { hasPlaceholder } from "../../syntax/template.js";
import type { Rule } from "../rule.js";
import { hasValueTypo } from "../shared/value-typos.js";

export const messageSizeUnits: Rule = {
  meta: {
    id: "message-size-units",
    severity: "error",
    topic: "value",
    summary: {
      en: "A size has a unit, such as 20M; Postfix takes bytes only.",
      ja: "サイズに 20M のような単位が付いています。Postfix が受け付けるのはバイト数だけです。",
    },
  },
  *checkSetting(model, setting) {
    const { assignment } = setting;
    const fact = model.parameter(assignment.name.text)?.fact;
    const shape = fact && shapeOf(fact);
    if (shape?.kind !== "word" || shape.of !== "bytes" || fact?.type !== "integer") return;
    const value = assignment.value.text;
    const bytes = hasPlaceholder(value) || hasValueTypo(model, setting) ? undefined : bytesOf(value);
    if (bytes === undefined) return;
    yield {
      at: atValue(assignment),
      message: {
        en: `Postfix takes a size as a plain number of bytes: with “${value}” the programs that read it stop with an error, and mail is not accepted or not delivered. Write ${bytes}.`,
        ja: `サイズは単位のないバイト数で指定します。「${value}」では、この値を読むプログラムがエラーで停止し、メールの受信や配送ができなくなります。${bytes} と書いてください。`,
      },
      fixes: [
        {
          title: { en: `Replace with “${bytes}”`, ja: `「${bytes}」に置き換える` },
          edits: [replaceValue(assignment, String(bytes))],
          safe: true,
        },
      ],
    };
  },
};

/** Converts a size such as `20M`, `1.5 GB` or `512KiB` to bytes; undefined for anything but a size with a unit. */
function bytesOf(value: string): number | undefined {
  const match = /^\+?(\d+(?:\.\d+)?)\s*([kmgtp]?)i?(b|bytes?)?$/i.exec(value);
  if (match === null || (match[2] === "" && match[3] === undefined)) return undefined;
  const power = "kmgtp".indexOf(match[2]!.toLowerCase()) + 1;
  return Math.round(Number(match[1]) * 1024 ** (match[2] === "" ? 0 : power));
}
