// Preloaded into every program of a VS Code whose file search is to fail: it makes ripgrep unavailable.
import childProcess from "node:child_process";
import { syncBuiltinESMExports } from "node:module";

const { spawn } = childProcess;
childProcess.spawn = (command, ...rest) =>
  spawn(/[\\/]rg(?:\.exe)?$/.test(command) ? `${command}-is-missing` : command, ...rest);
syncBuiltinESMExports();
