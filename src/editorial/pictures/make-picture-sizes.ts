import { type Platform, inTransaction, inTurn, madeOf, sharp } from "../../platform/index.ts";
import type { PictureSize } from "../views.ts";
import { refuse } from "../refusals.ts";

const widths = [480, 720, 960, 1600];

/** Job: makes the widths the pages ask for. Safe to repeat: the same picture gives the same keys. */
export async function makePictureSizes(platform: Platform, { pictureId }: { pictureId: string }): Promise<void> {
  const row = await platform.db.selectFrom("pictures").selectAll().where("id", "=", pictureId).executeTakeFirst();
  if (!row) throw refuse("picture-missing", (m) => m.desk.refused.pictures.missing);
  const original = await platform.storage.get(row.storage_key);
  if (!original) throw new Error(`the file ${row.storage_key} is not in storage; upload the picture again`);
  const sizes: PictureSize[] = [];
  for (const width of widthsFor(row.width)) {
    for (const format of ["avif", "jpeg"] as const)
      sizes.push(await makeSize(platform, { original, storageKey: row.storage_key, sha256: row.sha256, width, format }));
  }
  await inTransaction(platform, async (tx) => {
    await tx
      .updateTable("pictures")
      .set({ sizes: JSON.stringify(sizes) })
      .where("id", "=", pictureId)
      .execute();
  });
}

const widthsFor = (own: number): number[] => widths.filter((width, at) => width < own * 1.1 || at === 0);

/** What a page shows that is asked for a picture before the job has come to it. */
const firstWidth = 960;
type Shown = { key: string } | "lost";
const inMaking = new Map<string, Promise<Shown>>();
const oneByOne = inTurn();

/**
 * The key of a size of the picture that is kept under this key: one that the job made, else one that is made now, once however
 * many ask, one picture after the other. "lost": its file is gone; undefined where there is no such picture.
 */
export async function sizeToShow(platform: Platform, storageKey: string): Promise<Shown | undefined> {
  const row = await platform.db
    .selectFrom("pictures")
    .select(["sizes", "sha256", "width"])
    .where("storage_key", "=", storageKey)
    .executeTakeFirst();
  if (!row) return undefined;
  const made = row.sizes.filter(({ format }) => format === "jpeg").at(-1);
  if (made) return { key: made.key };
  const known = inMaking.get(storageKey);
  if (known) return known;
  const make = () => firstSize(platform, { storageKey, sha256: row.sha256, width: row.width });
  const making = oneByOne(make).finally(() => inMaking.delete(storageKey));
  inMaking.set(storageKey, making);
  return making;
}

async function firstSize(
  platform: Platform,
  { storageKey, sha256, width: own }: { storageKey: string; sha256: string; width: number },
): Promise<Shown> {
  const width = widthsFor(own).findLast((one) => one <= firstWidth)!;
  const key = sizeKey(sha256, width, "jpeg");
  if (await platform.storage.head(key)) return { key };
  const original = await platform.storage.get(storageKey);
  if (!original) return "lost";
  await makeSize(platform, { original, storageKey, sha256, width, format: "jpeg" });
  return { key };
}

const sizeKey = (sha256: string, width: number, format: "avif" | "jpeg"): string =>
  `pictures/${sha256.slice(0, 40)}-${width}.${format === "avif" ? "avif" : "jpg"}`;

type Making = { original: Buffer; storageKey: string; sha256: string; width: number; format: "avif" | "jpeg" };

async function makeSize(platform: Platform, { original, storageKey, sha256, width, format }: Making): Promise<PictureSize> {
  const image = sharp(original).autoOrient().resize({ width, withoutEnlargement: true });
  const encoded =
    format === "avif" ? image.avif({ quality: 50, effort: 2 }) : image.flatten({ background: "#fff" }).jpeg({ quality: 78, mozjpeg: true });
  const { data, info } = await madeOf(storageKey, () => encoded.toBuffer({ resolveWithObject: true }));
  const key = sizeKey(sha256, width, format);
  await platform.storage.put(key, data, `image/${format}`);
  return { width: info.width, height: info.height, format, key, bytes: data.length };
}
