import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { type Language, languages, withLanguages } from "../../scripts/generate-docs/languages.js";
import { fileKindOf, isPasswordFile, tableKindOf } from "../../server/src/facts/file-kind.js";
import { addedEndings, plainName, type TableNames, tableNames } from "../../server/src/facts/file-names.js";
import { syntaxOfLanguage, tableLanguages } from "../../server/src/facts/languages.js";

const manifest = readFileSync(join(__dirname, "..", "..", "package.json"), "utf8");
const shipped = (JSON.parse(manifest) as { contributes: { languages: readonly Language[] } }).contributes.languages;

/** Every ending that a name may have: none, and those of copies and templates. */
const endings = ["", ...addedEndings.map((ending) => `.${ending}`)];
const folders = ["", "x/", "files/postfix/", "etc/postfix/maps/"];

describe("The names of lookup tables", () => {
  const listed = tableNames.flatMap(({ names = [], folderNames = [] }) => [...names, ...folderNames].flatMap(examples));

  it("mean the same to the editor, to the command line and to the model, with each ending in each folder", () => {
    for (const name of new Set(listed)) {
      for (const folder of folders) {
        for (const ending of endings) isOneKind(folder + name + ending);
      }
    }
  });

  it("mean the same for names that only resemble those of the list", () => {
    const pieces = [...new Set(listed.flatMap((name) => name.split(/(?<=[-_.])|(?=[-_.])/))), "x", "main", "cf", "db"];
    const name = fc.array(fc.constantFrom(...pieces, "-", "_", "."), { minLength: 1, maxLength: 6 });
    const path = fc.tuple(fc.constantFrom(...folders), name, fc.constantFrom(...endings));
    fc.assert(
      fc.property(path, ([folder, parts, ending]) => isOneKind(folder + parts.join("") + ending)),
      { numRuns: 3000 },
    );
  });

  it("count everywhere or in a folder of Postfix only, as the list says", () => {
    for (const { names = [], folderNames = [], syntax } of tableNames) {
      for (const name of names.flatMap(examples)) assert.equal(tableSyntax(`x/${name}`), syntax, name);
      for (const name of folderNames.flatMap(examples)) assert.ok(tableSyntax(`postfix/${name}`), name);
    }
    for (const name of ["virtual", "transport", "access", "aliases", "vmailbox", "sql/users.cf", "mysql.cf"]) {
      assert.equal(fileKindOf(`x/${name}`), undefined, name);
      assert.notEqual(fileKindOf(`x/${name}`, true), undefined, `${name} beside a main.cf`);
    }
  });

  it("leave files of other programs alone, also in a folder of Postfix", () => {
    const others = ["var/spool/postfix/etc/passwd", "etc/postfix/dynamicmaps.cf.d/pcre", "etc/postfix/virtual.db"];
    const ofTools = [
      "roles/postfix/tasks/transport.yml",
      "roles/postfix/vars/secrets.yml",
      "x/postfix/header_checks.md",
    ];
    for (const path of [...others, ...ofTools]) {
      assert.equal(fileKindOf(path), undefined, path);
      assert.equal(languageByName(path), undefined, path);
    }
  });

  it("tell what a table is used for, whatever its ending", () => {
    assert.deepEqual(tableKindOf("sender_access.pcre.j2"), {
      syntax: "pcre",
      use: { key: "address", result: "access-action" },
    });
    assert.deepEqual(tableKindOf("virtual-mailboxes")?.use, { key: "address", result: "path" });
    assert.deepEqual(tableKindOf("transport.local")?.use, { key: "address", result: "transport" });
    assert.deepEqual(tableKindOf("vmailbox")?.use, { key: "address", result: "path" });
    assert.deepEqual(tableKindOf("bysender"), { syntax: "indexed" });
    assert.deepEqual(tableKindOf("aliases-local"), { syntax: "aliases" });
    assert.equal(tableKindOf("transport.cf"), undefined);
  });

  it("of password maps hide their content, in doubt too", () => {
    for (const name of [
      "sasl_passwd",
      "SASL_Passwd.j2",
      "mysecrets",
      "relay-credentials",
      "smtp_sasl.pass",
      "passwd",
    ]) {
      assert.ok(isPasswordFile(`/etc/postfix/${name}`), name);
    }
    for (const path of ["/etc/passwd/virtual", "/etc/postfix/transport"]) assert.ok(!isPasswordFile(path), path);
  });
});

describe("The languages of lookup tables", () => {
  it("lead back to a syntax that is read in that language", () => {
    for (const language of Object.values(tableLanguages)) {
      assert.equal(tableLanguages[syntaxOfLanguage(language)!], language);
    }
    assert.equal(syntaxOfLanguage("postfix-regexp-table"), "regexp");
    assert.equal(syntaxOfLanguage("postfix-main"), undefined);
  });
});

describe("The languages in the manifest", () => {
  it("are written as they are shipped, and a second time no differently", () => {
    assert.equal(withLanguages(manifest), manifest);
    assert.equal(withLanguages(withLanguages(manifest)), withLanguages(manifest));
  });

  it("are the same again after an ending or a name was added and removed", () => {
    const more: TableNames = { syntax: "indexed", names: ["new_table"], folderNames: ["*[-_]new"] };
    for (const made of [languages(tableNames, [...addedEndings, "new"]), languages([...tableNames, more])]) {
      const changed = withLanguages(manifest, made);
      assert.notEqual(changed, manifest);
      assert.equal(withLanguages(changed), manifest);
    }
  });

  it("have no pattern that asks for the ending of a template twice", () => {
    for (const pattern of shipped.flatMap(({ filenamePatterns = [] }) => filenamePatterns)) {
      for (const path of examples(pattern)) assert.equal(plainName(plainName(path)), plainName(path), pattern);
    }
  });
});

/** Fails if the editor, the command line and the model do not agree about a path. */
function isOneKind(path: string): void {
  const kind = fileKindOf(path);
  // Of main.cf and master.cf, the command line knows more names than an editor may claim for itself.
  if (kind !== undefined && kind.kind !== "table") return;
  assert.equal(languageByName(path), kind && tableLanguages[kind.syntax], path);
  const beside = fileKindOf(path, true);
  if (beside?.kind === "table") assert.equal(tableKindOf(path)?.syntax, beside.syntax, path);
  if (kind !== undefined) assert.deepEqual(beside, kind, path);
}

function tableSyntax(path: string): string | undefined {
  const kind = fileKindOf(path);
  return kind?.kind === "table" ? kind.syntax : undefined;
}

/**
 * The language that VS Code gives a file: by its whole name, else by the longest pattern, else by the longest extension
 * (src/vs/editor/common/services/languagesAssociations.ts).
 */
function languageByName(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const byName = matches.filenames.get(name);
  if (byName !== undefined) return byName;
  const byPattern = matches.patterns.find(({ regex, isPath }) => regex.test(isPath ? `/${path}` : name));
  return (byPattern ?? matches.extensions.find(({ extension }) => name.endsWith(extension)))?.id;
}

const matches = {
  filenames: new Map(shipped.flatMap(({ id, filenames = [] }) => filenames.map((name) => [name, id] as const))),
  patterns: shipped
    .flatMap(({ id, filenamePatterns = [] }) => filenamePatterns.map((pattern) => ({ id, ...globOf(pattern) })))
    .sort((a, b) => b.length - a.length),
  extensions: shipped
    .flatMap(({ id, extensions = [] }) => extensions.map((extension) => ({ id, extension })))
    .sort((a, b) => b.extension.length - a.extension.length),
};

/** VS Code's globs, as far as the manifest uses them (src/vs/base/common/glob.ts). */
function globOf(pattern: string): { regex: RegExp; isPath: boolean; length: number } {
  const source = pattern.replace(/\*\*\/|\*|\{[^}]*\}|\[[^\]]*\]|./g, (part) => {
    if (part === "**/") return "(?:.*/)?";
    if (part === "*") return "[^/]*";
    if (part.startsWith("{")) return `(?:${part.slice(1, -1).replaceAll(".", "\\.").replaceAll(",", "|")})`;
    return part.startsWith("[") ? part : part.replace(/[.+^$()|\\]/, "\\$&");
  });
  const isPath = pattern.includes("/");
  return { regex: new RegExp(isPath ? `^/?${source}$` : `^${source}$`), isPath, length: pattern.length };
}

/** Names that a pattern with braces and stars matches: one for each choice, with nothing and with something for `*`. */
function examples(pattern: string): string[] {
  const choice = /\{([^{}]*)\}|\[([^\]]*)\]/.exec(pattern);
  if (choice === null) {
    const path = pattern.replaceAll("**", "x/y");
    return [...new Set([path.replaceAll("*", "x"), path.replaceAll("*", "")])];
  }
  const choices = choice[1]?.split(",") ?? [...choice[2]!];
  return choices.flatMap((each) => examples(pattern.replace(choice[0], each)));
}
