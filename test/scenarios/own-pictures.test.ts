import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArticleCard, publishedArticles } from "../../src/editorial/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;
let editor: string;
let piece: ArticleCard;
beforeAll(async () => {
  house = await demoHouse();
  editor = await house.be("editor");
  const all = await publishedArticles(house.platform.db, { limit: 60 });
  piece = all.find(({ access, byline }) => access === "open" && byline.length === 1)!;
});
afterAll(() => house?.close());

const bytesOf = async (colour: string) =>
  new Uint8Array(
    await sharp({ create: { width: 600, height: 400, channels: 3, background: colour } })
      .png()
      .toBuffer(),
  );
const send = async (path: string, fields: Record<string, string>, colour?: string, cookie = editor) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  if (colour) form.set("picture", new File([await bytesOf(colour)], `${colour}.png`, { type: "image/png" }));
  const { origin } = house.platform.settings;
  return house.fetch(path, { method: "POST", body: form, headers: { cookie, origin, accept: "text/html" } });
};
const count = async (what: string) => Number((await house.query<{ n: string }>(`select count(*) as n from ${what}`)).rows[0]!.n);
const endOf = async () => /<div class="about-author">[\s\S]*?<\/div>\s*<\/article>/.exec(await house.text(piece.path))?.[0] ?? "";

describe("a writer’s picture", () => {
  const slug = () => piece.byline[0]!.slug;
  const name = () => piece.byline[0]!.name;

  it("comes with a word of what it shows, or nothing is kept of it, nor of what was typed beside it", async () => {
    const [before, pictures] = [await endOf(), await count("pictures")];
    const answer = await send(`/desk/contributors/${slug()}`, { bio: "Somebody else." }, "teal");
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain("Say what the picture shows.");
    expect(page).toContain('value="Somebody else."');
    expect([await endOf(), await count("pictures")]).toEqual([before, pictures]);
  });

  it("stands where the piece ends and on the writer’s page, with what is said of it and of them", async () => {
    const fields = { bio: `${name()} keeps the gauge.`, pictureAlt: "At the weir, in a hat" };
    expect((await send(`/desk/contributors/${slug()}`, fields, "teal")).status).toBe(303);
    const end = await endOf();
    expect(end).toMatch(/<div class="pic portrait">.*alt="At the weir, in a hat"/);
    expect(end).toContain(" keeps the gauge.");
    const page = await house.text(`/contributors/${slug()}`);
    expect(page).toMatch(/<div class="pic portrait">.*alt="At the weir, in a hat"/);
    expect(page).toMatch(/<meta property="og:image" content="[^"]*\/pictures\//);
  });

  it("stays when only the words are saved, goes when that is asked, and is not deleted while it stands there", async () => {
    await send(`/desk/contributors/${slug()}`, { bio: `${name()} keeps two gauges.`, pictureAlt: "" });
    expect(await endOf()).toMatch(/portrait[\s\S]*two gauges/);
    const { rows } = await house.query<{ id: string }>("select picture_id as id from contributors where slug = $1", [slug()]);
    const { id } = rows[0]!;
    expect(await house.text(`/desk/pictures/${id}`, editor)).toContain(`Picture of ${name()}`);
    const refused = await house.post(`/desk/pictures/${id}/deleting`, { sure: "yes" }, editor);
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining(`stands in one place: ${name()}`)]);
    await send(`/desk/contributors/${slug()}`, { bio: `${name()} keeps two gauges.`, pictureAlt: "", noPicture: "yes" });
    expect(await endOf()).not.toContain("portrait");
    expect(await house.text(`/contributors/${slug()}`)).not.toContain("portrait");
  });

  it("is changed by nobody who does not work on the words", async () => {
    const readers = await house.be("digital");
    expect((await send(`/desk/contributors/${slug()}`, { bio: "Mine." }, undefined, readers)).status).toBe(403);
    expect(await endOf()).not.toContain("Mine.");
  });
});

describe("a series’ picture", () => {
  it("is its own, in place of that of its first part", async () => {
    await house.post(`/desk/articles/${piece.id}/series`, { series: "", name: "Gauges" }, editor);
    const { rows } = await house.query<{ id: string }>("select id from series where slug = 'gauges'");
    const { id } = rows[0]!;
    expect((await send(`/desk/series/${id}`, { name: "Gauges", says: "", pictureAlt: "" }, "navy")).status).toBe(422);
    expect((await send(`/desk/series/${id}`, { name: "Gauges", says: "", pictureAlt: "Rings on a wall" }, "navy")).status).toBe(303);
    expect(await house.text("/series/gauges")).toMatch(/series-head[\s\S]*alt="Rings on a wall"/);
    expect(await house.text(`/desk/series/${id}`, editor)).toContain('alt="Rings on a wall"');
    const picture = (await house.query<{ id: string }>("select picture_id as id from series where slug = 'gauges'")).rows[0]!.id;
    expect(await house.text(`/desk/pictures/${picture}`, editor)).toContain("Picture of the series “Gauges”");
    await send(`/desk/series/${id}`, { name: "Gauges", says: "", pictureAlt: "", noPicture: "yes" });
    expect(await house.text("/series/gauges")).not.toContain("Rings on a wall");
  });
});
