import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { addPicture, makePictureSizes, picturesById } from "../../src/editorial/index.ts";
import { damagedFiles, sweepFiles } from "../../src/production/index.ts";
import { keepEdition } from "../../src/editions/editions.ts";
import { aDraft } from "../support/a-draft.ts";
import { type FreshPlatform, freshPlatform } from "../support/fresh-platform.ts";

let fresh: FreshPlatform;
beforeAll(async () => {
  fresh = await freshPlatform();
});
afterAll(() => fresh.close());

it("what was lost, cut or changed is noticed; what can be made again is asked for, the rest is named", async () => {
  const { platform } = fresh;
  const bytes = await sharp({ create: { width: 600, height: 400, channels: 3, background: "#356" } })
    .jpeg()
    .toBuffer();
  const pictureId = await addPicture(platform, { bytes, name: "quay.jpg", alt: "A quay" });
  await makePictureSizes(platform, { pictureId });
  const picture = (await picturesById(platform.db, [pictureId]))[pictureId]!;
  const articles = [await aDraft(platform), await aDraft(platform), await aDraft(platform)];
  for (const [at, articleId] of articles.entries())
    await keepEdition(platform, {
      kind: "print-view",
      subject: { articleId },
      fingerprint: "a",
      mediaType: "application/pdf",
      body: Buffer.from(`pdf ${at}`),
    });
  const keys = (await platform.db.selectFrom("editions").select("storage_key").orderBy("made_at").orderBy("id").execute()).map(
    (row) => row.storage_key,
  );
  await platform.pool.query("delete from graphile_worker._private_jobs");
  expect(await damagedFiles(platform, { sums: true })).toEqual([]);
  await sweepFiles(platform);

  await platform.storage.delete(keys[0]!);
  await platform.storage.put(keys[1]!, Buffer.from("pd"), "");
  await platform.storage.put(keys[2]!, Buffer.from("PDF ?"), "");
  await platform.storage.delete(picture.sizes[0]!.key);
  expect((await damagedFiles(platform)).map(({ why }) => why).sort()).toEqual(["cut", "lost", "lost"]);
  expect((await damagedFiles(platform, { sums: true })).map(({ why }) => why).sort()).toEqual(["changed", "cut", "lost", "lost"]);
  await sweepFiles(platform);
  const { rows } = await platform.pool.query("select key from graphile_worker.jobs order by 1");
  expect(rows.map(({ key }: { key: string }) => key)).toEqual([
    `make-picture-sizes:${pictureId}`,
    ...articles.map((id) => `make-print-view:${id}`).sort(),
  ]);
  expect(await platform.db.selectFrom("editions").selectAll().execute()).toEqual([]);

  await platform.storage.put(picture.storageKey, Buffer.alloc(0), "");
  expect(await damagedFiles(platform)).toContainEqual(expect.objectContaining({ key: picture.storageKey, why: "cut" }));
  await platform.storage.put(picture.storageKey, bytes.subarray(0, 50), "");
  await expect(sweepFiles(platform)).rejects.toThrow(/the picture “quay\.jpg” .*changed/);
});

it("a person’s reading is named where its file is gone, as nothing makes it again", async () => {
  const { platform } = fresh;
  const row = {
    id: randomUUID(),
    article_id: await aDraft(platform),
    storage_key: "readings/gone.mp3",
    media_type: "audio/mpeg" as const,
    narrator: "Ida Brandt",
  };
  await platform.db
    .insertInto("readings")
    .values({ ...row, bytes: 10, seconds: 2, with_head: false, uploaded_at: platform.clock.now() })
    .execute();
  await expect(sweepFiles(platform)).rejects.toThrow("a person’s reading (readings/gone.mp3, lost)");
  await platform.storage.put(row.storage_key, Buffer.from("012345678"), "");
  await expect(sweepFiles(platform)).rejects.toThrow("a person’s reading (readings/gone.mp3, cut)");
});
