import { figuresIn } from "../document/index.ts";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import {
  type Imported,
  type IssueFile,
  type StoredPicture,
  adIn,
  dropUnsaved,
  importJson,
  issueByNumber,
  placeArticle,
  readIssueFile,
  readManuscript,
  saveIssue,
  saveSource,
  storePicture,
  writePicture,
} from "../editorial/index.ts";
import { type StoredReading, bringCarried, bringMagazine, carriedReadingFile, dropUnwritten, storeReading } from "../narration/index.ts";
import { type Platform, type Tx, inTransaction } from "../platform/index.ts";
import { Refusal, firstOf, messageOf, recordOf } from "../values/index.ts";
import { isWholeExport } from "../transfer/index.ts";
import { areOldIssues } from "../facsimiles/index.ts";
import { importOldIssues } from "./import-old-issues.ts";
import { importWhole } from "./import-whole.ts";
import { importArchive, importSite, isArchive, takeBackCommand } from "./import-archive.ts";
import { type Given, readArguments } from "./arguments.ts";
import { type AskSite, linksCommand } from "./links.ts";
import { openSetUp } from "./open-set-up.ts";
import type { Out } from "./out.ts";

const importUsage =
  "Usage: masthead import PATH… [--dry-run] [--json]; of an archive [--drafts] [--open] [--fetch] [--kinds KIND,KIND=page] [--site ADDRESS]; of a WordPress site https://ADDRESS [--user NAME]; masthead import --take-back ID; masthead import --links";

const known = {
  "dry-run": "flag",
  json: "flag",
  drafts: "flag",
  open: "flag",
  fetch: "flag",
  kinds: "text",
  site: "text",
  user: "text",
  "take-back": "text",
  links: "flag",
} as const;

type Found = { path: string; imported: Imported };
/** What was put in storage for the import, by the path of its file. */
type Stored = { pictures: Map<string, StoredPicture>; readings: Map<string, StoredReading> };
/** How the magazine is read aloud, as `masthead export narration` wrote it. */
type Manner = { path: string; given: { narration: unknown; lexicon?: unknown } };
type Everything = { found: Found[]; folders: Folder[]; manners: Manner[] };
type Folder = { path: string; issue: IssueFile };

/** Reads files and folders; with --dry-run it only tells what it would make of them. All of them are imported, or none. */
export async function importCommand(argv: string[], open: () => Promise<Platform>, out: Out, askSite?: AskSite): Promise<number> {
  const { words, options } = readArguments(argv, known, importUsage);
  const { site, "take-back": takeBack } = options;
  if (typeof takeBack === "string") return takeBackCommand(takeBack, await open(), out);
  if (options.links && askSite) return linksCommand(await open(), askSite, out);
  if (words.length === 0) throw new Error(importUsage);
  const [folder = ""] = words;
  const [isDry, drafts] = [options["dry-run"] === true, options.drafts === true];
  const openFor = (makes: boolean) => (makes ? openSetUp(open) : open());
  if (words.length === 1 && /^https?:\/\//i.test(folder)) {
    const user = typeof options.user === "string" ? options.user : undefined;
    return importSite(folder, { ...askedIn(options), user, isDry }, await openFor(!isDry && !drafts), out);
  }
  if (await isWholeExport(folder)) return importWhole(words, { isDry }, out);
  if (await areOldIssues(words)) return importOldIssues(words, { isDry }, await openFor(!isDry), out);
  if (await isArchive(words)) {
    const where = typeof site === "string" ? site : undefined;
    return importArchive(words, { ...askedIn(options), site: where }, isDry ? undefined : await openFor(!drafts), out);
  }
  return importFiles(words, { isDry, json: options.json === true }, open, out);
}

const askedIn = ({ drafts, open, fetch, kinds }: Given["options"]) => ({
  drafts: drafts === true,
  open: open === true,
  fetch: fetch === true,
  kinds: kindsIn(kinds),
});

/** “recipe,film=page”: kinds of another system that come in besides, as articles where nothing else is said. */
function kindsIn(said: string | true | undefined): Record<string, "article" | "page"> {
  const all = typeof said === "string" ? said.split(",").map((one) => one.trim().split("=")) : [];
  return Object.fromEntries(
    all.flatMap(([kind = "", as = "article"]) => {
      if (as !== "article" && as !== "page") throw new Error(`--kinds: ${kind} can come in as article or as page, and not as “${as}”.`);
      return kind ? [[kind, as] as const] : [];
    }),
  );
}

type How = { isDry: boolean; json: boolean };

async function importFiles(words: string[], { isDry, json }: How, open: () => Promise<Platform>, out: Out): Promise<number> {
  const folders = words.flatMap(issueIn);
  const manners = words.flatMap(mannerIn);
  const articles = words.filter((path) => !manners.some((manner) => manner.path === path));
  const { found, refused } = await readAll(articles.flatMap((path) => filesIn(path, folders)));
  for (const { path, detail } of refused) out.problem(`${path}: ${detail}`);
  if (isDry) {
    if (json && found.length > 0)
      out.line(
        JSON.stringify(
          found.length === 1 ? importJson(firstOf(found).imported) : found.map(({ path, imported }) => ({ path, ...importJson(imported) })),
          null,
          1,
        ),
      );
    if (!json) for (const one of found) tell(one, out);
    if (!json) for (const { path } of manners) out.line(`${path}: how the magazine is read aloud`);
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
    const { narration, lexicon, headline } = recordOf(JSON.parse(readFileSync(path, "utf8")));
    return typeof narration === "object" && headline === undefined ? [{ path, given: { narration, lexicon } }] : [];
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
    .filter((name) => /\.(md|markdown|txt|docx|odt|html?|mht(?:ml)?)$/i.test(name))
    .sort();
  const order = folders.find((folder) => folder.path === whole)?.issue.order ?? [];
  const absent = order.find((name) => !names.includes(name));
  if (absent) throw new Error(`${join(path, "issue.yaml")} names ${absent}, which is not in the folder. Nothing was imported.`);
  return [...order, ...names.filter((name) => !order.includes(name))].map((name) => join(whole, name));
}

async function readAll(paths: string[]): Promise<{ found: Found[]; refused: { path: string; detail: string }[] }> {
  const found: Found[] = [];
  const refused: { path: string; detail: string }[] = [];
  for (const path of paths) {
    try {
      if (statSync(path).size > 100_000_000)
        throw new Error(
          `${basename(path)} is over 100 MB, which no article is. Bring what the old system’s own export wrote, or give one article, or a folder of them.`,
        );
      found.push({ path, imported: await readManuscript(readFileSync(path), basename(path)) });
    } catch (error) {
      refused.push({ path, detail: error instanceof Refusal ? error.detail : messageOf(error) });
    }
  }
  return { found, refused };
}

function tell({ path, imported: { source, asks, leftOut } }: Found, out: Out): void {
  out.line(`${path}: “${source.headline}” by ${source.byline.join(", ") || "nobody named"}, ${source.body.content.length} blocks`);
  for (const { place, question } of asks) out.line(`  ${place}: ${question}`);
  if (leftOut.houseAd)
    out.line(
      `  the end: the magazine’s own advertisement, “${adIn(leftOut.houseAd).headline}”, was left out; “Bring text in” at the desk makes an offer and a house ad of it`,
    );
}

/** One transaction for all, behind their files: articles, pictures and their places in the issue stand together or not at all. */
async function save(platform: Platform, { found, folders, manners }: Everything, out: Out): Promise<void> {
  const stored: Stored = { pictures: new Map(), readings: new Map() };
  const leftOut: string[] = [];
  const work = async (tx: Tx) => {
    const ids = new Map<string, string>();
    for (const picture of stored.pictures.values()) await writePicture(tx, picture);
    for (const one of found) {
      const { id, problems } = await saveFound(platform, tx, one, stored);
      ids.set(one.path, id);
      leftOut.push(...problems.map((problem) => `${one.path}: read aloud: ${problem}`));
    }
    for (const folder of folders) await fillIssue(platform, tx, folder, { ids, stored });
    for (const { path, given } of manners)
      leftOut.push(...(await bringMagazine(platform, tx, given)).map((problem) => `${path}: read aloud: ${problem}`));
  };
  try {
    await storeFiles(platform, { found, folders }, stored);
    await inTransaction(platform, work);
  } catch (error) {
    await dropUnsaved(
      platform,
      [...stored.pictures.values()].map(({ storage_key }) => storage_key),
    );
    await dropUnwritten(platform, [...stored.readings.values()]);
    throw error;
  }
  for (const one of found) tell(one, out);
  for (const line of leftOut) out.line(line);
  for (const { path } of manners) out.line(`${path}: the magazine is read aloud as it says.`);
  for (const { issue } of folders) out.line(`They stand in issue ${issue.wholeNumber}, in order.`);
  if (found.length > 0) out.line(`${found.length} ${found.length === 1 ? "article is" : "articles are"} at the desk as drafts.`);
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** Puts every picture and reading that is named and lies there; each is told at once, for a failure behind it. */
async function storeFiles(platform: Platform, { found, folders }: Pick<Everything, "found" | "folders">, stored: Stored): Promise<void> {
  const picture = async (path: string, { alt, credit }: { alt: string; credit: string }) => {
    if (stored.pictures.has(path) || !isFile(path)) return;
    stored.pictures.set(path, await storePicture(platform, { bytes: readFileSync(path), name: basename(path), alt, credit }));
  };
  // a picture of a kind that no page shows (a drawing of Word's own) leaves its figure without one, which publishing asks for
  const within = async (key: string, given: Parameters<typeof storePicture>[1]) => {
    const kept = await storePicture(platform, given).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
    });
    if (kept) stored.pictures.set(key, kept);
  };
  for (const { path, imported } of found) {
    for (const { bytes, ...held } of imported.pictures ?? []) await within(`${path}#${held.name}`, { ...held, bytes: Buffer.from(bytes) });
    for (const named of namesIn(imported)) await picture(join(dirname(path), named.name), named);
    const sound = carriedReadingFile(imported.source.other);
    const beside = join(dirname(path), basename(sound ?? ""));
    if (sound && isFile(beside)) stored.readings.set(beside, await storeReading(platform, readFileSync(beside)));
  }
  for (const { path, issue } of folders)
    if (issue.cover) await picture(join(path, issue.cover), { alt: issue.coverAlt, credit: issue.coverCredit });
}

/** The article with its pictures, and what was decided for its narration. `problems`: what of that found no place. */
async function saveFound(
  platform: Platform,
  tx: Tx,
  { path, imported }: Found,
  stored: Stored,
): Promise<{ id: string; problems: string[] }> {
  const beside = (name: string) => join(dirname(path), name);
  const { source } = imported;
  const id = await saveSource(platform, tx, source, {
    findPicture: async (name) => (stored.pictures.get(`${path}#${name}`) ?? stored.pictures.get(beside(name)))?.id,
  });
  const sound = carriedReadingFile(source.other);
  const problems = await bringCarried(platform, tx, {
    articleId: id,
    body: source.body,
    language: source.language ?? "en",
    given: source.other,
    reading: sound === undefined ? undefined : stored.readings.get(beside(basename(sound))),
  });
  return { id, problems };
}

async function fillIssue(
  platform: Platform,
  tx: Tx,
  { path, issue }: Folder,
  { ids, stored }: { ids: Map<string, string>; stored: Stored },
): Promise<void> {
  const { wholeNumber, theme, editorsNote, cover, coverLines } = issue;
  const row = await issueByNumber(tx, wholeNumber);
  if (!row) throw new Error(`${join(path, "issue.yaml")}: issue ${wholeNumber} is not in the calendar. Nothing was imported.`);
  const coverPictureId = cover && (stored.pictures.get(join(path, cover))?.id ?? noCover(path, cover));
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
  const figures = figuresIn(source.body).map(({ attrs: { picture, alt, credit } }) => ({ name: picture, alt, credit }));
  const lead = source.lead ? [{ name: source.lead.picture, alt: source.lead.alt, credit: source.lead.credit }] : [];
  return [...lead, ...figures].filter(({ name }) => /\.(jpe?g|png|webp|avif|gif|tiff?)$/i.test(name) && !/^https?:/.test(name));
}
