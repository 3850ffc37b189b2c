import type { Rule } from "../rule.js";
import { atStep, distinct, removeStep, restrictionLists } from "../shared/restriction-lists.js";

export const senderVerificationForAll: Rule = {
  meta: {
    id: "sender-verification-for-all",
    severity: "information",
    topic: "delivery",
    summary: {
      en: "Every sender address of a stranger is verified with a probe to its mail server.",
      ja: "よそから届くすべての差出人アドレスを、相手のメールサーバーに問い合わせて確認しています。",
    },
  },
  *check(model) {
    const findings = [...restrictionLists(model)].flatMap(({ steps, stage }) =>
      steps.flatMap((step, index) => {
        const at = atStep(step);
        if (step.name !== "reject_unverified_sender" || stage === "class" || at === undefined) return [];
        if (steps[index - 1]?.name === "warn_if_reject") return [];
        const edit = removeStep(step);
        return [
          {
            at,
            message: {
              en: "This probes the mail server of every sender: mail waits for it, good mail is refused where such probes are not answered, and many sites block hosts that send them. Use it for some domains only, through an access table.",
              ja: "差出人ごとに相手のメールサーバーへ問い合わせるため、受信が遅れ、問い合わせに応じない相手からの正規のメールも拒否されます。問い合わせてくるホストを拒否するサイトも多いため、アクセステーブルで一部のドメインに限定してください。",
            },
            fixes:
              edit === undefined ? [] : [{ title: { en: "Remove it", ja: "削除する" }, edits: [edit], safe: false }],
          },
        ];
      }),
    );
    yield* distinct(findings);
  },
};
