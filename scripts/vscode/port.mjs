import net from "node:net";

/** The first of the given ports that is free, else any free port. */
export async function freePort(wanted = []) {
  for (const port of wanted) if (await isFree(port)) return port;
  return listen(0);
}

async function isFree(port) {
  return listen(port).then(
    () => true,
    () => false,
  );
}

function listen(port) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const { port: found } = server.address();
      server.close(() => resolve(found));
    });
  });
}
