import type { Argument } from "../../syntax/master-cf.js";
import type { Rule } from "../rule.js";
import { atWords, type WholeService, wholeServices } from "../shared/services.js";

export const overrideUnspaced: Rule = {
  meta: {
    id: "override-unspaced",
    severity: "hint",
    topic: "style",
    summary: {
      en: "`-oname=value` without a space works, but postconf reads it wrongly.",
      ja: "空白のない `-o名前=値` は動作しますが、postconf は正しく読めません。",
    },
  },
  *check(model) {
    for (const service of wholeServices(model)) {
      for (const word of options(service)) {
        const length = /^-[a-zA-Z]*?o/.exec(word.text)?.[0].length ?? 0;
        // postconf(1) reads the next “o” as another option.
        if (length === 0 || !word.text.slice(length).includes("o")) continue;
        const at = word.range.start + length;
        yield {
          at: atWords(service, word),
          message: {
            en: "Write a space behind -o. The program reads this rightly, but postconf(1) cuts the name at its next “o”: it shows another setting, and writes that into master.cf when it edits the service.",
            ja: "-o の後ろに空白を入れてください。プログラムは正しく読みますが、postconf(1) は名前を次の「o」で切ってしまい、別の設定として表示します。このサービスを postconf で編集すると、そのまま master.cf に書き込まれます。",
          },
          fixes: [
            {
              title: { en: "Add the space", ja: "空白を加える" },
              edits: [{ uri: service.source.uri, range: { start: at, end: at }, newText: " " }],
              safe: true,
            },
          ],
        };
      }
    }
  },
};

/** The option words in which an override begins, as in `-oname=value`. */
function options(service: WholeService): Argument[] {
  const { overrides } = service;
  let next = 0;
  return service.arguments.filter(({ text, range }) => {
    while (next < overrides.length && overrides[next]!.range.start <= range.start) next++;
    return text.startsWith("-") && next < overrides.length && overrides[next]!.range.start < range.end;
  });
}
