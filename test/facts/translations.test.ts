import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const root = join(__dirname, "..", "..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");
const japanese = /[ぁ-んァ-ヶ一-龠]/;

const sources = ["server/src", "client/src", "scripts"].flatMap((folder) => filesIn(folder, ".ts"));

/** Pages for those who work on the project, which are in English only. */
const englishOnly: readonly string[] = ["docs/performance.md", "docs/precision.md"];

// Everything may lack its Japanese, and people see English then. This is the one test that fails, and says what is to
// be translated before the next release.
describe("the Japanese translation", () => {
  it("lacks no text of the program", () => {
    assert.ok(sources.length > 300);
    // This one makes a message of another, whose language it keeps.
    const texts = sources.filter((file) => file !== "server/src/facts/message.ts");
    assertNone(texts.flatMap((file) => untranslatedIn(file, read(file))));
  });

  it("lacks no page", () => {
    const pages = ["README.md", ...["docs", "docs/rules", "media/walkthrough"].flatMap(pagesIn)];
    assert.ok(pages.length > 100);
    assertNone(pages.filter((page) => !englishOnly.includes(page)).flatMap(lacksPage));
  });

  it("lacks no text of the manifest and no sentence of the client", () => {
    const manifest = keysOf("package.nls.json");
    const client = filesIn("client/src", ".ts").flatMap((file) => sentencesIn(read(file)));
    assert.ok(manifest.length > 100 && client.length > 30);
    assertNone([
      ...lacking("package.nls.ja.json", manifest),
      ...lacking("l10n/bundle.l10n.ja.json", [...new Set(client)]),
    ]);
  });

  // TypeScript gives the second of `found ? { en, ja } : { en }` a `ja` that is undefined, and `${text.ja}` compiles.
  it("cannot be read where it is missing, because a choice of texts has a type", () => {
    assert.deepEqual(
      sources.flatMap((file) => untypedIn(file, read(file))),
      [],
    );
  });

  describe("as this test reads it", () => {
    const found = (source: string) => untranslatedIn("server/src/facts/x.ts", source);

    it("lacks a text that has no Japanese, in whatever it is nested", () => {
      assert.deepEqual(found('f({\n  a: [{ en: "One text" }, { en: `${x}`, ja: `${x}です` }],\n});'), [
        'server/src/facts/x.ts:2: { en: "One text" }',
      ]);
    });
    it("needs a type where there is a choice, and only there", () => {
      const untyped = (source: string) => untypedIn("x.ts", source);
      assert.deepEqual(untyped('const a = x ? { en: "Two" } : b;'), ['x.ts:1: { en: "Two" }']);
      assert.deepEqual(untyped('const a: Message = x ? { en: "Two" } : b; const c = { en: "One" };'), []);
      assert.equal(untyped('function f() { if (x) return a; return { en: "Two" }; }').length, 1);
      assert.equal(untyped('const f = () => (x ? { en: "Two" } : b);').length, 1);
      assert.deepEqual(untyped('function f(): Message { if (x) return a; return { en: "Two" }; }'), []);
    });
    it("lacks a text whose Japanese is a copy of the English", () => {
      assert.deepEqual(found('const a = { en: "One text", ja: "One text" };').length, 1);
    });
    it("has the texts that are computed or the same in both languages", () => {
      assert.deepEqual(found("const { en, ja } = f(); const a = [{ en, ja }, { en: a.en, ja: a.ja }];"), []);
      assert.deepEqual(untranslatedIn("server/src/cli/x.ts", 'const a = { en: "--stdio", ja: "--stdio" };'), []);
    });
  });
});

function assertNone(missing: readonly string[]): void {
  assert.ok(missing.length === 0, `These lack Japanese:\n${missing.map((each) => `  ${each}\n`).join("")}`);
}

/** The texts in a source that lack Japanese, or have a copy of the English for it. */
function untranslatedIn(file: string, text: string): string[] {
  const isFact = file.startsWith("server/src/facts/");
  return textsIn(file, text).flatMap(({ literal, place }) => (isUntranslated(literal, isFact) ? [place] : []));
}

/** The texts that are written in a source, object literals with `en`, each with its line. */
function textsIn(file: string, text: string): { literal: ts.ObjectLiteralExpression; place: string }[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: { literal: ts.ObjectLiteralExpression; place: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node) && node.properties.some(({ name }) => name?.getText() === "en")) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      const place = `${file}:${line + 1}: ${node.getText().replace(/\s+/g, " ").slice(0, 100)}`;
      found.push({ literal: node, place });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** @param isFact true where a text is about Postfix, and no name that is the same in all languages */
function isUntranslated(literal: ts.ObjectLiteralExpression, isFact: boolean): boolean {
  const of = (name: string) => literal.properties.find((each) => each.name?.getText() === name);
  const [en, ja] = [of("en"), of("ja")];
  if (en === undefined || ja === undefined) return en !== undefined;
  if (!ts.isPropertyAssignment(en) || !ts.isPropertyAssignment(ja)) return false;
  if (!ts.isStringLiteralLike(ja.initializer) || japanese.test(ja.initializer.text)) return false;
  return isFact || (/[a-z] [a-z]/.test(ja.initializer.text) && en.initializer.getText() === ja.initializer.getText());
}

/** The texts in a source that are chosen among several without a type that says which languages they all have. */
function untypedIn(file: string, text: string): string[] {
  return textsIn(file, text).flatMap(({ literal, place }) => (isTyped(literal) ? [] : [place]));
}

/** @param isChoice true where the text is one of several */
function isTyped(node: ts.Node, isChoice = false): boolean {
  const { parent } = node;
  if (ts.isVariableDeclaration(parent)) return !isChoice || parent.type !== undefined;
  if (ts.isArrowFunction(parent)) return !isChoice || parent.type !== undefined || !isInferred(parent);
  if (ts.isReturnStatement(parent)) {
    const owner = ts.findAncestor(parent, ts.isFunctionDeclaration);
    return owner === undefined || owner.type !== undefined || !(isChoice || returnsOf(owner) > 1);
  }
  if (ts.isParenthesizedExpression(parent)) return isTyped(parent, isChoice);
  const isPart =
    ts.isConditionalExpression(parent) || ts.isArrayLiteralExpression(parent) || ts.isBinaryExpression(parent);
  return !isPart || isTyped(parent, true);
}

/** True for the value of a constant without a type; elsewhere the place of a function gives it its type. */
function isInferred({ parent }: ts.ArrowFunction): boolean {
  return ts.isVariableDeclaration(parent) && parent.type === undefined;
}

function returnsOf(owner: ts.FunctionDeclaration): number {
  let count = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isReturnStatement(node)) count++;
    if (!ts.isFunctionLike(node)) ts.forEachChild(node, visit);
  };
  ts.forEachChild(owner, visit);
  return count;
}

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`);
}

/** The English pages in a folder itself. */
function pagesIn(folder: string): string[] {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith(".md") && !name.endsWith(".ja.md"));
  return names.map((name) => `${folder}/${name}`);
}

/** VS Code looks for the pages of a walkthrough by a name of its own. */
function lacksPage(page: string): string[] {
  const translated = page.replace(/\.md$/, page.startsWith("media/") ? ".nls.ja.md" : ".ja.md");
  return existsSync(join(root, translated)) ? [] : [`${page}: there is no ${translated}`];
}

function keysOf(file: string): string[] {
  return Object.keys(JSON.parse(read(file)) as object);
}

function sentencesIn(source: string): string[] {
  return [...source.matchAll(/l10n\.t\(\s*"([^"]+)"/g)].map(([, text]) => text!);
}

function lacking(file: string, wanted: readonly string[]): string[] {
  const keys = new Set(keysOf(file));
  return wanted.filter((key) => !keys.has(key)).map((key) => `${file}: ${key}`);
}
