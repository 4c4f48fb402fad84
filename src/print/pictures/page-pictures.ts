import type { Db, Platform } from "../../platform/index.ts";
import { type Edition, editionOf, keepEdition, makeNewest, newestEdition } from "../../editions/index.ts";
import { drawPages } from "./draw-pages.ts";

/** Where the picture of a page lies in the file that holds all of them, one behind the other; bytes and pixels. */
export type PagePicture = { start: number; bytes: number; width: number; height: number };

/** Job: the pages of the newest PDF for the screen as pictures, in one file. Drawn already, it is left alone; without a PDF there is nothing to draw. */
export async function makePagePictures(platform: Platform, { issueId }: { issueId: string }): Promise<void> {
  const { db, storage } = platform;
  const [kind, subject] = ["page-pictures", { issueId }] as const;
  const digital = await newestEdition(db, "digital-issue", subject);
  if (!digital) return;
  const { fingerprint } = digital;
  if (await editionOf(db, kind, subject, fingerprint)) return makeNewest(platform, kind, subject, fingerprint);
  const pdf = await storage.get(digital.storageKey);
  if (!pdf) throw new Error(`the PDF ${digital.storageKey} is not in storage; set the issue again`);
  const drawn = await drawPages(pdf);
  let start = 0;
  const pictures = drawn.map(({ bytes: { length: bytes }, width, height }): PagePicture => {
    const picture = { start, bytes, width, height };
    start += bytes;
    return picture;
  });
  const body = Buffer.concat(drawn.map(({ bytes }) => bytes));
  await keepEdition(platform, { kind, subject, fingerprint, mediaType: "application/octet-stream", body, facts: { pictures } });
}

/** The pictures of exactly this PDF's pages; undefined while they are not drawn. */
export async function pagePicturesOf(db: Db, issueId: string, digital: Pick<Edition, "fingerprint">): Promise<PagePicture[] | undefined> {
  const edition = await editionOf(db, "page-pictures", { issueId }, digital.fingerprint);
  return edition?.facts.pictures;
}

/** The picture of one page, counted from 1, as WebP; undefined where there is none. */
export async function pagePicture(
  { db, storage }: Platform,
  { issueId, fingerprint, page }: { issueId: string; fingerprint: string; page: number },
): Promise<Buffer | undefined> {
  const edition = await editionOf(db, "page-pictures", { issueId }, fingerprint);
  const picture = edition?.facts.pictures?.[page - 1];
  if (!edition || !picture) return undefined;
  const read = await storage.read(edition.storageKey, { start: picture.start, end: picture.start + picture.bytes - 1 });
  if (!read) return undefined;
  const chunks: AsyncIterable<Buffer> = read.stream;
  const parts: Buffer[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}
