import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addPicture, makePictureSizes, picturesById } from "../../src/editorial/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;
let original: string;
let id: string;
beforeAll(async () => {
  house = await demoHouse();
  const image = sharp({ create: { width: 1200, height: 800, channels: 3, background: "#356" } }).jpeg();
  const bytes = await image.withExif({ IFD0: { Make: "Pocket" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "57/1 41/1 30/1" } }).toBuffer();
  expect((await sharp(bytes).metadata()).exif).toBeDefined();
  id = await addPicture(house.platform, { bytes, name: "quay.jpg", alt: "A quay" });
  original = `/${(await picturesById(house.platform.db, [id]))[id]!.storageKey}`;
});
afterAll(() => house.close());

describe("the original of a picture, which tells where it was taken", () => {
  it("is not given out while there is no size of it: one that tells nothing is made when it is asked for, once", async () => {
    const led = await Promise.all([house.get(original), house.get(original), house.get(original)]);
    const places = new Set(led.map((answer) => answer.headers.get("location")));
    expect([places.size, ...led.map(({ status }) => status)]).toEqual([1, 303, 303, 303]);
    const size = await house.get([...places][0]!);
    const { exif, width } = await sharp(Buffer.from(await size.arrayBuffer())).metadata();
    expect([size.status, exif, width]).toEqual([200, undefined, 960]);
  });

  it("whose file is lost is not told of as if it came, and holds up no other", async () => {
    const bytes = await sharp({ create: { width: 500, height: 400, channels: 3, background: "#653" } })
      .jpeg()
      .toBuffer();
    const lost = await addPicture(house.platform, { bytes, name: "lost.jpg", alt: "Lost" });
    const { storageKey } = (await picturesById(house.platform.db, [lost]))[lost]!;
    await house.platform.storage.delete(storageKey);
    const answers = await Promise.all([house.get(`/${storageKey}`), house.get(original)]);
    expect(answers.map(({ status }) => status)).toEqual([503, 303]);
  });

  it("is for staff; everybody else is led to a size that tells nothing", async () => {
    await makePictureSizes(house.platform, { pictureId: id });
    const editor = await house.get(original, await house.be("editor"));
    expect([editor.status, editor.headers.get("cache-control")]).toEqual([200, "private, no-store"]);
    expect((await sharp(Buffer.from(await editor.arrayBuffer())).metadata()).exif).toBeDefined();
    for (const cookie of ["", await house.be("digital")]) {
      const led = await house.get(original, cookie);
      expect(led.status).toBe(303);
      const size = await house.get(new URL(led.headers.get("location")!, house.platform.settings.origin).pathname, cookie);
      expect([size.status, size.headers.get("cache-control")]).toEqual([200, "public, max-age=31536000, immutable"]);
      const { exif, width } = await sharp(Buffer.from(await size.arrayBuffer())).metadata();
      expect([exif, width]).toEqual([undefined, 960]);
    }
  });

  it("no size of any format tells anything, and a picture that is none is not there", async () => {
    const { sizes } = (await picturesById(house.platform.db, [id]))[id]!;
    expect(sizes.length).toBeGreaterThan(2);
    for (const { key } of sizes) {
      const { exif, xmp, iptc } = await sharp(Buffer.from(await (await house.get(`/${key}`)).arrayBuffer())).metadata();
      expect([key, exif, xmp, iptc]).toEqual([key, undefined, undefined, undefined]);
    }
    expect((await house.get(`/pictures/${"0".repeat(64)}.jpg`)).status).toBe(404);
  });
});

it("a browser that asks for /favicon.ico gets the magazine’s icon", async () => {
  const answer = await house.get("/favicon.ico");
  const icon = await house.get(answer.headers.get("location") ?? "");
  expect([answer.status, icon.status, icon.headers.get("content-type")]).toEqual([303, 200, "image/svg+xml"]);
});
