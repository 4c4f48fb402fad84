import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromMarkdown } from "../../src/document/index.ts";
import {
  addPicture,
  articleById,
  contributorsLike,
  draftById,
  makePictureSizes,
  picturesById,
  pictureCard,
  publishArticle,
  saveArticle,
  topicsOf,
  usesOfPicture,
} from "../../src/editorial/index.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { makeCard } from "../../src/web/cards/make-card.ts";
import { formOf } from "../support/form-of.ts";

let house: DemoHouse;
let editor: string;
beforeAll(async () => {
  house = await demoHouse();
  editor = await house.be("editor");
}, 120_000);
afterAll(() => house?.close());

/** Left half red, right half blue. */
const halves = (width: number, height: number, [left, right]: [string, string] = ["#d01010", "#1010d0"]) =>
  sharp({ create: { width, height, channels: 3, background: left } })
    .composite([
      { input: { create: { width: Math.floor(width / 2), height, channels: 3, background: right } }, left: Math.ceil(width / 2), top: 0 },
    ])
    .png()
    .toBuffer();
let made = 0;
const picture = async (bytes?: Buffer) =>
  addPicture(house.platform, {
    bytes: bytes ?? (await halves(300 + 2 * (made += 1), 200)),
    name: `halves-${made}.png`,
    alt: "Two halves",
    credit: "Own",
  });
const article = async (markdown: string, more: object = {}) => {
  const fields = {
    headline: `Of Halves ${(made += 1)}`,
    byline: ["Nora Feldt"],
    access: "open" as const,
    body: fromMarkdown(markdown).body,
    ...more,
  };
  return inTransaction(house.platform, (tx) => saveArticle(house.platform, tx, fields));
};
const leadOf = (pictureId: string) => ({ lead: { pictureId, alt: "Two halves", caption: [], credit: "Own" } });
const colourAt = async (key: string, x: number) => {
  const { data, info } = await sharp(await house.platform.storage.get(key))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = 3 * (Math.floor(info.height / 2) * info.width + Math.floor(x * (info.width - 1)));
  return data[at]! > data[at + 2]! ? "red" : "blue";
};

/** The page that a done action leads to. */
const told = (answer: Response) => house.text(answer.headers.get("location") ?? "", editor);

describe("a picture’s page", () => {
  it("keeps what is said of the picture and where one looks first, and shows what was typed where it cannot be kept", async () => {
    const id = await picture();
    const at = `/desk/pictures/${id}`;
    expect(formOf(await house.text(at, editor), at)).toMatchObject({ alt: "Two halves", focusX: "", focusY: "" });
    const said = { alt: "A half, and another", caption: "Halves", credit: "Ida Brandt", rights: "print until 2028" };
    const answer = await house.post(at, { ...said, focusX: "75", focusY: "40" }, editor);
    expect(await told(answer)).toContain("Saved.");
    expect(await pictureCard(house.platform.db, id)).toMatchObject({ ...said, focus: { x: 75, y: 40 } });
    const wrong = await house.post(at, { ...said, alt: "Typed", focusX: "140", focusY: "40" }, editor);
    expect(formOf(await wrong.text(), at)).toMatchObject({ alt: "Typed", focusX: "140" });
    expect(await pictureCard(house.platform.db, id)).toMatchObject({ alt: said.alt });
    expect(await house.text("/desk/pictures?search=2028", editor)).toContain(`href="${at}"`);
  });

  it("is nobody’s who works on their own pieces alone, and none where there is no such picture", async () => {
    const id = await picture();
    expect((await house.get(`/desk/pictures/${id}`)).status).not.toBe(200);
    expect((await house.get("/desk/pictures/00000000-0000-4000-8000-000000000000", editor)).status).toBe(404);
  });

  it("names every place where the picture stands, in galleries too", async () => {
    const id = await picture();
    const [text, lead] = [await article(`![A](${id})\n![B](${await picture()})`), await article("Words.", leadOf(id))];
    const uses = await usesOfPicture(house.platform.db, id);
    expect(uses.map((use) => [use.what, use.id])).toEqual([
      ["article", text],
      ["lead", lead],
    ]);
    const page = await house.text(`/desk/pictures/${id}`, editor);
    for (const one of [text, lead]) expect(page).toContain(`href="/desk/articles/${one}"`);
  });
});

describe("a draft in the bin", () => {
  it("is said to lie there wherever it shows a picture, and counts, for it may be brought back; lists of topics count it no more", async () => {
    const id = await picture();
    const text = await article(`![A](${id})`, { topics: ["Halves"], byline: ["Ole Halver"] });
    await article("Words.", { topics: ["Halves"] });
    const { headline } = await draftById(house.platform.db, text);
    const articles = async () => (await topicsOf(house.platform.db)).find(({ name }) => name === "Halves")?.articles;
    expect(await articles()).toBe(2);
    await house.post(`/desk/articles/${text}/deletion`, { sure: "yes" }, editor);
    expect(await usesOfPicture(house.platform.db, id)).toEqual([{ what: "article", id: text, title: headline, binned: true }]);
    for (const page of ["", "/deleting"])
      expect(await house.text(`/desk/pictures/${id}${page}`, editor)).toContain(`In the text of “${headline}” (in the bin)`);
    expect(await house.text(`/desk/pictures/${id}`, editor)).not.toContain(`/desk/articles/${text}`);
    const refused = await house.post(`/desk/pictures/${id}/deleting`, { sure: "yes" }, editor);
    expect(await refused.text()).toContain(`one place: ${headline} (in the bin).`);
    expect(await articles()).toBe(1);
    expect(await contributorsLike(house.platform.db, "Halver", 8)).toEqual([{ name: "Ole Halver", articles: 0 }]);
  });
});

describe("where one looks first", () => {
  it("is where lists and the picture beside a link are cut", async () => {
    const id = await picture(await halves(1600, 400));
    const articleId = await article("Words.", leadOf(id));
    await publishArticle(house.platform, { articleId });
    const { path } = (await articleById(house.platform.db, articleId))!;
    const card = async () => {
      house.clock.advance({ minutes: 1 });
      await makeCard(house.platform, { articleId });
      const edition = await house.get(`${path}/card.jpg?v=${(made += 1)}`);
      const bytes = Buffer.from(await edition.arrayBuffer());
      const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
      const at = 3 * (300 * info.width + 1000);
      return data[at]! > data[at + 2]! ? "red" : "blue";
    };
    const look = (x: string) => house.post(`/desk/pictures/${id}`, { alt: "Two halves", focusX: x, focusY: "50" }, editor);
    await look("5");
    expect(await card()).toBe("red");
    expect(await house.text(path)).toContain('class="fx5 fy50"');
    await look("95");
    expect(await card()).toBe("blue");
  }, 60_000);
});

describe("a part of a picture", () => {
  it("is a picture of its own with its words; the whole stays, and the same part is made once", async () => {
    const id = await picture();
    const part = { left: "50", top: "0", width: "50", height: "100" };
    const page = await told(await house.post(`/desk/pictures/${id}/part`, part, editor));
    const [use] = await usesOfPicture(house.platform.db, id);
    expect(use?.what).toBe("cut");
    expect(page).toContain(`/desk/pictures/${id}`);
    await house.post(`/desk/pictures/${id}/part`, part, editor);
    expect(await usesOfPicture(house.platform.db, id)).toHaveLength(1);
    const { [id]: whole, [use!.id]: cut } = await picturesById(house.platform.db, [id, use!.id]);
    expect([cut!.width, cut!.height, cut!.alt]).toEqual([Math.floor(whole!.width / 2), whole!.height, "Two halves"]);
    expect(await colourAt(cut!.storageKey, 0)).toBe("blue");
    expect(await colourAt(whole!.storageKey, 0)).toBe("red");
  });

  it("of a part is one of the whole, which the editor is answered with alone", async () => {
    const id = await picture(await halves(660, 300));
    const json = async (of: string, fields: Record<string, string>, cookie = editor) => {
      const headers = { cookie, origin: house.platform.settings.origin, accept: "application/json" };
      return house.fetch(`/desk/pictures/${of}/part`, { method: "POST", body: new URLSearchParams(fields), headers });
    };
    const cut = async (of: string, fields: Record<string, string>) => ((await (await json(of, fields)).json()) as { id: string }).id;
    const half = await cut(id, { left: "50", width: "50" });
    const quarter = await cut(half, { left: "50", top: "20", width: "50", height: "50" });
    const { rows } = await house.query<object>("select cut_from, cut from pictures where id = $1", [quarter]);
    expect(rows[0]).toEqual({ cut_from: id, cut: "750 200 250 500" });
    const refused = await json(quarter, { width: "10" });
    expect([refused.status, await refused.json()]).toEqual([422, expect.objectContaining({ type: "/errors#cut-invalid" })]);
    expect((await json(id, { width: "50" }, await house.be("circulation"))).status).toBe(403);
  });

  it("that does not lie within the picture is refused, with what was typed", async () => {
    const id = await picture();
    const answer = await house.post(`/desk/pictures/${id}/part`, { left: "60", top: "0", width: "50", height: "100" }, editor);
    expect(answer.status).toBe(422);
    const text = await answer.text();
    expect(text).toContain("lies within the picture");
    expect(formOf(text, `/desk/pictures/${id}/part`)).toMatchObject({ left: "60", width: "50" });
  });
});

const send = async (id: string, bytes: Buffer) => {
  const form = new FormData();
  form.set("picture", new File([new Uint8Array(bytes)], "again.png", { type: "image/png" }));
  return house.fetch(`/desk/pictures/${id}/file`, {
    method: "POST",
    body: form,
    headers: { cookie: editor, origin: house.platform.settings.origin },
  });
};

describe("another file", () => {
  it("takes its place everywhere, in parts of it too, and makes what shows it stale; the old bytes are another picture again", async () => {
    const first = await halves(640, 300);
    const id = await picture(first);
    await house.post(`/desk/pictures/${id}/part`, { left: "0", top: "0", width: "40", height: "100" }, editor);
    const articleId = await article(`Words.\n\n![A](${id})`);
    await publishArticle(house.platform, { articleId });
    const before = (await articleById(house.platform.db, articleId))!;
    expect(await told(await send(id, await halves(642, 300, ["#1010d0", "#d01010"])))).toContain("stands everywhere");
    await makePictureSizes(house.platform, { pictureId: id });
    const after = (await articleById(house.platform.db, articleId))!;
    expect(after.revision).not.toBe(before.revision);
    const key = after.pictures[id]!.storageKey;
    expect(await colourAt(key, 0)).toBe("blue");
    expect(await house.text(after.path)).toContain(after.pictures[id]!.sizes.at(-1)!.key);
    const [cut] = (await usesOfPicture(house.platform.db, id)).filter(({ what }) => what === "cut");
    expect(await colourAt((await pictureCard(house.platform.db, cut!.id))!.storageKey, 0)).toBe("blue");
    const again = await picture(first);
    expect(again).not.toBe(id);
    expect((await pictureCard(house.platform.db, again))!.width).toBe(640);
  }, 60_000);

  it("that is another picture already is refused, and nothing changes", async () => {
    const bytes = await halves(500, 100);
    const [id] = [await picture(), await picture(bytes)];
    const answer = await send(id, bytes);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("is here already");
  });
});

describe("a picture that is deleted", () => {
  it("is one that nothing shows; of another every place is named, and it stays", async () => {
    const [used, unused] = [await picture(), await picture()];
    const articleId = await article(`![A](${used})\n![B](${await picture()})`);
    const page = await house.text(`/desk/pictures/${used}/deleting`, editor);
    expect(page).toContain("In the text of");
    expect(page).not.toContain("Delete it</button>");
    const refused = await house.post(`/desk/pictures/${used}/deleting`, { sure: "yes" }, editor);
    expect(await refused.text()).toContain("stands in one place");
    expect(await pictureCard(house.platform.db, used)).toBeDefined();
    // what an earlier version shows is shown again when it is brought back
    const draft = { headline: "Of Other Halves", byline: ["Nora Feldt"], body: fromMarkdown("Words.").body };
    await inTransaction(house.platform, (tx) => saveArticle(house.platform, tx, draft, { id: articleId, version: 1 }));
    expect((await usesOfPicture(house.platform.db, used)).map(({ what }) => what)).toEqual(["version"]);
    const gone = await house.post(`/desk/pictures/${unused}/deleting`, { sure: "yes" }, editor);
    expect(await told(gone)).toContain("The picture is deleted.");
    expect(await pictureCard(house.platform.db, unused)).toBeUndefined();
  });
});
