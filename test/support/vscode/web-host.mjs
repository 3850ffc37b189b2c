// Runs tests in the web extension host: the extension comes to the browser over HTTP, as from a gallery, and its server
// runs in a worker. The embedded VS Code serves the page and the files to work on.
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { installEmbedded, startEmbedded } from "../../../scripts/vscode/embedded.mjs";
import { freePort } from "../../../scripts/vscode/port.mjs";
import { gather, gatherLogs } from "../sent.mjs";
import { runInPage } from "./automation.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");
const mark = "\u2063\u2063";
/** The beginning of the suite's last line, which continues with the counts. */
const countsMark = "COUNTS ";

export async function runWebTests(results) {
  await bundleTests();
  const temporary = await mkdtemp(path.join(os.tmpdir(), "postfix-config-web-"));
  await cp(path.join(root, "samples"), path.join(temporary, "samples"), { recursive: true });
  const files = await serveFiles();
  const server = await startEmbedded(await installEmbedded(root, console.log), {
    port: await freePort(),
    data: path.join(temporary, "data"),
    extensions: path.join(temporary, "extensions"),
    settings: { "files.autoSave": "off" },
    args: ["--enable-smoke-test-driver"],
  });
  try {
    const code = await runInPage({
      address: `${server.url}?folder=${encodeURIComponent(path.join(temporary, "samples"))}`,
      results: path.dirname(results),
      name: "vscode-web",
      mark,
      print: (line) => printOrKeep(line, results),
      // The page may load the extension from another port of this machine.
      chromium: ["--disable-features=LocalNetworkAccessChecks"],
      context: { bypassCSP: true },
      prepare: (page) => page.route(`${server.url}?*`, (route) => addExtension(route, files.port)),
    });
    if (code !== 0) throw new Error(`Test run failed with code ${code}`);
  } finally {
    server.stop();
    files.close();
    await server.ended;
    gatherLogs("web", path.join(temporary, "data"));
    await rm(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}

function printOrKeep(line, results) {
  if (line.startsWith(countsMark)) writeFile(results, `${line.slice(countsMark.length)}\n`);
  else console.log(line);
}

/** Configures the page with the extension under development and its tests. */
async function addExtension(route, port) {
  const response = await route.fetch();
  const page = await response.text();
  const uri = (file) => ({ scheme: "http", authority: `localhost:${port}`, path: file });
  const changed = page.replace(
    /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/,
    (_, start, data) => {
      const settings = JSON.parse(data.replaceAll("&quot;", '"'));
      settings.developmentOptions = {
        ...settings.developmentOptions,
        extensions: [uri("/")],
        extensionTestsPath: uri("/.vscode-test/web/index.js"),
      };
      return `${start}${JSON.stringify(settings).replaceAll('"', "&quot;")}"`;
    },
  );
  await route.fulfill({ response, body: changed });
}

/** Serves the extension's files to a page of another origin. */
async function serveFiles() {
  const types = {
    ".js": "text/javascript",
    ".json": "application/json",
    ".md": "text/markdown",
    ".png": "image/png",
    ".svg": "image/svg+xml",
  };
  const write = gather("web");
  const server = http.createServer((request, response) => {
    if (request.method === "POST") {
      request.on("data", write);
      request.on("end", () => response.writeHead(204, { "Access-Control-Allow-Origin": "*" }).end());
      return;
    }
    const name = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = path.join(root, name);
    const found = file.startsWith(root + path.sep) && path.extname(file) in types && existsSync(file);
    response.writeHead(found ? 200 : 404, {
      "Access-Control-Allow-Origin": "*",
      "Content-Type": types[path.extname(file)] ?? "text/plain",
    });
    if (name === "/dist/server.web.js")
      response.end(tellsWhatItSends(server.address().port) + readFileSync(file, "utf8"));
    else if (found) createReadStream(file).pipe(response);
    else response.end();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { port: server.address().port, close: () => server.close() };
}

/**
 * Code that is prepended to the server's script in a worker, so that we also receive everything that it sends or logs.
 */
function tellsWhatItSends(port) {
  return `{
    const tell = (values) => {
      const request = new XMLHttpRequest();
      request.open("POST", "http://localhost:${port}/sent", false);
      request.send(JSON.stringify(values) + "\\n");
    };
    const wrap = (object, name) => {
      const original = object[name].bind(object);
      object[name] = (...values) => {
        tell(values);
        return original(...values);
      };
    };
    wrap(self, "postMessage");
    for (const name of ["log", "info", "warn", "error", "debug"]) wrap(console, name);
  }\n`;
}

/** Bundles the same test files as on the desktop, with replacements for the few Node modules that they use. */
async function bundleTests() {
  const { build } = await import("esbuild");
  await build({
    absWorkingDir: root,
    entryPoints: ["test/vscode/web/index.ts"],
    outfile: ".vscode-test/web/index.js",
    bundle: true,
    platform: "browser",
    // Mocha's file assigns `module.exports`, so the suite is exported after it.
    format: "iife",
    globalName: "suite",
    footer: { js: "module.exports = suite;" },
    target: "es2022",
    external: ["vscode"],
    alias: { "node:assert/strict": path.join(root, "test/vscode/web/assert.ts") },
    define: {
      "process.env.POSTFIX_TEST_MARK": JSON.stringify(mark),
      "process.env.POSTFIX_TEST_TIME_FACTOR": JSON.stringify(process.env.POSTFIX_TEST_TIME_FACTOR ?? ""),
    },
    logLevel: "warning",
  });
}
