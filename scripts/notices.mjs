// The licences of the libraries that the bundles contain.
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

const head = `The programs in this folder contain the following libraries, whose licences ask that their text be kept.
`;

/**
 * The text of THIRD-PARTY-NOTICES.txt.
 *
 * @param root the project's folder
 * @param metafiles esbuild's metafiles of the bundles
 */
export async function thirdPartyNotices(root, metafiles) {
  const notices = await Promise.all(packagesIn(metafiles).map((folder) => notice(path.join(root, folder))));
  return [head, ...notices].join(`\n${"-".repeat(78)}\n\n`);
}

/** The folders of the packages whose files a bundle contains, such as `node_modules/semver`. */
export function packagesIn(metafiles) {
  const inputs = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs)),
  );
  const folders = inputs.flatMap(([file, { bytesInOutput }]) =>
    bytesInOutput > 0 ? (/^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []) : [],
  );
  return [...new Set(folders)].sort();
}

async function notice(folder) {
  const { name, version, license } = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8"));
  const files = (await readdir(folder)).filter((file) => /^licen[cs]e(\.\w+)?$/i.test(file));
  if (files.length === 0) throw new Error(`${name} has no file with its licence.`);
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), "utf8")));
  return `${name} ${version} (${license})\n\n${texts.map((text) => text.replaceAll("\r\n", "\n").trim()).join("\n\n")}\n`;
}
