import { run } from "./cli/run.js";
import { processTerminal } from "./cli/terminal.js";

run(process.argv.slice(2), processTerminal(), process.env).then((status) => {
  process.exitCode = status;
});
