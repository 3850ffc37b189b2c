import { setParameter } from "../../edits/edit.js";
import { atValue } from "../../model/values/queries.js";
import type { Rule } from "../rule.js";
import { secondsOf } from "../shared/time.js";

export const bounceLifetimeLonger: Rule = {
  meta: {
    id: "bounce-lifetime-longer",
    severity: "warning",
    topic: "delivery",
    needsComplete: ["main.cf"],
    summary: {
      en: "bounce_queue_lifetime is longer than maximal_queue_lifetime; Postfix shortens it and says so in the log.",
      ja: "bounce_queue_lifetime が maximal_queue_lifetime より長くなっています。Postfix は短いほうに合わせ、ログに警告を出します。",
    },
  },
  *check(model) {
    const maximal = secondsOf(model, "maximal_queue_lifetime");
    const bounce = secondsOf(model, "bounce_queue_lifetime");
    if (maximal === undefined || bounce === undefined || bounce <= maximal) return;
    const limit = model.assignment("maximal_queue_lifetime");
    const assignment = model.assignment("bounce_queue_lifetime") ?? limit;
    if (assignment === undefined) return;
    const value = model.value("maximal_queue_lifetime");
    const edit = setParameter(model, "bounce_queue_lifetime", value, limit);
    yield {
      at: atValue(assignment),
      message: {
        en: `Bounces would be kept for ${model.value("bounce_queue_lifetime")}, longer than any other mail (maximal_queue_lifetime, ${value}). The queue manager takes ${value} for both and logs a warning at each start. Set bounce_queue_lifetime to ${value} or less.`,
        ja: `バウンスの保持期間 (${model.value("bounce_queue_lifetime")}) が通常のメール (maximal_queue_lifetime、${value}) より長くなっています。キューマネージャーは両方に ${value} を使い、起動のたびに警告を出します。bounce_queue_lifetime を ${value} 以下にしてください。`,
      },
      fixes:
        edit === undefined
          ? []
          : [
              {
                title: { en: `Set bounce_queue_lifetime to ${value}`, ja: `bounce_queue_lifetime を ${value} にする` },
                edits: [edit],
                safe: true,
              },
            ],
    };
  },
};
