import { boolean, choice, list, word } from "../shape.js";
import type { Topic } from "../topic.js";
import { postfixCommands } from "../vocabulary/postfix-commands.js";

export const multiInstance = {
  id: "multi-instance",
  title: { en: "Multiple Postfix instances", ja: "複数インスタンスの運用" },
  parameters: {
    multi_instance_directories: {
      shape: list(word("directory")),
      summary: {
        en: "Lists the configuration directories of the extra Postfix instances, in start order. Counts only in the main.cf of the default instance; once it is not empty, postfix(1) hands its commands to multi_instance_wrapper. Maintain it with `postmulti -e create` rather than by hand.",
        ja: "追加の Postfix インスタンスの設定ディレクトリを起動順に並べます。既定のインスタンスの main.cf でだけ有効で、空でなくなると postfix(1) は multi_instance_wrapper に処理を任せます。手で編集せず `postmulti -e create` などで管理します。",
      },
      related: ["multi_instance_wrapper", "multi_instance_enable", "alternate_config_directories"],
    },
    multi_instance_enable: {
      shape: boolean,
      summary: {
        en: "Releases an instance for starting by the instance manager. New instances stay locked until it is `yes`, so that a half-finished configuration never goes live; `postmulti -i name -e enable` sets it.",
        ja: "このインスタンスをインスタンスマネージャーが起動してよいかどうかです。作成直後は起動できないため、設定途中のまま動き出すことがありません。`postmulti -i 名前 -e enable` で有効にします。",
      },
      related: ["multi_instance_directories", "multi_instance_name"],
    },
    multi_instance_group: {
      shape: word("text"),
      summary: {
        en: "Puts the instance into a named group, whose members `postmulti -g` starts, stops and lists together, for example all instances of one content filter chain.",
        ja: "インスタンスをグループに入れ、`postmulti -g` でまとめて起動、停止、一覧できるようにします。1 つのコンテンツフィルターを構成するインスタンスを束ねるような場合に使います。",
      },
      related: ["multi_instance_name"],
    },
    multi_instance_name: {
      shape: word("text"),
      summary: {
        en: "Gives the instance a name for `postmulti -i`, unique on the host and by convention beginning with `postfix-`. It also becomes the default prefix of the log, see syslog_name.",
        ja: "`postmulti -i` で指定するインスタンス名です。ホスト内で重複しない、`postfix-` で始まる名前にします。ログに付く名前 (syslog_name) の既定値にもなります。",
      },
      related: ["syslog_name", "multi_instance_group"],
    },
    multi_instance_wrapper: {
      shape: word("command"),
      summary: {
        en: "Names the instance manager that postfix(1) calls when multi_instance_directories is set; normally `${command_directory}/postmulti -p --`, which `postmulti -e init` enters. Arguments are split at spaces, quotes have no meaning.",
        ja: "multi_instance_directories が空でないときに postfix(1) が呼び出すインスタンスマネージャーです。通常は `postmulti -e init` が設定する `${command_directory}/postmulti -p --` を使います。引数は空白で区切られ、引用符は効きません。",
      },
      related: ["multi_instance_directories", "command_directory"],
    },
    postmulti_control_commands: {
      shape: list(choice(postfixCommands, { or: "text" })),
      summary: {
        en: "Lists the postfix(1) commands that postmulti treats as orders to running mail systems: instances that are not enabled are left out. Extend it only if you have added commands of your own.",
        ja: "postmulti が「稼働中のインスタンスへの指示」とみなす postfix(1) のコマンドです。無効なインスタンスは飛ばされます。独自のコマンドを追加した場合にだけ変更します。",
      },
      related: ["postmulti_start_commands", "postmulti_stop_commands"],
    },
    postmulti_start_commands: {
      shape: list(choice(postfixCommands, { or: "text" })),
      summary: {
        en: "Lists the postfix(1) commands that postmulti treats as starting: a disabled instance gets only a `check`, and in a group the rest is not started after one fails.",
        ja: "postmulti が「起動」とみなす postfix(1) のコマンドです。無効なインスタンスには `check` だけを行い、グループ内で 1 つでも失敗すれば残りは起動しません。",
      },
      related: ["postmulti_stop_commands", "multi_instance_enable"],
    },
    postmulti_stop_commands: {
      shape: list(choice(postfixCommands, { or: "text" })),
      summary: {
        en: "Lists the postfix(1) commands that postmulti treats as stopping: it works through the enabled instances from last to first, so that what feeds others ends after them.",
        ja: "postmulti が「停止」とみなす postfix(1) のコマンドです。有効なインスタンスを起動と逆の順に処理します。",
      },
      related: ["postmulti_start_commands"],
    },
    alternate_config_directories: {
      shape: list(word("directory")),
      summary: {
        en: "Allows ordinary users of postqueue, postdrop and sendmail to select these configuration directories with `-c`, `-C` or MAIL_CONFIG. Belongs in the default main.cf; absolute paths only, and `$name` is not expanded. Instances in multi_instance_directories need no entry.",
        ja: "set-gid で動く postqueue や postdrop、sendmail で、一般ユーザーが `-c`、`-C`、MAIL_CONFIG によって選べる設定ディレクトリを列挙します。既定の main.cf に絶対パスで書き、`$名前` は展開されません。multi_instance_directories にあるものは不要です。",
      },
      related: ["multi_instance_directories", "config_directory"],
    },
  },
} satisfies Topic;
