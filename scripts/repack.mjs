import { readFile, writeFile } from "node:fs/promises";

/** Packs a zip file again, its entries as small as deflate can make them: zlib, which others use, stops trying sooner. */
export async function repack(file) {
  const { default: sevenZip } = await import("7z-wasm");
  let said = "";
  const zip = await sevenZip({ print: (line) => (said += `${line}\n`), printErr: (line) => (said += `${line}\n`) });
  const run = (...args) => {
    const status = zip.callMain(args);
    if (status) throw new Error(`7-Zip ended with ${status}:\n${said}`);
  };
  zip.FS.writeFile("/old.zip", await readFile(file));
  zip.FS.mkdir("/entries");
  zip.FS.chdir("/entries");
  run("x", "/old.zip", "-y");
  // Only the files: the old archive has no entries for folders.
  zip.FS.writeFile("/names", filesBelow(zip.FS, ".").join("\n"));
  run("a", "-tzip", "-mm=Deflate", "-mx=9", "-mfb=258", "-mpass=10", "/new.zip", "@/names");
  await writeFile(file, zip.FS.readFile("/new.zip"));
}

function filesBelow(fs, folder) {
  const names = fs.readdir(folder).filter((name) => name !== "." && name !== "..");
  return names.flatMap((name) => {
    const path = folder === "." ? name : `${folder}/${name}`;
    return fs.isDir(fs.stat(path).mode) ? filesBelow(fs, path) : [path];
  });
}
