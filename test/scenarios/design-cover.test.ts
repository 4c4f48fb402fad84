import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { issueByNumber } from "../../src/editorial/index.ts";
import { redrawCovers } from "../../src/production/keep-cover.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;
let editor: string;
let art: string;
let finished: string;

beforeAll(async () => {
  house = await demoHouse();
  editor = await house.be("editor");
  const pictures = (kind: string) =>
    house.query<{ id: string }>(
      `select cover_${kind}_id as id from issues where cover_${kind}_id is not null order by whole_number limit 1`,
    );
  art = (await pictures("art")).rows[0]!.id;
  finished = (await pictures("picture")).rows[0]!.id;
});
afterAll(() => house.close());

const base = "/desk/issues/48/cover";
const plain = () => ({ coverArt: art, across: "50", down: "50", zoom: "100", paper: "#ffffff", ink: "#15181e", withPrice: "yes" });
const keep = (fields: Record<string, string>) => house.post(base, { ...plain(), ...fields }, editor);
const issue = async () => (await issueByNumber(house.platform.db, 48))!;
const seen = async (fields: Record<string, string>) => {
  const answer = await house.get(`${base}.jpg?${new URLSearchParams({ ...plain(), ...fields }).toString()}`, editor);
  return { status: answer.status, type: answer.headers.get("content-type"), bytes: Buffer.from(await answer.arrayBuffer()) };
};
/** The middle colour of a corner of the picture. */
const pixel = async (bytes: Buffer, x: number, y: number) => {
  const { width, height } = await sharp(bytes).metadata();
  const { data } = await sharp(bytes)
    .extract({ left: Math.round(x * width), top: Math.round(y * height), width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return [...data];
};

describe("the cover of an issue", () => {
  it("is seen before it is kept, in the trim’s shape and in its own colours", async () => {
    const { status, type, bytes } = await seen({ paper: "#0a3a5c", ink: "#ffffff" });
    expect([status, type]).toEqual([200, "image/jpeg"]);
    const { width, height } = await sharp(bytes).metadata();
    expect(width / height).toBeCloseTo(210 / 280, 2);
    const [r = 0, g = 0, b = 0] = await pixel(bytes, 0.01, 0.005);
    expect([Math.abs(r - 10) < 6, Math.abs(g - 58) < 6, Math.abs(b - 92) < 6]).toEqual([true, true, true]);
    expect((await issue()).coverDesign).toBeNull();
  });

  it("shows what its crop leaves of the picture, and its lines where they were put", async () => {
    const whole = (await seen({})).bytes;
    expect((await seen({ zoom: "250", across: "0", down: "0" })).bytes.equals(whole)).toBe(false);
    const lines = { line1: "Who owns the tide", place1: "bottom-left", paper: "#ffee00" };
    expect(await pixel((await seen(lines)).bytes, 0.07, 0.93)).toEqual(await pixel((await seen({ ...lines })).bytes, 0.07, 0.93));
    const [r = 0, , b = 255] = await pixel((await seen(lines)).bytes, 0.06, 0.955);
    expect([r > 200, b < 60]).toEqual([true, true]);
  });

  it("is not kept with type that is hard to read, with too much on it, or without a picture", async () => {
    const low = await keep({ paper: "#777777", ink: "#888888" });
    expect([low.status, await low.text()]).toEqual([422, expect.stringContaining("too little")]);
    const words = "A very long line that goes on and on about the tide. ".repeat(3);
    const crowded = await keep(
      Object.fromEntries(
        [1, 2, 3, 4, 5, 6].flatMap((at) => [
          [`line${at}`, words],
          [`place${at}`, "below"],
        ]),
      ),
    );
    expect([crowded.status, await crowded.text()]).toEqual([422, expect.stringContaining("The lines do not fit")]);
    const none = await keep({ coverArt: "" });
    expect([none.status, await none.text()]).toEqual([422, expect.stringContaining("A cover needs a picture")]);
    expect((await issue()).coverDesign).toBeNull();
  });

  it("is kept with the issue, and what was drawn of it is its cover in every edition", async () => {
    const answer = await keep({ line1: "Who owns the tide", place1: "top-right", line2: "Nora Feldt", place2: "below", zoom: "140" });
    expect(answer.status).toBe(303);
    const kept = await issue();
    expect(kept.coverArt?.id).toBe(art);
    expect(kept.coverLines).toEqual(["Who owns the tide", "Nora Feldt"]);
    expect(kept.coverDesign).toMatchObject({
      crop: { x: 0.5, y: 0.5, zoom: 1.4 },
      lines: [{ place: "top-right" }, { place: "below" }],
      withPrice: true,
    });
    expect(kept.cover).toMatchObject({ name: "cover-48.jpg", width: 1600 });
    expect(kept.cover?.alt).toMatch(/^Cover of The Tidewater Review, no\. 48/);
    const page = await house.text(base, editor);
    expect(page).toContain('value="Who owns the tide"');
    expect(page).toMatch(/<option value="top-right" selected/);
  });

  it("is drawn anew when something on it changes, and only then", async () => {
    const before = (await issue()).cover?.id;
    await redrawCovers(house.platform);
    expect((await issue()).cover?.id).toBe(before);
    await house.query("update issues set cover_date = cover_date + 3 where whole_number = 48");
    await redrawCovers(house.platform);
    const after = await issue();
    expect(after.cover?.id).not.toBe(before);
    await redrawCovers(house.platform);
    expect((await issue()).cover?.id).toBe(after.cover?.id);
  });

  it("is left as an editor made it while it was being drawn", async () => {
    await keep({ line1: "Before", place1: "below" });
    const { id } = await issue();
    await house.query("update issues set theme = 'Ropes', cover_drawn = 'of before' where id = $1", [id]);
    const { storage } = house.platform;
    const { get } = storage;
    // the art is read when the drawing begins
    storage.get = async (key) => {
      storage.get = get;
      await house.query("update issues set cover_lines = '[\"After\"]' where id = $1", [id]);
      return get.call(storage, key);
    };
    await redrawCovers(house.platform);
    const { rows } = await house.query("select cover_lines, cover_drawn from issues where id = $1", [id]);
    expect(rows).toEqual([{ cover_lines: ["After"], cover_drawn: "of before" }]);
  });

  it("that has no room for its lines any more is tried once, and again when something changes", async () => {
    await keep({ line1: "Before", place1: "below" });
    const { id } = await issue();
    const crowd = JSON.stringify([Array.from({ length: 60 }, () => "Harbours").join(" ")]);
    await house.query("update issues set cover_lines = $2 where id = $1", [id, crowd]);
    await expect(redrawCovers(house.platform)).rejects.toThrow(/the cover of no\. 48/);
    await redrawCovers(house.platform);
    await house.query("update issues set cover_lines = '[\"After\"]' where id = $1", [id]);
    const before = (await issue()).cover?.id;
    await redrawCovers(house.platform);
    expect((await issue()).cover?.id).not.toBe(before);
  });

  it("gives way to a finished one that is uploaded, which is left as it is", async () => {
    await house.post("/desk/issues/48", { cover: finished }, editor);
    await house.query("update issues set cover_date = cover_date - 3 where whole_number = 48");
    await redrawCovers(house.platform);
    expect((await issue()).cover?.id).toBe(finished);
    expect(await house.text(base, editor)).toContain("The issue has a finished cover that was uploaded.");
  });
});
