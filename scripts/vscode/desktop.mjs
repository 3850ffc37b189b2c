// Finds the desktop VS Code, if one is installed and there is a display.
import { existsSync, realpathSync } from "node:fs";
import path from "node:path";

/** The `code` command to start it with, or `undefined`. */
export function desktopCommand() {
  if (process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return undefined;
  const names = process.platform === "win32" ? ["code.cmd"] : ["code"];
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter((folder) => folder !== "");
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find((file) => existsSync(file));
}

/** The program that the command starts: tests need it, since the command returns before the window has closed. */
export function desktopProgram() {
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE;
  const command = desktopCommand();
  if (command === undefined) return undefined;
  const folder = path.dirname(realpathSync(command));
  const candidates = [
    path.join(folder, "..", "code"),
    path.join(folder, "..", "Code.exe"),
    path.join(folder, "..", "..", "..", "MacOS", "Electron"),
    path.join(folder, "..", "..", "..", "MacOS", "Code"),
  ];
  return candidates.find((file) => existsSync(file));
}
