import { boolean, choice, integer, list, tables, template, time, word } from "../shape.js";
import type { Topic } from "../topic.js";
import {
  commandEnvironment,
  deliveredHeaderContexts,
  deliveryMacros,
  destinationSources,
  lockMethods,
} from "../vocabulary/delivery.js";

export const local = {
  id: "local",
  title: { en: "Local delivery", ja: "ローカル配送" },
  parameters: {
    alias_maps: {
      shape: tables("localpart", "addresses"),
      summary: {
        en: "Lists the tables that redirect local names: `postmaster: alice`, mailing lists, commands, files. They are searched without a domain and only for mail that local(8) delivers; for other domains, use virtual_alias_maps. Run newaliases after editing, if the table is also in alias_database.",
        ja: "`postmaster: alice` のようにローカルの名前の宛先を定めるエイリアステーブルです。メーリングリスト、コマンド、ファイルへも配送できます。ドメインを付けずに検索し、local(8) が配送するメールにだけ働きます。他のドメインには virtual_alias_maps を使います。編集後は (alias_database にも含まれていれば) newaliases を実行します。",
      },
      related: ["alias_database", "virtual_alias_maps", "local_recipient_maps", "allow_mail_to_commands"],
    },
    alias_database: {
      shape: tables("localpart", "addresses"),
      summary: {
        en: "Lists the alias files that newaliases rebuilds. Normally the same as alias_maps, minus tables that are no local indexed files, such as LDAP or SQL.",
        ja: "newaliases で作り直すエイリアスのデータベースです。通常は alias_maps と同じで、LDAP や SQL のようにローカルの索引ファイルでないものを除きます。",
      },
      related: ["alias_maps", "default_database_type"],
    },
    expand_owner_alias: {
      shape: boolean,
      summary: {
        en: "Uses what `owner-list` expands to as envelope sender of list mail, instead of the name `owner-list` itself. Leave it off unless the name must not be seen outside.",
        ja: "リスト宛てのメールの差出人を、`owner-リスト名` という名前ではなく、その展開先のアドレスにします。`owner-` の名前を外に見せたくない場合にだけ有効にします。",
      },
      related: ["owner_request_special", "reset_owner_alias"],
    },
    owner_request_special: {
      shape: boolean,
      summary: {
        en: "Treats `owner-list` and `list-request` as names that belong to a mailing list: errors go to the owner, and a `-` in recipient_delimiter does not take these names apart.",
        ja: "`owner-リスト名` と `リスト名-request` をメーリングリスト用の名前として扱います。配送エラーは owner に送られ、recipient_delimiter に `-` を使っていてもこれらの名前は分割されません。",
      },
      related: ["recipient_delimiter", "expand_owner_alias", "alias_maps"],
    },
    reset_owner_alias: {
      shape: boolean,
      summary: {
        en: "Brings back the behavior of Postfix before 2.8, where a nested alias without owner lost the protection of its parent's. Keep it off: with it, one failing list member can make others get the same message again and again.",
        ja: "owner のない入れ子のエイリアスで親の owner の扱いを引き継がない、Postfix 2.7 以前の動作に戻します。1 人への一時的な配送失敗で他のメンバーに同じメールが何度も届くことがあるため、無効のままにします。",
      },
      related: ["expand_owner_alias", "owner_request_special"],
    },
    allow_mail_to_commands: {
      shape: list(choice(destinationSources, { caseSensitive: true })),
      summary: {
        en: "Chooses where a `|command` destination is honored. Remove `forward` to keep users from running programs through their mail; adding `include` gives that power to everybody who can write a list file.",
        ja: "`|コマンド` という宛先をどこで認めるかを選びます。利用者にプログラムを実行させないためには `forward` を外します。`include` を加えると、リストファイルを編集できる人すべてに実行を許すことになります。",
      },
      related: ["allow_mail_to_files", "local_command_shell", "default_privs"],
    },
    allow_mail_to_files: {
      shape: list(choice(destinationSources, { caseSensitive: true })),
      summary: {
        en: "Chooses where a `/file/name` destination is honored. Without `forward`, users cannot append mail to files; with `include`, list files can name any path.",
        ja: "`/ファイル名` という宛先をどこで認めるかを選びます。`forward` を外すと、利用者は .forward でファイルへの書き込みを指定できなくなります。`include` を加えると、リストファイルに任意のパスを書けるようになります。",
      },
      related: ["allow_mail_to_commands", "default_privs"],
    },
    allow_min_user: {
      shape: boolean,
      summary: {
        en: "Accepts addresses that begin with `-`. Such an address can be mistaken for an option by a program that gets it on its command line, so leave it off when any delivery runs a command.",
        ja: "`-` で始まるアドレスを認めます。コマンドの引数として渡されたとき、オプションと取り違えられるおそれがあるため、コマンドによる配送を使うホストでは無効にしておきます。",
      },
      related: ["mailbox_command", "allow_mail_to_commands"],
    },
    biff: {
      shape: boolean,
      summary: {
        en: "Tells the comsat service of each new mail, for users who run `biff y` in a terminal. Set `no` on today's servers: nobody listens, and it costs time per delivery.",
        ja: "端末で `biff y` を実行している利用者に新着メールを知らせるため、配送のたびに comsat サービスへ通知します。現在では使われることがほとんどなく負荷になるだけなので、`no` にします。",
      },
      related: ["mail_spool_directory"],
    },
    forward_path: {
      shape: list(template(deliveryMacros)),
      summary: {
        en: "Lists the places where a user's own .forward file is sought; the first file found counts. Leave it empty to disallow such files, or keep them outside home directories as in `/var/forward/$user`.",
        ja: "利用者の .forward ファイルを探す場所を列挙し、最初に見つかったものを使います。空にすると .forward を使わせないようにできます。`/var/forward/$user` のように、ホームディレクトリ以外に置くこともできます。",
      },
      related: ["forward_expansion_filter", "recipient_delimiter", "allow_mail_to_commands"],
    },
    forward_expansion_filter: {
      shape: word("characters"),
      summary: {
        en: "Lists the characters that may come from an address into a forward_path file name; any other becomes `_`. It keeps senders from reaching strange paths.",
        ja: "forward_path のマクロ展開で、アドレスからファイル名に取り込める文字です。それ以外は `_` に置き換わります。差出人が細工したアドレスで意図しないパスを開かせるのを防ぎます。",
      },
      related: ["forward_path"],
    },
    mailbox_command: {
      shape: template(commandEnvironment),
      summary: {
        en: "Runs a program, such as `procmail` or `dovecot-lda`, to put mail into each user's mailbox. It runs as that user, and `$USER`, `$EXTENSION` and so on are environment variables, not main.cf parameters. Mail for root must be aliased to a real user. For a mail store with LMTP, mailbox_transport is simpler.",
        ja: "`procmail` や `dovecot-lda` など、メールボックスへの配送を行うプログラムを指定します。受信者の権限で実行され、`$USER` や `$EXTENSION` は main.cf のパラメータではなく環境変数として展開されます。root 宛てのメールは一般ユーザーへ転送しておきます。LMTP が使える場合は mailbox_transport のほうが簡単です。",
      },
      related: ["mailbox_command_maps", "mailbox_transport", "home_mailbox", "command_time_limit"],
    },
    mailbox_command_maps: {
      shape: tables("localpart", "other"),
      summary: {
        en: "Gives single users a mailbox_command of their own, looked up by account name; the rest fall through to mailbox_command.",
        ja: "ユーザーごとに異なる配送プログラムを、ユーザー名をキーにして指定します。登録のない利用者には mailbox_command が使われます。",
      },
      related: ["mailbox_command", "mailbox_transport_maps"],
    },
    mailbox_transport: {
      shape: word("transport"),
      summary: {
        en: "Hands every local recipient, known as a system account or not, to another transport once aliases and .forward files are done, for instance `lmtp:unix:private/dovecot-lmtp`. Use it instead of local_transport when aliases(5) should go on working.",
        ja: "エイリアスと .forward を処理した後、システムアカウントの有無を問わず、すべてのローカル受信者を別のトランスポート (例: `lmtp:unix:private/dovecot-lmtp`) に渡します。local_transport を変える方法と違い、aliases(5) を引き続き使えます。",
      },
      related: ["mailbox_transport_maps", "fallback_transport", "local_transport", "local_recipient_maps"],
    },
    mailbox_transport_maps: {
      shape: tables("localpart", "transport"),
      summary: {
        en: "Picks the transport for a mailbox by account name, ahead of mailbox_transport. Handy while users are moved to a new mail store one after another.",
        ja: "ユーザー名ごとに、メールボックスへの配送に使うトランスポートを選びます。mailbox_transport より優先されます。利用者を新しいメールストアへ順次移行するときに便利です。",
      },
      related: ["mailbox_transport", "fallback_transport_maps"],
    },
    fallback_transport: {
      shape: word("transport"),
      summary: {
        en: "Hands over recipients that are neither an alias nor a system account, for example to a second mail system for the same domain. The SMTP server must know them as well: extend local_recipient_maps, and guard against loops when that system does the same in return.",
        ja: "エイリアスにもシステムアカウントにもない受信者を、別のトランスポートに渡します。同じドメインを別のメールシステムと共用する場合に使います。SMTP で拒否されないよう local_recipient_maps に加え、相手側も同じ設定でループしないように注意します。",
      },
      related: ["fallback_transport_maps", "luser_relay", "local_recipient_maps", "mailbox_transport"],
    },
    fallback_transport_maps: {
      shape: tables("localpart", "transport"),
      summary: {
        en: "Chooses by name the transport for recipients that have no alias and no account, before fallback_transport takes the rest.",
        ja: "エイリアスもアカウントもない受信者について、名前ごとにトランスポートを選びます。該当しないものは fallback_transport に従います。",
      },
      related: ["fallback_transport", "mailbox_transport_maps"],
    },
    luser_relay: {
      shape: template(deliveryMacros),
      summary: {
        en: "Sends mail for unknown local users to this address, such as `$local@other.example.com`. Mail over SMTP gets there only while local_recipient_maps is empty, since otherwise the server refuses such users. A catch-all collects mostly spam.",
        ja: "存在しないローカルユーザー宛てのメールを、`$local@other.example.com` のような別の宛先に送ります。local_recipient_maps を空にしないと、SMTP サーバーが先に拒否します。すべてを受け取る設定なので、集まるのはほとんどが迷惑メールです。",
      },
      related: ["local_recipient_maps", "fallback_transport", "mydestination"],
    },
    home_mailbox: {
      shape: word("path"),
      summary: {
        en: "Delivers into this file below each user's home directory; a trailing `/`, as in `Maildir/`, makes it a maildir. The name is relative, so do not start it with `/` or `~`. mailbox_command and mailbox_transport win over it.",
        ja: "各ユーザーのホームディレクトリにあるこのファイルへ配送します。`Maildir/` のように末尾を `/` にすると Maildir 形式になります。ホームディレクトリからの相対パスなので、`/` や `~` で始めません。mailbox_command や mailbox_transport が優先されます。",
      },
      related: ["mail_spool_directory", "mailbox_command", "mailbox_transport"],
    },
    mail_spool_directory: {
      shape: word("directory"),
      summary: {
        en: "Names the directory of the mailbox files, one per user. A trailing `/` switches to maildirs, whose directories must already exist because delivery runs as the user and cannot create them there.",
        ja: "ユーザーごとのメールボックスファイルを置くディレクトリです。末尾を `/` にすると Maildir 形式になりますが、配送は受信者の権限で行われるため、各ユーザーのディレクトリを先に作っておく必要があります。",
      },
      related: ["home_mailbox", "mailbox_size_limit", "mailbox_delivery_lock"],
    },
    mailbox_size_limit: {
      shape: word("bytes"),
      summary: {
        en: "Caps the size of a mailbox file, and of every other file that local delivery writes, including those of its commands; 0 lifts the cap. Must be at least message_size_limit, so raise both. For quotas per user, use the mail store's own.",
        ja: "メールボックスファイルの最大サイズです。ローカル配送で書き込まれるすべてのファイル (コマンドが書くものを含む) に適用され、0 なら無制限です。message_size_limit 以上でなければならないため、両方を合わせて変更します。利用者ごとの容量制限は、メールストア側の機能で行います。",
      },
      related: ["message_size_limit", "virtual_mailbox_limit"],
    },
    mailbox_delivery_lock: {
      shape: list(choice(lockMethods, { caseSensitive: true })),
      summary: {
        en: "Chooses the locks that local(8) takes before it writes to a mailbox file. They must be the ones that the programs which read the mailbox use too, or mail gets damaged. No matter for maildirs.",
        ja: "local(8) がメールボックスファイルへ書き込む前に使うロック方法です。メールを読み出すプログラムと揃えないと、メールボックスが壊れることがあります。Maildir では関係ありません。",
      },
      related: ["virtual_mailbox_lock", "deliver_lock_attempts", "stale_lock_time"],
    },
    deliver_lock_attempts: {
      shape: integer,
      summary: {
        en: "Limits how often Postfix tries to lock a mailbox or a bounce log before it defers the delivery. Raise it if mail programs hold mailboxes locked for long.",
        ja: "メールボックスや bounce のログファイルのロックを試みる回数の上限です。取得できなければ配送を後に回します。メールソフトが長時間ロックする環境では大きくします。",
      },
      related: ["deliver_lock_delay", "stale_lock_time", "mailbox_delivery_lock"],
    },
    deliver_lock_delay: {
      shape: time("s"),
      summary: {
        en: "Sets the pause between two such attempts at a lock; multiplied by deliver_lock_attempts it gives the longest wait.",
        ja: "ロックの取得に失敗してから次に試すまでの間隔です。deliver_lock_attempts との積が、待つ時間の上限になります。",
      },
      related: ["deliver_lock_attempts"],
    },
    stale_lock_time: {
      shape: time("s"),
      summary: {
        en: "Removes a mailbox lock file that is older than this, as left by a program that crashed. Keep it well above the time that any mail program needs.",
        ja: "この時間を過ぎたメールボックスのロックファイルは、異常終了したプログラムの残骸とみなして削除します。メールソフトの処理にかかる時間より十分長くしておきます。",
      },
      related: ["mailbox_delivery_lock", "deliver_lock_attempts"],
    },
    strict_mailbox_ownership: {
      shape: boolean,
      summary: {
        en: "Defers mail when the mailbox file belongs to somebody else than the recipient, a protection against planted links. Turn it off only where shared ownership is intended.",
        ja: "メールボックスファイルの所有者が受信者本人でない場合、配送を保留します。リンクなどを仕込む攻撃への対策なので、所有者が異なる運用を意図している場合にだけ無効にします。",
      },
      related: ["mail_spool_directory", "virtual_uid_maps"],
    },
    sun_mailtool_compatibility: {
      shape: boolean,
      summary: {
        en: "Obsolete: made the lock file that Sun's mailtool expected. Write `mailbox_delivery_lock = dotlock` instead.",
        ja: "廃止予定です。Sun の mailtool が必要とするロックファイルを作る設定でした。代わりに `mailbox_delivery_lock = dotlock` を使います。",
      },
      related: ["mailbox_delivery_lock"],
    },
    require_home_directory: {
      shape: boolean,
      summary: {
        en: "Delivers only when the recipient's home directory exists, and defers otherwise. Meant for homes on a network file system that may not be mounted.",
        ja: "受信者のホームディレクトリが存在するときだけ配送し、なければ保留します。ネットワーク上のホームディレクトリがマウントされていないときに備えるものです。",
      },
      related: ["home_mailbox", "forward_path"],
    },
    command_time_limit: {
      shape: time("s"),
      summary: {
        en: "Kills a delivery command that runs longer than this; the mail then bounces, it is not tried again. It holds for commands of local(8), and for pipe(8) and spawn(8) services that set no limit of their own. Should it come near ipc_timeout, raise that as well.",
        ja: "配送コマンドの実行時間の上限です。超えるとコマンドを強制終了し、再送せずにバウンスします。local(8) のコマンドのほか、個別の上限を設定していない pipe(8) や spawn(8) のサービスにも適用されます。大きくする場合は ipc_timeout も見直してください。",
      },
      related: ["ipc_timeout", "mailbox_command", "transport_time_limit"],
    },
    command_execution_directory: {
      shape: template(deliveryMacros),
      summary: {
        en: "Sets the working directory of delivery commands, for example `$home`. Delivery is put off while that directory cannot be entered.",
        ja: "配送コマンドを実行するときの作業ディレクトリです (例: `$home`)。そのディレクトリに移動できない間は、配送を保留します。",
      },
      related: ["execution_directory_expansion_filter", "mailbox_command"],
    },
    execution_directory_expansion_filter: {
      shape: word("characters"),
      summary: {
        en: "Lists the characters that macros may contribute to command_execution_directory; all others turn into underscores.",
        ja: "command_execution_directory のマクロ展開で許す文字です。それ以外の文字は下線 (`_`) に置き換えます。",
      },
      related: ["command_execution_directory"],
    },
    command_expansion_filter: {
      shape: word("characters"),
      summary: {
        en: "Lists the characters that may stand in the variables passed to delivery commands, such as `$SENDER`; others are turned into underscores. Widening it exposes the shell to text that strangers chose.",
        ja: "配送コマンドに渡す変数 (`$SENDER` など) の値に許す文字です。それ以外は下線に置き換えます。広げると、外部の者が選んだ文字列がシェルに渡るため危険です。",
      },
      related: ["mailbox_command", "local_command_shell"],
    },
    local_command_shell: {
      shape: word("command"),
      summary: {
        en: "Runs all delivery commands through this shell, typically a restricted one such as `smrsh -c` that permits only approved programs. Without it, /bin/sh is used just for commands with shell syntax.",
        ja: "すべての配送コマンドをこのシェル経由で実行します。許可したプログラムしか起動しない `smrsh -c` などを指定するのが一般的です。指定しなければ、シェルの構文を含むコマンドだけを /bin/sh で実行します。",
      },
      related: ["allow_mail_to_commands", "mailbox_command", "command_expansion_filter"],
    },
    default_privs: {
      shape: word("user"),
      summary: {
        en: "Names the account with whose rights commands and files are used when the aliases file belongs to root or the recipient is root. It must be unprivileged, and not Postfix's own account.",
        ja: "root が所有する aliases ファイルや root 宛てのメールから、コマンドやファイルへ配送するときに使うユーザーです。特権を持つユーザーや Postfix 自身のユーザーを指定してはいけません。",
      },
      related: ["mail_owner", "allow_mail_to_commands"],
    },
    export_environment: {
      shape: list(word("text")),
      summary: {
        en: "Lists the environment variables that programs started by Postfix inherit; `NAME=value` sets one, and `{ NAME=a value }` one with blanks. All others are hidden from them.",
        ja: "Postfix が起動する外部プログラムに渡す環境変数を列挙します。`名前=値` で値を設定でき、空白を含む場合は `{ 名前=値 }` と書きます。ここにない変数は渡りません。",
      },
      related: ["import_environment", "mailbox_command"],
    },
    prepend_delivered_header: {
      shape: list(choice(deliveredHeaderContexts, { caseSensitive: true })),
      summary: {
        en: "Chooses the deliveries that get a Delivered-To: header. Postfix recognizes forwarding loops by it, so keep at least `forward`.",
        ja: "Delivered-To: ヘッダーを追加する場面を選びます。転送ループはこのヘッダーで検出するため、少なくとも `forward` は残してください。",
      },
      related: ["frozen_delivered_to", "hopcount_limit"],
    },
    frozen_delivered_to: {
      shape: boolean,
      summary: {
        en: "Keeps one Delivered-To: address during all of an alias or .forward expansion. Without it the address changes at each step, which costs an extra queue file whenever mail is forwarded.",
        ja: "エイリアスや .forward を展開する間、Delivered-To: のアドレスを最初のまま固定します。無効にすると段階ごとに変わり、転送のたびに余分なキューファイルとプロセスを使います。",
      },
      related: ["prepend_delivered_header"],
    },
    duplicate_filter_limit: {
      shape: integer,
      summary: {
        en: "Limits how many addresses Postfix remembers in order to drop duplicates while it expands an alias or list. Raise it for lists with many thousands of members.",
        ja: "エイリアスやリストを展開するとき、重複を取り除くために記憶しておくアドレスの数の上限です。メンバーが数千を超えるリストでは大きくします。",
      },
      related: ["virtual_alias_expansion_limit", "enable_original_recipient"],
    },
    local_destination_concurrency_limit: {
      shape: integer,
      summary: {
        en: "Limits simultaneous deliveries to one local recipient, or to one domain when local_destination_recipient_limit is above 1. Keep it small: each may start an expensive program from a .forward file or an alias.",
        ja: "同じローカル受信者への同時配送数の上限です (local_destination_recipient_limit が 2 以上なら、同じドメインへの上限)。.forward やエイリアスから重いプログラムが起動されることがあるため、小さい値にしておきます。",
      },
      related: ["local_destination_recipient_limit", "default_destination_concurrency_limit"],
    },
    local_destination_recipient_limit: {
      shape: integer,
      summary: {
        en: "Limits the recipients handed to local(8) in one go. Values above 1 make local_destination_concurrency_limit count per domain instead of per recipient, which slows delivery unless that is raised too.",
        ja: "local(8) に一度に渡す受信者数の上限です。2 以上にすると local_destination_concurrency_limit が受信者ごとではなくドメインごとの上限になるので、併せて見直します。",
      },
      related: ["local_destination_concurrency_limit", "default_destination_recipient_limit"],
    },
    local_delivery_status_filter: {
      shape: tables("server-reply", "text"),
      summary: {
        en: "Rewrites the status code or text with which local(8) reports a delivery, for example to hide file names and commands in success reports.",
        ja: "local(8) の配送結果のステータスコードや説明文を書き換えます。配送成功の通知からファイル名やコマンドを隠す場合などに使います。",
      },
      related: ["default_delivery_status_filter"],
    },
    local_login_sender_maps: {
      shape: tables("login", "other"),
      summary: {
        en: "Limits which envelope senders a local account may use with the sendmail command: looked up by login name, it returns addresses, `@domain`, `<>` or `*` for any. It does not check the From: header, and SMTP logins fall under smtpd_sender_login_maps.",
        ja: "ローカルの利用者が sendmail コマンドで使えるエンベロープの差出人を制限します。ログイン名で検索し、アドレス、`@ドメイン`、`<>`、または制限なしを表す `*` を返します。From: ヘッダーは確認しません。SMTP 認証の利用者には smtpd_sender_login_maps を使います。",
      },
      related: [
        "authorized_submit_users",
        "smtpd_sender_login_maps",
        "empty_address_local_login_sender_maps_lookup_key",
      ],
    },
  },
} satisfies Topic;
