import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { need } from "../support/system.js";
import { timeLimit } from "../support/time-limit.mjs";
import { choicesOf, expandSnippet, tabStopsOf } from "./expand-snippet.js";

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

type File = "main" | "master";

const snippets: Readonly<Record<File, Readonly<Record<string, Snippet>>>> = {
  main: read("main"),
  master: read("master"),
};
/** Postfix's programs often lie where only root looks. */
const environment = { ...process.env, PATH: [process.env.PATH, "/usr/sbin", "/usr/local/sbin"].join(delimiter) };

const needPostconf = need("postconf", "postfix");

describe("the snippets", () => {
  for (const file of ["main", "master"] as const) {
    for (const [name, snippet] of Object.entries(snippets[file])) {
      describe(`of ${file}.cf: ${name}`, () => {
        it("has clear prefixes and a description in both languages", () => checkDescription(snippet));
        it("has numbered tab stops and expands", () => checkTabStops(text(snippet)));
        it("is right for postconf with every choice", function () {
          needPostconf.call(this);
          this.timeout(timeLimit(30));
          for (const expanded of variants(text(snippet))) assert.equal(complaints(file, expanded), "", expanded);
        });
      });
    }
    it(`of ${file}.cf have prefixes of their own`, () => {
      const prefixes = Object.values(snippets[file]).flatMap((snippet) => snippet.prefix);
      assert.equal(new Set(prefixes).size, prefixes.length);
    });
  }

  it("would not pass with a parameter that Postfix does not know", function () {
    needPostconf.call(this);
    assert.match(complaints("main", "smtpd_banana = yes"), /unused parameter: smtpd_banana/);
    assert.match(complaints("master", "  -o smtpd_banana=yes"), /unused parameter: smtpd_banana/);
  });
});

function checkDescription({ prefix, description }: Snippet): void {
  for (const one of prefix) assert.match(one, /^[a-z][a-z0-9-]+$/);
  assert.match(description, /^[ -~]+ \/ .*[ぁ-んァ-ヶ一-龠].*$/u);
}

function checkTabStops(body: string): void {
  const numbers = tabStopsOf(body).filter((number) => number > 0);
  assert.deepEqual(
    numbers,
    numbers.map((_, index) => index + 1),
  );
  assert.doesNotMatch(
    expandSnippet(body),
    /[^\S\n]$|\\/m,
    "no white space at a line's end, no backslash that is left over",
  );
}

/** Texts that together hold every choice: the first of each placeholder, then the second of each, and so on. */
function* variants(body: string): Generator<string> {
  const choices = [...choicesOf(body)];
  const most = Math.max(1, ...choices.map(([, offered]) => offered.length));
  for (let turn = 0; turn < most; turn++) {
    yield expandSnippet(body, new Map(choices.map(([stop, offered]) => [stop, offered[turn % offered.length] ?? ""])));
  }
}

/** What postconf says about a configuration that consists of this text and of the services that it may refer to. */
function complaints(file: File, expanded: string): string {
  const folder = mkdtempSync(join(tmpdir(), "postfix-snippets-"));
  try {
    writeOld(join(folder, "main.cf"), file === "main" ? asSettings(expanded) : "compatibility_level = 2\n");
    writeOld(join(folder, "master.cf"), file === "main" ? allServices() : asServices(expanded));
    const { stdout, stderr, status } = run("-c", folder, "-n");
    return status === 0 ? stderr : `${stderr}${stdout}postconf failed`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Postfix reads a main.cf that has just changed again after a wait of a second or two. An old one it takes at once. */
function writeOld(path: string, content: string): void {
  writeFileSync(path, content);
  utimesSync(path, 1, 1);
}

/** A snippet for a value becomes the value of a setting. */
function asSettings(expanded: string): string {
  return `${expanded.startsWith("$") ? "smtpd_banner = $myhostname " : ""}${expanded}\n`;
}

/** A snippet for a service's arguments goes below a service. */
function asServices(expanded: string): string {
  return `${expanded.startsWith(" ") ? "submission inet n - n - - smtpd\n" : ""}${expanded}\n`;
}

function allServices(): string {
  return Object.values(snippets.master)
    .map((snippet) => asServices(expandSnippet(text(snippet))))
    .join("");
}

function run(...args: string[]) {
  return spawnSync("postconf", args, { encoding: "utf8", env: environment });
}

function text(snippet: Snippet): string {
  return snippet.body.join("\n");
}

function read(file: File): Record<string, Snippet> {
  return JSON.parse(readFileSync(join(__dirname, "..", "..", "snippets", `postfix-${file}.json`), "utf8"));
}
