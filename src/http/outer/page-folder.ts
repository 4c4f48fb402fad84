import { access, chmod, mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { makeFolders } from "../../platform/index.ts";
import { codeOf } from "../../values/index.ts";
import { type Packed, bodyOf } from "../packed.ts";
import { keyOf } from "./keys.ts";

/** `pages` is what the server in front sends; `names` has, for each name, a mark for each page that shows it; `making` is nobody’s. */
type Places = { pages: string; names: string; making: string };

/** The files themselves. */
export function pageFolder(folder: string) {
  const places: Places = { pages: join(folder, "public"), names: join(folder, "names"), making: join(folder, "making") };
  return {
    make: () => make(places),
    has: (file: string) => isThere(join(places.pages, file)),
    forget: (file: string) => forget(places, file),
    write: (file: string, page: Packed, shown: readonly string[]) => write(places, { file, page, shown }),
    remove: (changed: readonly string[]) => remove(places, changed),
    removeAll: () => removeAll(places),
  };
}

/** The server in front is another user’s, whatever may be read of what else Masthead writes. */
const readable = { folder: 0o755, file: 0o644 };

const cure = "Set PAGES_DIR to a folder that Masthead may write into, or leave it out.";

async function make({ pages, names, making }: Places): Promise<void> {
  for (const place of [pages, names, making]) makeFolders(place, { cure, mode: readable.folder, exact: true });
  await chmod(pages, readable.folder);
}

/** The folders of a page, from `pages` down. */
async function makeWay(pages: string, at: string): Promise<void> {
  const folder = dirname(at);
  if (folder.length <= pages.length || (await isThere(folder))) return;
  await makeWay(pages, folder);
  await mkdir(folder, { recursive: true });
  await chmod(folder, readable.folder);
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** “/2026/11/slug.html” as one name. */
const markOf = (file: string) => file.replaceAll("/", "+");
const fileOfMark = (mark: string) => mark.replaceAll("+", "/");

/** The page itself first: without it nobody looks for what lies beside it. */
async function forget({ pages }: Places, file: string): Promise<void> {
  for (const ending of ["", ".br", ".gz"]) await rm(join(pages, file + ending), { force: true });
}

/** Each is whole when it is there. */
async function put({ making }: Places, at: string, bytes: Buffer): Promise<void> {
  const own = await mkdtemp(join(making, "page-"));
  await writeFile(join(own, "page"), bytes);
  await chmod(join(own, "page"), readable.file);
  await rename(join(own, "page"), at);
  await rm(own, { recursive: true, force: true });
}

/** Its marks before it, so that whoever is killed between the two leaves nothing that no name finds; the page itself last. */
async function write(places: Places, { file, page, shown }: { file: string; page: Packed; shown: readonly string[] }): Promise<void> {
  for (const name of shown) {
    const marks = join(places.names, keyOf(name));
    await mkdir(marks, { recursive: true });
    await writeFile(join(marks, markOf(file)), "");
  }
  const at = join(places.pages, file);
  await makeWay(places.pages, at);
  if (page.brotli) await put(places, `${at}.br`, page.brotli);
  if (page.gzip) await put(places, `${at}.gz`, page.gzip);
  await put(places, at, bodyOf(page));
}

async function remove(places: Places, changed: readonly string[]): Promise<void> {
  for (const name of changed) {
    const marks = join(places.names, keyOf(name));
    for (const mark of await marksIn(marks)) await forget(places, fileOfMark(mark));
    await rm(marks, { recursive: true, force: true });
  }
}

async function marksIn(marks: string): Promise<string[]> {
  try {
    return await readdir(marks);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  }
}

/** The folder of all pages goes in one step; what was in it is deleted behind that. */
async function removeAll(places: Places): Promise<void> {
  const gone = await mkdtemp(join(places.making, "gone-"));
  await rename(places.pages, join(gone, "public"));
  await rename(places.names, join(gone, "names"));
  await rm(places.making, { recursive: true, force: true });
  await make(places);
}
