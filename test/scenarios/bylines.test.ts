import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { formOf } from "../support/form-of.ts";

let house: DemoHouse;
let editor: string;
beforeAll(async () => {
  house = await demoHouse();
  editor = await house.be("editor");
});
afterAll(() => house.close());

const rows = async <T extends object>(sql: string, values: string[] = []): Promise<T[]> => (await house.query<T>(sql, values)).rows;
const madeBy = (id: string) =>
  rows<{ role: string; name: string }>(
    "select role, name from bylines join contributors on contributors.id = contributor_id where article_id = $1 order by position",
    [id],
  );

type Fields = Record<string, string>;
const typed: Fields = {
  asksNames: "yes",
  headline: "The Weir Keeper",
  byline: "Nora Feldt",
  access: "open",
  body: "Water over stone.",
  "credit-0-role": "photographer",
  "credit-0-names": "Lena Marsh, Nora Feldt",
  "credit-1-role": "translator",
  "credit-1-names": "Tomas Okafor",
};

describe("who made an article", () => {
  let desk: string;
  let id: string;

  it("a name that nobody has is asked about first, and nothing is saved", async () => {
    const asked = await house.post("/desk/articles", { ...typed, "credit-1-names": "Wren Abelard" }, editor);
    expect(asked.status).toBe(422);
    const page = await asked.text();
    expect(page).toContain("Wren Abelard is in no byline yet. Nothing was saved.");
    expect(page).toContain("Wren Abelard is somebody new: make them a contributor");
    const form = formOf(page, "/desk/articles");
    expect(form).toMatchObject({
      "credit-0-names": "Lena Marsh, Nora Feldt",
      "credit-1-names": "Wren Abelard",
      "credit-1-role": "translator",
    });
    expect(form).not.toHaveProperty("added");
    expect(await rows("select 1 from contributors where slug = 'wren-abelard'")).toEqual([]);
  });

  it("said yes to, it makes a contributor; each stands in their role, in order", async () => {
    const kept = await house.post("/desk/articles", { ...typed, "credit-1-names": "Wren Abelard", added: "Wren Abelard" }, editor);
    expect(kept.status).toBe(303);
    desk = kept.headers.get("location")!.split("?")[0]!;
    id = desk.split("/").at(-1)!;
    expect(await madeBy(id)).toEqual([
      { role: "author", name: "Nora Feldt" },
      { role: "photographer", name: "Lena Marsh" },
      { role: "photographer", name: "Nora Feldt" },
      { role: "translator", name: "Wren Abelard" },
    ]);
    expect(formOf(await house.text(desk, editor), desk)).toMatchObject({
      byline: "Nora Feldt",
      "credit-0-names": "Lena Marsh, Nora Feldt",
      "credit-1-names": "Wren Abelard",
      "credit-2-role": "photographer",
    });
  });

  it("a form that does not show them leaves them; saved again as it stands, it is no new version", async () => {
    const version = async () => (await rows<{ version: number }>("select version from articles where id = $1", [id]))[0]!.version;
    const before = await version();
    expect((await house.post(desk, formOf(await house.text(desk, editor), desk), editor)).status).toBe(303);
    expect(await version()).toBe(before);
    expect((await house.post(desk, { headline: "The Weir Keeper", byline: "Nora Feldt", body: "Water." }, editor)).status).toBe(303);
    expect(await madeBy(id)).toHaveLength(4);
  });

  it("saved as it is typed, such a name waits, and the byline that is held stays", async () => {
    const [{ version } = { version: 0 }] = await rows<{ version: number }>("select version from articles where id = $1", [id]);
    const [, person = ""] = /data-person="([^"]+)"/.exec(await house.text(desk, editor)) ?? [];
    const window = { window: crypto.randomUUID(), person, version: String(version) };
    const half = { ...typed, ...window, byline: "Nora Fe", body: "Water over old stone." };
    expect(await (await house.post(`${desk}/autosave`, half, editor)).json()).toMatchObject({ state: "saved" });
    expect((await madeBy(id)).map(({ name }) => name)).toEqual(["Nora Feldt", "Lena Marsh", "Nora Feldt", "Wren Abelard"]);
    expect(await rows("select 1 from contributors where slug = 'nora-fe'")).toEqual([]);
    expect(await house.text(desk, editor)).toContain("Water over old stone.");
  });

  it("readers are told who wrote it, and in a line of their own who did what else", async () => {
    await house.post(desk, { ...formOf(await house.text(desk, editor), desk), access: "open" }, editor);
    expect((await house.post(`${desk}/publication`, {}, editor)).status).toBe(303);
    const [{ slug } = { slug: "" }] = await rows<{ slug: string }>("select slug from articles where id = $1", [id]);
    const path = (await house.get(`/contributors/wren-abelard`)).status;
    expect(path).toBe(200);
    const page = await house.text(/href="(\/\d{4}\/\d{2}\/the-weir-keeper)"/.exec(await house.text("/contributors/wren-abelard"))![1]!);
    expect(slug).toBe("the-weir-keeper");
    expect(page).toMatch(/Written by <a href="\/contributors\/nora-feldt" rel="author">Nora Feldt<\/a> on /);
    expect(page).toMatch(
      /Photographs by <a href="\/contributors\/lena-marsh">Lena Marsh<\/a> and <a href="\/contributors\/nora-feldt">Nora Feldt<\/a>/,
    );
    expect(page).toMatch(/Translated by <a href="\/contributors\/wren-abelard">Wren Abelard<\/a>/);
    const ld = JSON.parse(/<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(page)![1]!);
    expect(ld.author).toMatchObject([{ name: "Nora Feldt" }]);
    expect(ld.translator).toMatchObject([{ name: "Wren Abelard" }]);
    expect(ld.contributor).toMatchObject([
      { "@type": "Role", roleName: "photographer", contributor: { name: "Lena Marsh" } },
      { contributor: { name: "Nora Feldt" } },
    ]);
  });

  it("feeds name them as contributors, and authors as authors", async () => {
    const atom = await house.text("/atom.xml");
    const entry = /<entry>(?:(?!<\/entry>).)*The Weir Keeper.*?<\/entry>/s.exec(atom)![0];
    expect([...entry.matchAll(/<author>\s*<name>(.*?)</g)].map(([, name]) => name)).toEqual(["Nora Feldt"]);
    expect([...entry.matchAll(/<contributor>\s*<name>(.*?)</g)].map(([, name]) => name)).toEqual([
      "Lena Marsh",
      "Nora Feldt",
      "Wren Abelard",
    ]);
    const rss = await house.text("/feed.xml");
    const item = /<item>(?:(?!<\/item>).)*The Weir Keeper.*?<\/item>/s.exec(rss)![0];
    expect([...item.matchAll(/<dc:(creator|contributor)>(.*?)</g)].map(([, is, name]) => `${is} ${name}`)).toEqual([
      "creator Nora Feldt",
      "contributor Lena Marsh",
      "contributor Nora Feldt",
      "contributor Wren Abelard",
    ]);
  });

  it("a photographer's page says what they photographed, apart from what they wrote", async () => {
    const page = await house.text("/contributors/nora-feldt");
    expect(page.indexOf("Photographs")).toBeGreaterThan(page.indexOf("<h1"));
    const [wrote = "", photographed = ""] = page.split('<h2 class="label">Photographs</h2>');
    expect(wrote).toContain("The Weir Keeper");
    expect(photographed).toContain("The Weir Keeper");
    expect(await house.text("/contributors/lena-marsh")).toContain('<h2 class="label">Photographs</h2>');
  });

  it("at the desk it lists every article with what they did for it, drafts among them, and nothing from the bin", async () => {
    const draft = await house.post("/desk/articles", { ...typed, headline: "A second weir", "credit-1-names": "Nora Feldt" }, editor);
    const second = draft.headers.get("location")!.split("?")[0]!;
    const rowsOf = async (path: string) => {
      const page = (await house.text(path, editor)).replace(/\s+/g, " ");
      return [...page.matchAll(/<tr>\s*<td>\s*<a class="serif"[^>]*>([^<]*)<\/a>\s*<\/td>\s*<td>([^<]*)</g)].map(([, name, did]) => [
        name!.trim(),
        did!.trim(),
      ]);
    };
    expect(await rowsOf("/desk/contributors/nora-feldt")).toEqual(
      expect.arrayContaining([
        ["A second weir", "writing, photographs, translation"],
        ["The Weir Keeper", "writing, photographs"],
      ]),
    );
    expect(await rowsOf("/desk/contributors/lena-marsh")).toContainEqual(["A second weir", "photographs"]);
    expect(await rowsOf("/desk/contributors?search=abelard")).toEqual([["Wren Abelard", "translation"]]);
    await house.post(`${second}/deletion`, { sure: "yes" }, editor);
    expect(await rowsOf("/desk/contributors/lena-marsh")).not.toContainEqual(["A second weir", "photographs"]);
    expect((await house.get("/desk/contributors/nobody-at-all", editor)).status).toBe(404);
  });

  it("its headline and standfirst are written in its own direction, whatever the desk's", async () => {
    await house.query("update articles set language = 'ar' where id = $1", [id]);
    expect(await house.text(desk, editor)).toMatch(/name="headline"[^>]* lang="ar" dir="rtl"/);
    await house.query("update articles set language = 'en' where id = $1", [id]);
    expect(await house.text(desk, editor)).toMatch(/name="standfirst"[^>]* lang="en" dir="ltr"/);
  });

  it("names come as they are typed, who is named most first", async () => {
    const found = await (await house.get("/desk/articles/names?search=ma", editor)).json();
    expect(found).toContainEqual({ name: "Lena Marsh", count: expect.any(Number) });
    expect((await house.get("/desk/articles/names?search=ma", await house.be("circulation"))).status).toBe(403);
  });
});
