import type { CliCommand } from "./command.js";

export const lsp: CliCommand = {
  name: "lsp",
  description: {
    en: "Serves an editor over the Language Server Protocol.",
    ja: "Language Server Protocol でエディターに応答します。",
  },
  usage: { en: "--stdio", ja: "--stdio" },
  // main.node.ts and the library read these from process.argv.
  options: [
    {
      flags: "--stdio",
      text: { en: "talk over standard input and output (default)", ja: "標準入出力で通信する（既定）" },
    },
    {
      flags: "--socket <port>",
      text: { en: "connect to a port of this machine", ja: "このマシンのポートに接続する" },
    },
    { flags: "--pipe <name>", text: { en: "connect to a named pipe", ja: "名前付きパイプに接続する" } },
    { flags: "--node-ipc", text: { en: "talk to the Node program that started it", ja: "起動元の Node と通信する" } },
    {
      flags: "--clientProcessId <id>",
      text: { en: "end when that process has ended", ja: "このプロセスの終了時に終了する" },
    },
  ],
  takesAnything: true,
  async run() {
    await import("../../main.node.js");
    return undefined;
  },
};
