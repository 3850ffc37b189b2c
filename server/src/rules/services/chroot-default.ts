import type { ConfigModel } from "../../model/values/model.js";
import type { Rule } from "../rule.js";
import { atColumn, isChrootDefault, wholeServices } from "../shared/services.js";

export const chrootDefault: Rule = {
  meta: {
    id: "chroot-default",
    severity: "information",
    topic: "obsolete",
    needsComplete: ["main.cf"],
    summary: {
      en: "With compatibility_level below 1, `-` in the chroot column still means yes.",
      ja: "compatibility_level が 1 未満のため、chroot の列の「-」は今も y を意味します。",
    },
  },
  *check(model) {
    if (isChrootDefault(model) !== true || !hasLevelParameter(model)) return;
    const services = wholeServices(model).filter(({ columns }) => columns.chroot.text === "-");
    const first = services[0];
    if (first === undefined) return;
    const level = model.knownValue("compatibility_level") || "0";
    yield {
      at: atColumn(first, "chroot"),
      message: {
        en: `compatibility_level is ${level}, so “-” in this column means y (${services.length} ${services.length === 1 ? "service" : "services"}): the programs see only the queue directory. From level 1 on it means n. Write y or n before you raise the level.`,
        ja: `compatibility_level が ${level} なので、この列の「-」は y を意味し (${services.length} 個のサービス)、プログラムからはキューディレクトリしか見えません。レベル 1 以上では n になります。レベルを上げる前に y か n を明示してください。`,
      },
      fixes: (["y", "n"] as const).map((value) => ({
        title:
          value === "y"
            ? { en: "Write “y” everywhere: nothing changes", ja: "すべて「y」と書く (動作は変わりません)" }
            : { en: "Write “n” everywhere: no chroot", ja: "すべて「n」と書く (chroot しません)" },
        edits: services.map((service) => ({ ...atColumn(service, "chroot"), newText: value })),
        safe: value === "y",
      })),
    };
  },
};

/**
 * True where main.cf has any setting. Otherwise it is missing or a fragment, and its compatibility level is unknown.
 */
function hasLevelParameter(model: ConfigModel): boolean {
  return model.main.assignments.length > 0;
}
