import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import {
  type Imported,
  type IssueFile,
  addPicture,
  dropUnsaved,
  importJson,
  issueByNumber,
  placeArticle,
  readIssueFile,
  readSource,
  saveIssue,
  saveSource,
} from "../editorial/index.ts";
import { bringCarried, bringMagazine } from "../editions/index.ts";
import { type Platform, type Tx, inTransaction } from "../platform/index.ts";
import { Refusal } from "../values/index.ts";
import { readArguments } from "./arguments.ts";
import type { Out } from "./out.ts";

export const importUsage = "Usage: masthead import PATH… [--dry-run] [--json]";

type Found = { path: string; imported: Imported };
/** Ids of the pictures by the path of their file, and the keys of the files put in storage. */
type Pictures = { byPath: Map<string, string>; keys: string[] };
/** How the magazine is read aloud, as `masthead export narration` wrote it. */
type Manner = { path: string; given: { narration: unknown; lexicon?: unknown } };
type Everything = { found: Found[]; folders: Folder[]; manners: Manner[] };
type Folder = { path: string; issue: IssueFile };

/** Reads files and folders; with --dry-run it only tells what it would make of them. All of them are imported, or none. */
export async function importCommand(argv: string[], open: () => Promise<Platform>, out: Out): Promise<number> {
  const { words, options } = readArguments(argv, { "dry-run": "flag", json: "flag" }, importUsage);
  if (words.length === 0) throw new Error(importUsage);
  const folders = words.flatMap(issueIn);
  const manners = words.flatMap(mannerIn);
  const articles = words.filter((path) => !manners.some((manner) => manner.path === path));
  const { found, refused } = readAll(articles.flatMap((path) => filesIn(path, folders)));
  for (const { path, detail } of refused) out.problem(`${path}: ${detail}`);
  if (options["dry-run"]) {
    if (options.json && found.length > 0)
      out.line(
        JSON.stringify(
          found.length === 1 ? importJson(found[0]!.imported) : found.map(({ path, imported }) => ({ path, ...importJson(imported) })),
          null,
          1,
        ),
      );
    if (!options.json) for (const one of found) tell(one, out);
    if (!options.json) for (const { path } of manners) out.line(`${path}: how the magazine is read aloud`);
    return refused.length > 0 ? 1 : 0;
  }
  if (refused.length > 0 || found.length + manners.length === 0) {
    out.problem("Nothing was imported. Mend or leave out what is named above.");
    return 1;
  }
  await save(await open(), { found, folders, manners }, out);
  return 0;
}

/** Known by what is in it; whatever else a JSON file holds is read as an article. */
function mannerIn(path: string): Manner[] {
  if (!/\.json$/i.test(path) || !statSync(path, { throwIfNoEntry: false })?.isFile()) return [];
  try {
    const given = JSON.parse(readFileSync(path, "utf8")) as Manner["given"] & { headline?: unknown };
    return typeof given.narration === "object" && given.headline === undefined ? [{ path, given }] : [];
  } catch {
    return [];
  }
}

/** A folder with an issue.yaml is an issue; one without is a heap of articles. */
function issueIn(path: string): Folder[] {
  const file = join(resolve(path), "issue.yaml");
  return existsSync(file) ? [{ path: resolve(path), issue: readIssueFile(readFileSync(file, "utf8"), join(path, "issue.yaml")) }] : [];
}

function filesIn(path: string, folders: Folder[]): string[] {
  const whole = resolve(path);
  if (!statSync(whole, { throwIfNoEntry: false })) throw new Error(`There is no file or folder ${path}.`);
  if (!statSync(whole).isDirectory()) return [whole];
  const names = readdirSync(whole)
    .filter((name) => /\.(md|markdown|txt)$/i.test(name))
    .sort();
  const order = folders.find((folder) => folder.path === whole)?.issue.order ?? [];
  const absent = order.find((name) => !names.includes(name));
  if (absent) throw new Error(`${join(path, "issue.yaml")} names ${absent}, which is not in the folder. Nothing was imported.`);
  return [...order, ...names.filter((name) => !order.includes(name))].map((name) => join(whole, name));
}

function readAll(paths: string[]): { found: Found[]; refused: { path: string; detail: string }[] } {
  const found: Found[] = [];
  const refused: { path: string; detail: string }[] = [];
  for (const path of paths) {
    try {
      if (statSync(path).size > 100_000_000) throw new Error(`${basename(path)} is over 100 MB, which no article is.`);
      found.push({ path, imported: readSource(readFileSync(path), basename(path)) });
    } catch (error) {
      refused.push({ path, detail: error instanceof Refusal ? error.detail : (error as Error).message });
    }
  }
  return { found, refused };
}

function tell({ path, imported: { source, asks } }: Found, out: Out): void {
  out.line(`${path}: “${source.headline}” by ${source.byline.join(", ") || "nobody named"}, ${source.body.content.length} blocks`);
  for (const { place, question } of asks) out.line(`  ${place}: ${question}`);
}

/** One transaction for all: articles, pictures and their places in the issue stand together or not at all. */
async function save(platform: Platform, { found, folders, manners }: Everything, out: Out): Promise<void> {
  const pictures: Pictures = { byPath: new Map(), keys: [] };
  const leftOut: string[] = [];
  const work = async (tx: Tx) => {
    const ids = new Map<string, string>();
    for (const one of found) {
      const { id, problems } = await saveFound(platform, tx, one, pictures);
      ids.set(one.path, id);
      leftOut.push(...problems.map((problem) => `${one.path}: read aloud: ${problem}`));
    }
    for (const folder of folders) await fillIssue(platform, tx, folder, { ids, pictures });
    for (const { path, given } of manners)
      leftOut.push(...(await bringMagazine(platform, tx, given)).map((problem) => `${path}: read aloud: ${problem}`));
  };
  try {
    await inTransaction(platform, work);
  } catch (error) {
    await dropUnsaved(platform, pictures.keys);
    throw error;
  }
  for (const one of found) tell(one, out);
  for (const line of leftOut) out.line(line);
  for (const { path } of manners) out.line(`${path}: the magazine is read aloud as it says.`);
  for (const { issue } of folders) out.line(`They stand in issue ${issue.wholeNumber}, in order.`);
  if (found.length > 0) out.line(`${found.length} ${found.length === 1 ? "article is" : "articles are"} at the desk as drafts.`);
}

/** The article with its pictures, and what was decided for its narration. `problems`: what of that found no place. */
async function saveFound(
  platform: Platform,
  tx: Tx,
  { path, imported }: Found,
  pictures: Pictures,
): Promise<{ id: string; problems: string[] }> {
  const beside = (name: string) => join(dirname(path), name);
  const { source } = imported;
  for (const named of namesIn(imported)) await addNamed(platform, tx, beside(named.name), named, pictures);
  const id = await saveSource(platform, tx, source, { findPicture: async (name) => pictures.byPath.get(beside(name)) });
  const problems = await bringCarried(platform, tx, {
    articleId: id,
    body: source.body,
    language: source.language ?? "en",
    given: source.other,
    findSound: (name) =>
      statSync(beside(basename(name)), { throwIfNoEntry: false })?.isFile() ? readFileSync(beside(basename(name))) : undefined,
    put: (key) => void pictures.keys.push(key),
  });
  return { id, problems };
}

async function fillIssue(
  platform: Platform,
  tx: Tx,
  { path, issue }: Folder,
  { ids, pictures }: { ids: Map<string, string>; pictures: Pictures },
): Promise<void> {
  const { wholeNumber, theme, editorsNote, cover, coverAlt, coverCredit, coverLines } = issue;
  const row = await issueByNumber(tx, wholeNumber);
  if (!row) throw new Error(`${join(path, "issue.yaml")}: issue ${wholeNumber} is not in the calendar. Nothing was imported.`);
  if (cover) await addNamed(platform, tx, join(path, cover), { alt: coverAlt, credit: coverCredit }, pictures);
  const coverPictureId = cover && (pictures.byPath.get(join(path, cover)) ?? noCover(path, cover));
  await saveIssue(tx, row.id, {
    ...(theme && { theme }),
    ...(editorsNote && { editorsNote }),
    ...(coverLines && { coverLines }),
    ...(coverPictureId && { coverPictureId }),
  });
  for (const [file, articleId] of ids) if (dirname(file) === path) await placeArticle(platform, tx, { articleId, issueId: row.id });
}

function noCover(path: string, cover: string): never {
  throw new Error(`${join(path, "issue.yaml")} names the cover ${cover}, which is not in the folder. Nothing was imported.`);
}

function namesIn({ source }: Imported): { name: string; alt: string; credit: string }[] {
  const figures = source.body.content.flatMap((block) =>
    block.type === "figure" ? [{ name: block.attrs.picture, alt: block.attrs.alt, credit: block.attrs.credit }] : [],
  );
  const lead = source.lead ? [{ name: source.lead.picture, alt: source.lead.alt, credit: source.lead.credit }] : [];
  return [...lead, ...figures].filter(({ name }) => /\.(jpe?g|png|webp|avif|gif|tiff?)$/i.test(name) && !/^https?:/.test(name));
}

async function addNamed(
  platform: Platform,
  tx: Tx,
  path: string,
  { alt, credit }: { alt: string; credit: string },
  pictures: Pictures,
): Promise<void> {
  if (pictures.byPath.has(path) || !statSync(path, { throwIfNoEntry: false })) return;
  const picture = { bytes: readFileSync(path), name: basename(path), alt, credit };
  pictures.byPath.set(path, await addPicture(platform, picture, { tx, put: (key) => void pictures.keys.push(key) }));
}
