import type { Command } from "commander";
import type { ExplainOptions } from "./explain.js";
import type { CommandContext } from "./show-commands.js";

export function addExplain(
  program: Command,
  { language, terminal, done, locale, postfixVersion }: CommandContext,
): void {
  const explain = program.command("explain").description(
    {
      en: "Explains what a configuration does.",
      ja: "設定の動作を説明します。",
    }[language],
  );
  explain
    .command("relay")
    .description(
      {
        en: "Who may send mail where, through each SMTP server.",
        ja: "SMTP サーバーごとに、誰がどこへメールを送れるかを示します。",
      }[language],
    )
    .argument("[dir]", { en: "the configuration directory", ja: "設定ディレクトリ" }[language], ".")
    .option("--json", { en: "print JSON for programs", ja: "プログラム向けに JSON で表示する" }[language])
    .addOption(postfixVersion)
    .addOption(locale)
    .action(async (path: string, options: ExplainOptions) => {
      const { explainRelayOf } = await import("./explain.js");
      done(await explainRelayOf(path, options, terminal, language));
    });
}
