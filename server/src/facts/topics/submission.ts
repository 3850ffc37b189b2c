import { choice, matchList, word } from "../shape.js";
import type { Topic } from "../topic.js";
import { lineEndingModes } from "../vocabulary/smtpd.js";

export const submission = {
  id: "submission",
  title: { en: "Local submission and command-line tools", ja: "ローカルからの投稿とコマンド" },
  parameters: {
    authorized_submit_users: {
      shape: matchList(word("user"), "localpart"),
      summary: {
        en: "Lists the local accounts that may send mail with the sendmail command. Write `!www, static:all` to keep a web server's scripts from mailing on their own; an empty list shuts out everyone. Mail by SMTP is not affected.",
        ja: "sendmail コマンドでメールを投稿できるローカルアカウントを並べます。`!www, static:all` のように書けば、Web サーバーのスクリプトからの送信を防げます。空にすると全員が投稿できません。SMTP による投稿には影響しません。",
      },
      related: ["authorized_mailq_users", "authorized_flush_users", "sendmail_path"],
    },
    authorized_mailq_users: {
      shape: matchList(word("user"), "localpart"),
      summary: {
        en: "Lists the local accounts that may look at the queue with mailq or postqueue -p. Restrict it on hosts with many users, since the listing shows who writes to whom. Root and mail_owner may always look.",
        ja: "mailq や postqueue -p でキューを見られるローカルアカウントを並べます。誰が誰に送っているかが分かるため、利用者の多いホストでは制限します。root と mail_owner はいつでも見られます。",
      },
      related: ["authorized_flush_users", "authorized_submit_users", "mail_owner"],
    },
    authorized_flush_users: {
      shape: matchList(word("user"), "localpart"),
      summary: {
        en: "Lists the local accounts that may trigger delivery of waiting mail with postqueue -f, -s or -i. Restrict it if users press retries needlessly. Root and mail_owner are never refused.",
        ja: "postqueue の -f、-s、-i で滞留メールの配送を促せるローカルアカウントを並べます。利用者がむやみに再送させる場合に制限します。root と mail_owner は制限されません。",
      },
      related: ["authorized_mailq_users", "authorized_submit_users"],
    },
    sendmail_fix_line_endings: {
      shape: choice(lineEndingModes),
      summary: {
        en: "Decides whether the sendmail command turns CR LF line ends into the LF that Unix expects. Programs that feed it SMTP-style lines need the conversion; without it, stray CR characters end up in the mail and can break signatures.",
        ja: "sendmail コマンドが行末の CR LF を Unix 形式の LF に直すかどうかを決めます。SMTP 形式の行を渡してくるプログラムには変換が必要で、行わないと余分な CR がメールに残り、署名が壊れることもあります。",
      },
      related: ["authorized_submit_users"],
    },
  },
} satisfies Topic;
