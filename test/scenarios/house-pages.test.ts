import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isTaken } from "../../src/editorial/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

/** The pages of the house (about, contact, …), from the desk’s sheet to the reader. */

let house: DemoHouse;
let editor: string;
let person: string;

beforeAll(async () => {
  house = await demoHouse();
  editor = await house.be("editor");
  const { rows } = await house.query<{ id: string }>("select person_id as id from role_grants where role = 'editor' limit 1");
  person = rows[0]!.id;
});
afterAll(() => house.close());

const blank = { standfirst: "", slug: "", language: "en", body: "One paragraph.", version: "" };

/** Saved as a new page, and published with `then`; answers its id. */
async function write(fields: Record<string, string>): Promise<string> {
  const answer = await house.post("/desk/pages", { ...blank, ...fields }, editor);
  const { rows } = await house.query<{ id: string }>("select id from house_pages where headline = $1", [fields.headline ?? ""]);
  if (!rows[0]) throw new Error(await answer.text());
  return rows[0].id;
}

async function save(id: string, fields: Record<string, string>): Promise<Response> {
  const { rows } = await house.query<{ version: number; headline: string; slug: string }>(
    "select version, headline, slug from house_pages where id = $1",
    [id],
  );
  const { version, headline, slug } = rows[0]!;
  return house.post(`/desk/pages/${id}`, { ...blank, headline, slug, version: String(version), ...fields }, editor);
}

const asked = async (path: string): Promise<string> => {
  const answer = await house.get(path);
  await answer.arrayBuffer();
  return [answer.status, answer.headers.get("location")].filter(Boolean).join(" ");
};

describe("a page of the house", () => {
  it("is nobody’s to read before it is published, and everybody’s after", async () => {
    const id = await write({ headline: "Our boat", body: "She is called *Patience*.", slug: "boat" });
    expect(await asked("/boat")).toBe("404");
    await save(id, { body: "She is called *Patience*.", then: "publication" });
    expect(await house.text("/boat")).toContain("She is called <em>Patience</em>.");
    expect(await house.text("/sitemap.xml")).toContain("/boat<");
    await save(id, { body: "She is called *Prudence* now." });
    expect(await house.text("/boat")).toContain("Patience");
    expect(await house.text("/desk/pages", editor)).toContain("public, with changes to publish");
  });

  it("keeps the links to its old addresses, and stands at the new one", async () => {
    const id = await write({ headline: "The stair", slug: "stair", then: "publication" });
    await save(id, { slug: "stairs", then: "publication" });
    expect([await asked("/stair"), await asked("/stair?from=a"), await asked("/stairs")]).toEqual([
      "301 /stairs",
      "301 /stairs?from=a",
      "200",
    ]);
    const refused = await house.post("/desk/pages", { ...blank, headline: "Another", slug: "stair" }, editor);
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining("choose another address")]);
    await house.post(`/desk/pages/${id}/withdrawal`, { sure: "yes" }, editor);
    expect([await asked("/stair"), await asked("/stairs")]).toEqual(["404", "404"]);
  });

  it("stands at no address of the software’s own", async () => {
    const answers = await Promise.all(
      ["desk", "search", "2026", "/Sign in/"].map((slug) => house.post("/desk/pages", { ...blank, headline: "x", slug }, editor)),
    );
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422, 422]);
    const first = house.masthead.routes.flatMap(({ path }) => /^\/([a-z][a-z-]*)(?:[/.]|$)/.exec(path)?.[1] ?? []);
    expect([...new Set(first)].filter((segment) => !isTaken(segment) && !ofFiles.includes(segment))).toEqual([]);
  });

  it("is linked to where the desk says, in its order, at once", async () => {
    const id = await write({ headline: "The tide bell", slug: "bell", then: "publication" });
    expect(await house.text("/")).not.toContain('href="/bell"');
    const place = (name: string, value: string) => ({ [`page.${id}.${name}`]: value });
    await house.post("/desk/pages/places", { ...place("position", "1"), ...place("navigation", "yes") }, editor);
    const front = await house.text("/");
    expect(front.slice(0, front.indexOf("<main"))).toContain('<a href="/bell">The tide bell</a>');
    expect(front.slice(front.indexOf("<footer"))).not.toContain("/bell");
  });

  it("is kept as it was before each save, and brought back", async () => {
    const id = await write({ headline: "The lamp", body: "It burns oil." });
    await save(id, { body: "It burns gas." });
    const list = await house.text(`/desk/pages/${id}/versions`, editor);
    const path = /\/desk\/pages\/[\w-]+\/versions\/[\w-]+/.exec(list)![0];
    expect(await house.text(path, editor)).toContain("<mark>oil.</mark>");
    await house.post(path, { version: "2" }, editor);
    expect(await house.text(`/desk/pages/${id}`, editor)).toContain("It burns oil.");
  });

  it("is saved as it is typed, never over another’s words", async () => {
    const typed = { ...blank, headline: "The oar", window: crypto.randomUUID(), person };
    const made = await (await house.post("/desk/pages/autosave", typed, editor)).json();
    expect(made).toMatchObject({ version: 1, state: "saved" });
    const again = (version: number, body: string) =>
      house.post(`/desk/pages/${made.id}/autosave`, { ...typed, body, version: String(version) }, editor);
    expect(await (await again(1, "Two paragraphs.")).json()).toMatchObject({ version: 2 });
    expect((await again(1, "Other words.")).status).toBe(409);
    expect(await house.text(`/desk/pages/${made.id}`, editor)).toContain("Two paragraphs.");
    const late = await house.post(`/desk/pages/${made.id}`, { ...typed, body: "Other words.", version: "1" }, editor);
    expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('name="version" value="2"')]);
    const another = await house.post("/desk/pages/autosave", { ...typed, person: crypto.randomUUID() }, editor);
    expect(another.status).toBe(409);
  });

  it("has no paywall and no advertisement, whatever was pasted into it", async () => {
    const id = await write({
      headline: "All of it",
      slug: "all-of-it",
      body: "Before.\n\n<!-- paywall -->\n\nAfter.",
      then: "publication",
    });
    const page = await house.text("/all-of-it");
    expect(page).toContain("Before.");
    expect(page).toContain("After.");
    const { rows } = await house.query<{ types: string[] }>(
      "select array(select jsonb_path_query(body, '$.content[*].type') #>> '{}') as types from house_pages where id = $1",
      [id],
    );
    expect(rows[0]!.types).toEqual(["paragraph", "paragraph"]);
  });

  it("that never was public can be deleted, and no other", async () => {
    const draft = await write({ headline: "Scrap" });
    await house.post(`/desk/pages/${draft}/deletion`, { sure: "yes" }, editor);
    expect((await house.get(`/desk/pages/${draft}`, editor)).status).toBe(404);
    const was = await write({ headline: "Kept", slug: "kept", then: "publication" });
    await house.post(`/desk/pages/${was}/withdrawal`, { sure: "yes" }, editor);
    await house.post(`/desk/pages/${was}/deletion`, { sure: "yes" }, editor);
    expect((await house.get(`/desk/pages/${was}`, editor)).status).toBe(200);
  });

  it("says which language it is in, where it is another than the magazine’s", async () => {
    await write({ headline: "À propos", slug: "a-propos", language: "fr", then: "publication" });
    expect(await house.text("/a-propos")).toContain('<article class="sheet house-page" lang="fr" dir="ltr">');
  });
});

/** Addresses of files: nothing that is a page’s address can be one. */
const ofFiles = ["atom", "favicon", "feed", "icon", "look", "manifest", "news-sitemap", "robots", "service-worker", "sitemap"];

describe("the demo’s pages", () => {
  it("stand where they stood, with what they said", async () => {
    const about = await house.text("/about");
    for (const said of ["tide table with too many footnotes", "Contributors", "/sections/crossings"]) expect(about).toContain(said);
    for (const path of ["/contact", "/privacy", "/imprint", "/write-for-us"]) expect(await asked(path)).toBe("200");
    expect((await house.text("/")).match(/href="\/(about|contact|privacy|imprint|write-for-us)"/g)).toHaveLength(5);
  });
});
