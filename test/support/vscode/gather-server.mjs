// Preloaded into every program of a VS Code under test: collects the output of our language server.
import { gather } from "../sent.mjs";

if (/[\\/]dist[\\/]server(?:\.node)?\.js$/.test(process.argv[1] ?? "")) {
  const write = gather(process.env.POSTFIX_TEST_CHANNEL);
  const { send } = process;
  process.send = (message, ...rest) => {
    write(`${JSON.stringify(message)}\n`);
    return send.call(process, message, ...rest);
  };
  for (const stream of [process.stdout, process.stderr]) {
    const original = stream.write;
    stream.write = (text, ...rest) => {
      write(text);
      return original.call(stream, text, ...rest);
    };
  }
}
