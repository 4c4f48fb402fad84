import sharp from "sharp";
import { type ArticleView, articleById, issueById, publicationOf } from "../../editorial/index.ts";
import { type Platform } from "../../platform/index.ts";
import { createHash } from "node:crypto";
import { editionOf, keepEdition } from "../store/editions.ts";
import { makeEpubFile } from "./epub.ts";

/** Job: the issue as it is on sale now, as one EPUB. Made already from the same revisions, it is left alone. */
export async function makeEpub(platform: Platform, { issueId }: { issueId: string }): Promise<void> {
  const { db, settings } = platform;
  const [publication, issue] = await Promise.all([publicationOf(db), issueById(db, issueId)]);
  const found = await Promise.all(issue.articles.map(({ id }) => articleById(db, id)));
  const articles = found.filter((article): article is ArticleView => article !== undefined);
  if (articles.length === 0 || !issue.cover) return;
  const fingerprint = createHash("sha256").update(JSON.stringify([issue.theme, issue.cover.id, articles.map(({ revision }) => revision)])).digest("hex");
  if (await editionOf(db, "epub", { issueId }, fingerprint)) return;
  const cover = await jpegOf(platform, issue.cover.storageKey, 1400);
  const body = makeEpubFile({ publication, issue, articles, origin: settings.origin, cover, pictures: await picturesOf(platform, articles) });
  await keepEdition(platform, { kind: "epub", subject: { issueId }, fingerprint, mediaType: "application/epub+zip", body });
}

async function picturesOf(platform: Platform, articles: ArticleView[]): Promise<Map<string, Buffer>> {
  const pictures = new Map<string, Buffer>();
  for (const article of articles) {
    for (const { id, storageKey } of Object.values(article.pictures)) if (!pictures.has(id)) pictures.set(id, await jpegOf(platform, storageKey, 1200));
  }
  return pictures;
}

async function jpegOf({ storage }: Platform, key: string, width: number): Promise<Buffer> {
  const bytes = await storage.get(key);
  if (!bytes) throw new Error(`the picture ${key} is not in storage; upload it again`);
  return sharp(bytes).autoOrient().resize({ width, withoutEnlargement: true }).flatten({ background: "#fff" }).jpeg({ quality: 76 }).toBuffer();
}
