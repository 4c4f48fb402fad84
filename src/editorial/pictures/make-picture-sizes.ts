import sharp from "sharp";
import { type Platform, inTransaction, notifyPages } from "../../platform/index.ts";
import type { PictureSize } from "../views.ts";
import { refuse } from "../refusals.ts";

const widths = [480, 720, 960, 1600];

/** Job: makes the widths the pages ask for. Safe to repeat: the same picture gives the same keys. */
export async function makePictureSizes(platform: Platform, { pictureId }: { pictureId: string }): Promise<void> {
  const row = await platform.db.selectFrom("pictures").selectAll().where("id", "=", pictureId).executeTakeFirst();
  if (!row) throw refuse("picture-missing", "This picture no longer exists.");
  const original = await platform.storage.get(row.storage_key);
  if (!original) throw new Error(`the file ${row.storage_key} is not in storage; upload the picture again`);
  const sizes: PictureSize[] = [];
  for (const width of widths.filter((w, i) => w < row.width * 1.1 || i === 0)) {
    for (const format of ["avif", "jpeg"] as const) sizes.push(await makeSize(platform, { original, sha256: row.sha256, width, format }));
  }
  await inTransaction(platform, async (tx) => {
    await tx
      .updateTable("pictures")
      .set({ sizes: JSON.stringify(sizes) })
      .where("id", "=", pictureId)
      .execute();
    await notifyPages(tx);
  });
}

type Making = { original: Buffer; sha256: string; width: number; format: "avif" | "jpeg" };

async function makeSize(platform: Platform, { original, sha256, width, format }: Making): Promise<PictureSize> {
  const image = sharp(original).autoOrient().resize({ width, withoutEnlargement: true });
  const encoded =
    format === "avif" ? image.avif({ quality: 50, effort: 2 }) : image.flatten({ background: "#fff" }).jpeg({ quality: 78, mozjpeg: true });
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  const key = `pictures/${sha256.slice(0, 40)}-${width}.${format === "avif" ? "avif" : "jpg"}`;
  await platform.storage.put(key, data, `image/${format}`);
  return { width: info.width, height: info.height, format, key, bytes: data.length };
}
