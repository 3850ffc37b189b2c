import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compareVersions, parseVersion, type Version } from "../../server/src/facts/version.js";
import { type Listing, Repository } from "./repository.js";

/** One version of Postfix's source tree. Parsed files are cached, because most versions share most files. */
export interface SourceTree {
  /** "3.7.11", or "3.12-20260821" for a snapshot. */
  readonly label: string;
  /** The release to which the tree belongs, also for a snapshot. */
  readonly version: Version;
  /** The paths of the C files, headers, and the manual's source, from the root of the tree. */
  readonly paths: readonly string[];
  /** Identifies the contents of the files: two trees with the same value yield the same facts. */
  readonly contentId: string;
  has(path: string): boolean;
  parsed<T>(path: string, parse: (text: string) => T): T;
}

/** The file that contains the version of a tree. */
const VERSION_FILE = "src/global/mail_version.h";
const WANTED =
  /^(?:src\/[^/]+\/[^/]+\.c|src\/global\/[^/]+\.h|src\/util\/sys_defs\.h|src\/postconf\/install_table\.h|proto\/postconf\.proto)$/;

/**
 * Opens a Postfix source tree, or a git repository of it: then the release tags from `first` on and, where the
 * newest commit is a snapshot of a later release, that commit. The trees come oldest first.
 */
export function openSources(directory: string, first: Version): SourceTree[] {
  if (!existsSync(directory)) throw new Error(`${directory} does not exist`);
  const repository = new Repository(directory);
  const tags = releaseTags(repository, first);
  if (tags.length === 0) return [treeOfDirectory(directory)];
  const commits = [...tags, "HEAD"];
  const listings = repository.list(commits, DEPTH).map(wantedFiles);
  const lacking = commits.find((_, index) => !listings[index]!.has(VERSION_FILE));
  // An unpacked source tree can be inside the repository of another project.
  if (lacking !== undefined && existsSync(join(directory, VERSION_FILE))) return [treeOfDirectory(directory)];
  if (lacking !== undefined) throw new Error(`${lacking} in ${directory} holds no Postfix sources`);
  const texts = repository.readTexts(listings.flatMap((listing) => [...listing.values()]));
  const store = { text: (id: string) => texts.get(id)!, parsed: new Map() };
  // The tag gives the version: the file in the release v3.9.0 still contains that of the snapshot from which it was
  // made.
  const trees = listings.map((listing, index) => makeTree(listing, store, tags[index]?.slice(1)));
  const newest = trees.pop()!;
  const last = trees.at(-1)!.version;
  const isLater = newest.version.patch === undefined && compareVersions(newest.version, { ...last, patch: 0 }) > 0;
  return isLater ? [...trees, newest] : trees;
}

/** The depth of the folders that contain the wanted files: postfix/src/global. */
const DEPTH = 3;

/** Tags such as v3.7.11, oldest first; release candidates and other tags do not count. */
function releaseTags(repository: Repository, first: Version): string[] {
  return repository
    .tags()
    .filter((tag) => /^v\d+\.\d+\.\d+$/.test(tag))
    .map((tag) => ({ tag, version: parseVersion(tag.slice(1))! }))
    .filter(({ version }) => compareVersions(version, first) >= 0)
    .sort((a, b) => compareVersions(a.version, b.version))
    .map(({ tag }) => tag);
}

/** Some repositories keep Postfix in a folder of that name. */
function wantedFiles(listing: Listing): Listing {
  const files = [...listing].map(([path, id]) => [path.replace(/^postfix\//, ""), id] as const);
  return new Map(files.filter(([path]) => WANTED.test(path)));
}

/** The source from which trees read their files. */
interface Store {
  text(id: string): string;
  readonly parsed: Map<unknown, Map<string, unknown>>;
}

function treeOfDirectory(directory: string): SourceTree {
  if (!existsSync(join(directory, VERSION_FILE))) {
    throw new Error(`${directory} holds neither Postfix sources nor a git repository with its release tags`);
  }
  const names = readdirSync(join(directory, "src"), { recursive: true, encoding: "utf8" });
  const paths = [...names.map((name) => `src/${name.replaceAll("\\", "/")}`), "proto/postconf.proto"];
  const wanted = paths.filter((path) => WANTED.test(path)).sort();
  const text = (path: string) => readFileSync(join(directory, path), "utf8");
  return makeTree(new Map(wanted.map((path) => [path, path])), { text, parsed: new Map() });
}

function makeTree(listing: Listing, store: Store, release?: string): SourceTree {
  const parsed = <T>(path: string, parse: (text: string) => T): T => {
    const id = listing.get(path);
    if (id === undefined) throw new Error(`the sources lack ${path}`);
    const results = store.parsed.get(parse) ?? new Map<string, unknown>();
    store.parsed.set(parse, results);
    if (!results.has(id)) results.set(id, parse(store.text(id)));
    return results.get(id) as T;
  };
  const label = release ?? parsed(VERSION_FILE, readLabel);
  const { major, minor, patch } = parseVersion(label)!;
  // Release candidates precede their release, as snapshots do.
  const version = label.includes("-") || patch === undefined ? { major, minor } : { major, minor, patch };
  const files = [...listing].filter(([path]) => path !== VERSION_FILE).map((entry) => entry.join("="));
  return {
    label,
    version,
    paths: [...listing.keys()],
    contentId: files.join("\n"),
    has: (path) => listing.has(path),
    parsed,
  };
}

function readLabel(header: string): string {
  const number = /^#define\s+MAIL_VERSION_NUMBER\s+"([^"]+)"/m.exec(header)?.[1];
  const date = /^#define\s+MAIL_RELEASE_DATE\s+"(\d+)"/m.exec(header)?.[1];
  if (number === undefined || parseVersion(number) === undefined) throw new Error(`${VERSION_FILE} names no version`);
  return /^\d+\.\d+$/.test(number) ? `${number}-${date}` : number;
}
