import type { CliCommand } from "./command.js";

export const lsp: CliCommand = {
  name: "lsp",
  description: {
    en: "Serves an editor over the Language Server Protocol.",
    ja: "Language Server Protocol でエディターに応答します。",
  },
  usage: { en: "--stdio", ja: "--stdio" },
  options: [
    {
      flags: "--stdio",
      text: { en: "talk over standard input and output", ja: "標準入出力で通信する" },
      isRequired: true,
    },
  ],
  async run() {
    await import("../../main.node.js");
    return undefined;
  },
};
